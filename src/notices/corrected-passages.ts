import { boundQuote } from '../answer/sentences/bound-quote.ts'
import type { KeptQuote } from '../archive/answer-store.ts'
import type { Article } from '../articles/article.ts'
import { likestSentence } from '../articles/likest-sentence.ts'
import { type Quote, quoteFrom } from '../articles/quote.ts'
import { compareVersions, type SentenceChange } from '../articles/revision.ts'
import type { Span } from '../text/span.ts'

/** A sentence that was quoted and was changed since. The words that differ are highlighted in both. */
export interface CorrectedPassage {
  readonly before: Quote
  /** What stands in its place; absent where nothing does. */
  readonly now?: Quote
}

/** The most sentences that a correction shows. */
const MOST = 3

/** The least share of words that a sentence elsewhere in the article has in common with the one whose place it took. */
const SAME_SENTENCE = 0.5

const RUNS = /\S+/gu

/**
 * What became of quotes of an article: the quoted sentences that it holds no longer, each with the one that stands there now.
 * @param quotes of one article
 * @param versions by number; a quote of a version that is not held is left out
 * @param now the article as it is now
 */
export function correctedPassages(
  quotes: readonly KeptQuote[],
  versions: ReadonlyMap<number, Article>,
  now: Article,
): CorrectedPassage[] {
  const passages = new Map<string, CorrectedPassage>()
  for (const quote of quotes) {
    const before = versions.get(quote.version)
    if (before === undefined) continue
    const { changes } = compareVersions(before, now)
    for (const change of changes) {
      for (const span of change.removed) {
        if (span.end <= quote.start || span.start >= quote.end) continue
        const words = before.body.slice(span.start, span.end)
        if (!passages.has(words)) passages.set(words, passageOf(before, span, now, inPlaceOf(span, change)))
      }
    }

    /** The sentence that took another's place: the likest of those that came there, or one that came elsewhere and is much like it. */
    function inPlaceOf(span: Span, { added, removed }: SentenceChange): Span | undefined {
      const sentence = before!.body.slice(span.start, span.end)
      const elsewhere = changes.flatMap((change) => change.added)
      return (
        likestSentence(sentence, added, now.body, 0) ??
        (added.length === removed.length
          ? added[removed.indexOf(span)]
          : likestSentence(sentence, elsewhere, now.body, SAME_SENTENCE))
      )
    }
  }
  return [...passages.values()].slice(0, MOST)
}

function passageOf(before: Article, span: Span, now: Article, later: Span | undefined): CorrectedPassage {
  if (later === undefined) return { before: boundQuote(quoteFrom(before, span)) }
  const [old, current] = differing(
    before.body.slice(span.start, span.end),
    now.body.slice(later.start, later.end),
  )
  return {
    before: boundQuote(quoteFrom(before, span, { highlight: old })),
    now: boundQuote(quoteFrom(now, later, { highlight: current })),
  }
}

/**
 * From the first word that differs to the last, in two texts; undefined for a text where there is none, and for both where they
 * have neither beginning nor end in common.
 */
function differing(a: string, b: string): readonly [Span | undefined, Span | undefined] {
  const [left, right] = [[...a.matchAll(RUNS)], [...b.matchAll(RUNS)]]
  const shorter = Math.min(left.length, right.length)
  let head = 0
  while (head < shorter && left[head]![0] === right[head]![0]) head += 1
  let tail = 0
  while (tail < shorter - head && left.at(-1 - tail)![0] === right.at(-1 - tail)![0]) tail += 1
  if (head + tail === 0) return [undefined, undefined]
  const between = (words: readonly RegExpExecArray[]): Span | undefined => {
    const [first, last] = [words[head], words[words.length - tail - 1]]
    if (first === undefined || last === undefined || words.length - tail <= head) return undefined
    return { start: first.index, end: last.index + last[0].length }
  }
  return [between(left), between(right)]
}
