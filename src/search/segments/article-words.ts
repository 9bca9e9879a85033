import type { ArticleWords } from '../../archive/word-store.ts'
import type { Article } from '../../articles/article.ts'
import { FNV_PRIME, FNV_START } from '../../text/fnv.ts'
import { type ArticleRecord, readPassageSpan } from './article-record.ts'
import { ByteReader } from './byte-reader.ts'
import { ByteWriter } from './byte-writer.ts'
import { headlineWords } from './headlines.ts'
import { createRecordWriter } from './record-writer.ts'
import { SMALL_STEMS } from './small-stems.ts'
import { createTally, type FieldLengths } from './tally.ts'
import { createWordCounts } from './word-counts.ts'

/** The form that `createWordsWriter` writes; records of another are not read. */
const FORM = 2
/** Its words have a line end between them alone, not before the first and after the last. */
const FORM_WITHOUT_ENDS = 1

/** No word holds it. */
const BETWEEN_WORDS = '\n'
const LINE_END = BETWEEN_WORDS.charCodeAt(0)
const ENDS = Buffer.of(LINE_END)

/** An article's words as they are kept in an archive that has no index beside it; words have numbers of the article's own. */
export interface StoredWords {
  /** The number of a stem, or -1. */
  find(stem: string): number
  /** By their numbers; read when they are first asked for: of most articles that are fetched nobody does. */
  readonly stems: readonly string[]
  readonly lengths: readonly FieldLengths[]
  /** Where the postings of each word start in `postings`. */
  readonly postingsAt: Uint32Array
  readonly postings: Uint8Array
  readonly record: ArticleRecord
}

/** Writes down what an article is found and ranked by. */
export function createWordsWriter(): (article: Article) => ArticleWords {
  const writer = createRecordWriter()
  const tally = createTally()
  const out = new ByteWriter(1 << 14)
  const body = new ByteWriter(1 << 12)
  return (article) => {
    const numbers = new Map<string, number>()
    const stems: string[] = []
    const record = writer.write(article, {
      numberFor(stem) {
        const known = numbers.get(stem)
        if (known !== undefined) return known
        numbers.set(stem, stems.length)
        return stems.push(stem) - 1
      },
    })
    const postings: number[][] = stems.map(() => [])
    const lengths: FieldLengths[] = []
    tally.count(record, createWordCounts(stems.length), 1, (word) => SMALL_STEMS.has(stems[word]!), {
      posting: (word, passage, frequencies) => postings[word]!.push(passage, frequencies),
      passage: (_passage, of) => lengths.push(of),
    })
    out.clear()
    out.varint(FORM)
    writeText(stems.map((stem) => `${BETWEEN_WORDS}${stem}`).join('') + BETWEEN_WORDS, out)
    out.varint(stems.length)
    out.varint(record.passages.length)
    let last = 0
    for (const [passage, at] of record.passages.entries()) {
      const { text, names, title } = lengths[passage]!
      for (const length of [text, names, title]) out.byte(length)
      out.varint(at - last)
      last = at
    }
    body.clear()
    for (const ofWord of postings) {
      const from = body.length
      writePostings(ofWord, body)
      out.varint(body.length - from)
    }
    out.varint(body.length)
    out.append(body.view())
    out.append(record.bytes)
    return { stems, headline: headlineWords(article), record: out.copy() }
  }
}

function writeText(text: string, out: ByteWriter): void {
  const bytes = Buffer.from(text, 'utf8')
  out.varint(bytes.length)
  out.append(bytes)
}

/** How far each passage lies behind the last, and its frequencies (`packFrequencies`). */
function writePostings(postings: readonly number[], out: ByteWriter): void {
  let last = 0
  for (let at = 0; at < postings.length; at += 2) {
    out.varint(postings[at]! - last)
    last = postings[at]!
    out.varint(postings[at + 1]!)
  }
}

