import type { FoundTerms, PassageText } from './article-texts.ts'

/** Places of terms as they are met. */
export class TermPlaces {
  #places = new Int32Array(96)
  #length = 0

  add(term: number, word: number, sentence: number): void {
    if (this.#length + 3 > this.#places.length) {
      const grown = new Int32Array(this.#places.length * 2)
      grown.set(this.#places)
      this.#places = grown
    }
    this.#places[this.#length] = term
    this.#places[this.#length + 1] = word
    this.#places[this.#length + 2] = sentence
    this.#length += 3
  }

  /** What was added since the last time, as numbers of their own. */
  take(): Int32Array {
    const taken = this.#places.slice(0, this.#length)
    this.#length = 0
    return taken
  }
}

const places = new TermPlaces()

/** Finds terms in a passage. @param byStem the index of each term by its stem */
export function findTerms(text: PassageText, byStem: ReadonlyMap<string, number>): FoundTerms {
  if (text.find !== undefined) return text.find(byStem)
  let words = 0
  for (const [at, { stems }] of text.sentences.entries()) {
    for (const stem of stems) {
      const term = byStem.get(stem)
      if (term !== undefined) places.add(term, words, at)
      words += 1
    }
  }
  return { words, sentences: text.sentences.length, places: places.take() }
}

/** Words are told apart by so many of the last bits of their numbers, before the table is asked. */
export const TOLD_APART = 4096

/** The terms of a question by the numbers that their words have in a part of the index. */
export class TermNumbers {
  /** Most words are none of the terms: this says so at once. By the last bits of a word's number. */
  readonly perhaps = new Uint8Array(TOLD_APART)
  /** The index of each term by its word's number. */
  readonly terms = new Map<number, number>()

  /** @param numberOf gives a stem its number, or -1 */
  constructor(byStem: ReadonlyMap<string, number>, numberOf: (stem: string) => number) {
    for (const [stem, term] of byStem) {
      const number = numberOf(stem)
      if (number < 0) continue
      this.perhaps[number & (TOLD_APART - 1)] = 1
      this.terms.set(number, term)
    }
  }
}
