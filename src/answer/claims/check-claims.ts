import { publishedDay } from '../../articles/article.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { Searched } from '../answer.ts'
import { type Desk, searchedOf } from '../desk.ts'
import type { ExaminedSentence } from '../examination.ts'
import { examineQuestion } from '../examine-question.ts'
import { sharesNoun } from '../nearest/shared-nouns.ts'
import { type ClaimFigure, findClaimFigures } from './claim-figures.ts'
import { readClaim, type Side, sideOf } from './claim-side.ts'
import { findDenial } from './denials.ts'
import { DISAGREEMENT_RULES } from './disagreement.ts'

/** Sentences that are looked at, best first, and the most quotes for each side. */
const LOOKED_AT = 30
const QUOTES = 2

const DAY = 86_400_000
const WHITE_SPACE = /\s+/gu

/** A sentence of a message with what the articles say to it. No verdict stands without a quote. */
export interface CheckedClaim {
  readonly claim: string
  readonly verdict: 'supported' | 'disputed' | 'both' | 'related' | 'no-coverage'
  readonly supporting: readonly Quote[]
  readonly opposing: readonly Quote[]
  /** Where it is neither supported nor disputed: what comes nearest. */
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
  const related: Quote[] = []
  for (const { sentence, side } of await sidesTaken(claim, figures, desk, asOf)) {
    if (side === 'for') {
      add(supporting, plainQuote(sentence))
      const denial = findDenial(sentence)
      if (denial !== undefined) add(opposing, denial)
    } else if (side === 'against') add(opposing, plainQuote(sentence))
    else if (side === 'near') add(related, plainQuote(sentence))
  }
  const current = withoutOutdated(opposing, supporting)
  const speaks = supporting.length + current.length > 0
  return {
    claim,
    verdict: verdictOf(supporting, current, related),
    supporting,
    opposing: current,
    related: speaks ? [] : related.slice(0, 1),
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

/**
 * The sentences that bear on a claim, each with its side. Reports that give another figure hold none of the claim's, so they
 * are looked for without it too.
 */
async function sidesTaken(
  claim: string,
  figures: readonly ClaimFigure[],
  desk: Desk,
  asOf: string,
): Promise<readonly { readonly sentence: ExaminedSentence; readonly side: Side }[]> {
  const bare = withoutFigures(claim, figures)
  const wordings = bare === claim ? [claim] : [claim, bare]
  const taken: { readonly sentence: ExaminedSentence; readonly side: Side }[] = []
  for (const wording of wordings) {
    const examination = await examineQuestion(wording, desk, { asOf })
    const stated = readClaim(claim, figures, asOf, examination)
    for (const sentence of examination.sentences.slice(0, LOOKED_AT)) {
      const side = sideOf(sentence, stated, examination)
      const { query, ranking } = examination
      const beside = side === 'near' && !sharesNoun(query, ranking.terms, sentence.ranked)
      taken.push({ sentence, side: beside ? 'beside' : side })
    }
  }
  return taken
}

function withoutFigures(claim: string, figures: readonly ClaimFigure[]): string {
  let left = claim
  for (const { start, end } of figures.toReversed()) left = `${left.slice(0, start)} ${left.slice(end)}`
  return left.replace(WHITE_SPACE, ' ').trim()
}

function verdictOf(
  supporting: readonly Quote[],
  opposing: readonly Quote[],
  related: readonly Quote[],
): CheckedClaim['verdict'] {
  if (supporting.length > 0) return opposing.length > 0 ? 'both' : 'supported'
  if (opposing.length > 0) return 'disputed'
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
