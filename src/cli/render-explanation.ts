import type { ExplainedTerm, Explanation, Share } from '../answer/explain.ts'
import type { DateRange } from '../question/query.ts'
import { PERIODS } from '../reply/texts/periods.ts'
import { otherUnderstanding } from '../reply/understanding.ts'
import { shorten } from '../reply/wording.ts'
import { visibleLine } from '../text/shown-text.ts'
import { colorsOf, type TerminalStyle } from './terminal-style.ts'
import { INDENT, indent } from './wrap-lines.ts'

/** The longest excerpt of a passage or sentence, in UTF-16 units. */
const EXCERPT = 160

/** Longest question that is repeated. */
const LONGEST_QUESTION = 256

/** What stands before lines under a line that is itself indented. */
const NESTED = `${INDENT}   `

/** Shares smaller than this are not worth their place on the line. */
const SMALL_SHARE = 0.005

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`

const sharesLine = (shares: readonly Share[]): string =>
  shares
    .filter(({ share }) => Math.abs(share) >= SMALL_SHARE)
    .map(({ feature, share }) => `${feature} ${signed(share)}`)
    .join('  ')

function termWords({ stem, typed, weight, name, known }: ExplainedTerm): string {
  const notes = [
    weight.toFixed(1),
    ...(name ? ['name'] : []),
    ...(typed === undefined ? [] : [`for “${typed}”`]),
    ...(known ? [] : ['not in the archive']),
  ]
  return `${stem} (${notes.join(', ')})`
}

const listed = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '))

const dated = (dates: DateRange | undefined): string =>
  dates === undefined ? 'none' : PERIODS.in('en').during(dates)

/** An explanation as lines for a terminal: the question as it was read, what was found with each share, and the decision. */
export function renderExplanation(explanation: Explanation, style: TerminalStyle): string {
  const colors = colorsOf(style)
  const lines: string[] = []
  const heading = (text: string): void => {
    if (lines.length > 0) lines.push('')
    lines.push(colors.bold(text))
  }
  const fact = (name: string, value: string): void => {
    lines.push(indent(`${name}: ${visibleLine(value)}`, INDENT, style.width))
  }
  const { query, outcome } = explanation
  heading('Question')
  fact('asked', shorten(explanation.asked, LONGEST_QUESTION))
  const understood = otherUnderstanding(explanation.asked, explanation.understoodAs)
  if (understood !== undefined) fact('understood as', shorten(understood, LONGEST_QUESTION))
  fact('asked at', explanation.asOf)
  fact('kind', query.kind)
  fact('terms', listed(query.terms.map(termWords)))
  fact('names', listed(query.names))
  fact('figures', listed(query.figures))
  fact('dates', dated(query.dates))
  fact('outlets', listed(query.sources))
  if (query.unknownSources.length > 0) fact('outlets not in the archive', listed(query.unknownSources))
  if (query.clauses.length > 1) {
    for (const [at, clause] of query.clauses.entries()) {
      fact(
        `part ${at + 1}`,
        `${shorten(clause.text, EXCERPT)} [outlets: ${listed(clause.sources)}; dates: ${dated(clause.dates)}]`,
      )
    }
  }
  heading(`Passages (${explanation.passages.length} of ${explanation.candidates} candidates)`)
  for (const [at, passage] of explanation.passages.entries()) {
    lines.push(...placeLines(at, passage, sharesLine(passage.shares)))
  }
  heading('Sentences')
  for (const [at, sentence] of explanation.sentences.entries()) {
    lines.push(...placeLines(at, sentence, sharesLine(sentence.shares)))
    const [answer] = sentence.answers
    if (answer !== undefined) fact('   answering words', answer)
  }
  heading('Decision')
  fact('confidence', `${explanation.confidence.toFixed(3)}, threshold ${explanation.threshold.toFixed(3)}`)
  const features = Object.entries(explanation.confidenceFeatures).filter(
    ([, value]) => Math.abs(value) >= SMALL_SHARE,
  )
  if (features.length > 0) {
    fact('by', features.map(([feature, value]) => `${feature} ${value.toFixed(2)}`).join('  '))
  }
  fact('outcome', outcome.status === 'answered' ? 'answered' : `not found (${outcome.reason})`)
  fact('because', explanation.because)
  return lines.join('\n')

  function placeLines(
    at: number,
    place: Explanation['passages'][number] | Explanation['sentences'][number],
    shares: string,
  ): string[] {
    const width = style.width - (NESTED.length - INDENT.length)
    const about = `${at + 1}. ${place.score.toFixed(2)}  ${visibleLine(place.source)}, ${place.publishedAt.slice(0, 10)}: ${visibleLine(place.title)}`
    return [
      indent(about, INDENT, style.width),
      indent(colors.dim(shares), NESTED, width),
      indent(shorten(visibleLine(place.text), EXCERPT), NESTED, width),
    ]
  }
}
