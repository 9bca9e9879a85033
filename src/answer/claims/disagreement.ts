import type { Quote } from '../../articles/quote.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { ExaminedSentence } from '../examination.ts'
import { quoteOf } from '../sentences/choose-quotes.ts'
import { figureRatio, figuresDiffer } from './claim-figures.ts'
import { speakersDiffer } from './claim-speaker.ts'
import { type Claim, claimOf, sameMeasure, sameTime, sentenceText } from './claims.ts'
import { findDenial } from './denials.ts'
import { figureOwner, mayBeOfOne } from './figure-owner.ts'
import { otherAccount } from './other-account.ts'

/**
 * What has to hold before two figures are said to differ. All of it is on the side of saying nothing: a difference that is
 * none is worse than one that goes unsaid.
 */
export const DISAGREEMENT_RULES = {
  /** How many of the best sentences may speak against the first. */
  sentences: 12,
  /** A sentence of another article holds at least this share of the question, by weight. */
  coverage: 0.7,
  /** Reports further apart than this many days tell of a development. */
  days: 21,
  /** Figures further apart than this factor are of different things. */
  factor: 6,
} as const

const DAY = 86_400_000

/** The most quotes shown side by side. */
const MOST = 3

/**
 * Quotes of reports that give different figures in answer to a question, or of a statement and its denial: one each, newest
 * first. The first quote's is among them. Rounding is no difference ("about 19%", "19.2%"), nor is what was reported weeks
 * apart, for things change.
 * @param sentences best first; the first is the answer
 */
export function findDisagreement(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ExaminedSentence[],
): readonly Quote[] | undefined {
  const [best] = sentences
  if (best === undefined) return undefined
  if (query.kind === 'yes-no') {
    const denial = findDenial(best)
    return denial === undefined ? undefined : [quoteOf(best), denial]
  }
  if (query.kind !== 'how-many') return undefined
  const first = claimOf(query, terms, best)
  if (first === undefined) return undefined
  const differing: Claim[] = []
  for (const sentence of sentences.slice(1, DISAGREEMENT_RULES.sentences)) {
    if (sentence.ranked.article.id === first.article.id) continue
    const claim = claimOf(query, terms, sentence)
    if (claim !== undefined && speaksAgainst(first, claim, terms) && isNew(claim, differing))
      differing.push(claim)
  }
  const quotes = [first, ...differing].map(({ sentence, day }) => ({ quote: quoteOf(sentence), day }))
  const account = otherAccount(first, terms)
  if (account !== undefined) quotes.splice(1, 0, { quote: account, day: first.day })
  if (quotes.length < 2) return undefined
  return quotes
    .slice(0, MOST)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .map(({ quote }) => quote)
}

/** Whether a claim of another article is about the same thing at the same time and gives another figure. */
function speaksAgainst(first: Claim, other: Claim, terms: QueryTerms): boolean {
  const { coverage, days, factor } = DISAGREEMENT_RULES
  if (other.source === first.source && !speakersDiffer(first.speaker, other.speaker)) return false
  if (!first.named || !other.named) return false
  if (first.coverage < coverage || other.coverage < coverage) return false
  if (!sameMeasure(first.figure, other.figure) || !figuresDiffer(first.figure, other.figure)) return false
  if (figureRatio(first.figure, other.figure) > factor) return false
  if (Math.abs(Date.parse(first.day) - Date.parse(other.day)) > days * DAY) return false
  if (!sameTime(first, other)) return false
  const [one, two] = [first, other].map(({ sentence, figure }) => figureOwner(sentenceText(sentence), figure))
  const asked = terms.terms.map((term) => term.stem)
  return mayBeOfOne(one!, two!, asked, { money: MONEY.test(first.figure.unit) })
}

const MONEY = /^(?:[$€£¥]|roubles)$/u

function isNew(claim: Claim, others: readonly Claim[]): boolean {
  return others.every(
    (other) => other.article.id !== claim.article.id && figuresDiffer(other.figure, claim.figure),
  )
}
