import type { Services } from '../commands/command.ts'
import type { Driver } from './scene-driver.ts'

/** A kind of reply, and how one comes about. */
export interface Scene {
  /** The picture's file name. */
  readonly name: string
  /** How many of the newest messages are shown; all where it is absent. */
  readonly messages?: number
  /** As wide as a phone. */
  readonly phone?: boolean
  run(driver: Driver, services: Services): Promise<void>
}

const QUESTION = 'How much of Ukraine does Russia control?'

/** An article that comes in while somebody follows its topic. */
const NEWS = {
  id: 'velm-courier-record',
  title: 'Harbour of Velm Counts Its Millionth Passenger',
  publishedAt: '2026-01-25',
  source: 'Coast Courier',
  url: 'https://courier.example/record',
  body: 'The harbour of Velm counted its millionth passenger on Sunday, 25 January 2026. She was on her way home.',
} as const

/** One of each kind of reply. */
export const SCENES: readonly Scene[] = [
  { name: 'answer', run: (driver) => driver.say(`@Dateline ${QUESTION}`) },
  { name: 'answer-phone', phone: true, run: (driver) => driver.say(`@Dateline ${QUESTION}`) },
  {
    name: 'follow-up-question',
    async run(driver) {
      await driver.say('@Dateline Who met in Davos?')
      await driver.say('@Dateline Where did they meet?')
    },
  },
  { name: 'reports-differ', run: (driver) => driver.say('@Dateline How much did the harbour of Velm cost?') },
  {
    name: 'refusal',
    run: (driver) => driver.use('ask', { question: 'Who won the football World Cup in 2018?' }),
  },
  {
    name: 'more-quotes',
    async run(driver) {
      await driver.use('ask', { question: QUESTION })
      await driver.press('More quotes')
    },
  },
  {
    name: 'why-this-answer',
    messages: 1,
    async run(driver) {
      await driver.use('ask', { question: QUESTION })
      await driver.press('Why this answer?')
    },
  },
  {
    name: 'full-article',
    messages: 1,
    async run(driver) {
      await driver.use('ask', { question: QUESTION })
      await driver.press('Full article')
    },
  },
  { name: 'search', run: (driver) => driver.use('search', { words: 'grain deal' }) },
  { name: 'summary', run: (driver) => driver.use('summary', { topic: 'peace talks in Davos' }) },
  { name: 'quotations', run: (driver) => driver.use('quote', { words: 'harbour' }) },
  { name: 'latest', run: (driver) => driver.use('latest', {}) },
  { name: 'article', run: (driver) => driver.use('article', { article: 'velm-ledger-cost' }) },
  { name: 'timeline', run: (driver) => driver.use('timeline', { topic: 'harbour of Velm' }) },
  {
    name: 'trend',
    run: (driver) => driver.use('trend', { topics: 'Zelenskiy, Putin, Trump', from: '2022-02-24' }),
  },
  {
    name: 'trend-phone',
    phone: true,
    run: (driver) => driver.use('trend', { topics: 'Zelenskiy, Putin', from: '2025' }),
  },
  {
    name: 'compare',
    run: (driver) =>
      driver.use('compare', { topic: 'harbour of Velm', first: 'Coast Courier', second: 'Northern Ledger' }),
  },
  { name: 'sources', run: (driver) => driver.use('sources', {}) },
  { name: 'help', run: (driver) => driver.use('help', {}) },
  { name: 'about', run: (driver) => driver.use('about', {}) },
  { name: 'refused-option', run: (driver) => driver.use('search', { words: 'harbour', from: '31/31/2026' }) },
  {
    name: 'german',
    async run(driver) {
      driver.locale = 'de'
      await driver.use('trend', { topics: 'Zelenskiy, Putin', from: '2025' })
    },
  },
  {
    name: 'japanese',
    async run(driver) {
      driver.locale = 'ja'
      await driver.use('timeline', { topic: 'grain deal' })
    },
  },
  {
    name: 'follow',
    async run(driver, { archive }) {
      driver.viewer = 'manager'
      await driver.use('follow', { topic: 'harbour of Velm' })
      archive.save(NEWS, { savedAt: driver.instant })
      await driver.untilPosted('millionth')
    },
  },
  {
    name: 'correction',
    async run(driver, { archive }) {
      await driver.say('@Dateline How much did the harbour of Velm cost according to the auditors?')
      const article = archive.get('velm-ledger-cost')
      if (article === undefined) throw new Error('Cannot correct the article: it is not there')
      const body = article.body.replace('510 million', '490 million')
      archive.save({ ...article, body, updatedAt: '2026-01-25' }, { savedAt: driver.instant })
      await driver.untilPosted('490 million')
    },
  },
  {
    name: 'digest',
    messages: 1,
    async run(driver, { archive }) {
      archive.save(NEWS, { savedAt: driver.instant })
      await driver.use('digest now', {})
    },
  },
  {
    name: 'following',
    messages: 1,
    async run(driver) {
      driver.viewer = 'manager'
      await driver.use('follow', { topic: 'harbour of Velm' })
      await driver.use('following', {})
    },
  },
]
