import type { Searched } from '../answer/answer.ts'
import { formatDay } from '../articles/dates.ts'
import { countOf, formatPeriod } from './wording.ts'

/**
 * What was searched and how fresh the archive is, in one line:
 * `searched 34 articles, 18 Mar 2014 – 20 Jan 2026 · newest 20 Jan 2026`.
 */
export function searchedLine(searched: Searched): string {
  const { articles, from, to, newest } = searched
  const period = from === undefined || to === undefined ? '' : `, ${formatPeriod(from, to)}`
  const what = articles === 0 ? 'searched no article' : `searched ${countOf(articles, 'article')}${period}`
  return newest === undefined ? what : `${what} · newest ${formatDay(newest)}`
}
