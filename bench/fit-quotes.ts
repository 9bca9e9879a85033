/**
 * Fits the weights by which sentences are chosen as quotes, on the evaluation sets, and reports what each half of the
 * questions gives for the other: `npm run fit:quotes`. It prints; the weights in `src/answer/sentences/quote-weights.ts` are edited
 * by hand.
 */

import { readQuestion } from '../src/answer/read-question.ts'
import { QUOTE_WEIGHTS } from '../src/answer/sentences/quote-weights.ts'
import { scoreSentences } from '../src/answer/sentences/score-sentences.ts'
import type { SentenceFeatureName } from '../src/answer/sentences/sentence-candidates.ts'
import { rank } from '../src/search/ranking/rank.ts'
import {
  ASKED_ON,
  type EvaluationSet,
  goldIn,
  loadEvaluationSet,
  loadOwnSet,
  squash,
} from './support/evaluation-set.ts'
import { type Choice, dot, fitChoices } from './support/fit-linear.ts'

const NAMES = Object.keys(QUOTE_WEIGHTS.short) as SentenceFeatureName[]

/** The features twice: for short questions and for long ones. */
const mixed = (features: readonly number[], long: number): number[] => [
  ...features.map((value) => (1 - long) * value),
  ...features.map((value) => long * value),
]

async function describe(set: EvaluationSet, weight: number): Promise<Choice[]> {
  const choices: Choice[] = []
  for (const question of set.questions) {
    if (question.type === 'null') continue
    const query = await readQuestion(question.question, set, { asOf: question.asOf ?? ASKED_ON })
    const { terms, passages } = rank(query, await set.index.search(query), set.index)
    const sentences = scoreSentences(query, terms, passages)
    const right = sentences.map(({ ranked, span }) => {
      const text = ranked.article.body.slice(span.start, span.end)
      if (goldIn(question, ranked.article, text).length > 0) return true
      const squashed = squash(text)
      return (
        squashed.length >= 20 && (question.evidence ?? []).some(({ fact }) => squash(fact).includes(squashed))
      )
    })
    choices.push({
      candidates: sentences.map(({ features }) => [
        mixed(
          NAMES.map((name) => features[name]),
          terms.long,
        ),
      ]),
      right,
      weight,
    })
  }
  return choices
}

/** How often the best sentence is right, and how often one of the best three. */
function measure(choices: readonly Choice[], weights: readonly number[]): string {
  let first = 0
  let three = 0
  for (const { candidates, right } of choices) {
    const order = candidates
      .map(([features], at) => ({ score: dot(weights, features!), right: right[at]! }))
      .sort((a, b) => b.score - a.score)
    if (order[0]?.right === true) first += 1
    if (order.slice(0, 3).some((one) => one.right)) three += 1
  }
  return `first ${(first / choices.length).toFixed(4)}  one of three ${(three / choices.length).toFixed(4)}`
}

const half = <T>(all: readonly T[], which: 0 | 1): T[] => all.filter((_, at) => at % 2 === which)

const long = await loadEvaluationSet('multihop-rag')
const short = await loadEvaluationSet('squad2')
if (long === undefined || short === undefined) {
  console.log('The evaluation sets are not there: nothing to fit.')
  process.exit(0)
}
const longs = await describe(long, 1)
const shorts = await describe(short, 1)
const owns = await describe(await loadOwnSet(), 3)
const start = [...NAMES, ...NAMES].map(() => 1)
for (const which of [0, 1] as const) {
  const other = which === 0 ? 1 : 0
  const weights = fitChoices([...half(longs, which), ...half(shorts, which), ...half(owns, which)], start, {
    any: true,
    penalty: 0.0003,
  })
  console.log(
    `fitted on half ${which + 1}, measured on the other: multihop-rag ${measure(half(longs, other), weights)}`,
  )
  console.log(
    `                                            squad2       ${measure(half(shorts, other), weights)}`,
  )
}
const now = [QUOTE_WEIGHTS.short, QUOTE_WEIGHTS.long].flatMap((weights) => NAMES.map((name) => weights[name]))
console.log(
  `weights in use: multihop-rag ${measure(longs, now)}, squad2 ${measure(shorts, now)}, own ${measure(owns, now)}`,
)
const fitted = fitChoices([...longs, ...shorts, ...owns], start, { any: true, penalty: 0.0003 })
console.log('\nfitted on all questions:')
for (const [label, from] of [
  ['short', 0],
  ['long', NAMES.length],
] as const) {
  console.log(`  ${label}: {`)
  for (const [at, name] of NAMES.entries()) console.log(`    ${name}: ${fitted[from + at]!.toFixed(2)},`)
  console.log('  },')
}
