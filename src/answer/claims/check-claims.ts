import { publishedDay } from '../../articles/article.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { Span } from '../../text/span.ts'
import type { Searched } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import type { ExaminedSentence } from '../examination.ts'
import { examineQuestion } from '../examine-question.ts'
import { sharesNoun } from '../nearest/shared-nouns.ts'
import { type ClaimFigure, findClaimFigures } from './claim-figures.ts'
import { type Side, sideOf } from './claim-side.ts'
import { findDenial } from './denials.ts'
import { DISAGREEMENT_RULES } from './disagreement.ts'
import { findEventDates } from './event-dates.ts'
import { readClaim } from './stated-claim.ts'

/** Sentences that are looked at, best first, and the most quotes for each side. */
const LOOKED_AT = 30
const QUOTES = 2

/** The share of a claim's weight that a sentence tells at the least to be near it where it names nothing of it. */
const NEAR = 0.5

const DAY = 86_400_000
const WHITE_SPACE = /\s+/gu

/** A sentence of a message with what the articles say to it. No verdict stands without a quote. */
export interface CheckedClaim {
  readonly claim: string
  readonly verdict: 'supported' | 'disputed' | 'both' | 'dated' | 'related' | 'no-coverage'
  readonly supporting: readonly Quote[]
  readonly opposing: readonly Quote[]
  /** Where it is neither supported nor disputed: what tells the same of another day, else what comes nearest. */
  readonly related: readonly Quote[]
}

/** What the articles say to a claim: sentences that say the same, and sentences that say otherwise. */
export async function checkClaim(
  claim: string,
  desk: Desk,
  { asOf }: { readonly asOf: string },
): Promise<CheckedClaim & { readonly searched: Searched }> {
  const figures = findClaimFigures(claim)
  const supporting: Quote[] = []
  const opposing: Quote[] = []
  const dated: Quote[] = []
  const related: Quote[] = []
  const touching: Quote[] = []
  for (const { sentence, side, named } of await sidesTaken(claim, figures, desk, asOf)) {
    if (side === 'for') {
      add(supporting, plainQuote(sentence))
      const denial = findDenial(sentence)
      if (denial !== undefined) add(opposing, denial)
    } else if (side === 'against') add(opposing, plainQuote(sentence))
    else if (side === 'dated') add(dated, plainQuote(sentence))
    else if (side === 'near') add(related, plainQuote(sentence))
    else if (named) add(touching, plainQuote(sentence))
  }
  if (related.length === 0) related.push(...touching.slice(0, 1))
  const current = withoutOutdated(opposing, supporting)
  const speaks = supporting.length + current.length > 0
  return {
    claim,
    verdict: verdictOf(supporting, current, dated, related),
    supporting,
    opposing: current,
    related: speaks ? [] : dated.length > 0 ? dated : related.slice(0, 1),
    searched: await searchedOf(desk, asOf),
  }
}

/** What speaks against a claim, without reports so much older than those that support it that things may have changed since. */
function withoutOutdated(opposing: readonly Quote[], supporting: readonly Quote[]): Quote[] {
  const time = ({ article }: Quote): number => Date.parse(publishedDay(article))
  const newest = Math.max(...supporting.map(time))
  return opposing.filter(
    (quote) => newest - time(quote) <= DISAGREEMENT_RULES.days * DAY || supporting.length === 0,
  )
}

/** A sentence that may bear on a claim. */
interface Taken {
  readonly sentence: ExaminedSentence
  readonly side: Side
  /** Whether it, or its headline, has the claim's rarest name. */
  readonly named: boolean
}

/**
 * The sentences that bear on a claim, each with its side. Reports that give another figure or another day hold none of the
 * claim's, so they are looked for without them too.
 */
async function sidesTaken(
  claim: string,
  figures: readonly ClaimFigure[],
  desk: Desk,
  asOf: string,
): Promise<readonly Taken[]> {
  const wordings = new Set([claim, without(claim, figures), without(claim, findEventDates(claim, asOf))])
  const taken: Taken[] = []
  for (const wording of wordings) {
    if (wording === '') continue
    const examination = await examineQuestion(wording, desk, { asOf })
    const stated = readClaim(claim, figures, asOf, examination)
    const { query, ranking } = examination
    const { terms } = ranking.terms
    const [rarest] = stated.names.toSorted((a, b) => terms[b]!.weight - terms[a]!.weight)
    for (const sentence of examination.sentences.slice(0, LOOKED_AT)) {
      const side = sideOf(sentence, stated, examination)
      const { match } = sentence.ranked
      const named =
        rarest !== undefined &&
        (match.sentences[sentence.at]?.has(rarest) === true || match.article.title.has(terms[rarest]!.stem))
      // What a wording without the claim's figures or days leaves is too little to be near by.
      const near = named || (wording === claim && sentence.told >= NEAR)
      const beside = side === 'near' && !(near && sharesNoun(query, ranking.terms, sentence.ranked))
      taken.push({ sentence, side: beside ? 'beside' : side, named })
    }
  }
  return taken
}

function without(claim: string, spans: readonly Span[]): string {
  let left = claim
  for (const { start, end } of spans.toSorted((a, b) => b.start - a.start))
    left = `${left.slice(0, start)} ${left.slice(end)}`
  return left.replace(WHITE_SPACE, ' ').trim()
}

function verdictOf(
  supporting: readonly Quote[],
  opposing: readonly Quote[],
  dated: readonly Quote[],
  related: readonly Quote[],
): CheckedClaim['verdict'] {
  if (supporting.length > 0) return opposing.length > 0 ? 'both' : 'supported'
  if (opposing.length > 0) return 'disputed'
  if (dated.length > 0) return 'dated'
  return related.length > 0 ? 'related' : 'no-coverage'
}

/** Takes a quote of an article that has not spoken yet, as long as there is room. */
function add(quotes: Quote[], quote: Quote): void {
  const known = quotes.some(({ article }) => article.id === quote.article.id)
  if (!known && quotes.length < QUOTES) quotes.push(quote)
}

/** A quote without a highlight: no words of it answer. */
function plainQuote({ ranked, span }: ExaminedSentence): Quote {
  return quoteFrom(ranked.article, span)
}
