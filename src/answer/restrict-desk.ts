import type { Archive, ArticleCopy, SourceSummary } from '../archive/archive.ts'
import { type Article, publishedDay, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { Desk } from './desk.ts'

/** Views are kept: what is learnt of an archive (its outlets' names) is kept by the archive that it was learnt of. */
const views = new WeakMap<Archive, Map<string, Desk>>()

/** More lists of outlets than this at once are made anew. */
const MOST_VIEWS = 200

/**
 * The same desk with some outlets alone, as if the archive held no others: nothing is found, listed, counted or completed of
 * them. Stores beside the articles stay as they are.
 * @param sources as `sourceName` gives them; all where the list is empty.
 */
export function restrictDesk<D extends Desk>(desk: D, sources: readonly string[]): D {
  if (sources.length === 0) return desk
  const known = views.get(desk.archive) ?? new Map<string, Desk>()
  views.set(desk.archive, known)
  const key = JSON.stringify([...sources].sort())
  let view = known.get(key)
  if (view === undefined) {
    const archive = restrictArchive(desk.archive, sources)
    view = { archive, index: restrictIndex(desk.index, archive, sources) }
    if (known.size >= MOST_VIEWS) known.clear()
    known.set(key, view)
  }
  return { ...desk, ...view }
}

function restrictArchive(archive: Archive, sources: readonly string[]): Archive {
  const allowed = new Set(sources)
  const holds = (article: Article): boolean => allowed.has(sourceName(article))
  const withinSources = (copies: readonly ArticleCopy[]) => copies.filter(({ source }) => allowed.has(source))
  const get: Archive['get'] = async (articleId) => {
    const article = await archive.get(articleId)
    return article !== undefined && holds(article) ? article : undefined
  }
  const getAll: Archive['getAll'] = async (articleIds) =>
    new Map([...(await archive.getAll(articleIds))].filter(([, article]) => holds(article)))
  const extent: Archive['extent'] = async ({ source, ...period }) => {
    const within = source === undefined ? sources : sources.filter((name) => same(name, source))
    const parts = await Promise.all(within.map((name) => archive.extent({ ...period, source: name })))
    const oldest = parts.flatMap((part) => part.oldest ?? []).sort()[0]
    const newest = parts
      .flatMap((part) => part.newest ?? [])
      .sort()
      .at(-1)
    return {
      articles: parts.reduce((sum, part) => sum + part.articles, 0),
      ...(oldest === undefined ? {} : { oldest }),
      ...(newest === undefined ? {} : { newest }),
    }
  }
  let held: { readonly all: readonly SourceSummary[]; readonly allowed: readonly SourceSummary[] } | undefined
  /** The same list as long as the archive gives the same. */
  const sourcesHeld = async (): Promise<readonly SourceSummary[]> => {
    const all = await archive.sources()
    if (held?.all !== all) held = { all, allowed: all.filter(({ name }) => allowed.has(name)) }
    return held.allowed
  }
  return {
    ...archive,
    get,
    getAll,
    versions: async (articleId) => ((await get(articleId)) === undefined ? [] : archive.versions(articleId)),
    histories: async (articleIds) => archive.histories([...(await getAll(articleIds)).keys()]),
    async *articles() {
      for await (const article of archive.articles()) if (holds(article)) yield article
    },
    async copiesOf(articleId) {
      return withinSources(await archive.copiesOf(articleId))
    },
    async copiesOfAll(articleIds) {
      const copies = await archive.copiesOfAll(articleIds)
      return new Map([...copies].map(([id, of]) => [id, withinSources(of)]))
    },
    withdrawn: async (options) => (await archive.withdrawn(options)).filter(holds),
    sources: sourcesHeld,
    count: async () => (await sourcesHeld()).reduce((sum, { articles }) => sum + articles, 0),
    async period() {
      const { oldest, newest } = await extent({})
      return oldest === undefined || newest === undefined ? undefined : { oldest, newest }
    },
    extent,
    async published({ sources: named, ...period }) {
      const within = named === undefined ? sources : named.filter((name) => allowed.has(name))
      return archive.published({ ...period, sources: within })
    },
    async latest({ limit, offset = 0, source }) {
      const within = source === undefined ? sources : sources.filter((name) => same(name, source))
      const lists = await Promise.all(
        within.map((name) => archive.latest({ limit: limit + offset, source: name })),
      )
      return lists
        .flat()
        .sort(newestFirst)
        .slice(offset, offset + limit)
    },
    async arrived(period) {
      const arrived = await archive.arrived(period)
      const held = await getAll(arrived)
      return arrived.filter((id) => held.has(id))
    },
  }
}

/** The order of `Archive.latest`. */
function newestFirst(one: Article, other: Article): number {
  return (
    inOrder(publishedDay(other), publishedDay(one)) ||
    publicationTime(other.publishedAt) - publicationTime(one.publishedAt) ||
    inOrder(one.title, other.title) ||
    inOrder(one.id, other.id)
  )
}

/** The order of the databases, which have no language. */
const inOrder = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

function same(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase()
}

function restrictIndex(index: SearchIndex, archive: Archive, sources: readonly string[]): SearchIndex {
  return {
    ...index,
    search: (query, options) => index.search({ ...query, filters: { ...query.filters, sources } }, options),
    async suggestArticles(words, limit) {
      // Headlines of other outlets are among the suggestions, so more of them are asked for.
      const suggested = await index.suggestArticles(words, limit * SUGGESTIONS)
      const held = await archive.getAll(suggested)
      return suggested.filter((id) => held.has(id)).slice(0, limit)
    },
    get terms() {
      return index.terms
    },
    get size() {
      return index.size
    },
  }
}

/** How many times as many suggestions are asked for. */
const SUGGESTIONS = 8
