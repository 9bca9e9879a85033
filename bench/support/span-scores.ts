import { plain } from './evaluation-set.ts'

/** A text as the scorer compares highlights: lower case, no articles, letters and digits alone. */
export const bare = (text: string): string =>
  plain(text)
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function tokenF1(a: string, b: string): number {
  const own = a.split(' ').filter((word) => word !== '')
  const wanted = b.split(' ').filter((word) => word !== '')
  const left = [...wanted]
  let common = 0
  for (const word of own) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    common += 1
  }
  return common === 0 ? 0 : (2 * common) / (own.length + wanted.length)
}

/** The best token F1 of a span over the accepted answers, which are given bare; 1 where it is one of them. */
export function spanF1(span: string, answers: readonly string[]): number {
  const own = bare(span)
  let best = 0
  for (const answer of answers) best = Math.max(best, own === answer ? 1 : tokenF1(own, answer))
  return best
}
