import { BM25 } from '../ranking/measured-candidates.ts'
import type { ArticleRecord } from '../segments/article-record.ts'
import { readTitle } from '../segments/article-record.ts'
import { ByteReader } from '../segments/byte-reader.ts'
import type { SearchedPart } from '../segments/part.ts'
import { compareFound, type Found } from './found-passages.ts'
import { type LightClause, MOST_WORDS } from './light-clause.ts'

/** Passages that are read between two looks at whether any other could still be better. */
const AT_ONCE = 48

/** How far neighbours of the clause may stand apart in a passage: as in the ranking. */
const NEAR = 3

/** What a word of weight 1 adds to BM25 where it stands once in a passage, about. */
const ONE_OCCURRENCE = 0.5

/** A passage that is to be read, as its postings tell of it. */
export interface Unread extends Found {
  /** The words that it holds in its text, in its headline, and in any passage of its article: as masks. */
  readonly text: number
  readonly title: number
  readonly held: number
  /** Its words by BM25. */
  readonly bm25: number
  /** What its outlet and day are worth. */
  readonly bonus: number
}

/** A passage as its words tell of it. */
interface ReadPassage {
  readonly found: Unread
  readonly text: number
  readonly title: number
  readonly bm25: number
  readonly sentence: number
  readonly pair: number
  readonly phrase: number
}

/** The best value of each feature, by which the others are divided: as in the ranking. */
type Bests = Record<'bm25' | 'coverage' | 'rare' | 'title' | 'sentence' | 'pair' | 'article', number>

/**
 * A light version of the ranking: its features, but for one clause at a time and by numbers of words, straight from the bytes of
 * the parts.
 */
export interface LightRanking {
  /**
   * @param unread those whose best possible score is highest first; reading ends where no other can be among the best
   * @returns the best so many
   */
  best(clause: LightClause, unread: readonly Unread[], most: number): Found[]
}

/** A ranking with working memory of its own. */
export function createLightRanking(): LightRanking {
  /** By part and word: the word's place in the clause plus one, where it has one. */
  const places = new WeakMap<SearchedPart, Uint8Array>()
  const counts = new Uint16Array(MOST_WORDS)
  const scratch = { bytes: new Uint8Array(1 << 14) }
  /** Occurrences in their order: place and position. */
  let occurrences = new Uint32Array(512)

  function placesIn(part: SearchedPart): Uint8Array {
    let known = places.get(part)
    if (known === undefined || known.length < part.wordSlots) {
      known = new Uint8Array(Math.ceil(part.wordSlots * 1.5))
      places.set(part, known)
    }
    return known
  }

  /** Notes in a part which words are the clause's, or takes that back. */
  function mark(part: SearchedPart, clause: LightClause, marked: boolean): void {
    const known = placesIn(part)
    for (const [at, { stem }] of clause.words.entries()) {
      const number = part.numberOf(stem)
      if (number >= 0) known[number] = marked ? at + 1 : 0
    }
  }

  function titleOf(record: ArticleRecord, known: Uint8Array): number {
    let title = 0
    readTitle(record.bytes, (word) => {
      const place = known[word]!
      if (place > 0) title |= 1 << (place - 1)
    })
    return title
  }

  function readPassage(
    clause: LightClause,
    found: Unread,
    record: ArticleRecord,
    title: number,
  ): ReadPassage {
    const { part, passage } = found
    const { sums, pairs } = clause
    const known = placesIn(part)
    const reader = new ByteReader(
      record.bytes,
      record.passages[passage - part.firstPassage[part.articleOf[passage]!]!]!,
    )
    reader.varint()
    reader.varint()
    counts.fill(0)
    let [text, sentence, pair, before, words, met] = [0, 0, 0, 0, 0, 0]
    for (let sentences = reader.varint(); sentences > 0; sentences -= 1) {
      reader.varint()
      reader.varint()
      let own = 0
      for (let left = reader.varint(); left > 0; left -= 1) {
        const place = known[reader.varint() >>> 1]!
        if (place > 0) {
          counts[place - 1]! += 1
          own |= 1 << (place - 1)
          if (met + 2 > occurrences.length) occurrences = grown(occurrences)
          occurrences[met] = place - 1
          occurrences[met + 1] = words
          met += 2
        }
        words += 1
      }
      text |= own
      sentence = Math.max(sentence, sums[own]!)
      if (own !== 0 && before !== 0) pair = Math.max(pair, sums[own | before]!)
      before = own
    }
    return {
      found,
      text,
      title,
      sentence,
      pair: Math.max(pair, sentence),
      phrase: pairs[nearPairs(occurrences, met)]!,
      bm25: bm25Of(clause, counts, title, words),
    }
  }

  return {
    best(clause, unread, most) {
      const parts = new Set<SearchedPart>()
      const read: ReadPassage[] = []
      let scored: Found[] = []
      let before = 0
      try {
        for (const ofArticle of byArticle(unread)) {
          const [first] = ofArticle
          const { part, passage } = first!
          if (read.length >= before + AT_ONCE) {
            before = read.length
            const bests = bestsOf(clause, read)
            scored = bestOf(clause, read, bests, most)
            const enough = scored.length === most
            if (enough && scoreOf(clause, atBest(clause, first!), bests) < scored.at(-1)!.score) return scored
          }
          if (!parts.has(part)) {
            parts.add(part)
            mark(part, clause, true)
          }
          const record = part.record(part.articleOf[passage]!, scratch)
          const title = titleOf(record, placesIn(part))
          for (const found of ofArticle) read.push(readPassage(clause, found, record, title))
        }
      } finally {
        for (const part of parts) mark(part, clause, false)
      }
      return bestOf(clause, read, bestsOf(clause, read), most)
    },
  }
}

