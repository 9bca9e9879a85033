import { publishedDay } from '../../articles/article.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { Span } from '../../text/span.ts'
import type { Searched } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import type { ExaminedSentence } from '../examination.ts'
import { type Apart, daysApart, wordsApart } from './apart.ts'
import { findDenial } from './denials.ts'
import { DISAGREEMENT_RULES } from './disagreement.ts'
import { sidesTaken, type Taken } from './sides-taken.ts'
import { readStatement, type Statement } from './statement-words.ts'

/** The most quotes for each side. */
const QUOTES = 2

const DAY = 86_400_000

/** A sentence of a message with what the articles say to it. No verdict stands without a quote. */
export interface CheckedClaim {
  readonly claim: string
  readonly verdict: 'supported' | 'disputed' | 'both' | 'dated' | 'related' | 'no-coverage'
  readonly supporting: readonly Quote[]
  readonly opposing: readonly Quote[]
  /** The words of the claim that a report has otherwise, in order; those of the report are its quote's highlight. */
  readonly apart: readonly Span[]
  /** Where it is neither supported nor disputed: what tells the same of another day, else what comes nearest. */
  readonly related: readonly Quote[]
}

/** What the articles say to a claim: sentences that say the same, and sentences that say otherwise. */
export async function checkClaim(
  claim: string,
  desk: Desk,
  { asOf }: { readonly asOf: string },
): Promise<CheckedClaim & { readonly searched: Searched }> {
  const statement = readStatement(claim, asOf)
  const taken = await sidesTaken(statement, desk, asOf)
  const supporting: Quote[] = []
  const opposing: Opposing[] = []
  for (const { sentence, side, apart } of taken) {
    if (side === 'for') {
      add(supporting, sentence)
      const denial = findDenial(sentence)
      if (denial !== undefined && opposing.length < QUOTES) opposing.push({ quote: denial })
    } else if (side === 'against')
      addApart(opposing, sentence, apart ?? wordsApart(statement, toldBy(sentence)))
  }
  const current = withoutOutdated(opposing, supporting)
  const common = { claim, searched: await searchedOf(desk, asOf) }
  if (supporting.length + current.length > 0)
    return { ...common, verdict: verdictOf(supporting, current), supporting, ...shown(current), related: [] }
  const dated: Opposing[] = []
  for (const { sentence, side } of taken)
    if (side === 'dated') addApart(dated, sentence, daysApart(statement, toldBy(sentence)))
  if (dated.length > 0) {
    const { opposing: related, apart } = shown(dated)
    return { ...common, verdict: 'dated', supporting, opposing: [], related, apart }
  }
  const nearest = nearestOf(taken)
  const related = nearest === undefined ? [] : [plainQuote(nearest)]
  const verdict = nearest === undefined ? 'no-coverage' : 'related'
  return { ...common, verdict, supporting, opposing: [], related, apart: [] }
}

/** A quote that says otherwise, with the words of the claim in whose place it does. */
interface Opposing {
  readonly quote: Quote
  readonly claimed?: Span
}

/** The quotes that say otherwise, and the words of the claim that they have otherwise, each once. */
function shown(opposing: readonly Opposing[]): Pick<CheckedClaim, 'opposing' | 'apart'> {
  const apart: Span[] = []
  for (const { claimed } of opposing) {
    if (claimed === undefined) continue
    if (apart.every((one) => one.end <= claimed.start || claimed.end <= one.start)) apart.push(claimed)
  }
  return {
    opposing: opposing.map(({ quote }) => quote),
    apart: apart.sort((a, b) => a.start - b.start),
  }
}

/** The sentence that tells most of a claim's words, one that is near it before one that only names what it names. */
function nearestOf(taken: readonly Taken[]): ExaminedSentence | undefined {
  const near = taken.filter(({ side }) => side === 'near')
  const beside = taken.filter(({ side, named }) => side === 'beside' && named)
  const [best] = (near.length > 0 ? near : beside).toSorted((a, b) => b.held - a.held)
  return best?.sentence
}

/** What speaks against a claim, without reports so much older than those that support it that things may have changed since. */
function withoutOutdated(opposing: readonly Opposing[], supporting: readonly Quote[]): Opposing[] {
  const time = ({ article }: Quote): number => Date.parse(publishedDay(article))
  const newest = Math.max(...supporting.map(time))
  return opposing.filter(
    ({ quote }) => newest - time(quote) <= DISAGREEMENT_RULES.days * DAY || supporting.length === 0,
  )
}

function verdictOf(
  supporting: readonly Quote[],
  opposing: readonly Opposing[],
): 'supported' | 'disputed' | 'both' {
  if (supporting.length === 0) return 'disputed'
  return opposing.length > 0 ? 'both' : 'supported'
}

/** Takes a quote of an article that has not spoken yet, as long as there is room. */
function add(quotes: Quote[], sentence: ExaminedSentence): void {
  const known = quotes.some(({ article }) => article.id === sentence.ranked.article.id)
  if (!known && quotes.length < QUOTES) quotes.push(plainQuote(sentence))
}

function addApart(quotes: Opposing[], { ranked, span }: ExaminedSentence, { claimed, told }: Apart): void {
  const known = quotes.some(({ quote }) => quote.article.id === ranked.article.id)
  if (known || quotes.length >= QUOTES) return
  const quote = quoteFrom(ranked.article, span, { highlight: told })
  quotes.push({ quote, ...(claimed === undefined ? {} : { claimed }) })
}

const toldBy = ({ ranked: { article }, span }: ExaminedSentence): Statement =>
  readStatement(article.body.slice(span.start, span.end), article.publishedAt)

/** A quote without a highlight: no words of it answer. */
function plainQuote({ ranked, span }: ExaminedSentence): Quote {
  return quoteFrom(ranked.article, span)
}
