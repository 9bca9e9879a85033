import type { Archive } from '../archive/archive.ts'
import type { Filters } from '../question/query.ts'
import { createSourceNames, type SourceNames } from '../question/source-names.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Searched } from './answer.ts'

/** Where answers come from: the archive and the index over it. */
export interface Desk {
  readonly archive: Archive
  readonly index: SearchIndex
}

const learnt = new WeakMap<Archive, Promise<SourceNames>>()
const following = new WeakSet<Archive>()

/** The archive's outlets as people may write them; learnt again when the archive changed. */
export function sourceNamesOf(archive: Archive): Promise<SourceNames> {
  if (!following.has(archive)) {
    following.add(archive)
    archive.subscribe(() => learnt.delete(archive))
  }
  const known = learnt.get(archive)
  if (known !== undefined) return known
  const names = archive.sources().then((sources) => createSourceNames(sources.map(({ name }) => name)))
  learnt.set(archive, names)
  // What could not be read is asked for again the next time.
  names.catch(() => {
    if (learnt.get(archive) === names) learnt.delete(archive)
  })
  return names
}

/** What lies within the filters and before `asOf`, for the small print of an answer. */
export async function searchedOf(desk: Desk, asOf: string, filters: Filters = {}): Promise<Searched> {
  const today = asOf.slice(0, 10)
  const to = filters.to !== undefined && filters.to < today ? filters.to : today
  const within = await desk.archive.extent({
    to,
    ...(filters.from === undefined ? {} : { from: filters.from }),
    ...(filters.source === undefined ? {} : { source: filters.source }),
  })
  const newest = (await desk.archive.extent({ to: today })).newest
  return {
    articles: within.articles,
    ...(within.oldest === undefined ? {} : { from: within.oldest }),
    ...(within.newest === undefined ? {} : { to: within.newest }),
    ...(newest === undefined ? {} : { newest }),
  }
}
