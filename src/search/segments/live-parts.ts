import type { ArticleRevision } from '../../archive/revision-log.ts'
import { type Article, publishedDay, sourceName } from '../../articles/article.ts'
import { createByteCache } from './byte-cache.ts'
import { createRecentHeadlines, headlineWords } from './headlines.ts'
import { chooseMerge } from './merge-policy.ts'
import { createOpenPart, type OpenPart } from './open-part.ts'
import type { Part } from './part.ts'
import { createRecordWriter } from './record-writer.ts'
import { packBatch, type SealBatch } from './seal-batch.ts'
import { openReadPart, openSealedPart, type SealedPart } from './sealed-part.ts'
import { DamagedSegment } from './segment-file.ts'
import { createSegmentThread, type SegmentJob } from './segment-jobs.ts'
import type { SegmentStore } from './segment-store.ts'

/** When the articles in memory are sealed: by their number, or by how long they are. */
const SEAL_AT = { articles: 500, recordBytes: 8_000_000 } as const

/** Parts that one job seals. Packing a part keeps the event loop for some milliseconds. */
const SEALED_AT_ONCE = 2

/** From how many segments on they are merged before more articles are sealed. */
const MANY_SEGMENTS = 16

/** Postings that are kept in memory after they were read. */
const POSTING_CACHE_BYTES = 48 * 1024 * 1024

/** Any length of time: a timer that runs keeps the process alive. */
const WAITING_MS = 60_000

/** What the index tells of its segments, for a log. */
export type SegmentNote =
  | { readonly kind: 'damaged'; readonly path: string; readonly reason: string; readonly articles: number }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The words of so many articles are written anew: another version of the program cut them otherwise. */
  | { readonly kind: 'stale'; readonly articles: number }

/** The parts of the index, and what moves articles from memory into segments and merges these. */
export interface LiveParts {
  /** All parts; where one went or came, a new list. */
  all(): readonly Part[]
  add(article: Article, revision: number): void
  /** Removes an article from the part that holds it. */
  remove(articleId: string): void
  /** At which revision an article is held; `undefined` where it is not. */
  revisionOf(articleId: string): number | undefined
  /**
   * Removes what the archive does not hold, or holds at another revision.
   * @param held every article of the archive
   * @returns the ids of the articles that no part holds
   */
  reconcile(held: Iterable<ArticleRevision>): string[]
  /** Takes a damaged segment out. @returns the ids of the articles that it held */
  drop(damage: DamagedSegment): string[]
  /** Full parts in memory that wait for their segment. */
  readonly waiting: number
  /** Whether other processes may have written segments that are worth reading, or this one became the one that writes. */
  readonly stale: boolean
  /** Reads which segments count now and forgets what is in memory; to be followed by `reconcile`. */
  refresh(): void
  /** When nothing is being sealed or merged. */
  settled(): Promise<void>
  close(): void
}

export interface LivePartsOptions {
  /** The folder of the segments; without one, all stays in memory. */
  readonly store?: SegmentStore
  /** From how many articles in memory on they are sealed. */
  readonly sealAt?: number
  /** Is told what went wrong. */
  note(what: SegmentNote): void
  /** Is told of a segment that was found damaged while it was merged; it is still to be dropped. */
  damaged(damage: DamagedSegment): void
}

