import type { NumberedWords } from './article-texts.ts'

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
 * @param numbersOf its different words by number, where they have such: most passages are told apart by these
 */
export function putRepeatsBack<P extends { readonly articleId: string; readonly clause: number }>(
  passages: readonly P[],
  wordsOf: (passage: P) => Iterable<string>,
  numbersOf: (passage: P) => NumberedWords | undefined = () => undefined,
): P[] {
  const kept: P[] = []
  const repeats: P[] = []
  const words = new Map<P, ReadonlySet<string>>()
  const differentWordsOf = (passage: P): ReadonlySet<string> => {
    const known = words.get(passage) ?? new Set(wordsOf(passage))
    words.set(passage, known)
    return known
  }
  for (const passage of passages.slice(0, COMPARED)) {
    const repeated = kept.some((other) => {
      if (other.clause !== passage.clause || other.articleId === passage.articleId) return false
      const [own, others] = [numbersOf(passage), numbersOf(other)]
      if (own !== undefined && others !== undefined && own.by === others.by)
        return sameNumbers(own.numbers, others.numbers)
      return sameWords(differentWordsOf(passage), differentWordsOf(other))
    })
    ;(repeated ? repeats : kept).push(passage)
  }
  return [...kept, ...repeats, ...passages.slice(COMPARED)]
}

/** Whether so many words are too few shared ones, where so many of the shorter passage's are still to be looked up. */
const tooFew = (both: number, left: number, all: number): boolean => (both + left) / all < SAME_WORDS

function sameWords(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  if (small.size < FEWEST_WORDS) return false
  let both = 0
  let left = small.size
  for (const word of small) {
    left -= 1
    if (large.has(word)) both += 1
    else if (tooFew(both, left, small.size)) return false
  }
  return true
}

/** The same for numbers, both ascending. */
function sameNumbers(a: Uint32Array, b: Uint32Array): boolean {
  const [small, large] = a.length < b.length ? [a, b] : [b, a]
  if (small.length < FEWEST_WORDS) return false
  let both = 0
  let beside = 0
  for (let at = 0; at < small.length; at += 1) {
    const word = small[at]!
    while (beside < large.length && large[beside]! < word) beside += 1
    if (large[beside] === word) both += 1
    else if (tooFew(both, small.length - at - 1, small.length)) return false
  }
  return true
}
