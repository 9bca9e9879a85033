import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'

/** How far from a word its neighbour may stand, with small words between. */
const REACH = 3

const isSmall = (stem: string | undefined): boolean => stem === undefined || STOP_WORDS.has(stem)

/**
 * The weight of the question's terms that a sentence does not hold while it has another word in their place: beside the
 * same neighbour, with the same small words between ("in Orleans" where the question has "in Toulouse").
 * @param asked the stems of all words of the question, in order
 * @param sentence those of the sentence
 */
export function swappedShare(
  asked: readonly string[],
  terms: QueryTerms,
  sentence: readonly string[],
): number {
  if (terms.weight === 0) return 0
  const held = new Set(sentence)
  const places = new Map<string, number[]>()
  for (const [at, stem] of sentence.entries()) places.set(stem, [...(places.get(stem) ?? []), at])
  let sum = 0
  for (const [at, stem] of asked.entries()) {
    const term = terms.byStem.get(stem)
    if (term === undefined || held.has(stem)) continue
    const swapped = ([-1, 1] as const).some((side) => {
      const step = stepToNeighbour(asked, at, side)
      const neighbour = asked[at + step]
      if (neighbour === undefined || isSmall(neighbour)) return false
      return (places.get(neighbour) ?? []).some((place) => {
        const other = sentence[place - step]
        if (other === undefined || isSmall(other) || terms.byStem.has(other)) return false
        for (let between = side as number; between !== step; between += side) {
          if (asked[at + between] !== sentence[place - step + between]) return false
        }
        return true
      })
    })
    if (swapped) sum += terms.terms[term]!.weight
  }
  return sum / terms.weight
}

/** How far on one side of a word the next one stands that is not small. */
function stepToNeighbour(asked: readonly string[], at: number, side: -1 | 1): number {
  let step: number = side
  while (Math.abs(step) < REACH && isSmall(asked[at + step]) && asked[at + step] !== undefined) step += side
  return step
}
