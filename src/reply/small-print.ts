import type { Searched } from '../answer/answer.ts'
import { formatDay } from '../articles/dates.ts'
import { countOf, formatPeriod, shorten } from './wording.ts'

const WHITE_SPACE = /\s+/g

/** Longest question that is repeated in the small print. */
const LONGEST_UNDERSTANDING = 160

/**
 * What was searched and how fresh the archive is, in one line:
 * `searched 34 articles, 18 Mar 2014 – 20 Jan 2026 · newest 20 Jan 2026`.
 * A question that followed on the one before is told first, as it was understood.
 */
export function searchedLine(searched: Searched, understoodAs?: string): string {
  const { articles, from, to, newest } = searched
  const period = from === undefined || to === undefined ? '' : `, ${formatPeriod(from, to)}`
  const what = articles === 0 ? 'searched no article' : `searched ${countOf(articles, 'article')}${period}`
  const line = newest === undefined ? what : `${what} · newest ${formatDay(newest)}`
  if (understoodAs === undefined) return line
  return `understood as: ${shorten(understoodAs.replace(WHITE_SPACE, ' ').trim(), LONGEST_UNDERSTANDING)} · ${line}`
}
