import type { Archive, SourceSummary } from '../archive/archive.ts'
import type { Filters } from '../question/query.ts'
import { createSourceNames, type SourceNames } from '../question/source-names.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Searched } from './answer.ts'
import { lastListedDay } from './last-listed-day.ts'

/** Where answers come from: the archive and the index over it. */
export interface Desk {
  readonly archive: Archive
  readonly index: SearchIndex
}

/** What was learnt from which list: an archive gives another one once anything has changed, whoever changed it. */
const learnt = new WeakMap<readonly SourceSummary[], SourceNames>()

/** The archive's outlets as people may write them; learnt again when the archive changed. */
export async function sourceNamesOf(archive: Archive): Promise<SourceNames> {
  const sources = await archive.sources()
  let names = learnt.get(sources)
  if (names === undefined) {
    names = createSourceNames(sources.map(({ name }) => name))
    learnt.set(sources, names)
  }
  return names
}

/** What lies within the filters and before `asOf`, for the small print of an answer. */
export async function searchedOf(desk: Desk, asOf: string, filters: Filters = {}): Promise<Searched> {
  const last = await lastListedDay(desk.archive, asOf)
  const to = filters.to !== undefined && filters.to < last ? filters.to : last
  const within = await desk.archive.extent({
    to,
    ...(filters.from === undefined ? {} : { from: filters.from }),
    ...(filters.source === undefined ? {} : { source: filters.source }),
  })
  const newest = (await desk.archive.extent({ to: last })).newest
  return {
    articles: within.articles,
    ...(within.oldest === undefined ? {} : { from: within.oldest }),
    ...(within.newest === undefined ? {} : { to: within.newest }),
    ...(newest === undefined ? {} : { newest }),
  }
}
