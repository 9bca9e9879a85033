import { type ArticleRecord, readPassageSpan } from './article-record.ts'
import { createColumn } from './columns.ts'
import type { HeadlineIndex } from './headlines.ts'
import { dayNumber, type Part, type PartTotals, reservePostings } from './part.ts'
import { SMALL_STEMS } from './small-stems.ts'
import { createTally, takeOut } from './tally.ts'
import { createWordCounts, growWordCounts } from './word-counts.ts'

/** What is kept of an article beside its words. */
export interface ArticleCard {
  readonly id: string
  readonly revision: number
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly source: string
  readonly headline: readonly string[]
}

/** A part in memory that articles are added to. */
export interface OpenPart extends Part {
  /** The number of a stem, given now where it has none. */
  numberFor(stem: string): number
  /** @param record with this part's numbers; its bytes are kept */
  add(card: ArticleCard, record: ArticleRecord): void
  card(article: number): ArticleCard
  /** How many bytes the records have. */
  readonly recordBytes: number
}

/** An empty part in memory. @param headlines finds headlines of unfinished and misspelt words; absent where nobody asks for them */
export function createOpenPart(headlines?: HeadlineIndex): OpenPart {
  const numbers = new Map<string, number>()
  const stems: string[] = []
  const small: boolean[] = []
  /** Postings in the order in which they came; each names the one before it of the same word, plus one. */
  const postings = {
    passages: createColumn((length) => new Uint32Array(length)),
    frequencies: createColumn((length) => new Uint32Array(length)),
    before: createColumn((length) => new Uint32Array(length)),
  }
  /** Each word's last posting plus one, and how many it has. */
  const lastPostings = createColumn((length) => new Uint32Array(length))
  const postingCounts = createColumn((length) => new Uint32Array(length))
  /** Words by their first letter. */
  const byLetter = new Map<string, number[]>()
  const counts = createWordCounts(1024)
  const totals: PartTotals = { articles: 0, passages: 0, text: 0, names: 0, title: 0 }
  const lengths = {
    text: createColumn((length) => new Uint8Array(length)),
    names: createColumn((length) => new Uint8Array(length)),
    title: createColumn((length) => new Uint8Array(length)),
  }
  const articleOf = createColumn((length) => new Uint32Array(length))
  const firstPassage = createColumn((length) => new Uint32Array(length))
  const starts = createColumn((length) => new Uint32Array(length))
  const ends = createColumn((length) => new Uint32Array(length))
  const days = createColumn((length) => new Int32Array(length))
  const sources = createColumn((length) => new Uint32Array(length))
  const removed = createColumn((length) => new Uint8Array(length))
  const sourceNames: string[] = []
  const sourceNumbers = new Map<string, number>()
  const cards: ArticleCard[] = []
  const records: ArticleRecord[] = []
  const articles = new Map<string, number>()
  const tally = createTally()
  const isSmall = (word: number): boolean => small[word]!
  let recordBytes = 0

  function numberFor(one: string): number {
    const known = numbers.get(one)
    if (known !== undefined) return known
    const number = stems.length
    numbers.set(one, number)
    stems.push(one)
    small.push(SMALL_STEMS.has(one))
    lastPostings.push(0)
    postingCounts.push(0)
    const letter = one.charAt(0)
    const same = byLetter.get(letter)
    if (same === undefined) byLetter.set(letter, [number])
    else same.push(number)
    growWordCounts(counts, stems.length)
    return number
  }

  function sourceNumber(name: string): number {
    let number = sourceNumbers.get(name)
    if (number === undefined) {
      number = sourceNames.push(name) - 1
      sourceNumbers.set(name, number)
    }
    return number
  }

  return {
    counts,
    totals,
    lengths: {
      get text() {
        return lengths.text.values
      },
      get names() {
        return lengths.names.values
      },
      get title() {
        return lengths.title.values
      },
    },
    get articleSlots() {
      return cards.length
    },
    get passageSlots() {
      return articleOf.length
    },
    get wordSlots() {
      return stems.length
    },
    get articleOf() {
      return articleOf.values
    },
    get firstPassage() {
      return firstPassage.values
    },
    get starts() {
      return starts.values
    },
    get ends() {
      return ends.values
    },
    get days() {
      return days.values
    },
    get sources() {
      return sources.values
    },
    get removed() {
      return removed.values
    },
    get recordBytes() {
      return recordBytes
    },
    sourceNames,
    numberFor,
    numberOf: (one) => numbers.get(one) ?? -1,
    stemOf: (word) => stems[word]!,
    readPostings(word, into, among) {
      const length = postingCounts.values[word]!
      reservePostings(into, length)
      let given = length
      for (
        let posting = lastPostings.values[word]!;
        posting > 0;
        posting = postings.before.values[posting - 1]!
      ) {
        const passage = postings.passages.values[posting - 1]!
        if (among !== undefined && among[passage] === 0) continue
        given -= 1
        into.passages[given] = passage
        into.frequencies[given] = postings.frequencies.values[posting - 1]!
      }
      if (given > 0) {
        into.passages.copyWithin(0, given, length)
        into.frequencies.copyWithin(0, given, length)
      }
      return length - given
    },
    sorted: () => Uint32Array.from(stems.keys()).sort((a, b) => (stems[a]! < stems[b]! ? -1 : 1)),
    visitWords(first, shortest, longest, visit) {
      for (const word of byLetter.get(first) ?? []) {
        const one = stems[word]!
        if (one.length >= shortest && one.length <= longest) visit(one, word)
      }
    },
    add(card, record) {
      const article = cards.length
      const first = articleOf.length
      cards.push(card)
      records.push(record)
      recordBytes += record.bytes.length
      articles.set(card.id, article)
      firstPassage.push(first)
      days.push(dayNumber(card.day))
      sources.push(sourceNumber(card.source))
      removed.push(0)
      totals.articles += 1
      tally.count(record, counts, 1, isSmall, {
        posting(word, passage, frequencies) {
          postings.passages.push(first + passage)
          postings.frequencies.push(frequencies)
          postings.before.push(lastPostings.values[word]!)
          lastPostings.values[word] = postings.before.length
          postingCounts.values[word]! += 1
        },
        passage(_passage, { text, names, title }) {
          articleOf.push(article)
          lengths.text.push(text)
          lengths.names.push(names)
          lengths.title.push(title)
          totals.passages += 1
          totals.text += text
          totals.names += names
          totals.title += title
        },
      })
      for (const at of record.passages) {
        const span = readPassageSpan(record.bytes, at)
        starts.push(span.start)
        ends.push(span.end)
      }
      headlines?.add(article, card.headline)
    },
    card: (article) => cards[article]!,
    idOf: (article) => cards[article]!.id,
    revisionOf: (article) => cards[article]!.revision,
    find: (articleId) => articles.get(articleId) ?? -1,
    record: (article) => records[article]!,
    headline: (article) => cards[article]!.headline,
    headlineCandidates: (typed, limit) => headlines?.search(typed, limit) ?? [],
    remove(article) {
      removed.values[article] = 1
      articles.delete(cards[article]!.id)
      takeOut(tally, { counts, totals }, records[article]!, isSmall)
      headlines?.remove(article)
    },
  }
}
