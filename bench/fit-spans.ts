/**
 * Fits the weights by which the answering words of a sentence are found, on the short questions of the evaluation sets:
 * `npm run fit:spans`. It prints how the weights of one half of the articles do on the other half, then writes
 * `src/answer/span-weights.ts` from all of them with `--write`.
 */
import { writeFileSync } from 'node:fs'
import { mayAnswer } from '../src/answer/answer-forms.ts'
import { type AnswerKind, expectedAnswer } from '../src/answer/answer-type.ts'
import { heldTerms } from '../src/answer/held-terms.ts'
import { spanFeatures } from '../src/answer/measure-span.ts'
import { questionShape } from '../src/answer/question-shape.ts'
import { readSentence } from '../src/answer/span-candidates.ts'
import { SPAN_FEATURES, type SpanFeatureName } from '../src/answer/span-features.ts'
import { SPAN_FORMS, type SpanForm } from '../src/answer/span-forms.ts'
import { parseQuestion } from '../src/question/parse-question.ts'
import { createSourceNames } from '../src/question/source-names.ts'
import { type QueryTerms, weighTerms } from '../src/search/query-terms.ts'
import { splitSentences } from '../src/text/sentences.ts'
import { stem } from '../src/text/stem.ts'
import { tokenize } from '../src/text/tokens.ts'
import { ASKED_ON, type EvaluationQuestion, goldIn, loadEvaluationSet } from './support/evaluation-set.ts'
import { FEATURE_PRIORS, FORM_PRIORS } from './support/form-priors.ts'
import { bare, spanF1 } from './support/span-scores.ts'

const KINDS = Object.keys(FORM_PRIORS) as AnswerKind[]
const NAMES: readonly SpanFeatureName[] = SPAN_FEATURES
const FORMS: readonly SpanForm[] = SPAN_FORMS
const SIZE = NAMES.length + KINDS.length * FORMS.length + FORMS.length

/** How strongly weights are held to their prior: the linear ones, a kind's forms, a form for all kinds. */
const HOLD = { feature: 0.5, kindForm: 1.5, form: 0.5 }
const STEPS = 250
/** How much the choice among several sentences counts beside the choice in the right one. */
const POOLED = 0.15
/** How many sentences beside the right one a question is trained on. */
const OTHERS = 4

interface Candidate {
  readonly features: Float64Array
  readonly slots: readonly number[]
  readonly reward: number
  readonly f1: number
  readonly text: string
}

/** The candidates of one sentence. */
interface Sentence {
  readonly candidates: readonly Candidate[]
  /** The share of the question that it holds. */
  readonly coverage: number
}

interface Example {
  readonly question: EvaluationQuestion
  readonly kind: AnswerKind
  readonly sentence: string
  /** Candidates of the sentence that holds the answer. */
  readonly right: Sentence
  /** Those of the sentences that share most with the question and hold no answer. */
  readonly others: readonly Sentence[]
}

const slotOf = (kind: AnswerKind, form: SpanForm): number =>
  NAMES.length + KINDS.indexOf(kind) * FORMS.length + FORMS.indexOf(form)
const formSlot = (form: SpanForm): number => NAMES.length + KINDS.length * FORMS.length + FORMS.indexOf(form)

const PRIOR = new Float64Array(SIZE)
for (const [at, name] of NAMES.entries()) PRIOR[at] = FEATURE_PRIORS[name] ?? 0
for (const kind of KINDS) {
  for (const form of FORMS) PRIOR[slotOf(kind, form)] = FORM_PRIORS[kind][form] ?? 0
}

const set = loadEvaluationSet('squad2')
if (set === undefined) {
  console.error('Cannot fit: the evaluation sets are not beside the project.')
  process.exit(1)
}

/** The sentences of an article, with their stems. */
const sentencesOf = new Map<string, { text: string; stems: Set<string> }[]>()
for (const article of set.archive.articles()) {
  sentencesOf.set(
    article.url!,
    splitSentences(article.body).map(({ start, end }) => {
      const text = article.body.slice(start, end)
      return { text, stems: new Set(tokenize(text).map((token) => stem(token.norm))) }
    }),
  )
}

function overlapOf(terms: QueryTerms, stems: ReadonlySet<string>): number {
  let sum = 0
  for (const term of terms.terms) if (stems.has(term.stem)) sum += term.weight
  return terms.weight === 0 ? 0 : sum / terms.weight
}

