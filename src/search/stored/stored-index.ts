import type { Archive, PublishedOptions } from '../../archive/archive.ts'
import type { SearchedArticles, WordSearch, WordStore } from '../../archive/word-store.ts'
import { lastDayOut } from '../../articles/dates.ts'
import type { Query } from '../../question/query.ts'
import { createArchiveTerms } from '../candidates/archive-terms.ts'
import { type AskedStems, createCandidateSearch } from '../candidates/candidates.ts'
import type { Hit, SearchIndex } from '../search-index.ts'
import { createPickedPart } from '../segments/picked-part.ts'
import { createVocabulary } from '../segments/vocabulary.ts'
import { createStoredArticles } from './stored-articles.ts'
import { suggestStored } from './stored-headlines.ts'
import { createStoredSums } from './stored-sums.ts'

/** How an archive that lies elsewhere is searched. */
export const STORED_SEARCH = {
  /**
   * A search's words are looked for from the rarest on, until they stand in so many passages together: articles that hold none
   * but common words are not candidates where rare words find enough.
   */
  passages: 8_000,
  /** Articles that hold a word and are looked through at the most, the newest: for a word that is common and alone. */
  articlesAWord: 4_000,
  /** Articles of each search whose words are fetched, and of which the candidates are. */
  articles: 250,
  /** A search is begun again where articles changed while it went on, so often at the most. */
  attempts: 3,
  /** Milliseconds between two looks at what changed while nobody asks. */
  look: 10_000,
} as const

/** An archive whose words are kept by itself. */
export interface StoredArchive extends Archive {
  readonly words: WordStore
  /** How many articles have words that another version of the program wrote. */
  staleWords(): Promise<number>
  /** Writes the words of some of them anew. @returns how many; 0 where none is left. */
  renewWords(): Promise<number>
}

export interface StoredIndexOptions {
  /** Is told where what changed cannot be read; it is tried again. */
  readonly note?: (error: unknown) => void
  /** Is told of how many articles the words are written anew, before they are. */
  readonly renewing?: (articles: number) => void
  /** From how many changes on the sums over all words are written anew. */
  readonly sumAt?: number | undefined
}

/**
 * An index without files and without articles in memory: the archive finds those that hold the rarest words of a question, and
 * of these the candidates are found as everywhere. Only how often the archive uses each word is kept here.
 */
export async function openStoredIndex(
  archive: StoredArchive,
  { note = () => undefined, renewing = () => undefined, sumAt }: StoredIndexOptions = {},
): Promise<SearchIndex> {
  const store = archive.words
  const vocabulary = createVocabulary()
  const terms = createArchiveTerms(() => [vocabulary])
  const sums = createStoredSums(store, vocabulary, { changed: () => terms.changed(), least: sumAt })
  const articles = createStoredArticles(store)

  /** What is looked for of a question, by how rare it is in the archive. */
  function searchesOf(asked: readonly AskedStems[]): WordSearch[] {
    return asked.flatMap(({ sources, stems }) => {
      const words = rarest(stems).map((stem) => ({ stem, weight: terms.weight(stem) }))
      if (words.length === 0) return []
      return sources.length === 0 ? [{ words }] : [{ words }, { words, sources }]
    })
  }

  function rarest(stems: readonly string[]): string[] {
    const chosen: string[] = []
    let passages = 0
    for (const stem of stems) {
      passages += terms.frequency(stem)
      if (chosen.length > 0 && passages > STORED_SEARCH.passages) break
      chosen.push(stem)
    }
    return chosen
  }

  async function published(asked: readonly PublishedOptions[]): Promise<Map<string, readonly string[]>> {
    const ids = new Map<string, readonly string[]>()
    for (const options of asked) ids.set(JSON.stringify(options), await archive.published(options))
    return ids
  }

  /** One search; `undefined` where an article of it changed meanwhile. */
  async function search(
    query: Query,
    options: Parameters<SearchIndex['search']>[1],
  ): Promise<Hit[] | undefined> {
    const change = sums.counted
    const asked = createCandidateSearch(NOTHING, () => [], terms).asked(query)
    const within = withinOf(query)
    const [found, dates] = await Promise.all([
      store.find(searchesOf(asked.stems), within, {
        words: STORED_SEARCH.articlesAWord,
        limit: STORED_SEARCH.articles,
      }),
      published(asked.dates),
    ])
    const dated = await store.keysOf([...new Set([...dates.values()].flat())])
    const fetched = await articles.words([...new Set([...found, ...dated])], change)
    const byId = new Map(fetched.map((one) => [one.id, one]))
    const part = createPickedPart(fetched, vocabulary)
    const candidates = createCandidateSearch(
      {
        published: (of) => dates.get(JSON.stringify(of)) ?? [],
        publishedAt: (id) => byId.get(id)?.publishedAt,
      },
      () => [part],
      terms,
    ).search(query, options)
    const hit = new Set(candidates.map(({ passage }) => passage.articleId))
    const texts = await articles.texts(fetched.filter(({ id }) => hit.has(id)))
    if (texts.size < hit.size) return undefined
    return candidates.map(({ passage, score }) => ({
      passage,
      score,
      article: texts.get(passage.articleId)!,
    }))
  }

  await renew(archive, sums, renewing)
  await sums.follow()
  let closed = false
  let following = false
  let again = false
  /** Follows by itself, so that a question finds what it needs to know of the archive's words; once more for all that come meanwhile. */
  async function followSoon(): Promise<void> {
    again = true
    if (following) return
    following = true
    while (again && !closed) {
      again = false
      try {
        await sums.keep()
      } catch (error) {
        if (!closed) note(error)
      }
    }
    following = false
  }
  const unsubscribe = archive.subscribe(() => void followSoon())
  const timer = setInterval(() => void followSoon(), STORED_SEARCH.look).unref()

  return {
    terms,
    async search(query, options) {
      for (let attempt = 1; ; attempt += 1) {
        await sums.follow()
        const hits = await search(query, options)
        if (hits !== undefined) return hits
        if (attempt === STORED_SEARCH.attempts) {
          throw new Error('Cannot search for the moment: the articles change faster than they are read')
        }
      }
    },
    async read(articleIds) {
      return articles.texts(await articles.words(await store.keysOf(articleIds)))
    },
    suggestArticles: (words, limit) => suggestStored(store, words, limit),
    follow: () => void followSoon(),
    async settled() {
      // An attempt to keep the sums that is under way may have looked before what its caller knows of.
      await sums.follow()
      await sums.keep()
    },
    close() {
      closed = true
      unsubscribe()
      clearInterval(timer)
    },
    get size() {
      const { articles: held, passages } = terms.totals
      return { articles: held, passages }
    },
  }
}

/** Sums are kept meanwhile, so that no more changes lie there than while articles come. */
async function renew(
  archive: StoredArchive,
  sums: ReturnType<typeof createStoredSums>,
  renewing: (articles: number) => void,
): Promise<void> {
  const stale = await archive.staleWords()
  if (stale === 0) return
  renewing(stale)
  while ((await archive.renewWords()) > 0) await sums.keep()
}

const NOTHING = { published: () => [], publishedAt: () => undefined }

/** Where candidates may come from, whatever they say. */
function withinOf({ asOf, filters }: Query): SearchedArticles {
  const last = lastDayOut(asOf)
  const sources = filters.source === undefined ? filters.sources : [filters.source]
  return {
    to: filters.to !== undefined && filters.to < last ? filters.to : last,
    ...(filters.from === undefined ? {} : { from: filters.from }),
    ...(sources === undefined ? {} : { sources }),
  }
}
