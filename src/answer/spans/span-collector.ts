import type { Span } from '../../text/span.ts'
import type { ReadWord } from './sentence-words.ts'
import type { SpanForm } from './span-forms.ts'

/** A run of words that may be an answer: `[first, last]` of the sentence's words, both inclusive. */
export interface SpanCandidate extends Span {
  readonly first: number
  readonly last: number
  readonly form: SpanForm
}

/** A run of words, both ends inclusive. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** What stands beside "one" where it is a number. */
const BEFORE_NUMBER = /^(?:number|least|about|only|just|exactly|and|or|to|-|–)$/u
const COUNTED = /^(?:NOUN|ADJ|NUM|PROPN)$/u
const AFTER_NUMBER = /^(?:of|in|per|or|and|to|-|–|,)$/u

/** Collects the candidates of one sentence. */
export class Collector {
  readonly candidates: SpanCandidate[] = []
  private readonly seen = new Set<number>()
  private readonly words: readonly ReadWord[]

  constructor(words: readonly ReadWord[]) {
    this.words = words
  }

  add(first: number, last: number, form: SpanForm): void {
    if (last < first || last >= this.words.length) return
    if (first === last && this.isPronoun(first)) return
    const key = first * 1000 + last
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.candidates.push({ first, last, form, start: this.words[first]!.start, end: this.words[last]!.end })
  }

  /** Whether a word is "one" in the place of a noun: "to clinch one", "one reads". */
  private isPronoun(at: number): boolean {
    if (this.words[at]!.lower !== 'one') return false
    const [before, next] = [this.words[at - 1], this.words[at + 1]]
    if (before !== undefined && BEFORE_NUMBER.test(before.lower)) return false
    return next === undefined || !(COUNTED.test(next.pos) || AFTER_NUMBER.test(next.lower))
  }
}
