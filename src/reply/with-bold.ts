import type { Span } from '../text/span.ts'
import type { Inline } from './reply.ts'

/**
 * A text with some of its words in bold, as `shown` words the whole of it.
 * @param spans apart from each other, in order
 * @param shown puts marks around the text, or cuts it: words that it leaves out are not in bold
 */
export function withBold(
  text: string,
  spans: readonly Span[],
  shown: (text: string) => string,
): readonly Inline[] {
  const whole = shown(text)
  const runs: Inline[] = []
  let from = 0
  for (const { start, end } of spans) {
    const words = text.slice(start, end)
    const at = whole.indexOf(words, Math.max(from, start))
    if (at < 0 || words.trim() === '') continue
    runs.push(whole.slice(from, at), { text: words, style: 'bold' })
    from = at + words.length
  }
  return [...runs, whole.slice(from)].filter((run) => run !== '')
}
