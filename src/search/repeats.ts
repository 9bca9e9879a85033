/** How many of the best passages are compared with each other. */
const COMPARED = 20

/** The share of the shorter passage's different words that the other holds too, from which both tell the same. */
const SAME_WORDS = 0.85

/** Fewer different words than this are too few to tell copies from reports on one thing. */
const FEWEST_WORDS = 25

/**
 * Puts passages that repeat a better one for the same part of the question, such as a wire report that another outlet
 * carries, behind the others of the best twenty, so that what a reader sees first is told once.
 * @param passages best first
 * @param wordsOf the stems of a passage's words
 */
export function putRepeatsBack<P extends { readonly articleId: string; readonly clause: number }>(
  passages: readonly P[],
  wordsOf: (passage: P) => Iterable<string>,
): P[] {
  const kept: P[] = []
  const repeats: P[] = []
  const words: ReadonlySet<string>[] = []
  for (const passage of passages.slice(0, COMPARED)) {
    const own = new Set(wordsOf(passage))
    const repeated = kept.some(
      (other, at) =>
        other.clause === passage.clause &&
        other.articleId !== passage.articleId &&
        tellsTheSame(own, words[at]!),
    )
    if (repeated) {
      repeats.push(passage)
      continue
    }
    kept.push(passage)
    words.push(own)
  }
  return [...kept, ...repeats, ...passages.slice(COMPARED)]
}

function tellsTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < FEWEST_WORDS) return false
  // Reports on different things are told apart by their first words: no more are looked up than may still be missing.
  let both = 0
  let left = small.size
  for (const word of small) {
    left -= 1
    if (large.has(word)) both += 1
    else if ((both + left) / small.size < SAME_WORDS) return false
  }
  return true
}
