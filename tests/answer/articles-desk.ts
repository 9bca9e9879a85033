import type { Answer } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { Desk } from '../../src/answer/desk.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'

/** The instant at which the tests ask. */
export const AS_OF = '2026-02-10T12:00:00Z'

/** Filler that makes an archive of a few reports, so that no word of the test's own is in every one. */
const OTHERS: readonly ArticleDraft[] = [
  'The bakers of Ostrel sold more rye bread than ever in the cold winter, their guild said.',
  'A comet passed over the northern hills on Sunday night and was seen by many walkers.',
  'The choir of Limmen sang for two hundred guests and was asked for three more songs.',
  'Farmers near Dalby have begun to sow barley a month earlier than their parents did.',
].map((body, at) => ({
  id: `other-${at}`,
  title: `Notes from the provinces ${at}`,
  body,
  publishedAt: `2025-1${at % 3}-0${at + 1}`,
  source: 'Village Post',
}))

/** An archive in memory with some reports among others. */
export async function deskOf(reports: readonly ArticleDraft[]): Promise<Desk> {
  const archive = openArchive(':memory:')
  for (const report of [...reports, ...OTHERS])
    await archive.save(report, { savedAt: '2026-02-01T00:00:00Z' })
  return { archive, index: createSearchIndex(archive) }
}

/** The same with reports of which only headline and text matter: their days follow each other from 10 January 2026. */
export function deskOfReports(reports: readonly (readonly [title: string, body: string])[]): Promise<Desk> {
  return deskOf(
    reports.map(([title, body], at) => ({
      id: `report-${at}`,
      title,
      body,
      publishedAt: `2026-01-${10 + at}`,
      source: 'Harbour Post',
    })),
  )
}

/** Asks, and fails where the answer is a refusal. */
export async function askOf(
  desk: Desk,
  question: string,
  asOf = AS_OF,
): Promise<Extract<Answer, { status: 'answered' }>> {
  const answer = await answerQuestion(question, desk, { asOf })
  if (answer.status !== 'answered') throw new Error(`Refused (${answer.reason}): ${question}`)
  return answer
}

/** The texts of the quotes that are shown to differ, as they are shown. */
export function differing(answer: Extract<Answer, { status: 'answered' }>): string[] {
  return (answer.disagreement?.quotes ?? []).map(quoteText)
}
