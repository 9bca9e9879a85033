/**
 * Fits the weights by which the answering words of a sentence are found, on the short questions of the evaluation sets:
 * `npm run fit:spans`. It prints how the weights of one half of the articles do on the other half, then writes
 * `src/answer/spans/span-weights.ts` from all of them with `--write`.
 */
import { writeFileSync } from 'node:fs'
import { loadEvaluationSet } from './support/evaluation-set.ts'
import { calibrate, logit, outcomes } from './support/span-calibration.ts'
import { type Example, OTHERS, spanExamples } from './support/span-examples.ts'
import { best, fitSpans, pool } from './support/span-model.ts'
import { FORMS, formSlot, KINDS, NAMES, PRIOR, slotOf } from './support/span-slots.ts'
import { sourceOf } from './support/span-weights-source.ts'

const set = await loadEvaluationSet('squad2')
if (set === undefined) {
  console.error('Cannot fit: the evaluation sets are not beside the project.')
  process.exit(1)
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

const everything = await spanExamples(set)
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

if (process.argv.includes('--write')) {
  const which = process.argv.includes('--half')
    ? Number(process.argv[process.argv.indexOf('--half') + 1])
    : undefined
  const [weights, of] =
    which === undefined
      ? [all, everything]
      : [fitted[which]!, everything.filter(({ question }) => half(question.url!) === which)]
  writeFileSync(
    new URL('../src/answer/spans/span-weights.ts', import.meta.url),
    sourceOf(weights, calibrate(outcomes(of, weights))),
  )
}
