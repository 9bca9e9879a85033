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
 * @param wordsOf a passage's different words by their hashes, as `differentHashes` gives them
 */
export function putRepeatsBack<P extends { readonly articleId: string; readonly clause: number }>(
  passages: readonly P[],
  wordsOf: (passage: P) => Uint32Array,
): P[] {
  const kept: { readonly passage: P; readonly words: Uint32Array }[] = []
  const repeats: P[] = []
  for (const passage of passages.slice(0, COMPARED)) {
    const words = wordsOf(passage)
    const repeated = kept.some(
      (other) =>
        other.passage.clause === passage.clause &&
        other.passage.articleId !== passage.articleId &&
        sameWords(words, other.words),
    )
    if (repeated) repeats.push(passage)
    else kept.push({ passage, words })
  }
  return [...kept.map(({ passage }) => passage), ...repeats, ...passages.slice(COMPARED)]
}

/** Whether so many of the shorter passage's words stand in the longer one that both tell the same. */
function sameWords(a: Uint32Array, b: Uint32Array): boolean {
  const [small, large] = a.length < b.length ? [a, b] : [b, a]
  if (small.length < FEWEST_WORDS) return false
  let both = 0
  let beside = 0
  for (let at = 0; at < small.length; at += 1) {
    const word = small[at]!
    while (beside < large.length && large[beside]! < word) beside += 1
    if (large[beside] === word) both += 1
    // Too few, even if all that are still to be looked up are shared.
    else if ((both + small.length - at - 1) / small.length < SAME_WORDS) return false
  }
  return true
}
