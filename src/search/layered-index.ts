import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LocalArticles } from '../archive/local-articles.ts'
import { tokenize } from '../text/tokens.ts'
import type { ArticleText } from './article-texts.ts'
import { createArchiveTerms } from './candidates/archive-terms.ts'
import { type Candidate, createCandidateSearch } from './candidates/candidates.ts'
import { createFollowedChanges } from './followed-changes.ts'
import type { Hit, SearchIndex } from './search-index.ts'
import { headlineScore } from './segments/headlines.ts'
import { createKeptTexts } from './segments/kept-texts.ts'
import { createLiveParts, type SegmentNote } from './segments/live-parts.ts'
import { DamagedSegment } from './segments/segment-file.ts'
import { openSegmentStore, type SegmentStore } from './segments/segment-store.ts'

/** Headlines of a part that are compared with the words typed. */
const HEADLINES_COMPARED = 200

/** How much text is indexed at a start before other work gets its turn, in UTF-16 units. */
const TURN_UNITS = 200_000

/** Full parts that may wait for their segments at a start before more articles are read. */
const MOST_FULL = 4

/** Articles of a damaged segment that are indexed anew before the question goes on; more are indexed in the background. */
const REBUILT_AT_ONCE = 1_000

/** A damaged segment is being rebuilt from the archive: an answer now might be a wrong one. */
export class IndexRebuilding extends Error {
  override readonly name = 'IndexRebuilding'
  constructor(articles: number) {
    super(
      `Cannot search for the moment: a damaged part of the index is being rebuilt from the archive, ${articles} articles are left`,
    )
  }
}

export interface SearchIndexOptions {
  /** Is told of segments that were damaged or could not be written. */
  readonly note?: (what: SegmentNote) => void
  /** From how many articles in memory on they are written to a file. */
  readonly sealAt?: number
}

/** An archive whose articles are read without waiting. */
export interface LocalArchive {
  readonly local: LocalArticles
}

/** An index in memory over all that the archive holds; it follows the archive's changes. */
export function createSearchIndex({ local }: LocalArchive): SearchIndex {
  const { index, add, catchUp } = layeredIndex(local, undefined, {})
  for (const id of catchUp()) add(id)
  return index
}

/**
 * An index that keeps older articles in files. Articles that the files lack, because they came since or a file was damaged, are
 * indexed before this returns.
 * @param folder for the files, made where it does not exist; several processes may use it at once, one of them writes
 */
export async function openSearchIndex(
  { local }: LocalArchive,
  folder: string,
  options: SearchIndexOptions = {},
): Promise<SearchIndex> {
  const store = openSegmentStore(folder, local.revisions.archive)
  const { index, add, catchUp, full } = layeredIndex(local, store, options)
  let units = 0
  for (const id of catchUp()) {
    units += add(id)
    if (units < TURN_UNITS) continue
    units = 0
    await nextTurn()
    if (full() > MOST_FULL) await index.settled()
  }
  return index
}

interface LayeredIndex {
  readonly index: SearchIndex
  /** Brings the index to what the archive holds of an article. @returns the length of its text, in UTF-16 units */
  add(articleId: string): number
  /** Compares the parts with the archive. @returns the articles to be indexed */
  catchUp(): readonly string[]
  /** How many full parts wait for their segments. */
  full(): number
}

