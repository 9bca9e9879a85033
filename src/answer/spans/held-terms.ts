import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { AskedRole } from './asked-role.ts'
import type { QuestionShape } from './question-shape.ts'
import type { SentenceReading } from './span-candidates.ts'
import { placesOfDeed } from './subject-of.ts'

/** Where the question's terms stand in a sentence. */
export interface HeldTerms {
  /** The index of each word of the sentence that is a term of the question, and the term's weight. */
  readonly at: readonly number[]
  readonly weights: readonly number[]
  /** The share of the weight of all of the question's terms that the sentence holds, each counted once. */
  readonly coverage: number
  /** For each word: whether it is one of the question's. */
  readonly owned: readonly boolean[]
  /** What the answer is to the question's verb, and the places of that verb in the sentence. */
  readonly role?: AskedRole['role']
  readonly verbs: readonly number[]
}

/** Finds the question's terms in a sentence. */
export function heldTerms(
  shape: QuestionShape,
  terms: QueryTerms,
  reading: SentenceReading,
  asked?: AskedRole,
): HeldTerms {
  const at: number[] = []
  const weights: number[] = []
  const owned: boolean[] = []
  const seen = new Set<number>()
  let weight = 0
  for (let index = 0; index < reading.words.length; index += 1) {
    const word = reading.words[index]!
    const term = word.small ? undefined : terms.byStem.get(word.stem)
    owned.push(term !== undefined || (!word.small && shape.stems.has(word.stem)))
    if (term === undefined) continue
    at.push(index)
    weights.push(terms.terms[term]!.weight)
    if (!seen.has(term)) weight += terms.terms[term]!.weight
    seen.add(term)
  }
  const coverage = terms.weight === 0 ? 0 : weight / terms.weight
  const all = { at, weights, owned, coverage }
  if (asked === undefined) return { ...all, verbs: [] }
  return { ...all, role: asked.role, verbs: placesOfDeed(reading.words, asked.stem) }
}
