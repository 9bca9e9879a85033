import { firstDayOpen, isOutBy, lastDayOut } from '../../articles/dates.ts'
import type { Query } from '../../question/query.ts'
import { dayNumber, type SearchedPart } from './part.ts'

/** Whether a question may be answered from an article of a part, by its day and outlet and whether it is still there. */
export type PartFilter = (article: number) => boolean

/** When an article was published; `undefined` for one that is not held. */
export type PublishedAt = (articleId: string) => string | undefined

/**
 * Articles of the question's own day pass, whatever their hour: `outBy` tells of those that are left in the end. Those of the
 * day after, which has begun in the east, are few while it is still to come; they pass where they are out.
 * @returns `undefined` where none of the part's articles can be
 */
export function filterOf(query: Query, part: SearchedPart, publishedAt: PublishedAt): PartFilter | undefined {
  const { asOf, filters } = query
  const from = filters.from === undefined ? 0 : dayNumber(filters.from)
  const today = dayNumber(asOf)
  const last = dayNumber(lastDayOut(asOf))
  const to = Math.min(last, filters.to === undefined ? Number.POSITIVE_INFINITY : dayNumber(filters.to))
  const { days, removed, sources } = part
  const allowed = part.sourceNames.map(
    (name) =>
      (filters.source === undefined || filters.source === name) && (filters.sources?.includes(name) ?? true),
  )
  if (!allowed.includes(true)) return undefined
  const ahead = new Map<number, boolean>()
  const isOut = outBy(asOf, publishedAt)
  const isOutAhead = (article: number): boolean => {
    let out = ahead.get(article)
    if (out === undefined) {
      out = isOut(part, article)
      ahead.set(article, out)
    }
    return out
  }
  return (article) => {
    const day = days[article]!
    if (removed[article] !== 0 || day < from || day > to || allowed[sources[article]!] !== true) return false
    return day <= today || isOutAhead(article)
  }
}

/**
 * Tells whether an article was out when a question was asked. Parts know days alone, by each outlet's own clock: articles of the
 * days around it are looked at.
 */
export function outBy(
  asOf: string,
  publishedAt: PublishedAt,
): (part: Pick<SearchedPart, 'days' | 'idOf'>, article: number) => boolean {
  const open = dayNumber(firstDayOpen(asOf))
  return (part, article) => {
    if (part.days[article]! < open) return true
    const published = publishedAt(part.idOf(article))
    return published !== undefined && isOutBy(published, asOf)
  }
}
