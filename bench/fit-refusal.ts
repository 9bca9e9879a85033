/**
 * Fits the weights by which a question is answered or refused, on the evaluation sets and on our own questions over
 * `seeds/`, and reports what each half gives for the other: `npm run fit:refusal`. It prints; the weights and the threshold
 * in `src/answer/decision/decide.ts` are edited by hand.
 */

import type { ConfidenceFeatureName } from '../src/answer/decision/confidence-feature.ts'
import { confidenceFeatures } from '../src/answer/decision/confidence-features.ts'
import { CONFIDENCE_WEIGHTS } from '../src/answer/decision/decide.ts'
import type { Desk } from '../src/answer/desk.ts'
import { readQuestion } from '../src/answer/read-question.ts'
import { scoreSentences } from '../src/answer/sentences/score-sentences.ts'
import { rank } from '../src/search/ranking/rank.ts'
import { readQuestionCases } from '../tests/questions/question-case.ts'
import { openSeedsDesk, QUESTIONS } from '../tests/questions/seeds-desk.ts'
import { ASKED_ON, loadEvaluationSet } from './support/evaluation-set.ts'
import { fitLogistic } from './support/fit-linear.ts'

const NAMES = Object.keys(CONFIDENCE_WEIGHTS.short).filter(
  (name) => name !== 'bias',
) as ConfidenceFeatureName[]

interface Row {
  readonly id: string
  readonly features: readonly number[]
  readonly label: 0 | 1
  readonly weight: number
}

interface Asked {
  readonly id: string
  readonly question: string
  readonly asOf: string
  readonly answerable: boolean
}

async function describe(desk: Desk, asked: readonly Asked[], weight: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const { id, question, asOf, answerable } of asked) {
    const query = await readQuestion(question, desk, { asOf })
    const { terms, passages } = rank(query, await desk.index.search(query), desk.index)
    const sentences = scoreSentences(query, terms, passages)
    if (sentences.length === 0) continue
    const features = confidenceFeatures(query, terms, sentences, passages.slice(0, 10))
    rows.push({
      id,
      features: mixed(
        NAMES.map((name) => features[name]),
        terms.long,
      ),
      label: answerable ? 1 : 0,
      weight,
    })
  }
  return rows
}

/** The features twice: for short questions and for long ones, with a bias for the long. */
const mixed = (features: readonly number[], long: number): number[] => [
  ...features.map((value) => (1 - long) * value),
  ...features.map((value) => long * value),
  long,
]

const sure = (row: Row, weights: readonly number[]): number => {
  let sum = weights[row.features.length]!
  for (const [at, value] of row.features.entries()) sum += weights[at]! * value
  return 1 / (1 + Math.exp(-sum))
}

/** The share of the answerable and of the unanswerable that a threshold refuses. */
function refused(rows: readonly Row[], weights: readonly number[], threshold: number): string {
  const share = (label: 0 | 1): string => {
    const of = rows.filter((row) => row.label === label)
    return (of.filter((row) => sure(row, weights) < threshold).length / Math.max(1, of.length)).toFixed(3)
  }
  return `${share(0)} / ${share(1)}`
}

const half = <T>(all: readonly T[], which: 0 | 1): T[] => all.filter((_, at) => at % 2 === which)

const sets: { name: string; rows: Row[] }[] = []
for (const [name, weight] of [
  ['multihop-rag', 1],
  ['squad2', 1],
] as const) {
  const set = await loadEvaluationSet(name)
  if (set === undefined) continue
  const asked = set.questions.map(({ id, question, type }) => ({
    id,
    question,
    asOf: ASKED_ON,
    answerable: type !== 'null',
  }))
  sets.push({ name, rows: await describe(set, asked, weight) })
}
const seeds = await openSeedsDesk()
const own = readQuestionCases(QUESTIONS)
  .filter((one) => one.follows === undefined && one.mayRefuse === undefined)
  .map(({ id, question, asOf = '2026-01-21', answers }) => ({
    id,
    question,
    asOf,
    answerable: answers.length > 0,
  }))
sets.push({ name: 'seeds', rows: await describe(seeds.desk, own, 5) })

const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.5]
console.log('refused: unanswerable / answerable, each half by weights fitted on the other')
console.log(`${''.padEnd(24)}${THRESHOLDS.map((threshold) => `at ${threshold}`.padEnd(16)).join('')}`)
for (const which of [0, 1] as const) {
  const weights = fitLogistic(sets.flatMap(({ rows }) => half(rows, which)))
  const other = which === 0 ? 1 : 0
  for (const { name, rows } of sets) {
    const cells = THRESHOLDS.map((threshold) =>
      refused(half(rows, other), weights, threshold).padEnd(16),
    ).join('')
    console.log(`${`${name}, half ${other + 1}`.padEnd(24)}${cells}`)
  }
}
const { short: forShort, long: forLong } = CONFIDENCE_WEIGHTS
const now = [
  ...NAMES.map((name) => forShort[name]),
  ...NAMES.map((name) => forLong[name]),
  forLong.bias - forShort.bias,
  forShort.bias,
]
for (const { name, rows } of sets) {
  const cells = THRESHOLDS.map((threshold) => refused(rows, now, threshold).padEnd(16)).join('')
  console.log(`${`${name}, in use`.padEnd(24)}${cells}`)
}
const fitted = fitLogistic(sets.flatMap(({ rows }) => rows))
const width = NAMES.length
console.log('\nfitted on all questions:')
for (const [label, from, bias] of [
  ['short', 0, fitted[2 * width + 1]!],
  ['long', width, fitted[2 * width]! + fitted[2 * width + 1]!],
] as const) {
  console.log(`  ${label}: {\n    bias: ${bias.toFixed(2)},`)
  for (const [at, name] of NAMES.entries()) console.log(`    ${name}: ${fitted[from + at]!.toFixed(2)},`)
  console.log('  },')
}
