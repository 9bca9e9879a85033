import { measurePage, PAGES } from '../tests/ingest/pages/measure-pages.ts'

// How well stories are found in pages: the share of their sentences that is kept and of boilerplate that is let through,
// over the made pages of the tests.

const measures = PAGES.map(measurePage)
const sum = (count: (measure: (typeof measures)[number]) => number) =>
  measures.reduce((total, measure) => total + count(measure), 0)
const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`

const sentences = sum((measure) => measure.sentences)
const boilerplate = sum(({ page }) => page.boilerplate.length)
for (const { page, lost, letThrough, foreign } of measures) {
  if (lost.length + letThrough.length + foreign.length > 0)
    console.log(page.name, { lost, letThrough, foreign })
}
console.log(`pages: ${measures.length}`)
console.log(`sentences kept: ${share(sentences - sum(({ lost }) => lost.length), sentences)}`)
console.log(
  `boilerplate let through: ${share(
    sum(({ letThrough }) => letThrough.length),
    boilerplate,
  )}`,
)
console.log(`paragraphs of neither kind: ${sum(({ foreign }) => foreign.length)}`)