export function createLiveParts(options: LivePartsOptions): LiveParts {
  const { store, note, damaged, sealAt = SEAL_AT.articles } = options
  const cache = createByteCache(POSTING_CACHE_BYTES)
  const records = createRecordWriter()
  let open = createOpenPart(createRecentHeadlines())
  /** Full parts that are being sealed or wait for it. */
  let full: readonly OpenPart[] = []
  let sealed: readonly SealedPart[] = []
  let parts: readonly Part[] = [open]
  const thread = createSegmentThread()
  /** Articles that were removed since what is being written was read; absent where nothing is. */
  let removedMeanwhile: string[] | undefined
  let work: Promise<void> | undefined
  let closed = false
  let writes = store?.mayWrite() === true
  let becameWriter = false
  /** From how many articles in memory on a process that may not write looks for the other's segments. */
  let staleAt = sealAt

  function changed(): void {
    parts = [open, ...full, ...sealed]
  }

  function drop(path: string, reason: string): string[] {
    const part = sealed.find((one) => one.path === path)
    if (part === undefined) return []
    const ids: string[] = []
    for (let article = 0; article < part.articleSlots; article += 1)
      if (part.removed[article] === 0) ids.push(part.idOf(article))
    // They are indexed anew: a merge that has read the segment already is not to bring them back.
    for (const id of ids) removedMeanwhile?.push(id)
    sealed = sealed.filter((one) => one !== part)
    changed()
    part.close()
    if (writes) store?.commit(sealed.map((one) => one.path))
    note({ kind: 'damaged', path, reason, articles: ids.length })
    return ids
  }

  /** Opens the segments that count now; those that are open already stay. */
  function load(): void {
    const listed = store?.list() ?? []
    const before = new Map(sealed.map((part) => [part.path, part]))
    const now: SealedPart[] = []
    for (const path of listed) {
      const known = before.get(path)
      try {
        now.push(known ?? openSealedPart(path, cache))
      } catch (error) {
        if (!(error instanceof DamagedSegment)) throw error
        note({ kind: 'damaged', path, reason: error.message, articles: 0 })
      }
    }
    for (const part of sealed) if (!now.includes(part)) part.close()
    sealed = now
    changed()
  }

  async function run(job: SegmentJob, replaced: readonly Part[]): Promise<boolean> {
    const end = await thread.run(job)
    if (closed || store === undefined) return false
    if (end.kind !== 'done') {
      if (end.kind === 'failed') note({ kind: 'failed', reason: end.reason })
      else damaged(new DamagedSegment(end.path, end.reason))
      return false
    }
    const part = openReadPart(store.finish(job.path), end.columns, cache)
    for (const id of removedMeanwhile ?? []) {
      const article = part.find(id)
      if (article >= 0) part.remove(article)
    }
    removedMeanwhile = undefined
    full = full.filter((one) => !replaced.includes(one))
    const merged = sealed.filter((one) => replaced.includes(one))
    sealed = [...sealed.filter((one) => !replaced.includes(one)), part]
    changed()
    await store.commitLater(sealed.map((one) => one.path))
    for (const one of merged) one.close()
    return true
  }

  /** Seals what is full, then merges, until nothing is left to do or something fails. */
  async function settle(): Promise<void> {
    while (!closed && store !== undefined) {
      const path = store.unfinishedPath()
      removedMeanwhile = []
      const chosen = full.length === 0 || sealed.length >= MANY_SEGMENTS ? chooseMerge(sealed) : []
      if (chosen.length > 0) {
        const segments = chosen.map((part) => ({ path: part.path, removed: removedOf(part) }))
        if (!(await run({ kind: 'merge', path, segments }, chosen))) return
      } else if (full.length > 0) {
        const sealing = full.slice(0, SEALED_AT_ONCE)
        const batches: SealBatch[] = []
        for (const part of sealing) batches.push(await packBatch(part))
        if (closed) return
        if (!(await run({ kind: 'seal', path, batches }, sealing))) return
      } else {
        return
      }
    }
  }

  function wake(): void {
    if (work !== undefined || closed || !writes || becameWriter) return
    work = settle()
      .catch((error: unknown) => note({ kind: 'failed', reason: String(error) }))
      .finally(() => {
        removedMeanwhile = undefined
        work = undefined
      })
  }

  function sealWhenFull(): void {
    const { articleSlots, recordBytes } = open
    if (store === undefined || (articleSlots < sealAt && recordBytes < SEAL_AT.recordBytes)) return
    if (!writes) {
      writes = store.mayWrite()
      becameWriter = writes
      return
    }
    full = [...full, open]
    open = createOpenPart(createRecentHeadlines())
    changed()
    wake()
  }

  load()
  return {
    all: () => parts,
    add(article, revision) {
      const card = {
        id: article.id,
        revision,
        day: publishedDay(article),
        source: sourceName(article),
        headline: headlineWords(article),
      }
      open.add(card, records.write(article, open))
      sealWhenFull()
    },
    remove(articleId) {
      for (const part of parts) {
        const article = part.find(articleId)
        if (article < 0) continue
        part.remove(article)
        removedMeanwhile?.push(articleId)
      }
    },
    revisionOf(articleId) {
      for (const part of parts) {
        const article = part.find(articleId)
        if (article >= 0) return part.revisionOf(article)
      }
      return undefined
    },
    reconcile(held) {
      const seen = new Map(parts.map((part) => [part, new Uint8Array(part.articleSlots)]))
      const missing: string[] = []
      for (const { id, revision } of held) {
        let found = false
        for (const part of parts) {
          const article = part.find(id)
          if (article < 0 || part.revisionOf(article) !== revision) continue
          seen.get(part)![article] = 1
          found = true
          break
        }
        if (!found) missing.push(id)
      }
      for (const part of parts) {
        const held = seen.get(part)!
        for (let article = 0; article < part.articleSlots; article += 1)
          if (held[article] === 0 && part.removed[article] === 0) part.remove(article)
      }
      staleAt = open.articleSlots + missing.length + sealAt
      return missing
    },
    drop: ({ file, message }) => drop(file, message),
    get waiting() {
      return full.length
    },
    get stale() {
      return becameWriter || (!writes && store !== undefined && open.articleSlots >= staleAt)
    },
    refresh() {
      becameWriter = false
      open = createOpenPart(createRecentHeadlines())
      full = []
      load()
    },
    async settled() {
      wake()
      // The worker keeps no process alive; whoever waits for it does.
      const waiting = setInterval(() => undefined, WAITING_MS)
      while (work !== undefined) await work
      clearInterval(waiting)
    },
    close() {
      closed = true
      thread.stop()
      for (const part of sealed) part.close()
      store?.close()
    },
  }
}

function removedOf(part: SealedPart): Uint32Array {
  const removed: number[] = []
  for (let article = 0; article < part.articleSlots; article += 1)
    if (part.removed[article] === 1) removed.push(article)
  return Uint32Array.from(removed)
}
