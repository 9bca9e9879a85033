import { crc32 } from 'node:zlib'
import { renumberRecord } from './article-record.ts'
import { ByteWriter } from './byte-writer.ts'
import { endOfPassages, type Part, type Postings } from './part.ts'
import { writePostings } from './posting-bytes.ts'
import { createSectionWriter, type SectionWriter } from './segment-file.ts'
import { layOutStrings } from './string-table.ts'
import { WORD_COLUMNS } from './word-counts.ts'

/** What a segment says of itself. */
export interface SegmentFacts {
  readonly articles: number
  readonly passages: number
  readonly words: number
  readonly sourceNames: readonly string[]
  readonly totals: { readonly text: number; readonly names: number; readonly title: number }
}

/** Where the articles and passages of a part go in the segment; -1 for removed ones. */
interface Places {
  readonly part: Part
  readonly articles: Int32Array
  readonly passages: Int32Array
}

/**
 * Writes parts as one segment file, without their removed articles. It is on disk when this returns.
 * @param path a file that does not exist; half of it is left behind where this throws
 */
export function writeSegment(path: string, parts: readonly Part[]): SegmentFacts {
  const file = createSectionWriter(path)
  try {
    const places = placesOf(parts)
    const words = writeWords(file, places)
    const articles = writeArticles(file, places, words.numbers)
    writeHeadlines(file, places)
    const facts: SegmentFacts = { ...articles, words: words.count }
    file.finish({ ...facts })
    return facts
  } finally {
    file.close()
  }
}

function placesOf(parts: readonly Part[]): Places[] {
  let articles = 0
  let passages = 0
  return parts.map((part): Places => {
    const places = {
      part,
      articles: new Int32Array(part.articleSlots).fill(-1),
      passages: new Int32Array(part.passageSlots).fill(-1),
    }
    for (let article = 0; article < part.articleSlots; article += 1) {
      if (part.removed[article] === 1) continue
      places.articles[article] = articles
      articles += 1
      const end = endOfPassages(part, article)
      for (let passage = part.firstPassage[article]!; passage < end; passage += 1) {
        places.passages[passage] = passages
        passages += 1
      }
    }
    return places
  })
}

/**
 * Merges the parts' words in their order, writes their postings, and numbers them: the most used have the lowest numbers,
 * which take the fewest bytes in the records.
 * @returns for each part the new numbers of its words
 */
function writeWords(
  file: SectionWriter,
  places: readonly Places[],
): { readonly count: number; readonly numbers: readonly Uint32Array[] } {
  const orders = places.map(({ part }) => part.sorted())
  const next = places.map(() => 0)
  const ranks = places.map(({ part }) => new Uint32Array(part.wordSlots))
  const stems: string[] = []
  const columns = WORD_COLUMNS.map(() => [] as number[])
  const starts: number[] = []
  const sizes: number[] = []
  const checksums: number[] = []
  const read: Postings = { passages: new Uint32Array(1024), frequencies: new Uint32Array(1024) }
  const merged: Postings = { passages: new Uint32Array(1024), frequencies: new Uint32Array(1024) }
  const bytes = new ByteWriter(1 << 16)
  const stemAt = (at: number): string | undefined => {
    const word = orders[at]![next[at]!]
    return word === undefined ? undefined : places[at]!.part.stemOf(word)
  }
  const heads = places.map((_, at) => stemAt(at))
  let written = 0
  file.begin('postings')
  for (;;) {
    let stem: string | undefined
    for (const head of heads) if (head !== undefined && (stem === undefined || head < stem)) stem = head
    if (stem === undefined) break
    let length = 0
    const sums = WORD_COLUMNS.map(() => 0)
    for (const [at, { part, passages }] of places.entries()) {
      if (heads[at] !== stem) continue
      const word = orders[at]![next[at]!]!
      for (const [column, name] of WORD_COLUMNS.entries()) sums[column]! += part.counts[name][word]!
      ranks[at]![word] = stems.length
      const count = part.readPostings(word, read)
      reserveKept(merged, length, length + count)
      for (let posting = 0; posting < count; posting += 1) {
        const passage = passages[read.passages[posting]!]!
        if (passage < 0) continue
        merged.passages[length] = passage
        merged.frequencies[length] = read.frequencies[posting]!
        length += 1
      }
      next[at]! += 1
      heads[at] = stemAt(at)
    }
    bytes.clear()
    writePostings(merged, length, bytes)
    const view = bytes.view()
    file.append(view)
    starts.push(written)
    sizes.push(view.length)
    checksums.push(crc32(view))
    written += view.length
    for (const [column, sum] of sums.entries()) columns[column]!.push(sum)
    stems.push(stem)
  }
  const used = columns[0]!
  const byUse = Uint32Array.from(stems.keys()).sort((a, b) => used[b]! - used[a]! || a - b)
  const numberOfRank = new Uint32Array(stems.length)
  for (const [number, rank] of byUse.entries()) numberOfRank[rank] = number
  const inOrder = (values: readonly number[]): Uint32Array => Uint32Array.from(byUse, (rank) => values[rank]!)
  file.section('postingStarts', inOrder(starts))
  file.section('postingSizes', inOrder(sizes))
  file.section('postingChecksums', inOrder(checksums))
  for (const [column, name] of WORD_COLUMNS.entries())
    file.section(`counts.${name}`, inOrder(columns[column]!))
  writeStrings(
    file,
    'words',
    Array.from(byUse, (rank) => stems[rank]!),
    numberOfRank,
  )
  return { count: stems.length, numbers: ranks.map((rank) => rank.map((one) => numberOfRank[one]!)) }
}