/** Reads what `createWordsWriter` wrote. @throws {Error} for a record of another form. */
export function readStoredWords(bytes: Uint8Array): StoredWords {
  const reader = new ByteReader(bytes)
  const form = reader.varint()
  if (form !== FORM && form !== FORM_WITHOUT_ENDS) {
    throw new Error(
      `Cannot read the words of an article: they are of form ${form}, this program knows ${FORM}`,
    )
  }
  const textLength = reader.varint()
  const written = Buffer.from(bytes.buffer, bytes.byteOffset + reader.at, textLength)
  const text = form === FORM ? written : Buffer.concat([ENDS, written, ENDS])
  reader.at += textLength
  const count = reader.varint()
  const passages: number[] = []
  const lengths: FieldLengths[] = []
  let at = 0
  for (let left = reader.varint(); left > 0; left -= 1) {
    const [inText, inNames, inTitle] = [bytes[reader.at]!, bytes[reader.at + 1]!, bytes[reader.at + 2]!]
    lengths.push({ text: inText, names: inNames, title: inTitle })
    reader.at += 3
    at += reader.varint()
    passages.push(at)
  }
  const postingsAt = new Uint32Array(count + 1)
  for (let word = 0; word < count; word += 1) postingsAt[word + 1] = postingsAt[word]! + reader.varint()
  const size = reader.varint()
  const postings = bytes.subarray(reader.at, reader.at + size)
  const record = { bytes: bytes.subarray(reader.at + size), passages }
  let stems: readonly string[] | undefined
  let words: WordTable | undefined
  return {
    find(stem) {
      words ??= readWordTable(text, count)
      return placeIn(words, text, stem)
    },
    get stems() {
      stems ??= count === 0 ? [] : text.toString('utf8', 1, text.length - 1).split(BETWEEN_WORDS)
      return stems
    },
    lengths,
    postingsAt,
    postings,
    record,
  }
}

/** A hash table of an article's words: most that are looked for in it are none of them. */
interface WordTable {
  /** Where each word starts. */
  readonly starts: Uint32Array
  readonly hashes: Uint32Array
  /** Open addressing: a word's number plus one at its hash or the next free slot; 0 is free. A power of two of them, at most half full. */
  readonly slots: Uint32Array
}

function readWordTable(text: Uint8Array, count: number): WordTable {
  const starts = new Uint32Array(count + 1)
  const hashes = new Uint32Array(count)
  let word = 0
  let hash = FNV_START
  starts[0] = 1
  // The first line end opens the first word.
  for (let at = 1; at < text.length; at += 1) {
    const byte = text[at]!
    if (byte !== LINE_END) {
      hash = Math.imul(hash ^ byte, FNV_PRIME)
      continue
    }
    hashes[word] = hash
    word += 1
    starts[word] = at + 1
    hash = FNV_START
  }
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 1)))
  for (let at = 0; at < count; at += 1) {
    let slot = hashes[at]! & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = at + 1
  }
  return { starts, hashes, slots }
}

/** FNV-1a over the bytes of UTF-8, of the words that were looked for last: the same is looked for in hundreds of articles. */
const hashed = new Map<string, number>()
const MOST_HASHED = 1_000

function hashOfBytes(word: string): number {
  let hash = hashed.get(word)
  if (hash !== undefined) return hash
  hash = FNV_START
  for (const byte of Buffer.from(word, 'utf8')) hash = Math.imul(hash ^ byte, FNV_PRIME)
  hash >>>= 0
  if (hashed.size >= MOST_HASHED) hashed.clear()
  hashed.set(word, hash)
  return hash
}

function placeIn({ hashes, slots, starts }: WordTable, text: Buffer, word: string): number {
  const hash = hashOfBytes(word)
  const mask = slots.length - 1
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const at = slots[slot]! - 1
    if (hashes[at] === hash && text.toString('utf8', starts[at]!, starts[at + 1]! - 1) === word) return at
  }
  return -1
}

/** Visits the passages that hold a word. */
export function visitPostings(
  { postings, postingsAt }: StoredWords,
  word: number,
  visit: (passage: number, frequencies: number) => void,
): void {
  const reader = new ByteReader(postings, postingsAt[word]!)
  const end = postingsAt[word + 1]!
  let passage = 0
  while (reader.at < end) {
    passage += reader.varint()
    visit(passage, reader.varint())
  }
}

/** Where a passage lies in its article's body. */
export function passageSpan({ record }: StoredWords, passage: number): { start: number; end: number } {
  return readPassageSpan(record.bytes, record.passages[passage]!)
}
