import { afterEach, expect, it } from 'vitest'
import type { Desk } from '../../src/answer/desk.ts'
import { planCorrections } from '../../src/notices/plan-corrections.ts'
import { arrive, HOUR, harbourReport, isoOf, newsDesk, START, sendAll } from './news-desk.ts'

const OPTIONS = { now: START + HOUR, wanted: async () => true }

let desk: Desk
afterEach(() => desk.archive.close())

/** Two articles that were quoted and then changed. */
async function changedDesk(): Promise<void> {
  desk = await newsDesk()
  for (const number of [1, 2]) {
    const report = harbourReport(number)
    await arrive(desk, [report])
    const { answers } = desk.archive
    const place = { guildId: '22', channelId: '11', personId: '33', messageId: `4${number}` }
    const quotes = [{ articleId: report.id!, start: 0, end: report.body.indexOf('\n') }]
    await answers.keep({
      question: 'How busy was the harbour?',
      asOf: isoOf(START),
      filters: {},
      status: 'answered',
      language: 'en',
      place,
      quotes,
      more: [],
      keptAt: isoOf(START),
    })
    const body = `Nobody came to pier ${number} and its ${number + 40} cranes on Tuesday.`
    await arrive(desk, [{ ...report, body }], START + 2000)
  }
}

/** The desk where one article cannot be read. @param often how often that fails */
function failing(articleId: string, often = Number.POSITIVE_INFINITY): Desk {
  let left = often
  const versions: Desk['archive']['versions'] = async (id) => {
    if (id === articleId && left > 0) {
      left -= 1
      throw new Error('The page is damaged')
    }
    return desk.archive.versions(id)
  }
  return { ...desk, archive: { ...desk.archive, versions } }
}

const corrected = async (): Promise<string[]> =>
  (await sendAll(desk, START + HOUR)).map((content) =>
    content.kind === 'correction' ? content.articleId : content.kind,
  )

it('replies where an article changed, once', async () => {
  await changedDesk()
  expect(await planCorrections(desk, OPTIONS)).toBe(2)
  expect((await corrected()).toSorted()).toEqual(['harbour-1', 'harbour-2'])
  expect(await planCorrections(desk, OPTIONS)).toBe(0)
})

it('replies for the others where one article cannot be looked at, and for that one once it can', async () => {
  await changedDesk()
  const broken = failing('harbour-1', 1)
  await expect(planCorrections(broken, OPTIONS)).rejects.toThrow('"harbour-1"')
  expect(await corrected()).toEqual(['harbour-2'])
  expect(await planCorrections(broken, OPTIONS)).toBe(1)
  expect(await corrected()).toEqual(['harbour-1'])
})

it('leaves an article that cannot be looked at in the end', async () => {
  await changedDesk()
  const broken = failing('harbour-1')
  for (let attempt = 1; attempt <= 3; attempt += 1)
    await expect(planCorrections(broken, OPTIONS)).rejects.toThrow('"harbour-1"')
  expect(await planCorrections(broken, OPTIONS)).toBe(0)
})
