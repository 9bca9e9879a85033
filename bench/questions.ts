import { performance } from 'node:perf_hooks'
import { readQuestionCases } from '../tests/questions/question-case.ts'
import type { KindScore, ScoredCase } from '../tests/questions/score-questions.ts'
import { scoreQuestions } from '../tests/questions/score-questions.ts'
import { openSeedsDesk, QUESTIONS } from '../tests/questions/seeds-desk.ts'

/** How much of a quote is shown with a case that failed, in UTF-16 units. */
const SHOWN_LENGTH = 160

const COLUMNS: readonly (readonly [heading: string, value: (score: KindScore) => string])[] = [
  ['cases', (score) => String(score.cases)],
  ['first', (score) => String(score.first)],
  ['in three', (score) => String(score.first + score['among-three'])],
  ['missed', (score) => String(score.missed)],
  ['falsely refused', (score) => String(score['falsely-refused'])],
  ['rightly refused', (score) => String(score['rightly-refused'])],
  ['falsely answered', (score) => String(score['falsely-answered'])],
  ['highlight', (score) => share(score.highlighted, score.highlightCases)],
  ['conflict shown', (score) => share(score.conflictsShown, score.conflictCases)],
]

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${part}/${whole}`
}

function printRow(name: string, cells: readonly string[]): void {
  const padded = cells.map((cell, at) => cell.padStart(COLUMNS[at]?.[0].length ?? 0))
  console.log(`${name.padEnd(10)}  ${padded.join('  ')}`)
}

function failureOf({ asked, given, outcome, highlighted, conflictShown }: ScoredCase): string | undefined {
  const faults = [
    ...(outcome === 'first' || outcome === 'rightly-refused' ? [] : [outcome]),
    ...(highlighted === false && outcome === 'first' ? ['highlight'] : []),
    ...(conflictShown === false ? ['conflict not shown'] : []),
  ]
  if (faults.length === 0) return undefined
  const [quote] = given.quotes
  const text = quote?.text.replace(/\s+/g, ' ').slice(0, SHOWN_LENGTH)
  const bold = quote?.highlight === undefined ? '' : ` **${quote.highlight}**`
  const question = asked.question.replace(/\s+/g, ' ').slice(0, SHOWN_LENGTH)
  return `${asked.id} [${faults.join(', ')}] ${question} => ${quote === undefined ? '-' : `${quote.article}: ${text}${bold}`}`
}

/** `node bench/questions.ts who when` lists the failing cases of these kinds alone. */
const kindsListed = process.argv.slice(2)

const seeds = await openSeedsDesk()
const cases = readQuestionCases(QUESTIONS)
const start = performance.now()
const score = await scoreQuestions(cases, seeds.ask)
const elapsed = performance.now() - start
await seeds.close()

printRow(
  '',
  COLUMNS.map(([heading]) => heading),
)
for (const [kind, kindScore] of [...score.kinds, ['all', score.total] as const]) {
  printRow(
    kind,
    COLUMNS.map(([, value]) => value(kindScore)),
  )
}
console.log(`\n${(elapsed / cases.length).toFixed(1)} ms a question\n`)
for (const each of score.cases) {
  if (kindsListed.length > 0 && !kindsListed.includes(each.asked.kind)) continue
  const failure = failureOf(each)
  if (failure !== undefined) console.log(failure)
}
