import { describe, expect, it } from 'vitest'
import { examineQuestion } from '../../src/answer/examine-question.ts'
import { AS_OF, askOf, deskOf } from './articles-desk.ts'

const STORM = 'Power was back on Tuesday in all but 7,400 of the homes that Storm Odile had cut off in Velm.'
const POWER = 'Power was back on Tuesday in all but 7,400 of the homes that had been cut off on the coast.'
const BODY =
  'The harbour was closed for a day. The storm killed two people at the pier. Schools open again on Thursday.'

/** The share of the question that the sentence that answers it tells without the words. */
async function toldUnder(
  title: string,
  lead: string,
  question = 'How many people did Storm Odile kill in Velm?',
): Promise<number> {
  const desk = await deskOf([{ id: 'odile', title, publishedAt: '2026-01-20', body: `${lead} ${BODY}` }])
  const { sentences } = await examineQuestion(question, desk, { asOf: AS_OF })
  await desk.archive.close()
  const killed = sentences.find(({ ranked, span }) =>
    ranked.article.body.slice(span.start, span.end).includes('killed two people'),
  )
  return killed?.unsaid ?? 0
}

describe('what a report has said once', () => {
  const APART = 'Power Comes Back After the Weekend'

  it('need not stand again in the sentence that answers, where the headline gives it', async () => {
    expect(await toldUnder('Storm Odile Crosses Velm', POWER)).toBeGreaterThan(
      (await toldUnder(APART, POWER)) + 0.1,
    )
  })

  it('need not stand again where the first sentence gives it', async () => {
    expect(await toldUnder(APART, STORM)).toBeGreaterThan((await toldUnder(APART, POWER)) + 0.1)
  })

  it('counts in other words too', async () => {
    const died = 'How many people died in Storm Odile?'
    const slept = 'How many people slept in Storm Odile?'
    expect(await toldUnder(APART, POWER, died)).toBeGreaterThan((await toldUnder(APART, POWER, slept)) + 0.1)
  })

  it('leaves the first quote to the sentence that answers', async () => {
    const lead =
      'Storm Odile, which had come from the west, left Velm on Sunday with 90,000 homes cut off, officials said.'
    const desk = await deskOf([
      {
        id: 'odile',
        title: 'Storm Odile leaves Velm in the dark',
        publishedAt: '2026-01-20',
        body: `${lead} ${BODY}`,
      },
    ])
    const { quotes } = await askOf(desk, 'how many people did storm odile kill in velm')
    await desk.archive.close()
    expect(quotes[0]?.article.body.slice(quotes[0].start, quotes[0].end)).toMatch(
      /^The storm killed two people/u,
    )
  })

  it('counts by a pronoun right after the sentence that names it, but not in a question for yes or no', async () => {
    const named = 'Power came back on Tuesday. Ada Lind was one of those who had been taken from Orsk.'
    const toldAfter = async (next: string, question: string): Promise<number> => {
      const desk = await deskOf([
        { id: 'lind', title: APART, publishedAt: '2026-01-20', body: `${named} ${next}` },
      ])
      const { sentences } = await examineQuestion(question, desk, { asOf: AS_OF })
      await desk.archive.close()
      return sentences.find(({ at, ranked }) => ranked.articleId === 'lind' && at === 2)?.unsaid ?? 0
    }
    const her = 'Soldiers said that they had found her in a barn near the river.'
    const dog = 'Soldiers said on Monday that a dog was found in a barn near the river.'
    expect(await toldAfter(her, 'where was Ada Lind found')).toBeGreaterThan(0.2)
    expect(await toldAfter(dog, 'where was Ada Lind found')).toBe(0)
    expect(await toldAfter(her, 'was Ada Lind found')).toBe(0)
  })

  it('counts less by a pronoun farther off, where all between speak so too', async () => {
    const toldIn = async (between: string): Promise<number> => {
      const body = `Power came back on Tuesday. Ada Lind was one of those who had been taken from Orsk. ${between} Soldiers said that they had found her in a barn.`
      const desk = await deskOf([{ id: 'lind', title: APART, publishedAt: '2026-01-20', body }])
      const { sentences } = await examineQuestion('where was Ada Lind found', desk, { asOf: AS_OF })
      await desk.archive.close()
      return sentences.find(({ at, ranked }) => ranked.articleId === 'lind' && at === 3)?.unsaid ?? 0
    }
    expect(await toldIn('Her brother had looked for days.')).toBeGreaterThan(0.1)
    expect(await toldIn('The mayor of Orsk had looked for days.')).toBe(0)
  })
})

describe('the day of a report', () => {
  const asked = (question: string, publishedAt: string) =>
    deskOf([
      {
        id: 'talks',
        title: 'Envoys Meet at Lake Orsk',
        publishedAt,
        body: 'Ada Lind and Tomas Holt met on Tuesday at Lake Orsk and agreed on new talks. The lake was frozen.',
      },
    ]).then((desk) => examineQuestion(question, desk, { asOf: AS_OF }))

  it.each([
    'Who met at Lake Orsk on 20 January 2026?',
    'Who met at Lake Orsk in January 2026?',
    'Who met at Lake Orsk in 2026?',
  ])('says the date that is asked for: %s', async (question) => {
    const { confidence, obstacle } = await asked(question, '2026-01-20')
    expect(obstacle).toBeUndefined()
    expect(confidence).toBeGreaterThan(0.5)
  })

  it('is the day after as well, and no other', async () => {
    const QUESTION = 'Who met at Lake Orsk on 20 January 2026?'
    const [same, next, other] = await Promise.all(
      ['2026-01-20', '2026-01-21', '2026-01-27'].map(async (day) => (await asked(QUESTION, day)).confidence),
    )
    expect(next).toBeCloseTo(same!)
    expect(other).toBeLessThan(same! - 0.2)
  })
})
