import type { Query } from '../../question/query.ts'
import { dayNumber, type SearchedPart } from './part.ts'

/** Whether a question may be answered from an article of a part, by its day and outlet and whether it is still there. */
export type PartFilter = (article: number) => boolean

/** @returns `undefined` where none of the part's articles can be */
export function filterOf(query: Query, part: SearchedPart): PartFilter | undefined {
  const { filters } = query
  const from = filters.from === undefined ? 0 : dayNumber(filters.from)
  const to = Math.min(
    dayNumber(query.asOf),
    filters.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(filters.to),
  )
  const { days, removed, sources } = part
  const allowed = part.sourceNames.map(
    (name) =>
      (filters.source === undefined || filters.source === name) && (filters.sources?.includes(name) ?? true),
  )
  if (!allowed.includes(true)) return undefined
  return (article) => {
    const day = days[article]!
    return removed[article] === 0 && day >= from && day <= to && allowed[sources[article]!] === true
  }
}
