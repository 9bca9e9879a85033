/** One choice among candidates: what the fit learns from. */
export interface Choice {
  /** For each candidate, one feature vector for each way in which it may be seen; the best-scoring one counts. */
  readonly candidates: readonly (readonly (readonly number[])[])[]
  /** Whether each candidate is right. */
  readonly right: readonly boolean[]
  readonly weight: number
}

export const dot = (weights: readonly number[], features: readonly number[]): number => {
  let sum = 0
  for (let at = 0; at < weights.length; at += 1) sum += weights[at]! * features[at]!
  return sum
}

/** A small generator of pseudo-random numbers (Park and Miller 1988), so that a fit can be repeated. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  let state = seed
  for (let at = count - 1; at > 0; at -= 1) {
    state = (state * 48271) % 2147483647
    const other = state % (at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

/**
 * Fits the weights of a linear score so that right candidates come first: the softmax loss over each choice's candidates
 * (ListNet; Cao et al. 2007), by AdaGrad (Duchi et al. 2011) with a quadratic penalty.
 * @param start the weights to start from, one a feature; where `fixed` is true a weight stays as it is
 * @param options.any whether one right candidate in front is enough (the marginal likelihood of the right ones) instead of all
 */
export function fitChoices(
  choices: readonly Choice[],
  start: readonly number[],
  options: {
    readonly epochs?: number
    readonly penalty?: number
    readonly fixed?: readonly boolean[]
    readonly any?: boolean
  } = {},
): number[] {
  const { epochs = 40, penalty = 0.003, fixed = [], any = false } = options
  const weights = [...start]
  const squares = weights.map(() => 1e-6)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffled(choices.length, epoch + 1)) {
      const choice = choices[at]!
      const rights = choice.right.filter(Boolean).length
      if (rights === 0) continue
      const seen: (readonly number[])[] = []
      const scores: number[] = []
      for (const ways of choice.candidates) {
        let best = ways[0]!
        let bestScore = Number.NEGATIVE_INFINITY
        for (const way of ways) {
          const score = dot(weights, way)
          if (score > bestScore) {
            bestScore = score
            best = way
          }
        }
        seen.push(best)
        scores.push(bestScore)
      }
      const largest = Math.max(...scores)
      const exps = scores.map((score) => Math.exp(score - largest))
      const total = exps.reduce((a, b) => a + b, 0)
      const gradient = weights.map(() => 0)
      const rightTotal = exps.reduce((sum, exp, one) => sum + (choice.right[one] === true ? exp : 0), 0)
      for (let one = 0; one < scores.length; one += 1) {
        const wanted = choice.right[one] !== true ? 0 : any ? exps[one]! / rightTotal : 1 / rights
        const error = wanted - exps[one]! / total
        if (Math.abs(error) < 1e-5) continue
        for (let k = 0; k < weights.length; k += 1) gradient[k]! += error * seen[one]![k]!
      }
      for (let k = 0; k < weights.length; k += 1) {
        if (fixed[k] === true) continue
        const slope = choice.weight * gradient[k]! - penalty * weights[k]!
        squares[k]! += slope * slope
        weights[k]! += (0.3 * slope) / Math.sqrt(squares[k]!)
      }
    }
  }
  return weights
}

/** Fits logistic regression by AdaGrad; the last weight is the bias. */
export function fitLogistic(
  rows: readonly { readonly features: readonly number[]; readonly label: 0 | 1; readonly weight: number }[],
  options: { readonly epochs?: number; readonly penalty?: number } = {},
): number[] {
  const { epochs = 60, penalty = 0.001 } = options
  const width = rows[0]?.features.length ?? 0
  const weights = Array.from({ length: width + 1 }, () => 0)
  const squares = weights.map(() => 1e-6)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of shuffled(rows.length, epoch + 1)) {
      const { features, label, weight } = rows[at]!
      let sum = weights[width]!
      for (let k = 0; k < width; k += 1) sum += weights[k]! * features[k]!
      const error = weight * (label - 1 / (1 + Math.exp(-sum)))
      for (let k = 0; k <= width; k += 1) {
        const slope = error * (k === width ? 1 : features[k]!) - (k === width ? 0 : penalty * weights[k]!)
        squares[k]! += slope * slope
        weights[k]! += (0.3 * slope) / Math.sqrt(squares[k]!)
      }
    }
  }
  return weights
}
