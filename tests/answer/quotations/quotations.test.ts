import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findQuotations, isPerson } from '../../../src/answer/quotations/find-quotations.ts'
import { findMarked } from '../../../src/answer/quotations/quotation-marks.ts'
import { findSpeech } from '../../../src/answer/quotations/quotations.ts'
import { deskOf } from '../articles-desk.ts'

const WORDS = 'we will rebuild the harbour of Velm'
const AS_OF = '2026-02-01T12:00:00Z'

describe('a quotation is attributed', () => {
  it.each([
    [`“${WORDS},” Ada Lind told reporters on Monday.`, 'Ada Lind'],
    [`“${WORDS},” said the port’s director Ada Lind.`, 'Ada Lind'],
    [`“${WORDS},” said Port director Ada Lind, who took office in May.`, 'Ada Lind'],
    [`“${WORDS},” says Ada Lind , senior engineer of the port.`, 'Ada Lind'],
    [`Ada Lind, who runs the port of Velm, said that “${WORDS}”.`, 'Ada Lind'],
    [`The port’s director, Ada Lind, said: “${WORDS}.”`, 'Ada Lind'],
    [`After the storm, Lind wrote on Friday: “${WORDS}.”`, 'Lind'],
    [`Tomas Reed left on Monday, but Ada Lind said “${WORDS}”.`, 'Ada Lind'],
    [`“${WORDS},” Ada Lind (pictured) said.`, 'Ada Lind'],
    [`“It will take a year or so,” Ada Lind said. “${WORDS}.”`, 'Ada Lind'],
    [`Ada Lind said the pilots had waited for years. “${WORDS}.”`, 'Ada Lind'],
    [`“Who will pay for all of it? And ${WORDS}?” Ada Lind asked.`, 'Ada Lind'],
    [`Ada Lind wrote in a letter to the town:\n“So ${WORDS}.”`, 'Ada Lind'],
    [`Ada Lind spoke on Monday. Lind warned the pilots. “So ${WORDS},” she said.`, 'Lind'],
    [`"${WORDS}," Trump told Lind.`, 'Trump'],
    [`Trump said: “${WORDS}.” Nobody asked Trump for more.`, 'Trump'],
    [`"${WORDS}. It will be ready in May," said Ada Lind.`, 'Ada Lind'],
  ])('to the subject of its verb: %s', (body, speaker) => {
    const spoken = findSpeech({ body }).filter(({ words }) =>
      body.slice(words.start, words.end).includes('harbour'),
    )
    expect(spoken.map((one) => one.speaker)).toEqual([speaker])
  })

  it.each([
    `The town writes that Lind’s departure follows a “deliberative review of the whole harbour”.`,
    `Lind’s office said “${WORDS}”.`,
    `A friend of Ada Lind said “${WORDS}”.`,
    `People who know Lind said “${WORDS}”.`,
    `“${WORDS},” said a spokesman for Ada Lind.`,
    `“${WORDS},” said Ada Lind’s lawyer.`,
    `“${WORDS},” according to a person who met Ada Lind.`,
    `“${WORDS},” the council said after Ada Lind had left.`,
    `Ada Lind was told “${WORDS}”.`,
    `Ada Lind did not say “${WORDS}”.`,
    `Ada Lind said the council’s “${WORDS}” was news.`,
    `Ada Lind said nothing while the council promised “${WORDS}”.`,
    `Ada Lind said nothing and Tomas Reed answered “${WORDS}”.`,
    `Ada Lind and Tomas Reed said “${WORDS}”.`,
    `Wardens said “${WORDS}”.`,
    `They met Ada Lind. (And they “${WORDS}.”)`,
    `Getty/AP Lind said “${WORDS}”.`,
    `He said little, according to Tomas Reed, “${WORDS}”.`,
    `If instead Ada Lind said “${WORDS}”, who would pay?`,
    `Ada Lind met Tomas Reed. “So ${WORDS},” he said.`,
    `Velm Pilots said Tomas Reed would leave. “So ${WORDS},” he said.`,
    `Ada Lind said so.\n\n“${WORDS}.”`,
    `Credit: Bloomberg\nThe harbour by night. “${WORDS}.”`,
  ])('to nobody where that is open: %s', (body) => {
    expect(findSpeech({ body }).map(({ speaker }) => speaker)).toEqual([])
  })

  it('of several sentences as one', () => {
    const body = 'It is late. “The harbour waits. The pilots wait too,” said Ada Lind.'
    const spoken = findSpeech({ body })
    expect(spoken.map(({ words }) => body.slice(words.start, words.end))).toEqual([
      'The harbour waits. The pilots wait too,',
    ])
  })

  it('never to somebody on whom two clauses differ', () => {
    const body = `Tomas Reed said it was “a very bad day for Velm,” Ada Lind said.`
    expect(findSpeech({ body })).toEqual([])
  })
})