/** Makes room for postings and keeps the first `length`. */
function reserveKept(postings: Postings, length: number, needed: number): void {
  if (postings.passages.length >= needed) return
  const { passages, frequencies } = postings
  postings.passages = new Uint32Array(needed * 2)
  postings.frequencies = new Uint32Array(needed * 2)
  postings.passages.set(passages.subarray(0, length))
  postings.frequencies.set(frequencies.subarray(0, length))
}

function writeStrings(
  file: SectionWriter,
  name: string,
  texts: readonly string[],
  sorted?: Uint32Array,
): void {
  const { bytes, offsets, slots, sorted: order } = layOutStrings(texts, sorted)
  file.section(`${name}.bytes`, bytes)
  file.section(`${name}.offsets`, offsets)
  file.section(`${name}.slots`, slots)
  file.section(`${name}.sorted`, order)
}

function writeArticles(
  file: SectionWriter,
  places: readonly Places[],
  numbers: readonly Uint32Array[],
): Omit<SegmentFacts, 'words'> {
  const ids: string[] = []
  const revisions: number[] = []
  const days: number[] = []
  const sources: number[] = []
  const sourceNames: string[] = []
  const firstPassage: number[] = []
  const recordStarts: number[] = []
  const recordChecksums: number[] = []
  const passages = {
    articleOf: [] as number[],
    starts: [] as number[],
    ends: [] as number[],
    offsets: [] as number[],
    text: [] as number[],
    names: [] as number[],
    title: [] as number[],
  }
  const totals = { text: 0, names: 0, title: 0 }
  const bytes = new ByteWriter(1 << 16)
  let written = 0
  file.begin('records')
  for (const [at, { part, articles }] of places.entries()) {
    const sourceOf = part.sourceNames.map((name) => {
      const known = sourceNames.indexOf(name)
      return known < 0 ? sourceNames.push(name) - 1 : known
    })
    for (let article = 0; article < part.articleSlots; article += 1) {
      if (articles[article]! < 0) continue
      bytes.clear()
      const offsets = renumberRecord(part.record(article), (word) => numbers[at]![word]!, bytes)
      const view = bytes.view()
      file.append(view)
      recordStarts.push(written)
      recordChecksums.push(crc32(view))
      written += view.length
      firstPassage.push(passages.articleOf.length)
      const first = part.firstPassage[article]!
      for (const [ordinal, offset] of offsets.entries()) {
        const passage = first + ordinal
        passages.articleOf.push(ids.length)
        passages.offsets.push(offset)
        passages.starts.push(part.starts[passage]!)
        passages.ends.push(part.ends[passage]!)
        for (const field of ['text', 'names', 'title'] as const) {
          passages[field].push(part.lengths[field][passage]!)
          totals[field] += part.lengths[field][passage]!
        }
      }
      ids.push(part.idOf(article))
      revisions.push(part.revisionOf(article))
      days.push(part.days[article]!)
      sources.push(sourceOf[part.sources[article]!]!)
    }
  }
  recordStarts.push(written)
  file.section('recordStarts', Uint32Array.from(recordStarts))
  file.section('recordChecksums', Uint32Array.from(recordChecksums))
  file.section('revisions', Float64Array.from(revisions))
  file.section('days', Int32Array.from(days))
  file.section('sources', Uint32Array.from(sources))
  file.section('firstPassage', Uint32Array.from(firstPassage))
  for (const name of ['articleOf', 'starts', 'ends', 'offsets'] as const)
    file.section(name, Uint32Array.from(passages[name]))
  for (const name of ['text', 'names', 'title'] as const)
    file.section(`lengths.${name}`, Uint8Array.from(passages[name]))
  writeStrings(file, 'ids', ids)
  return { articles: ids.length, passages: passages.articleOf.length, sourceNames, totals }
}

/** The headlines' words, by article and by word. */
function writeHeadlines(file: SectionWriter, places: readonly Places[]): void {
  const numbers = new Map<string, number>()
  const words: string[] = []
  const holders: number[][] = []
  const forward = new ByteWriter()
  const forwardStarts: number[] = []
  for (const { part, articles } of places) {
    for (let article = 0; article < part.articleSlots; article += 1) {
      const place = articles[article]!
      if (place < 0) continue
      forwardStarts.push(forward.length)
      for (const word of part.headline(article)) {
        let number = numbers.get(word)
        if (number === undefined) {
          number = words.push(word) - 1
          numbers.set(word, number)
          holders.push([])
        }
        forward.varint(number)
        if (holders[number]!.at(-1) !== place) holders[number]!.push(place)
      }
    }
  }
  forwardStarts.push(forward.length)
  const backward = new ByteWriter()
  const backwardStarts: number[] = []
  for (const held of holders) {
    backwardStarts.push(backward.length)
    let last = 0
    for (const place of held) {
      backward.varint(place - last)
      last = place
    }
  }
  backwardStarts.push(backward.length)
  file.section('headlines', forward.view())
  file.section('headlineStarts', Uint32Array.from(forwardStarts))
  file.section('headlineArticles', backward.view())
  file.section('headlineArticleStarts', Uint32Array.from(backwardStarts))
  writeStrings(file, 'headlineWords', words)
}
