import { publishedDay } from '../../articles/article.ts'
import type { Query } from '../../question/query.ts'
import type { ScoredSentence } from './score-sentences.ts'

/** A year as texts write it; what has been so since or was so until then may be told of another time. */
const YEAR =
  /(?<![\d.,])(?<!\b(?:since|before|after|until|till|from)\s+(?:\p{Lu}\p{Ll}+\s+)?)(?:1[5-9]|20)\d\d(?!\d|[.,]\d)/giu

/**
 * Whether a sentence may tell of the time that a question names: by a year that it names or, where it names none, by the day of its report.
 * "Controlled 18% in November 2024" tells nothing of 2022.
 */
export function isOfThatTime({ dates, kind }: Query, { ranked: { article }, span }: ScoredSentence): boolean {
  const { from, to } = dates ?? {}
  if (from === undefined || to === undefined || kind === 'when') return true
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 'YYYY'.length))) as [number, number]
  const told = [...article.body.slice(span.start, span.end).matchAll(YEAR)].map(([year]) => Number(year))
  const years = told.length > 0 ? told : [Number(publishedDay(article).slice(0, 'YYYY'.length))]
  return years.some((year) => year >= first && year <= last)
}