describe('quotation marks', () => {
  it('that do not open and close in turn tell nothing', () => {
    expect(findMarked('a 12" pipe and a 14" pipe lie in Velm')).toEqual([])
    expect(findMarked('“one “two”')).toEqual([])
    expect(findMarked('He said "yes" and “no”.')).toEqual([])
  })

  it('that stay open run to the end of their paragraph', () => {
    const [one] = findMarked('“It goes on\n“and ends.”')
    expect(one).toMatchObject({ open: true, words: { start: 1, end: 11 } })
  })

  it('are read in time that grows with the text', () => {
    const start = performance.now()
    findSpeech({ body: `${'“a b c d e,” said Holt, '.repeat(3000)}${'(('.repeat(3000)}` })
    findSpeech({ body: `Ada ${'of Ada '.repeat(3000)}, said: “one two three four”` })
    expect(performance.now() - start).toBeLessThan(4000)
  })
})

describe('a speaker', () => {
  it.each([
    ['Sam Altman', [], 'Altman', true],
    ['Altman', ['Sam Altman'], 'Sam Altman', true],
    ['Altman', [], 'Sam Altman', true],
    ['Trump', ['Donald Trump', 'Melania Trump'], 'Melania Trump', false],
    ['Trump', ['Donald Trump'], 'Melania Trump', false],
    ['Trump Organization', [], 'Trump', false],
    ['Xi Jinping', [], 'Xi', true],
    ['Ada Lind', [], 'Tomas Reed', false],
  ] as const)('%s (%j) as %s: %s', (speaker, fullNames, person, is) => {
    expect(isPerson({ speaker, fullNames }, person)).toBe(is)
  })
})

describe('quotations of a person', () => {
  let desk: Awaited<ReturnType<typeof deskOf>>
  beforeAll(async () => {
    const bodies = [
      `Velm. “We will rebuild the harbour of Velm by May,” said Ada Lind.`,
      `Velm. “Nobody will pay for a new lighthouse there,” said Tomas Reed.`,
      `Velm. “The ferries are late on every second day,” said Ada Lind.`,
    ]
    desk = await deskOf(
      bodies.map((body, at) => ({
        id: `p${at}`,
        title: `Velm ${at}`,
        body,
        publishedAt: `2026-01-0${at + 1}`,
      })),
    )
  })
  afterAll(() => desk.archive.close())
  const speakers = async (words: string, person?: string) =>
    (
      await findQuotations(words, desk, { asOf: AS_OF, ...(person === undefined ? {} : { person }) })
    ).quotations.map(({ speaker }) => speaker)

  it('need no words', async () => {
    expect(await speakers('', 'Lind')).toEqual(['Ada Lind', 'Ada Lind'])
  })

  it('are on the words where some are', async () => {
    expect(await speakers('ferries', 'Lind')).toEqual(['Ada Lind'])
  })

  it('are found by the name alone', async () => {
    expect(await speakers('reed')).toEqual(['Tomas Reed'])
  })
})
