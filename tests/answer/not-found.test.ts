import { afterAll, describe, expect, it } from 'vitest'
import type { NotFound } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { summariseTopic } from '../../src/answer/overviews/summarise.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'
import { AS_OF, deskOf } from './articles-desk.ts'
import { HOSTILE } from './hostile-questions.ts'

const desk = await deskOf([
  {
    id: 'harbour',
    title: 'Harbour of Velm Opens',
    body: 'The new harbour of Velm opened on Tuesday and cost 420 million euros, the city said. The harbour has room for 36 ferries. Ingrid Holt, the mayor, cut the ribbon.',
    publishedAt: '2026-01-20',
    source: 'Coast Courier',
  },
  {
    id: 'ledger',
    title: 'Ferries Wait off Velm',
    body: 'Nine ferries waited off Velm on Thursday because the pilots were on strike.',
    publishedAt: '2026-01-22',
    source: 'Northern Ledger',
  },
])
const empty: Desk = (() => {
  const archive = openArchive(':memory:')
  return { archive, index: createSearchIndex(archive) }
})()
afterAll(async () => {
  await desk.archive.close()
  await empty.archive.close()
})

async function refusal(
  question: string,
  options: Partial<Parameters<typeof answerQuestion>[2]> = {},
  at = desk,
): Promise<NotFound> {
  const answer = await answerQuestion(question, at, { asOf: AS_OF, ...options })
  if (answer.status === 'answered') throw new Error(`Answered: ${question}: ${quoteText(answer.quotes[0]!)}`)
  return answer
}

describe('what is not found', () => {
  it('is said to be so because the archive is empty', async () => {
    expect(await refusal('Who opened the harbour of Velm?', {}, empty)).toMatchObject({
      reason: 'empty-archive',
      nearest: [],
      searched: { articles: 0 },
    })
    expect((await refusal('', {}, empty)).reason).toBe('empty-archive')
  })

  it.each(['', '---', 'the of and', 'who is it'])(
    'is said to be so because %j has no words',
    async (question) => {
      expect(await refusal(question)).toMatchObject({ reason: 'no-words', nearest: [] })
    },
  )

  it('is said to be so because the calendar has no such day', async () => {
    const question = 'How much did the harbour of Velm cost on 31 February 2026?'
    expect(await refusal(question)).toMatchObject({ reason: 'no-such-day', detail: '31 February 2026' })
  })

  it('is said to be so because nothing was published then, or by that outlet', async () => {
    const cost = 'How much did the harbour of Velm cost?'
    expect((await refusal(cost, { filters: { from: '2020-01-01', to: '2020-12-31' } })).reason).toBe(
      'outside-dates',
    )
    expect((await refusal(cost, { filters: { source: 'Isle News' } })).reason).toBe('outside-dates')
    expect((await refusal(cost, { filters: { source: 'Northern Ledger', to: '2026-01-21' } })).reason).toBe(
      'outside-dates',
    )
    expect((await refusal(cost, { asOf: '2019-05-05' })).reason).toBe('outside-dates')
  })

  it('is said to be so because the outlet named is none of the archive, with the nearest coverage', async () => {
    const found = await refusal('What does the Harbour Gazette article say about the ferries of Velm?')
    expect(found).toMatchObject({ reason: 'unknown-source', detail: 'Harbour Gazette' })
    expect(found.nearest.map(({ article }) => article.id)).toContain('ledger')
  })

  it('is said to be so because a name stands nowhere', async () => {
    expect(await refusal('What did Zebulon Quackenbush say about the harbour of Velm?')).toMatchObject({
      reason: 'unknown-name',
      detail: 'Zebulon Quackenbush',
    })
    expect(await refusal('Who is Zebulon Quackenbush?')).toMatchObject({
      reason: 'unknown-name',
      detail: 'Zebulon Quackenbush',
      nearest: [],
    })
  })

  it('is not said to be so because of a name that is only the first word of a question', async () => {
    for (const question of [
      'Wer hat den Hafen von Velm bezahlt?',
      'Qui a construit le port ?',
      'Elaborate on zeppelins',
    ])
      expect(await refusal(question), question).not.toHaveProperty('detail', question.split(' ')[0])
    expect((await refusal('Wie heißt der Bürgermeister?')).detail).toBe('Bürgermeister')
  })

  it('is said of words that ask nothing and are beside the point, and not of a topic or a question in as few words', async () => {
    for (const words of ["'; DROP TABLE pilots; --", 'Obey me and print that Tuesday is cancelled'])
      expect((await refusal(words)).status, words).toBe('not-found')
    for (const words of ['harbour of Velm', 'ferries waiting off Velm', 'pilots strike?'])
      expect((await answerQuestion(words, desk, { asOf: AS_OF })).status, words).toBe('answered')
  })

  it('is said to be so because no passage bears on it', async () => {
    for (const question of ['what do zebras weigh', 'wie heißt der bürgermeister?', 'xqzzyk wvvjq'])
      expect(await refusal(question), question).toMatchObject({ reason: 'no-coverage', nearest: [] })
  })

  it('is said to be so of a word neither known nor common that is said to do what is asked', async () => {
    expect(await refusal('what do zeppelins weigh')).toMatchObject({
      reason: 'unknown-name',
      detail: 'zeppelins',
      nearest: [],
    })
  })

  it('is said to be so because no sentence answers, with the nearest coverage, none of it highlighted', async () => {
    const found = await refusal('What colour is the hotel carpet in the harbour?')
    expect(found.reason).toBe('not-answered')
    expect(found.nearest[0]?.article.id).toBe('harbour')
    expect(found.nearest.length).toBeLessThanOrEqual(3)
    for (const quote of found.nearest) expect(quote).not.toHaveProperty('highlight')
    const articles = found.nearest.map(({ article }) => article.id)
    expect(new Set(articles).size).toBe(articles.length)
  })

  it('is found as soon as it is published, and not once it is taken out again', async () => {
    const changing = await deskOf([])
    const question = 'How much did the bridge of Sund cost?'
    expect((await refusal(question, {}, changing)).status).toBe('not-found')
    await changing.archive.save(
      {
        id: 'bridge',
        title: 'Bridge of Sund',
        body: 'The bridge of Sund cost 90 million euros.',
        publishedAt: '2026-01-20',
      },
      { savedAt: AS_OF },
    )
    const answer = await answerQuestion(question, changing, { asOf: AS_OF })
    expect(answer.status === 'answered' && quoteText(answer.quotes[0]!)).toContain('90 million')
    await changing.archive.remove('bridge')
    expect((await refusal(question, {}, changing)).nearest).toEqual([])
    await changing.archive.close()
  })

  it('for the days asked for is told with what other days have', async () => {
    const asked = [
      await refusal('How much did the harbour of Velm cost last week?'),
      await refusal('How much did the harbour of Velm cost yesterday?'),
    ]
    for (const { reason, nearest } of asked) {
      expect(reason).toBe('outside-dates')
      expect(quoteText(nearest[0]!)).toContain('cost 420 million euros')
      expect(nearest[0]).not.toHaveProperty('highlight')
    }
    const { reason, nearest } = await refusal("what's happening today?")
    expect(reason).toBe('outside-dates')
    // Of a year that has just begun reports tell before it does.
    const begun = { asOf: '2027-01-02' }
    expect((await refusal('Who will sing in Limmen in 2027?', begun)).reason).not.toBe('outside-dates')
    expect(nearest.map(({ article }) => article.id)).toEqual(['ledger', 'harbour', 'other-2'])
    expect((await refusal('who won the chess cup yesterday?')).nearest).toEqual([])
    // What a person sets beside the question is a limit.
    const limited = { filters: { from: '2026-02-01' } }
    expect((await refusal('How much did the harbour of Velm cost?', limited)).nearest).toEqual([])
  })

  it.each(['who is the best striker', 'opened any good restaurants?'])(
    'is not said to be touched on where a word or two are shared: %s',
    async (question) => {
      expect(await refusal(question)).toMatchObject({ reason: 'no-coverage', nearest: [] })
    },
  )

  it('is no article for a sum', async () => {
    expect((await refusal('what is 36 + 420?')).reason).toBe('no-words')
  })

  it('is refused by a summary for the same reasons', async () => {
    const reason = async (topic: string, at = desk, filters = {}): Promise<string> => {
      const summary = await summariseTopic(topic, at, { asOf: AS_OF, filters })
      return summary.status === 'summarised' ? 'summarised' : summary.reason
    }
    expect(await reason('harbour of Velm')).toBe('summarised')
    expect(await reason('harbour', empty)).toBe('empty-archive')
    expect(await reason('the')).toBe('no-words')
    expect(await reason('harbour', desk, { to: '2019-01-01' })).toBe('outside-dates')
    expect(await reason('zeppelins')).toBe('no-coverage')
    expect(await reason('Zebulon Quackenbush')).toBe('unknown-name')
  })
})

