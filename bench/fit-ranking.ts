/**
 * Fits the weights of the ranking step on the evaluation sets and reports what each half of the questions gives for the
 * other: `npm run fit:ranking`. With `--ablate` it also shows what is lost without each feature. It prints; the weights in
 * `src/search/ranking/weights.ts` are edited by hand.
 */
import { readQuestion } from '../src/answer/read-question.ts'
import type { FeatureName } from '../src/search/ranking/features.ts'
import { describeCandidates, interleave } from '../src/search/ranking/rank.ts'
import { RANKING_WEIGHTS } from '../src/search/ranking/weights.ts'
import {
  ASKED_ON,
  type EvaluationSet,
  goldIn,
  loadEvaluationSet,
  loadOwnSet,
} from './support/evaluation-set.ts'
import { type Choice, dot, fitChoices } from './support/fit-linear.ts'

const NAMES = Object.keys(RANKING_WEIGHTS.short) as FeatureName[]

interface Described extends Choice {
  readonly golds: readonly (readonly number[])[]
  readonly articleIds: readonly string[]
  readonly goldCount: number
}

/** The features twice: for short questions and for long ones. */
const mixed = (features: readonly number[], long: number): number[] => [
  ...features.map((value) => (1 - long) * value),
  ...features.map((value) => long * value),
]

async function describe(set: EvaluationSet, weight: number): Promise<Described[]> {
  const described: Described[] = []
  for (const question of set.questions) {
    if (question.type === 'null') continue
    const query = await readQuestion(question.question, set, { asOf: question.asOf ?? ASKED_ON })
    const { candidates, terms } = describeCandidates(query, await set.index.search(query), set.index)
    const golds = candidates.map(({ match }) => {
      const { article } = match.article
      return goldIn(question, article, article.body.slice(match.text.passage.start, match.text.passage.end))
    })
    described.push({
      candidates: candidates.map(({ byClause }) =>
        byClause.map((features) =>
          mixed(
            NAMES.map((name) => features[name]),
            terms.long,
          ),
        ),
      ),
      golds,
      articleIds: candidates.map(({ match }) => match.article.article.id),
      right: golds.map((gold) => gold.length > 0),
      goldCount: new Set(question.evidence?.map((evidence) => evidence.fact) ?? ['']).size,
      weight,
    })
  }
  return described
}

const MEASURES = ['Hits@10', 'Hits@4', 'MRR@10', 'MAP@10', 'all@10'] as const

/** The scorer's retrieval measures for a ranking by these weights. */
function measure(choices: readonly Described[], weights: readonly number[]): number[] {
  const sums = MEASURES.map(() => 0)
  for (const choice of choices) {
    const scored = choice.candidates.map((ways, at) => {
      let clause = 0
      let score = Number.NEGATIVE_INFINITY
      for (const [way, features] of ways.entries()) {
        const value = dot(weights, features)
        if (value > score) {
          score = value
          clause = way
        }
      }
      return { clause, score, gold: choice.golds[at]!, articleId: choice.articleIds[at]! }
    })
    const found = new Set<number>()
    let first = 0
    let precision = 0
    for (const [at, { gold }] of interleave(scored).slice(0, 10).entries()) {
      const fresh = gold.filter((one) => !found.has(one))
      if (gold.length > 0 && first === 0) first = at + 1
      for (const one of fresh) found.add(one)
      precision += fresh.length / (at + 1)
    }
    const values = [
      first > 0 ? 1 : 0,
      first > 0 && first <= 4 ? 1 : 0,
      first > 0 ? 1 / first : 0,
      precision / Math.min(choice.goldCount, 10),
      found.size === choice.goldCount ? 1 : 0,
    ]
    for (const [at, value] of values.entries()) sums[at]! += value
  }
  return sums.map((sum) => sum / choices.length)
}

const show = (values: readonly number[]): string =>
  MEASURES.map((name, at) => `${name} ${values[at]!.toFixed(4)}`).join('  ')

const half = <T>(all: readonly T[], which: 0 | 1): T[] => all.filter((_, at) => at % 2 === which)

const long = await loadEvaluationSet('multihop-rag')
const short = await loadEvaluationSet('squad2')
if (long === undefined || short === undefined) {
  console.log('The evaluation sets are not there: nothing to fit.')
  process.exit(0)
}
const longs = await describe(long, 1)
const shorts = await describe(short, 0.5)
const owns = await describe(await loadOwnSet(), 2)
const all = [...longs, ...shorts, ...owns]
const start = [...NAMES, ...NAMES].map(() => 1)

/** Each half measured by weights that were fitted on the other. */
function crossValidated(fixed: readonly boolean[] = []): { long: number[]; short: number[]; own: number[] } {
  const from = start.map((one, at) => (fixed[at] === true ? 0 : one))
  const sides = ([0, 1] as const).map((which) => {
    const weights = fitChoices([...half(longs, which), ...half(shorts, which), ...half(owns, which)], from, {
      fixed,
    })
    const other = which === 0 ? 1 : 0
    return {
      long: measure(half(longs, other), weights),
      short: measure(half(shorts, other), weights),
      own: measure(half(owns, other), weights),
    }
  })
  const mean = (side: 'long' | 'short' | 'own'): number[] =>
    sides[0]![side].map((value, at) => (value + sides[1]![side][at]!) / 2)
  return { long: mean('long'), short: mean('short'), own: mean('own') }
}

const whole = crossValidated()
console.log(`cross-validated, multihop-rag   ${show(whole.long)}`)
console.log(`cross-validated, squad2         ${show(whole.short)}`)
console.log(`cross-validated, own questions  ${show(whole.own)}`)
const now = [RANKING_WEIGHTS.short, RANKING_WEIGHTS.long].flatMap((weights) =>
  NAMES.map((name) => weights[name]),
)
console.log(`weights in use, multihop-rag    ${show(measure(longs, now))}`)
console.log(`weights in use, squad2          ${show(measure(shorts, now))}`)
console.log(`weights in use, own questions   ${show(measure(owns, now))}`)
const fitted = fitChoices(all, start)
console.log('\nfitted on all questions:')
for (const [label, from] of [
  ['short', 0],
  ['long', NAMES.length],
] as const) {
  console.log(`  ${label}: {`)
  for (const [at, name] of NAMES.entries()) console.log(`    ${name}: ${fitted[from + at]!.toFixed(2)},`)
  console.log('  },')
}

if (process.argv.includes('--ablate')) {
  console.log('\nwithout one feature (cross-validated, multihop-rag | squad2):')
  for (const [at, name] of NAMES.entries()) {
    const fixed = [...NAMES, ...NAMES].map((_, other) => other % NAMES.length === at)
    const { long: without, short: shortWithout } = crossValidated(fixed)
    const change = (values: readonly number[], base: readonly number[]): string =>
      values.map((value, one) => (value - base[one]!).toFixed(4).padStart(8)).join(' ')
    console.log(`  ${name.padEnd(16)}${change(without, whole.long)}  |${change(shortWithout, whole.short)}`)
  }
}