function example(question: EvaluationQuestion): Example | undefined {
  const query = parseQuestion(question.question, { asOf: ASKED_ON, sources: createSourceNames([]) })
  const terms = weighTerms(query, set!.index.terms)
  const shape = questionShape(query)
  const { kind } = expectedAnswer(query)
  const answers = (question.answers ?? []).map(bare)
  const read = (text: string, right: boolean): Sentence => {
    const reading = readSentence(text)
    const held = heldTerms(shape, terms, reading)
    const candidates = reading.candidates
      .filter(({ form }) => mayAnswer(kind, form))
      .map((candidate) => {
        const features = spanFeatures(shape, reading, held, candidate)
        const f1 = right ? spanF1(text.slice(candidate.start, candidate.end), answers) : 0
        return {
          features: Float64Array.from(NAMES, (name) => features[name]),
          slots: [slotOf(kind, candidate.form), formSlot(candidate.form)],
          reward: f1 ** 3,
          f1,
          text: text.slice(candidate.start, candidate.end),
        }
      })
    return { candidates, coverage: held.coverage }
  }
  const ranked = sentencesOf
    .get(question.url!)!
    .map((sentence) => ({ ...sentence, overlap: overlapOf(terms, sentence.stems) }))
    .sort((a, b) => b.overlap - a.overlap)
  const holds = ({ text }: { text: string }): boolean => goldIn(question, question.url, text).length > 0
  const gold = ranked.find(holds)
  const others = ranked.filter((sentence) => !holds(sentence)).slice(0, OTHERS)
  if (gold === undefined && question.type !== 'null') return undefined
  return {
    question,
    kind,
    sentence: gold?.text ?? '',
    right: gold === undefined ? { candidates: [], coverage: 0 } : read(gold.text, true),
    others: others.map(({ text }) => read(text, false)),
  }
}

function scoreOf(candidate: Candidate, weights: Float64Array): number {
  let sum = 0
  const { features } = candidate
  for (let at = 0; at < features.length; at += 1) sum += features[at]! * weights[at]!
  for (const slot of candidate.slots) sum += weights[slot]!
  return sum
}

