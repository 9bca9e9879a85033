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
    const key = first * 1000 + last
    if (this.seen.has(key)) return
    this.seen.add(key)
    this.candidates.push({ first, last, form, start: this.words[first]!.start, end: this.words[last]!.end })
  }
}
