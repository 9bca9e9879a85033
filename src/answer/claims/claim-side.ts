import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import { areOneThing } from '../decision/rivals.ts'
import type { Examination, ExaminedSentence } from '../examination.ts'
import { readWords } from '../spans/sentence-words.ts'
import { type ClaimFigure, figureRatio } from './claim-figures.ts'
import { sameMeasure } from './claims.ts'
import { sharesDoer, statesDeeds } from './deeds-agree.ts'
import { findEventDates } from './event-dates.ts'
import { isOtherFigure, isSameFigure } from './figure-match.ts'
import { opposes } from './opposite-words.ts'
import { isSameDeed } from './same-deeds.ts'
import { isNegated, type Stated, weekdaysIn } from './stated-claim.ts'
import { readDeeds } from './stated-deeds.ts'
import { findStatedFigures } from './stated-figures.ts'
import { withoutAsides } from './without-asides.ts'

/** What has to hold before a sentence is said to speak for or against a claim: all of it on the side of saying nothing. */
export const SIDE_RULES = {
  /** The share of the claim's words, by weight, that a sentence holds that speaks for it. */
  supports: 0.75,
  /** The share that one holds that speaks against it: what differs is not among them. */
  opposes: 0.6,
  /** The share from which on a sentence is about the same thing. */
  touches: 0.45,
  /** The same for one that holds every name of the claim. */
  named: 0.3,
  /** What a word counts that the headline holds alone. */
  headline: 0.7,
  /** Figures further apart than this factor are of different things. */
  factor: 6,
} as const

/** `dated`: it tells the same of another day. */
export type Side = 'for' | 'against' | 'dated' | 'near' | 'beside'

/** Whether a sentence speaks for a claim, against it, of another day, near it, or of something else. */
export function sideOf(sentence: ExaminedSentence, claim: Stated, { ranking }: Examination): Side {
  const { article, match } = sentence.ranked
  const held = match.sentences[sentence.at]
  if (held === undefined || claim.weight === 0) return 'beside'
  const { terms } = ranking.terms
  const told = match.text.sentences[sentence.at]!.stems
  const inSentence = new Set(
    claim.terms.filter((term) => held.has(term) || toldOtherwise(terms[term]!.stem, claim, told)),
  )
  const inHeadline = new Set(claim.terms.filter((term) => match.article.title.has(terms[term]!.stem)))
  const own = weigh(claim, inSentence, terms)
  const share = own + SIDE_RULES.headline * weigh(claim, inHeadline, terms, inSentence)
  const named =
    claim.names.length > 0 && claim.names.every((name) => inSentence.has(name) || inHeadline.has(name))
  if (own === 0 || share < (named ? SIDE_RULES.named : SIDE_RULES.touches)) return 'beside'
  if (share < SIDE_RULES.opposes || (claim.names.length > 0 && !named)) return 'near'

  const text = article.body.slice(sentence.span.start, sentence.span.end)
  if (opensWith(text, claim.text)) return 'for'
  const deeds = readDeeds(text)
  const isName = (stem: string): boolean => claim.names.some((name) => terms[name]!.stem === stem)
  const numbered = claim.numbers.every((number) => told.includes(number))
  const plain = withoutAsides(text)
  const said = numbered && statesDeeds(claim.deeds, deeds, isName) && linksNames(claim, plain)
  // What speaks against a claim stands in one clause with what the claim is about, not elsewhere in a long sentence.
  const clause = clauseWith(plain, (words) => heldBy(words, claim, ranking.terms) >= SIDE_RULES.opposes)
  const inClause = clause === undefined ? 'unknown' : compareFigures(claim, clause)
  const figures = inClause === 'unknown' ? compareFigures(claim, text) : inClause
  const onTheDay = sameDates(claim, text, article.publishedAt)
  if (figures === 'differ') return inClause === 'differ' && said && onTheDay !== 'other' ? 'against' : 'near'

  const opposite = opposes(claim.text, clause ?? text) && sharesDoer(claim.deeds, deeds)
  const turned = (isNegated(clause ?? text) !== claim.negated && said) || opposite
  if (turned) return figures === 'unknown' || clause === undefined || onTheDay !== 'same' ? 'near' : 'against'
  if (isNegated(clause ?? text) !== claim.negated) return 'near'
  if (!said || figures !== 'same' || share < SIDE_RULES.supports) return 'near'
  // Whoever reads the quote has to see whom it is about; of another day, all of them.
  const shown = claim.names.filter((name) => inSentence.has(name)).length
  if (claim.names.length > 0 && shown === 0) return 'near'
  if (onTheDay === 'other') return shown === claim.names.length ? 'dated' : 'near'
  return onTheDay === 'same' ? 'for' : 'near'
}

/** Whether a sentence begins with a claim word for word: what stands before it could turn it round. */
function opensWith(text: string, claim: string): boolean {
  const words = (of: string): string =>
    tokenize(of)
      .map(({ norm }) => norm)
      .join(' ')
  return `${words(text)} `.startsWith(`${words(claim)} `)
}