/** Adds the gradient of log(sum of probability times reward) under a softmax. */
function addGradient(
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

const pool = (right: Sentence, others: readonly Sentence[]): Candidate[] => [
  ...right.candidates,
  ...others.flatMap(({ candidates }) => candidates),
]

/** Adam (Kingma and Ba 2015) on the log-likelihood less the squared distance to the prior. */
function fitSpans(examples: readonly Example[]): Float64Array {
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

const best = (all: readonly Candidate[], weights: Float64Array): Candidate | undefined => {
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

interface Tally {
  n: number
  exact: number
  f1: number
  pooledExact: number
  pooledF1: number
}

function measure(examples: readonly Example[], weights: Float64Array, tallies: Map<string, Tally>): void {
  for (const { right, others, kind } of examples) {
    const inRight = best(right.candidates, weights)
    const pooled = best(pool(right, others), weights)
    for (const row of ['all', kind]) {
      const tally = tallies.get(row) ?? { n: 0, exact: 0, f1: 0, pooledExact: 0, pooledF1: 0 }
      tallies.set(row, tally)
      tally.n += 1
      tally.exact += inRight?.f1 === 1 ? 1 : 0
      tally.f1 += inRight?.f1 ?? 0
      tally.pooledExact += pooled?.f1 === 1 ? 1 : 0
      tally.pooledF1 += pooled?.f1 ?? 0
    }
  }
}

function print(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(title)
  for (const [row, { n, exact, f1, pooledExact, pooledF1 }] of tallies) {
    const cells = [exact, f1, pooledExact, pooledF1].map((sum) => (sum / n).toFixed(3))
    console.log(
      `  ${row.padEnd(13)} ${String(n).padStart(4)}  exact ${cells[0]} f1 ${cells[1]}  among ${OTHERS + 1}: exact ${cells[2]} f1 ${cells[3]}`,
    )
  }
}

const everything = set.questions.flatMap((question) => example(question) ?? [])
const examples = everything.filter(({ question }) => question.type !== 'null')
const urls = [...new Set(examples.map(({ question }) => question.url!))].sort()
const half = (url: string): number => urls.indexOf(url) % 2
const fitted = [0, 1].map((which) =>
  fitSpans(examples.filter(({ question }) => half(question.url!) === which)),
)
const prior = new Map<string, Tally>()
measure(examples, PRIOR, prior)
print('the prior alone', new Map([...prior].slice(0, 1)))
const held = new Map<string, Tally>()
for (const which of [0, 1])
  measure(
    examples.filter(({ question }) => half(question.url!) !== which),
    fitted[which]!,
    held,
  )
print('fitted on half of the articles, on the other half', held)
const all = fitSpans(examples)
const own = new Map<string, Tally>()
measure(examples, all, own)
print('fitted on all, on all', new Map([...own].slice(0, 1)))

if (process.argv.includes('--weights')) {
  for (const [at, name] of NAMES.entries())
    console.log(name.padEnd(16), all[at]!.toFixed(2), fitted.map((w) => w[at]!.toFixed(2)).join(' '))
  for (const form of FORMS)
    console.log(
      form.padEnd(18),
      KINDS.map((kind) => `${kind} ${(all[slotOf(kind, form)]! + all[formSlot(form)]!).toFixed(1)}`).join(
        '  ',
      ),
    )
}
if (process.argv.includes('--misses')) {
  for (const which of [0, 1]) {
    for (const { question, kind, right, sentence } of examples.filter(
      ({ question }) => half(question.url!) !== which,
    )) {
      const top = best(right.candidates, fitted[which]!)
      if (top?.f1 === 1) continue
      console.log(
        `${kind} | ${question.question} | ${question.answers!.slice(0, 2).join(' / ')} | GOT ${top?.text} (${top?.f1.toFixed(2)}) | ${sentence.slice(0, 260)}`,
      )
    }
  }
}

/** One sentence's best span: the numbers that tell how likely it is right, and whether it is. */
interface Outcome {
  readonly score: number
  readonly coverage: number
  readonly kind: AnswerKind
  readonly right: boolean
}

function outcomes(of: readonly Example[], weights: Float64Array): Outcome[] {
  return of.flatMap(({ right, others, kind }) =>
    [right, ...others].flatMap(({ candidates, coverage }): Outcome[] => {
      const top = best(candidates, weights)
      return top === undefined ? [] : [{ score: scoreOf(top, weights), coverage, kind, right: top.f1 >= 0.5 }]
    }),
  )
}

interface Calibration {
  bias: number
  score: number
  coverage: number
  kinds: Record<AnswerKind, number>
}

const logit = (calibration: Calibration, { score, coverage, kind }: Outcome): number =>
  calibration.bias + calibration.kinds[kind] + calibration.score * score + calibration.coverage * coverage

/** Logistic regression by gradient ascent; the kinds' own biases are held to 0. */
function calibrate(of: readonly Outcome[]): Calibration {
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

console.log(
  'the score as a probability, by tenths: sentences, share right (fitted on half, on the other half)',
)
const bins = new Map<number, { n: number; right: number; p: number }>()
for (const which of [0, 1]) {
  const own = everything.filter(({ question }) => half(question.url!) === which)
  const other = everything.filter(({ question }) => half(question.url!) !== which)
  const calibration = calibrate(outcomes(own, fitted[which]!))
  for (const outcome of outcomes(other, fitted[which]!)) {
    const p = 1 / (1 + Math.exp(-logit(calibration, outcome)))
    const bin = bins.get(Math.floor(p * 10)) ?? { n: 0, right: 0, p: 0 }
    bins.set(Math.floor(p * 10), { n: bin.n + 1, right: bin.right + (outcome.right ? 1 : 0), p: bin.p + p })
  }
}
for (const [bin, { n, right, p }] of [...bins].sort((a, b) => a[0] - b[0])) {
  console.log(
    `  ${(bin / 10).toFixed(1)}  ${String(n).padStart(5)}  ${(right / n).toFixed(3)}  mean ${(p / n).toFixed(3)}`,
  )
}

const round = (value: number): number => Number(value.toFixed(2))

/** The source of `src/answer/span-weights.ts`. */
function sourceOf(weights: Float64Array, calibration: Calibration): string {
  const linear = NAMES.map((name, at) => `  ${name}: ${round(weights[at]!)},`).join('\n')
  const key = (form: string): string => (form.includes('-') ? `'${form}'` : form)
  const table = KINDS.map((kind) => {
    const row = FORMS.map(
      (form) => `${key(form)}: ${round(weights[slotOf(kind, form)]! + weights[formSlot(form)]!)}`,
    )
    return `  ${key(kind)}: { ${row.join(', ')} },`
  }).join('\n')
  const kinds = KINDS.map((kind) => `${key(kind)}: ${round(calibration.kinds[kind])}`).join(', ')
  return `import type { AnswerKind } from './answer-type.ts'
import type { SpanForm } from './span-forms.ts'
import type { SpanFeatureName } from './span-features.ts'

/** How much each feature of a span counts. Fitted by \`npm run fit:spans\`. */
export const SPAN_WEIGHTS: Readonly<Record<SpanFeatureName, number>> = {
${linear}
}

/** How well each form of span fits each kind of question. Fitted from the priors in \`bench/support/form-priors.ts\`. */
export const FORM_FIT: Readonly<Record<AnswerKind, Readonly<Record<SpanForm, number>>>> = {
${table}
} // prettier-ignore

/** The logistic function that makes a probability of a sentence's best score; \`kinds\` is added by the kind of question. */
export const ANSWER_CALIBRATION: {
  readonly bias: number
  readonly score: number
  readonly coverage: number
  readonly kinds: Readonly<Record<AnswerKind, number>>
} = {
  bias: ${round(calibration.bias)},
  score: ${round(calibration.score)},
  coverage: ${round(calibration.coverage)},
  kinds: { ${kinds} },
} // prettier-ignore
`
}

if (process.argv.includes('--write')) {
  const which = process.argv.includes('--half')
    ? Number(process.argv[process.argv.indexOf('--half') + 1])
    : undefined
  const [weights, of] =
    which === undefined
      ? [all, everything]
      : [fitted[which]!, everything.filter(({ question }) => half(question.url!) === which)]
  writeFileSync(
    new URL('../src/answer/span-weights.ts', import.meta.url),
    sourceOf(weights, calibrate(outcomes(of, weights))),
  )
}
