import { type ArticleRecord, renumberRecord } from './article-record.ts'
import { passageSpan, type StoredWords, visitPostings } from './article-words.ts'
import { ByteWriter } from './byte-writer.ts'
import { dayNumber, reservePostings, type SearchedPart } from './part.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An article that was fetched for a question. */
export interface PickedArticle {
  readonly id: string
  readonly day: string
  readonly source: string
  readonly words: StoredWords
}

/** The articles that were fetched for a question, as a part that the candidate search reads. */
export function createPickedPart(articles: readonly PickedArticle[], vocabulary: Vocabulary): SearchedPart {
  const passages = articles.reduce((sum, { words }) => sum + words.lengths.length, 0)
  const lengths = {
    text: new Uint8Array(passages),
    names: new Uint8Array(passages),
    title: new Uint8Array(passages),
  }
  const articleOf = new Uint32Array(passages)
  const firstPassage = new Uint32Array(articles.length)
  const starts = new Uint32Array(passages)
  const ends = new Uint32Array(passages)
  const days = new Int32Array(articles.length)
  const sources = new Uint32Array(articles.length)
  const sourceNumbers = new Map<string, number>()
  const numbers = new Map<string, number>()
  let next = 0
  for (const [article, { day, id, source, words }] of articles.entries()) {
    numbers.set(id, article)
    firstPassage[article] = next
    days[article] = dayNumber(day)
    if (!sourceNumbers.has(source)) sourceNumbers.set(source, sourceNumbers.size)
    sources[article] = sourceNumbers.get(source)!
    for (const [passage, { names, text, title }] of words.lengths.entries()) {
      const span = passageSpan(words, passage)
      articleOf[next] = article
      lengths.text[next] = text
      lengths.names[next] = names
      lengths.title[next] = title
      starts[next] = span.start
      ends[next] = span.end
      next += 1
    }
  }
  /** With the vocabulary's numbers in place of the article's own; made where a passage is read. */
  const renumbered = new Map<number, ArticleRecord>()
  function recordOf(article: number): ArticleRecord {
    const known = renumbered.get(article)
    if (known !== undefined) return known
    const { record, stems } = articles[article]!.words
    const words = stems.map((stem) => vocabulary.numberFor(stem))
    const out = new ByteWriter(record.bytes.length * 2)
    const passages = renumberRecord(record, (word) => words[word]!, out)
    const made = { bytes: out.view(), passages }
    renumbered.set(article, made)
    return made
  }

  /** A word's postings, once for all clauses that ask for it: passages and frequencies in turn. */
  const postings = new Map<number, readonly number[]>()
  function postingsOf(word: number): readonly number[] {
    const known = postings.get(word)
    if (known !== undefined) return known
    const stem = vocabulary.stemOf(word)
    const made: number[] = []
    for (const [article, { words }] of articles.entries()) {
      const own = words.find(stem)
      if (own < 0) continue
      visitPostings(words, own, (passage, frequencies) => {
        made.push(firstPassage[article]! + passage, frequencies)
      })
    }
    postings.set(word, made)
    return made
  }

  return {
    articleOf,
    articleSlots: articles.length,
    days,
    ends,
    find: (articleId) => numbers.get(articleId) ?? -1,
    firstPassage,
    idOf: (article) => articles[article]!.id,
    lengths,
    numberOf: (stem) => vocabulary.numberOf(stem),
    passageSlots: passages,
    readPostings(word, into) {
      reservePostings(into, passages)
      const made = postingsOf(word)
      for (let at = 0; at < made.length; at += 2) {
        into.passages[at / 2] = made[at]!
        into.frequencies[at / 2] = made[at + 1]!
      }
      return made.length / 2
    },
    record: recordOf,
    removed: new Uint8Array(articles.length),
    sourceNames: [...sourceNumbers.keys()],
    sources,
    starts,
    get wordSlots() {
      return vocabulary.wordSlots
    },
  }
}