/** The share of a claim's words, by weight, that are among some and not among others. */
function weigh(
  claim: Stated,
  some: ReadonlySet<number>,
  terms: QueryTerms['terms'],
  others: ReadonlySet<number> = new Set(),
): number {
  return (
    claim.terms.reduce(
      (sum, term) => sum + (some.has(term) && !others.has(term) ? terms[term]!.weight : 0),
      0,
    ) / claim.weight
  )
}

/** Whether a sentence has another form of a name ("Russian" for "Russia"), or another verb for a deed of the claim. */
function toldOtherwise(wanted: string, { deeds }: Stated, told: readonly string[]): boolean {
  if (told.some((one) => areOneThing(one, wanted))) return true
  const deed = deeds.deeds.find(({ verb }) => verb.split(' ').includes(wanted))
  if (deed === undefined) return false
  return told.some((_, at) => isSameDeed(told, at, deed.verb)) || (wanted === 'die' && told.includes('kill'))
}

/** How many words apart a sentence has what a claim says is one. */
const LINKED = 6

/** Whether a sentence has what the claim joins by "is" ("Zaluzhnyi is the president") near each other; true where it tells of a deed. */
function linksNames({ linked, deeds }: Stated, text: string): boolean {
  // Who says something, and nothing of what: that is no claim.
  if (linked === undefined) return deeds.deeds.length > 0
  const told = tokenize(text).map(({ norm }) => stem(norm))
  const places = (wanted: string): number[] => told.flatMap((one, at) => (one === wanted ? [at] : []))
  return places(linked[0]).some((one) => places(linked[1]).some((other) => Math.abs(one - other) <= LINKED))
}

/** Where a sentence may be cut into clauses. */
const CLAUSE_END = /[,;:–—]\s|\s(?=(?:and|but|while|although|though|because|which|who|whereas)\s)/u

/** The first clause of a sentence of which something holds; the whole sentence where it has one clause. */
function clauseWith(text: string, holds: (words: string) => boolean): string | undefined {
  return text.split(CLAUSE_END).find(holds)
}

/** The share of the claim's words, by weight, that a text holds. */
function heldBy(text: string, claim: Stated, { terms }: QueryTerms): number {
  const stems = new Set(tokenize(text).map(({ norm }) => stem(norm)))
  return (
    claim.terms.reduce((sum, term) => sum + (stems.has(terms[term]!.stem) ? terms[term]!.weight : 0), 0) /
    claim.weight
  )
}

/** Whether a sentence tells of the days that a claim names, as far as both are precise; `unknown` where it names none itself. */
export function sameDates(
  claimed: Pick<Stated, 'dates' | 'weekdays'>,
  text: string,
  publishedAt: string,
): 'same' | 'other' | 'unknown' {
  const told = findEventDates(text, publishedAt)
  const dates = told.length === 0 ? [publishedAt.slice(0, 10)] : told.map(({ date }) => date)
  const weekdays = weekdaysIn(text, told)
  const same =
    claimed.dates.every((date) => dates.some((other) => date.startsWith(other) || other.startsWith(date))) &&
    (weekdays.length === 0 || claimed.weekdays.every((day) => weekdays.includes(day)))
  return same ? 'same' : told.length === 0 ? 'unknown' : 'other'
}

/** `same` where every figure of the claim is given, or it has none; `differ` where one of the same measure is another. */
function compareFigures(claim: Stated, text: string): 'same' | 'differ' | 'unknown' {
  const told = findStatedFigures(text)
  let missing = false
  for (const figure of claim.figures) {
    const lead = leadOf(claim.text, figure)
    const alike = told.filter(
      (other) =>
        sameMeasure(figure, other) ||
        sameBareUnit(figure, other) ||
        (lead !== undefined && lead === leadOf(text, other)),
    )
    if (alike.some((other) => isSameFigure(figure, other))) continue
    const near = alike.some(
      (other) => isOtherFigure(figure, other) && figureRatio(figure, other) <= SIDE_RULES.factor,
    )
    if (near) return 'differ'
    missing = true
  }
  return missing ? 'unknown' : 'same'
}

/**
 * What a figure that counts nothing is told by: the verb before it, and "age" in "died at the age of 78", "NIS" in "bought it for NIS
 * 405 million".
 */
function leadOf(text: string, { unit, noun, start }: ClaimFigure): string | undefined {
  if (unit !== '' || noun !== undefined) return undefined
  const before = readWords(text.slice(0, start)).filter(({ lower }) => lower !== 'of')
  const last = before.at(-1)
  const verb = before.findLast(({ pos }) => pos === 'VERB')
  return last === undefined || last.small || verb === undefined ? undefined : `${verb.stem} ${last.stem}`
}

/** Percent of a whole that one of the two leaves unsaid. */
function sameBareUnit(a: ClaimFigure, b: ClaimFigure): boolean {
  const open = a.whole === undefined || b.whole === undefined
  return a.unit === 'percent' && b.unit === 'percent' && open
}
