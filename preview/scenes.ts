import type { Services } from '../commands/command.ts'
import type { Driver } from './scene-driver.ts'

/** A kind of reply, and how one comes about. */
export interface Scene {
  /** The picture's file name. */
  readonly name: string
  /** What is to be seen, for the list of pictures. */
  readonly shows: string
  /** How many of the newest messages are shown; all where it is absent. */
  readonly messages?: number
  /** As wide as a phone. */
  readonly phone?: boolean
  /** A command whose form is shown, and nothing else. */
  readonly form?: string
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

/** Feeds as they fare: one well, one with teasers alone, one that does not answer, one that rests. */
const FEEDS = [
  {
    name: 'Coast Courier',
    url: 'https://courier.example/feed.xml',
    state: { succeededAt: '2026-01-25T11:55:00.000Z', interval: 300_000 },
    stories: 9,
    whole: 9,
  },
  {
    name: 'Northern Ledger',
    url: 'https://ledger.example/rss',
    state: { succeededAt: '2026-01-25T11:40:00.000Z', interval: 900_000 },
    stories: 5,
    whole: 2,
  },
  {
    name: 'Harbour Radio',
    url: 'https://radio.example/atom',
    state: {
      succeededAt: '2026-01-24T18:00:00.000Z',
      failedAt: '2026-01-25T11:30:00.000Z',
      failingSince: '2026-01-24T19:00:00.000Z',
      failures: 6,
    },
    stories: 3,
    whole: 3,
  },
  { name: 'Velm Council', url: 'https://council.example/news.json', state: {}, stories: 0, whole: 0 },
] as const

async function followFeeds({ archive }: Services, at: string, guildId: string): Promise<void> {
  for (const { name, state, stories, url, whole } of FEEDS) {
    const { feed } = await archive.feeds.add({ name, url }, { guildId }, { at, interval: 300_000 })
    const entries = Array.from({ length: stories }, (_, number) => ({
      entry: `${name} ${number}`,
      content: `${number}`,
      seenAt: at,
      publishedAt: '2026-01-24',
      whole: number < whole,
      attempts: 0,
      draft: {
        title: `${name}, story ${number}`,
        body: `Story ${number} of ${name}.`,
        publishedAt: '2026-01-24',
        source: name,
      },
    }))
    await archive.feeds.savePoll(feed.id, { entries, state }, { savedAt: at })
  }
}

/** One of each kind of reply. */
export const SCENES: readonly Scene[] = [
  {
    name: 'answer',
    shows:
      'An answer: the answering words in bold, up to three quotes, what was searched, and where to go on',
    run: (driver) => driver.say(`@Dateline ${QUESTION}`),
  },
  {
    name: 'answer-phone',
    shows: 'The same on a phone',
    phone: true,
    run: (driver) => driver.say(`@Dateline ${QUESTION}`),
  },
  {
    name: 'follow-up-question',
    shows: 'A question that follows on the one before',
    async run(driver) {
      await driver.say(`@Dateline ${QUESTION}`)
      await driver.say('@Dateline And in 2022?')
    },
  },
  {
    name: 'reports-differ',
    shows: 'Figures on which reports differ',
    run: (driver) => driver.say('@Dateline How much did the harbour of Velm cost?'),
  },
  {
    name: 'unsure',
    shows: 'The closest quotes to a question that they may not answer, and said to be no more',
    run: (driver) =>
      driver.use('ask', { question: 'Which hotel did Zelenskiy stay in during the Berlin talks?' }),
  },
  {
    name: 'refusal',
    shows: 'A refusal: why, and the nearest coverage',
    run: (driver) => driver.use('ask', { question: 'How many tanks did Belgium send to Ukraine?' }),
  },
  {
    name: 'more-quotes',
    shows: 'More quotes, for whoever pressed alone',
    async run(driver) {
      await driver.use('ask', { question: QUESTION })
      await driver.press('More quotes')
    },
  },
  {
    name: 'why-this-answer',
    shows: 'Why this answer: how the question was read, what was weighed, what was rejected',
    messages: 1,
    async run(driver) {
      await driver.use('ask', { question: QUESTION })
      await driver.press('Why this answer?')
    },
  },
  {
    name: 'full-article',
    shows: 'The article behind a quote, before its text page by page',
    messages: 1,
    async run(driver) {
      await driver.use('ask', { question: QUESTION })
      await driver.press('Full article')
    },
  },
  {
    name: 'timeline-of-an-answer',
    shows: 'The timeline of what an answer is about',
    messages: 1,
    async run(driver) {
      await driver.use('ask', { question: 'What happened to the Black Sea grain deal?' })
      await driver.press('Timeline')
    },
  },
  {
    name: 'thread',
    shows: 'A thread of an answer, in which the next question follows on it',
    async run(driver) {
      await driver.say(`@Dateline ${QUESTION}`)
      await driver.press('Continue in a thread')
      await driver.goTo(QUESTION)
      await driver.say('@Dateline And in 2022?')
    },
  },
  {
    name: 'form',
    shows: 'The form of /ask without a question',
    form: 'ask',
    run: (driver) => driver.use('ask', {}),
  },
  {
    name: 'check-against-the-news',
    shows: 'Check against the news: the statements of a message one by one',
    messages: 1,
    async run(driver) {
      await driver.post(
        'The harbour of Velm cost 420 million euros. It has room for 36 ferries. It was built in two years.',
      )
      await driver.useOnMessage('Check against the news')
    },
  },
  {
    name: 'find-coverage',
    shows: 'Find coverage: articles on what a message speaks of',
    messages: 1,
    async run(driver) {
      await driver.post('Did you see that the grain deal with Russia was signed in Istanbul?')
      await driver.useOnMessage('Find coverage')
    },
  },
  {
    name: 'search',
    shows: 'Articles by words, with pages',
    run: (driver) => driver.use('search', { words: 'grain deal' }),
  },
  {
    name: 'summary',
    shows: 'A topic summed up in quoted sentences',
    run: (driver) => driver.use('summary', { topic: 'peace talks in Davos' }),
  },
  {
    name: 'quotations',
    shows: 'What people are quoted as saying',
    run: (driver) => driver.use('quote', { words: 'deal', person: 'Trump' }),
  },
  { name: 'latest', shows: 'The newest articles, with pages', run: (driver) => driver.use('latest', {}) },
  {
    name: 'article',
    shows: 'An article’s card',
    run: (driver) => driver.use('article', { article: 'velm-ledger-cost' }),
  },
  {
    name: 'timeline',
    shows: 'A timeline with the chart of its coverage',
    run: (driver) => driver.use('timeline', { topic: 'harbour of Velm' }),
  },
  {
    name: 'trend',
    shows: 'The coverage of several topics over time',
    run: (driver) => driver.use('trend', { topics: 'Zelenskiy, Putin, Trump', from: '2022-02-24' }),
  },
  {
    name: 'trend-phone',
    shows: 'The same on a phone',
    phone: true,
    run: (driver) => driver.use('trend', { topics: 'Zelenskiy, Putin', from: '2025' }),
  },
  {
    name: 'compare',
    shows: 'What two outlets report on one thing, and what one alone reports',
    run: (driver) =>
      driver.use('compare', { topic: 'harbour of Velm', first: 'Coast Courier', second: 'Northern Ledger' }),
  },
  { name: 'sources', shows: 'The outlets of the archive', run: (driver) => driver.use('sources', {}) },
  { name: 'help', shows: 'What can be asked', run: (driver) => driver.use('help', {}) },
  {
    name: 'privacy',
    shows: 'What is kept, for how long, and how to delete it',
    run: (driver) => driver.use('privacy', {}),
  },
  {
    name: 'forget-me',
    shows: 'Before all that is kept of a person is deleted',
    run: (driver) => driver.use('forget-me', {}),
  },
  { name: 'about', shows: 'Version, freshness, privacy', run: (driver) => driver.use('about', {}) },
  {
    name: 'refused-option',
    shows: 'An option that cannot be used, and how to write it',
    run: (driver) => driver.use('search', { words: 'harbour', from: '31/31/2026' }),
  },
  {
    name: 'german',
    shows: 'A reply in German',
    async run(driver) {
      driver.locale = 'de'
      await driver.use('trend', { topics: 'Zelenskiy, Putin', from: '2025' })
    },
  },
  {
    name: 'japanese',
    shows: 'A reply in Japanese; quotes stay as they were published',
    async run(driver) {
      driver.locale = 'ja'
      await driver.use('timeline', { topic: 'grain deal' })
    },
  },
  {
    name: 'follow',
    shows: 'Following a topic, and the card of a new article on it',
    async run(driver, { archive }) {
      driver.viewer = 'manager'
      await driver.use('follow', { topic: 'harbour of Velm' })
      await archive.save(NEWS, { savedAt: driver.instant })
      await driver.untilPosted('millionth')
    },
  },
  {
    name: 'correction',
    shows: 'A correction below an answer whose quote was changed',
    async run(driver, { archive }) {
      await driver.say('@Dateline What did the auditors say the harbour of Velm cost?')
      const article = await archive.get('velm-ledger-cost')
      if (article === undefined) throw new Error('Cannot correct the article: it is not there')
      const body = article.body.replace('510 million', '490 million')
      await archive.save({ ...article, body, updatedAt: '2026-01-25' }, { savedAt: driver.instant })
      await driver.untilPosted('It says now')
    },
  },
  {
    name: 'digest',
    shows: 'The stories of the day',
    messages: 1,
    async run(driver, { archive }) {
      await archive.save(NEWS, { savedAt: driver.instant })
      await driver.use('digest now', {})
    },
  },
  {
    name: 'settings',
    shows: 'The settings of a server, for those who may manage it',
    async run(driver) {
      driver.viewer = 'manager'
      await driver.use('settings', {})
    },
  },
  {
    name: 'feeds',
    shows: 'The feeds that the bot follows, and how each fares',
    async run(driver, services) {
      driver.viewer = 'manager'
      await followFeeds(services, driver.instant, driver.guildId)
      await driver.use('feeds list', {})
    },
  },
  {
    name: 'following',
    shows: 'What is followed',
    messages: 1,
    async run(driver) {
      driver.viewer = 'manager'
      await driver.use('follow', { topic: 'harbour of Velm' })
      await driver.use('following', {})
    },
  },
]
