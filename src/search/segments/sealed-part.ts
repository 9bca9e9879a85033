import type { ArticleRecord } from './article-record.ts'
import type { ByteCache } from './byte-cache.ts'
import type { Part, PartTotals, Scratch } from './part.ts'
import { readPostingBytes } from './posting-bytes.ts'
import { type SealedHeadlines, sealedHeadline, searchSealedHeadlines } from './sealed-headlines.ts'
import { openSectionFile, type SectionFile } from './segment-file.ts'
import type { SegmentFacts } from './segment-writer.ts'
import { SMALL_STEMS } from './small-stems.ts'
import { createStringTable, type StringTable } from './string-table.ts'
import { createTally, takeOut } from './tally.ts'
import type { WordCounts } from './word-counts.ts'

/** A part in a file. Columns are in memory, postings and records are read when they are needed. */
export interface SealedPart extends Part {
  readonly path: string
  /** How many bytes the file has. */
  readonly bytes: number
  /** How many of its articles were removed. */
  readonly removedArticles: number
  close(): void
}

/** Sections that are read in parts, when they are needed. */
const LAZY: ReadonlySet<string> = new Set(['postings', 'records'])

/**
 * Opens a segment.
 * @param cache keeps postings that were read lately; without one the whole segment is going to be read in its order
 * @throws {DamagedSegment} where the file is not whole; also later, from what reads postings and records
 */
export function openSealedPart(path: string, cache: ByteCache | undefined): SealedPart {
  const file = openSectionFile(path)
  try {
    return sealedPart(file, (name) => file.load(name), cache)
  } catch (error) {
    file.close()
    throw error
  }
}

/** The sections of a segment that its part keeps in memory, by name. */
export type SegmentColumns = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Reads them, and compares their checksums. @throws {DamagedSegment} where they are not what was written */
export function readColumns(path: string): SegmentColumns {
  const file = openSectionFile(path)
  try {
    return new Map(file.sections.filter((name) => !LAZY.has(name)).map((name) => [name, file.load(name)]))
  } finally {
    file.close()
  }
}

/** Opens a segment whose columns another thread has read. */
export function openReadPart(path: string, columns: SegmentColumns, cache: ByteCache): SealedPart {
  const file = openSectionFile(path)
  try {
    return sealedPart(file, (name) => columns.get(name) ?? file.load(name), cache)
  } catch (error) {
    file.close()
    throw error
  }
}

function sealedPart(
  file: SectionFile,
  load: (name: string) => Uint8Array<ArrayBuffer>,
  cache: ByteCache | undefined,
): SealedPart {
  const facts = file.facts as unknown as SegmentFacts
  const { articles, passages, sourceNames } = facts
  const u32 = (name: string): Uint32Array => new Uint32Array(load(name).buffer)
  const i32 = (name: string): Int32Array => new Int32Array(load(name).buffer)
  const strings = (name: string): StringTable =>
    createStringTable(
      {
        bytes: load(`${name}.bytes`),
        offsets: u32(`${name}.offsets`),
        slots: u32(`${name}.slots`),
        sorted: u32(`${name}.sorted`),
      },
      name === 'words',
    )
  const words = strings('words')
  const ids = strings('ids')
  const headlines: SealedHeadlines = {
    words: strings('headlineWords'),
    bytes: load('headlines'),
    starts: u32('headlineStarts'),
    articles: load('headlineArticles'),
    articleStarts: u32('headlineArticleStarts'),
  }
  const counts: WordCounts = {
    passages: i32('counts.passages'),
    text: i32('counts.text'),
    names: i32('counts.names'),
    title: i32('counts.title'),
    capitals: i32('counts.capitals'),
    inner: i32('counts.inner'),
  }
  const postingStarts = u32('postingStarts')
  const postingSizes = u32('postingSizes')
  const postingChecksums = u32('postingChecksums')
  const recordStarts = u32('recordStarts')
  const recordChecksums = u32('recordChecksums')
  const revisions = new Float64Array(load('revisions').buffer)
  const days = i32('days')
  const firstPassage = u32('firstPassage')
  const offsets = u32('offsets')
  const removed = new Uint8Array(articles)
  const totals: PartTotals = { articles, passages, ...facts.totals }
  const tally = createTally()
  let removedArticles = 0

  function record(article: number, into?: Scratch): ArticleRecord {
    const start = recordStarts[article]!
    const bytes = file.read(
      'records',
      start,
      recordStarts[article + 1]! - start,
      recordChecksums[article]!,
      into ?? (cache === undefined ? 'ahead' : 'alone'),
    )
    const end = article + 1 < articles ? firstPassage[article + 1]! : passages
    return { bytes, passages: offsets.subarray(firstPassage[article]!, end) }
  }

  return {
    path: file.path,
    bytes: file.bytes,
    counts,
    totals,
    articleSlots: articles,
    passageSlots: passages,
    wordSlots: words.size,
    lengths: {
      text: load('lengths.text'),
      names: load('lengths.names'),
      title: load('lengths.title'),
    },
    articleOf: u32('articleOf'),
    firstPassage,
    starts: u32('starts'),
    ends: u32('ends'),
    days,
    sources: u32('sources'),
    sourceNames,
    removed,
    get removedArticles() {
      return removedArticles
    },
    numberOf: (stem) => words.find(stem),
    stemOf: (word) => words.at(word),
    sorted: () => words.sorted,
    readPostings(word, into, among) {
      const read = (): Uint8Array =>
        file.read(
          'postings',
          postingStarts[word]!,
          postingSizes[word]!,
          postingChecksums[word]!,
          cache === undefined ? 'ahead' : 'alone',
        )
      const bytes = cache === undefined ? read() : cache.get(`${file.path} ${word}`, read)
      return readPostingBytes(bytes, into, among)
    },
    visitWords(first, shortest, longest, visit) {
      words.visitPrefix(first, (word) => {
        if (words.bytesOf(word) < shortest || words.bytesOf(word) > longest * 3) return true
        const stem = words.at(word)
        if (stem.length >= shortest && stem.length <= longest) visit(stem, word)
        return true
      })
    },
    idOf: (article) => ids.at(article),
    revisionOf: (article) => revisions[article]!,
    find(articleId) {
      const article = ids.find(articleId)
      return article >= 0 && removed[article] === 0 ? article : -1
    },
    record,
    headline: (article) => sealedHeadline(headlines, article),
    headlineCandidates(typed, limit) {
      const found = searchSealedHeadlines(headlines, typed, (article) => removed[article] === 0)
      if (found.length <= limit) return found
      return found.sort((a, b) => days[b]! - days[a]!).slice(0, limit)
    },
    remove(article) {
      if (removed[article] === 1) return
      takeOut(tally, { counts, totals }, record(article), (word) => SMALL_STEMS.has(words.at(word)))
      removed[article] = 1
      removedArticles += 1
    },
    close: () => file.close(),
  }
}
