import type { ArticleRecord } from './article-record.ts'
import type { WordCounts } from './word-counts.ts'

/** The passages that hold a word, ascending, and how often it stands in their fields (`packFrequencies`). */
export interface Postings {
  passages: Uint32Array
  frequencies: Uint32Array
}

/** Makes room for so many postings; what was in them is gone. */
export function reservePostings(postings: Postings, length: number): void {
  if (postings.passages.length >= length) return
  postings.passages = new Uint32Array(length * 2)
  postings.frequencies = new Uint32Array(length * 2)
}

/** Memory that is used again and again; it grows as needed. */
export interface Scratch {
  bytes: Uint8Array<ArrayBuffer>
}

/** The different words of a part's passages, by field, summed up. */
export interface PartTotals {
  articles: number
  passages: number
  text: number
  names: number
  title: number
}

/**
 * A part of the archive as the index holds it: the recent articles in memory, or older ones in a sealed file. Articles,
 * passages and words have numbers of their own in each part. Counts and totals are of the articles that were not removed;
 * columns and postings still have the removed ones.
 */
export interface Part {
  readonly counts: WordCounts
  readonly totals: PartTotals
  /** How many articles, passages and words there are numbers for. */
  readonly articleSlots: number
  readonly passageSlots: number
  readonly wordSlots: number
  /** How many different words each passage has, by field. */
  readonly lengths: { readonly text: Uint8Array; readonly names: Uint8Array; readonly title: Uint8Array }
  /** The article of each passage. */
  readonly articleOf: Uint32Array
  /** The first passage of each article. */
  readonly firstPassage: Uint32Array
  /** Where each passage lies in its article's body. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** The day of publication of each article (`dayNumber`). */
  readonly days: Int32Array
  /** The source of each article, by its place in `sourceNames`. */
  readonly sources: Uint32Array
  readonly sourceNames: readonly string[]
  /** 1 for each article that was removed. */
  readonly removed: Uint8Array
  /** The number of a word, or -1. */
  numberOf(stem: string): number
  stemOf(word: number): string
  /**
   * Reads a word's postings.
   * @param among by passage: those for which it is 0 may be left out
   * @returns how many were read
   */
  readPostings(word: number, into: Postings, among?: Uint32Array): number
  /** The words' numbers in the order of the words. */
  sorted(): Uint32Array
  /** Every word that begins with a letter and whose length lies within two bounds. */
  visitWords(
    first: string,
    shortest: number,
    longest: number,
    visit: (stem: string, word: number) => void,
  ): void
  idOf(article: number): string
  /** The revision at which the archive gave the article. */
  revisionOf(article: number): number
  /** The number of an article that was not removed, or -1. */
  find(articleId: string): number
  /** @param into what is read may lie there, until the next reading */
  record(article: number, into?: Scratch): ArticleRecord
  /** The words of an article's headline and outlet, as they are completed (`headlineWords`). */
  headline(article: number): readonly string[]
  /** Articles whose headlines may hold the words typed so far, newest first where there are more than `limit`. */
  headlineCandidates(typed: readonly string[], limit: number): readonly number[]
  remove(article: number): void
}

/** What the candidate search reads of a part. */
export type SearchedPart = Pick<
  Part,
  | 'articleOf'
  | 'articleSlots'
  | 'days'
  | 'ends'
  | 'find'
  | 'firstPassage'
  | 'idOf'
  | 'lengths'
  | 'numberOf'
  | 'passageSlots'
  | 'readPostings'
  | 'record'
  | 'removed'
  | 'sourceNames'
  | 'sources'
  | 'starts'
  | 'wordSlots'
>

/** What the words of an archive are counted by. */
export type CountedPart = Pick<Part, 'counts' | 'numberOf' | 'totals' | 'visitWords'>

/** A day `YYYY-MM-DD` as a number in the same order: `20260120`. */
export function dayNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10))
}

/** `20260120` as the day that it is. */
export function dayOf(number: number): string {
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** The passage number past the last of an article. */
export function endOfPassages(
  part: Pick<Part, 'articleSlots' | 'firstPassage' | 'passageSlots'>,
  article: number,
): number {
  return article + 1 < part.articleSlots ? part.firstPassage[article + 1]! : part.passageSlots
}
