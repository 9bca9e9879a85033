import type { Span } from '../text/span.ts'

const WORDS = /[\p{L}\p{N}]+/gu

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(WORDS) ?? [])

/**
 * The range of a text that is most like a sentence, by the words that both have.
 * @param least the share of the fewer words of both that it has in common with it, which it must exceed
 */
export function likestSentence(
  sentence: string,
  spans: readonly Span[],
  body: string,
  least: number,
): Span | undefined {
  const wanted = wordsOf(sentence)
  let best: Span | undefined
  let most = least
  for (const span of spans) {
    const held = wordsOf(body.slice(span.start, span.end))
    const shared = [...wanted].filter((word) => held.has(word)).length
    const share = shared / Math.max(1, Math.min(wanted.size, held.size))
    if (share <= most) continue
    best = span
    most = share
  }
  return best
}
