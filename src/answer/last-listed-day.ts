import type { Archive } from '../archive/archive.ts'
import { isOutBy, lastDayOut } from '../articles/dates.ts'
import { newestArticles } from './overviews/newest-articles.ts'

/**
 * The last day up to which articles are counted and listed, by the outlets' own clocks: the day of the instant, or the one after
 * it, which has begun in the east, where all that the archive holds of that is out.
 * @param asOf ISO 8601, a day or an instant
 * @returns `YYYY-MM-DD`
 */
export async function lastListedDay(
  archive: Pick<Archive, 'extent' | 'latest'>,
  asOf: string,
): Promise<string> {
  const today = asOf.slice(0, 10)
  const last = lastDayOut(asOf)
  if (last === today || (await archive.extent({ from: last, to: last })).articles === 0) return today
  const [newest] = (await newestArticles(archive, { to: last, limit: 1 })).articles
  return newest !== undefined && isOutBy(newest.publishedAt, asOf) ? last : today
}