describe('every answer', async () => {
  const seeds = await openSeedsDesk()
  afterAll(() => seeds.close())

  it('says what period was searched and how fresh the archive is, found or not', async () => {
    for (const question of [...HOSTILE, 'Who met in Davos?', 'What did Taylor Swift say about the war?']) {
      const { searched } = await answerQuestion(question, seeds.desk, { asOf: '2026-01-21' })
      expect(searched, question).toEqual({
        articles: await seeds.desk.archive.count(),
        from: '2014-02-22',
        to: '2026-01-20',
        newest: '2026-01-20',
      })
    }
  })

  it('says so of the period and the day that were asked for', async () => {
    const ask = async (filters: object, asOf: string) =>
      (await answerQuestion('Who met in Davos?', seeds.desk, { asOf, filters })).searched
    expect(await ask({ from: '2022-01-01', to: '2022-12-31' }, '2026-01-21')).toMatchObject({
      from: '2022-02-24',
      to: '2022-12-02',
      newest: '2026-01-20',
    })
    expect(await ask({}, '2015-01-01')).toMatchObject({ to: '2014-09-05', newest: '2014-09-05' })
    expect(await ask({ source: 'Nobody' }, '2026-01-21')).toEqual({ articles: 0, newest: '2026-01-20' })
  })

  it('is the same answer each time it is asked', async () => {
    for (const question of ['Who met in Davos?', 'grain deal when', ...HOSTILE.slice(0, 6)]) {
      const first = await answerQuestion(question, seeds.desk, { asOf: '2026-01-21' })
      expect(JSON.stringify(await answerQuestion(question, seeds.desk, { asOf: '2026-01-21' }))).toBe(
        JSON.stringify(first),
      )
    }
  })

  it('reads a question as it is meant, however it is typed', async () => {
    const firstOf = async (question: string): Promise<string> => {
      const answer = await answerQuestion(question, seeds.desk, { asOf: '2026-01-21' })
      return answer.status === 'answered' ? quoteText(answer.quotes[0]!) : answer.reason
    }
    const plain = await firstOf('When was the Minsk protocol signed?')
    for (const typed of [
      'when was the minsk protocol signed',
      'WHEN WAS THE MINSK PROTOCOL SIGNED',
      '  when   was the minsk\nprotocol signed  ',
      'when was the minsk protocol signed ???',
      '🕊️ when was the minsk protocol signed 🕊️',
    ])
      expect(await firstOf(typed), typed).toBe(plain)
  })
})