function layeredIndex(
  archive: LocalArticles,
  store: SegmentStore | undefined,
  { note = () => undefined, sealAt }: SearchIndexOptions,
): LayeredIndex {
  const log = archive.revisions
  const parts = createLiveParts({
    ...(store === undefined ? {} : { store }),
    ...(sealAt === undefined ? {} : { sealAt }),
    note,
    damaged: rebuild,
  })
  const terms = createArchiveTerms(parts.all)
  const candidates = createCandidateSearch(
    { published: archive.published, publishedAt: (id) => archive.get(id)?.publishedAt },
    parts.all,
    terms,
  )
  const kept = createKeptTexts(archive, parts.all)
  const changes = createFollowedChanges((articleId) => guarded(() => apply(articleId)))
  /** Articles of damaged segments that are not indexed anew yet. */
  let lost: string[] = []
  let closed = false
  /** The change of the archive up to which all are known here. */
  let seen = log.last()

  function forget(articleId: string): void {
    kept.forget(articleId)
    terms.changed()
  }

  /** Brings the index to what the archive holds of an article. @returns the length of its text */
  function apply(articleId: string): number {
    // The revision first: where the article changes between the two, it is read once more, not passed over.
    const revision = log.of(articleId)
    parts.remove(articleId)
    forget(articleId)
    const article = revision === undefined ? undefined : archive.get(articleId)
    if (article === undefined || revision === undefined) return 0
    parts.add(article, revision)
    // What this process writes comes one after the other, and need not be looked for.
    if (revision === seen + 1) seen = revision
    return article.body.length
  }

  /** Runs what reads segments; where one is damaged its articles are indexed anew, and it runs again. */
  function guarded<T>(work: () => T): T {
    for (;;) {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof DamagedSegment) || closed) throw error
        rebuild(error)
      }
    }
  }

  function rebuild(damage: DamagedSegment): void {
    const ids = parts.drop(damage)
    if (ids.length === 0) throw damage
    kept.clear()
    terms.changed()
    lost = [...lost, ...ids]
    if (lost.length <= REBUILT_AT_ONCE) {
      rebuildSome(Number.POSITIVE_INFINITY)
      return
    }
    setImmediate(rebuildNext)
  }

  function rebuildSome(most: number): void {
    for (let units = 0; lost.length > 0 && units < most; ) units += apply(lost.pop()!)
  }

  function rebuildNext(): void {
    if (closed || lost.length === 0) return
    guarded(() => rebuildSome(TURN_UNITS))
    setImmediate(rebuildNext)
  }

  function catchUp(): readonly string[] {
    seen = log.last()
    const missing = guarded(() => parts.reconcile(log.all()))
    kept.clear()
    terms.changed()
    return missing
  }

  /** Lets what others wrote wait with what waits. */
  function lookForOthers(): void {
    const last = log.last()
    if (last === seen) return
    const { saved, removed } = log.since(seen)
    for (const { id, revision } of saved) if (parts.revisionOf(id) !== revision) changes.push(id)
    for (const id of removed) if (parts.revisionOf(id) !== undefined) changes.push(id)
    seen = last
  }

  /** Takes in what waits, and what others wrote. */
  function followOthers(): void {
    changes.drain()
    lookForOthers()
    changes.drain()
    if (parts.stale) {
      parts.refresh()
      for (const id of catchUp()) changes.push(id)
    }
    changes.drain()
  }

  function requireWhole(): void {
    if (lost.length > 0) throw new IndexRebuilding(lost.length)
  }

  const unsubscribe = archive.subscribe((change) =>
    changes.push(change.kind === 'saved' ? change.article.id : change.articleId),
  )

  function textOf(articleId: string): ArticleText | undefined {
    return guarded(() => kept.get(articleId))
  }

  function withTexts(found: readonly Candidate[]): Hit[] {
    return found.flatMap(({ passage, score }) => {
      const article = textOf(passage.articleId)
      return article === undefined ? [] : [{ passage, score, article }]
    })
  }

  const index: SearchIndex = {
    get terms() {
      changes.drain()
      return terms
    },
    async read(articleIds) {
      const read = new Map<string, ArticleText>()
      for (const id of articleIds) {
        const text = textOf(id)
        if (text !== undefined) read.set(id, text)
      }
      return read
    },
    async search(query, options) {
      followOthers()
      requireWhole()
      const hits = withTexts(guarded(() => candidates.search(query, options)))
      requireWhole()
      return hits
    },
    async suggestArticles(words, limit) {
      const typed = tokenize(words).map((token) => token.norm)
      if (typed.length === 0) return []
      followOthers()
      const found: { id: string; score: number; day: number }[] = []
      for (const part of parts.all()) {
        for (const article of part.headlineCandidates(typed, HEADLINES_COMPARED)) {
          const score = headlineScore(typed, part.headline(article))
          if (score > 0) found.push({ id: part.idOf(article), score, day: part.days[article]! })
        }
      }
      found.sort((a, b) => b.score - a.score || b.day - a.day || (a.id < b.id ? -1 : 1))
      return found.slice(0, limit).map(({ id }) => id)
    },
    follow: lookForOthers,
    settled: async () => {
      changes.drain()
      await parts.settled()
    },
    close() {
      closed = true
      unsubscribe()
      changes.close()
      parts.close()
    },
    get size() {
      changes.drain()
      const { articles, passages } = terms.totals
      return { articles, passages }
    },
  }
  return { index, add: (articleId) => guarded(() => apply(articleId)), catchUp, full: () => parts.waiting }
}
