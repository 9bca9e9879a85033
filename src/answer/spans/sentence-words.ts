import type { PartOfSpeech } from 'wink-nlp'
import { tagQuestion } from '../../question/tag-question.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { type TaggedWord, tagWords } from '../../text/tag-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { NUMBER_WORD } from './figure-forms.ts'

/** A word or mark of a sentence as the candidates are made of it. */
export interface ReadWord extends Span, Omit<WordForm, 'mark'> {
  readonly pos: PartOfSpeech
}

/** What is told of a word or mark by its letters alone. */
interface WordForm {
  readonly lower: string
  readonly stem: string
  /** Carries grammar rather than content, or is a mark. */
  readonly small: boolean
  readonly capital: boolean
  /** Whether it may be a word of a date: a day's or a month's name, a day or a year in figures; a mark may stand in one. */
  readonly ofDate: 'name' | 'figure' | 'mark' | 'no'
  /** Has neither letter nor digit. */
  readonly mark: boolean
}

/** A day's or a month's name, a day or a year. */
const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d)$/u

function ofDate(lower: string, mark: boolean): WordForm['ofDate'] {
  if (mark) return 'mark'
  if (!DATE_WORD.test(lower)) return 'no'
  return /^\d/.test(lower) ? 'figure' : 'name'
}

/** How many words are kept with their forms: most of a text are words that were met before. */
const KEPT = 20_000

/** A word without end would be kept for as long as the others are. */
const LONGEST_KEPT = 40

const kept = new Map<string, WordForm>()

function formOf(word: string): WordForm {
  const known = kept.get(word)
  if (known !== undefined) return known
  const norm = normalizeWord(word)
  const mark = !/[\p{L}\p{N}]/u.test(word)
  const lower = word.toLowerCase()
  const form = {
    lower,
    stem: stem(norm),
    small: mark || STOP_WORDS.has(norm),
    capital: /^\p{Lu}/u.test(word),
    ofDate: ofDate(lower, mark),
    mark,
  }
  if (word.length > LONGEST_KEPT) return form
  if (kept.size >= KEPT) kept.clear()
  kept.set(word, form)
  return form
}

/** Longer sentences than this many UTF-16 units, and words and marks, are read up to there. */
const MOST_UNITS = 1500
const MOST_WORDS = 120

/** The words and marks of a sentence with what the candidates are made by. */
export function readWords(text: string): ReadWord[] {
  return readAs(text, tagWords)
}

/** The same of a question: names that were typed in small letters are names there (`tagQuestion`). */
export function readQuestionWords(question: string): ReadWord[] {
  return readAs(question, tagQuestion)
}

function readAs(text: string, tagged: (text: string) => readonly TaggedWord[]): ReadWord[] {
  return tagged(text.slice(0, MOST_UNITS))
    .slice(0, MOST_WORDS)
    .map(({ start, end, pos }) => {
      const { mark, lower, stem, small, capital, ofDate } = formOf(text.slice(start, end))
      return { start, end, pos: mark && pos !== 'SYM' ? 'PUNCT' : pos, lower, stem, small, capital, ofDate }
    })
}

const CLAUSE_MARK = /^[,;:–—()"“”]$/u

/** For each word, the number of its clause. */
export function clausesOf(words: readonly ReadWord[]): number[] {
  let clause = 0
  return words.map(({ lower }) => {
    if (CLAUSE_MARK.test(lower)) clause += 1
    return clause
  })
}

export const isHyphen = (word: ReadWord | undefined): boolean =>
  word !== undefined && /^[-–/&]$/u.test(word.lower)

export const isPossessive = (word: ReadWord | undefined): boolean =>
  word !== undefined && /^['’]s?$/u.test(word.lower)

export const isNumber = (word: ReadWord | undefined): boolean =>
  word !== undefined && (word.pos === 'NUM' || NUMBER_WORD.test(word.lower) || /^\d/u.test(word.lower))
