import type { AnswerKind } from '../../src/answer/spans/answer-type.ts'
import type { Example } from './span-examples.ts'
import { best, scoreOf } from './span-model.ts'
import { KINDS } from './span-slots.ts'

/** One sentence's best span: the numbers that tell how likely it is right, and whether it is. */
export interface Outcome {
  readonly score: number
  readonly coverage: number
  readonly kind: AnswerKind
  readonly right: boolean
}

export function outcomes(of: readonly Example[], weights: Float64Array): Outcome[] {
  return of.flatMap(({ right, others, kind }) =>
    [right, ...others].flatMap(({ candidates, coverage }): Outcome[] => {
      const top = best(candidates, weights)
      return top === undefined ? [] : [{ score: scoreOf(top, weights), coverage, kind, right: top.f1 >= 0.5 }]
    }),
  )
}

export interface Calibration {
  bias: number
  score: number
  coverage: number
  kinds: Record<AnswerKind, number>
}

export const logit = (calibration: Calibration, { score, coverage, kind }: Outcome): number =>
  calibration.bias + calibration.kinds[kind] + calibration.score * score + calibration.coverage * coverage

/** Logistic regression by gradient ascent; the kinds' own biases are held to 0. */
export function calibrate(of: readonly Outcome[]): Calibration {
  const made: Calibration = {
    bias: -3,
    score: 0.3,
    coverage: 2,
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<AnswerKind, number>,
  }
  const slopes = new Map<string, number>()
  const squares = new Map<string, number>()
  const keys = ['bias', 'score', 'coverage', ...KINDS]
  for (let step = 0; step < 1500; step += 1) {
    slopes.clear()
    const push = (key: string, value: number): void => void slopes.set(key, (slopes.get(key) ?? 0) + value)
    for (const outcome of of) {
      const error = (outcome.right ? 1 : 0) - 1 / (1 + Math.exp(-logit(made, outcome)))
      push('bias', error)
      push('score', error * outcome.score)
      push('coverage', error * outcome.coverage)
      push(outcome.kind, error)
    }
    for (const key of keys) {
      const inKinds = KINDS.includes(key as AnswerKind)
      const slope = (slopes.get(key) ?? 0) - (inKinds ? 3 * made.kinds[key as AnswerKind] : 0)
      squares.set(key, (squares.get(key) ?? 1e-6) + slope * slope)
      const change = (0.3 * slope) / Math.sqrt(squares.get(key)!)
      if (inKinds) made.kinds[key as AnswerKind] += change
      else made[key as 'bias'] += change
    }
  }
  return made
}