/** The passages of each article, those first whose best comes first. */
function byArticle(unread: readonly Unread[]): Iterable<readonly Unread[]> {
  const parts = new Map<SearchedPart, Map<number, Unread[]>>()
  const articles: Unread[][] = []
  for (const one of unread) {
    const ofPart = parts.get(one.part) ?? new Map<number, Unread[]>()
    parts.set(one.part, ofPart)
    const article = one.part.articleOf[one.passage]!
    const known = ofPart.get(article)
    if (known !== undefined) known.push(one)
    else {
      const own = [one]
      ofPart.set(article, own)
      articles.push(own)
    }
  }
  return articles
}

function bestOf(clause: LightClause, read: readonly ReadPassage[], bests: Bests, most: number): Found[] {
  return read
    .map((one) => ({ part: one.found.part, passage: one.found.passage, score: scoreOf(clause, one, bests) }))
    .sort(compareFound)
    .slice(0, most)
}

/** An unread passage as good as it can be: all its words in one sentence, and near each other. */
function atBest(clause: LightClause, found: Unread): ReadPassage {
  const { title } = found
  const text = found.text | clause.onlyRead
  const all = clause.sums[text]!
  const bm25 = found.bm25 + ONE_OCCURRENCE * clause.sums[clause.onlyRead]!
  // Words near each other in the clause: at the most those pairs of which it holds both.
  return { found, text, title, bm25, sentence: all, pair: all, phrase: clause.pairs[text & (text << 1)]! }
}

/** For occurrences as places and positions: which places stand near the one before them in the clause. */
function nearPairs(occurrences: Uint32Array, met: number): number {
  let near = 0
  for (let at = 0; at < met; at += 2) {
    for (let next = at + 2; next < met && occurrences[next + 1]! - occurrences[at + 1]! <= NEAR; next += 2) {
      const [one, other] = [occurrences[at]!, occurrences[next]!]
      if (Math.abs(one - other) === 1) near |= 1 << Math.max(one, other)
    }
  }
  return near
}

function bm25Of({ words }: LightClause, counts: Uint16Array, title: number, length: number): number {
  const norm = BM25.k * (1 - BM25.b + (BM25.b * length) / BM25.averageWords)
  let sum = 0
  for (const [at, { weight }] of words.entries()) {
    const count = counts[at]! + ((title >>> at) & 1 ? 0.5 : 0)
    if (count > 0) sum += (weight * count) / (count + norm)
  }
  return sum
}

function bestsOf({ sums, squares }: LightClause, read: readonly ReadPassage[]): Bests {
  const bests: Bests = { bm25: 0, coverage: 0, rare: 0, title: 0, sentence: 0, pair: 0, article: 0 }
  for (const { found, text, title, sentence, pair, bm25 } of read) {
    bests.bm25 = Math.max(bests.bm25, bm25)
    bests.coverage = Math.max(bests.coverage, sums[text]!)
    bests.rare = Math.max(bests.rare, squares[text]!)
    bests.title = Math.max(bests.title, sums[title]!)
    bests.sentence = Math.max(bests.sentence, sentence)
    bests.pair = Math.max(bests.pair, pair)
    bests.article = Math.max(bests.article, sums[found.held]!)
  }
  return bests
}

/** A share of the best value, where there is one; what is better than all that was read counts as the best. */
const share = (value: number, best: number): number => (best === 0 ? 0 : Math.min(1, value / best))

function scoreOf(clause: LightClause, passage: ReadPassage, bests: Bests): number {
  const { sums, squares, names, pairs, weights } = clause
  const { found, text, title, sentence, pair, phrase, bm25 } = passage
  return (
    (weights.question + weights.clause) * share(bm25, bests.bm25) +
    weights.coverage * share(sums[text]!, bests.coverage) +
    weights.rare * share(squares[text]!, bests.rare) +
    weights.title * share(sums[title]!, bests.title) +
    weights.sentence * share(sentence, bests.sentence) +
    weights.pair * share(pair, bests.pair) +
    weights.article * share(sums[found.held]!, bests.article) +
    weights.names * share(names[text | title]!, names.at(-1)!) +
    weights.phrase * share(phrase, pairs.at(-1)!) +
    found.bonus
  )
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(values.length * 2)
  longer.set(values)
  return longer
}
