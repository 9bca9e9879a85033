import type { Candidate, Example, Sentence } from './span-examples.ts'
import { FORMS, NAMES, PRIOR, SIZE } from './span-slots.ts'

/** How strongly weights are held to their prior: the linear ones, a kind's forms, a form for all kinds. */
const HOLD = { feature: 0.5, kindForm: 1.5, form: 0.5 }
const STEPS = 250
/** How much the choice among several sentences counts beside the choice in the right one. */
const POOLED = 0.15

export function scoreOf(candidate: Candidate, weights: Float64Array): number {
  let sum = 0
  const { features } = candidate
  for (let at = 0; at < features.length; at += 1) sum += features[at]! * weights[at]!
  for (const slot of candidate.slots) sum += weights[slot]!
  return sum
}

/** Adds the gradient of log(sum of probability times reward) under a softmax. */
export function addGradient(
  all: readonly Candidate[],
  weights: Float64Array,
  into: Float64Array,
  share: number,
): void {
  const scores = all.map((candidate) => scoreOf(candidate, weights))
  const top = Math.max(...scores)
  const exps = scores.map((score) => Math.exp(score - top))
  const total = exps.reduce((sum, value) => sum + value, 0)
  let rewarded = 0
  for (const [at, candidate] of all.entries()) rewarded += exps[at]! * candidate.reward
  if (rewarded === 0) return
  for (const [at, candidate] of all.entries()) {
    const step = share * ((exps[at]! * candidate.reward) / rewarded - exps[at]! / total)
    if (step === 0) continue
    const { features } = candidate
    for (let index = 0; index < features.length; index += 1) into[index]! += step * features[index]!
    for (const slot of candidate.slots) into[slot]! += step
  }
}

export const pool = (right: Sentence, others: readonly Sentence[]): Candidate[] => [
  ...right.candidates,
  ...others.flatMap(({ candidates }) => candidates),
]

/** Adam (Kingma and Ba 2015) on the log-likelihood less the squared distance to the prior. */
export function fitSpans(examples: readonly Example[]): Float64Array {
  const weights = PRIOR.slice()
  const mean = new Float64Array(SIZE)
  const square = new Float64Array(SIZE)
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = new Float64Array(SIZE)
    for (const { right, others } of examples) {
      addGradient(right.candidates, weights, gradient, 1 - POOLED)
      addGradient(pool(right, others), weights, gradient, POOLED)
    }
    const rate = 0.1 * (1 - step / (STEPS + 1))
    for (let at = 0; at < SIZE; at += 1) {
      const hold = at < NAMES.length ? HOLD.feature : at < SIZE - FORMS.length ? HOLD.kindForm : HOLD.form
      const slope = gradient[at]! - hold * (weights[at]! - PRIOR[at]!)
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      square[at] = 0.999 * square[at]! + 0.001 * slope * slope
      weights[at]! +=
        (rate * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return weights
}

export const best = (all: readonly Candidate[], weights: Float64Array): Candidate | undefined => {
  let top: Candidate | undefined
  let score = Number.NEGATIVE_INFINITY
  for (const candidate of all) {
    const own = scoreOf(candidate, weights)
    if (own > score) {
      top = candidate
      score = own
    }
  }
  return top
}
