import type { ArticleText, PassageText } from '../article-texts.ts'
import { findTerms } from '../find-terms.ts'
import type { QueryTerms } from './query-terms.ts'

/** What of the question stands where in a passage. */
export interface PassageMatch {
  readonly text: PassageText
  readonly article: ArticleText
  /** Occurrences by term index. */
  readonly counts: Uint16Array
  /** For each sentence, the indexes of the terms it holds. */
  readonly sentences: readonly ReadonlySet<number>[]
  readonly words: number
  /** How many sentences the passage has. */
  readonly length: number
  /** Three numbers for each occurrence, in order: term index, word position, sentence. */
  readonly places: Int32Array
}

/** What most sentences hold of a question. */
const NOTHING: ReadonlySet<number> = new Set()

/** A match whose sentences are told apart when they are first looked at: of most candidates they never are. */
class FoundMatch implements PassageMatch {
  readonly text: PassageText
  readonly article: ArticleText
  readonly counts: Uint16Array
  readonly words: number
  readonly length: number
  readonly places: Int32Array
  #sentences: readonly ReadonlySet<number>[] | undefined

  constructor(terms: QueryTerms, article: ArticleText, text: PassageText) {
    const { words, sentences, places } = findTerms(text, terms.byStem)
    this.text = text
    this.article = article
    this.words = words
    this.length = sentences
    this.places = places
    this.counts = new Uint16Array(terms.terms.length)
    for (let at = 0; at < places.length; at += 3) this.counts[places[at]!]! += 1
  }

  get sentences(): readonly ReadonlySet<number>[] {
    this.#sentences ??= this.#heldBySentence()
    return this.#sentences
  }

  #heldBySentence(): readonly ReadonlySet<number>[] {
    const { places } = this
    const held: (Set<number> | undefined)[] = new Array(this.length).fill(undefined)
    for (let at = 0; at < places.length; at += 3) {
      const sentence = places[at + 2]!
      const ofSentence = held[sentence] ?? new Set()
      held[sentence] = ofSentence.add(places[at]!)
    }
    return held.map((ofSentence) => ofSentence ?? NOTHING)
  }
}

/** Finds the question's terms in a passage. */
export function matchPassage(terms: QueryTerms, article: ArticleText, text: PassageText): PassageMatch {
  return new FoundMatch(terms, article, text)
}
