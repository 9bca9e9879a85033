import type { FeatureName } from '../ranking/features.ts'
import type { WeightedTerm } from '../ranking/query-terms.ts'

/** Words of a clause that are told apart: each has a bit in a mask, and there is a table over all masks. */
export const MOST_WORDS = 12

/** What a word is looked for: to find passages, to add to those that others found, or only where a passage is read anyway. */
export type WordRole = 'finds' | 'adds' | 'is read'

/** A word of a clause as the light ranking looks for it. */
export interface LightWord {
  readonly stem: string
  readonly weight: number
  readonly role: WordRole
}

/** A clause as candidates are cut by it: its words by their bits, and what any set of them is worth. */
export interface LightClause {
  readonly words: readonly LightWord[]
  /** By mask: the weight of the words in it, their squared weight, the weight of the names among them. */
  readonly sums: Float64Array
  readonly squares: Float64Array
  readonly names: Float64Array
  /** By mask of places whose word stands near the one before it: the weight of those pairs. */
  readonly pairs: Float64Array
  /** The mask of the words that are only read. */
  readonly onlyRead: number
  readonly weights: Weights
  readonly bounds: Bounds
}

type Weights = Readonly<Record<FeatureName, number>>

/** The most that a passage can score, part by part: for a unit of BM25, and by masks of what it holds. */
export interface Bounds {
  readonly bm25: number
  readonly text: Float64Array
  readonly title: Float64Array
  readonly names: Float64Array
  readonly held: Float64Array
}

/** @param terms the clause's terms in its order, with the role of each */
export function lightClause(
  terms: readonly { readonly term: WeightedTerm; readonly role: WordRole }[],
  weights: Weights,
): LightClause {
  const own = terms.map(({ term }) => term)
  const tables = {
    words: terms.map(({ term, role }) => ({ stem: term.stem, weight: term.weight, role })),
    sums: sumsByMask(own.map(({ weight }) => weight)),
    squares: sumsByMask(own.map(({ weight }) => weight ** 2)),
    names: sumsByMask(own.map(({ name, weight }) => (name ? weight : 0))),
    pairs: sumsByMask(own.map(({ weight }, at) => (at === 0 ? 0 : weight + own[at - 1]!.weight))),
    onlyRead: terms.reduce((mask, { role }, at) => (role === 'is read' ? mask | (1 << at) : mask), 0),
    weights,
  }
  return { ...tables, bounds: boundsOf(tables) }
}

/** All words of a passage might stand in one sentence. */
function boundsOf({ sums, squares, names, weights }: Omit<LightClause, 'bounds'>): Bounds {
  const last = sums.length - 1
  const [all, allSquares, allNames] = [sums[last]!, squares[last]!, names[last]!]
  const inSentences = weights.sentence + weights.pair + weights.coverage
  return {
    bm25: (weights.question + weights.clause) / all,
    text: sums.map((sum, mask) => (inSentences * sum) / all + (weights.rare * squares[mask]!) / allSquares),
    title: sums.map((sum) => (weights.title * sum) / all),
    names: names.map((sum) => (allNames === 0 ? 0 : (weights.names * sum) / allNames)),
    held: sums.map((sum) => (weights.article * sum) / all),
  }
}

/** For every set of places, as the bits of a number, the sum of their values. */
function sumsByMask(values: readonly number[]): Float64Array {
  const sums = new Float64Array(1 << values.length)
  for (let mask = 1; mask < sums.length; mask += 1) {
    const highest = 31 - Math.clz32(mask)
    sums[mask] = sums[mask ^ (1 << highest)]! + values[highest]!
  }
  return sums
}
