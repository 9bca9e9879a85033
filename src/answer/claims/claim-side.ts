import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { tagWords } from '../../text/tag-words.ts'
import { normalizeWord, tokenize } from '../../text/tokens.ts'
import type { Examination, ExaminedSentence } from '../examination.ts'
import { type ClaimFigure, figureRatio, figuresDiffer, findClaimFigures } from './claim-figures.ts'
import { sameMeasure } from './claims.ts'
import { findEventDates } from './event-dates.ts'
import { opposes } from './opposite-words.ts'

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
  /** Figures further apart than this factor are of different things, nearer than this they are the same. */
  factor: 6,
  same: 1.15,
} as const

const WHITE_SPACE = /\s+/gu

/** A claim as it is compared with what sentences say. */
export interface Stated {
  readonly text: string
  readonly figures: readonly ClaimFigure[]
  /** As precise as the claim names them. */
  readonly dates: readonly string[]
  readonly negated: boolean
  /** The stems of its verbs. */
  readonly verbs: ReadonlySet<string>
  /** Terms that have to be held: neither figures nor words of negation. */
  readonly terms: readonly number[]
  readonly names: readonly number[]
  readonly weight: number
}

/** `19`, `19%`, `2014`, `1,200`: compared as figures and dates, not as words. */
const FIGURE_STEM = /^[\d.,%$€£]+$/u

/** Reads a claim by the terms that its examination gave it. */
export function readClaim(
  text: string,
  figures: readonly ClaimFigure[],
  asOf: string,
  { ranking, query }: Examination,
): Stated {
  const { terms } = ranking.terms
  const inFigures = new Set(
    figures.flatMap(({ start, end }) => tokenize(text.slice(start, end)).map(({ norm }) => norm)),
  )
  const figureStems = new Set(query.terms.filter((term) => inFigures.has(term.text)).map((term) => term.stem))
  const words = ranking.terms.all.filter((term) => {
    const { stem } = terms[term]!
    return !FIGURE_STEM.test(stem) && !figureStems.has(stem)
  })
  return {
    text,
    figures,
    dates: findEventDates(text, asOf).map(({ date }) => date),
    negated: isNegated(text),
    verbs: verbsIn(text),
    terms: words,
    names: words.filter((term) => terms[term]!.name),
    weight: words.reduce((sum, term) => sum + terms[term]!.weight, 0),
  }
}

export type Side = 'for' | 'against' | 'near' | 'beside'

/** Whether a sentence speaks for a claim, against it, near it, or of something else. */
export function sideOf(sentence: ExaminedSentence, claim: Stated, { ranking }: Examination): Side {
  const { article, match } = sentence.ranked
  const held = match.sentences[sentence.at]
  if (held === undefined || claim.weight === 0) return 'beside'
  const weigh = (terms: readonly number[]): number =>
    terms.reduce((sum, term) => sum + (held.has(term) ? ranking.terms.terms[term]!.weight : 0), 0)
  const share = weigh(claim.terms) / claim.weight
  const named = claim.names.length > 0 && claim.names.every((name) => held.has(name))
  if (share < (named ? SIDE_RULES.named : SIDE_RULES.touches)) return 'beside'
  if (share < SIDE_RULES.opposes || (claim.names.length > 0 && !named)) return 'near'

  const text = article.body.slice(sentence.span.start, sentence.span.end)
  if (!sameDates(claim.dates, text, article.publishedAt)) return 'near'
  const figures = compareFigures(claim.figures, findClaimFigures(text))
  // What speaks against a claim stands in one clause with what the claim is about, not elsewhere in a long sentence.
  const clause = clauseWith(text, (words) => heldBy(words, claim, ranking.terms) >= SIDE_RULES.opposes)
  if (figures === 'differ') {
    const inClause =
      clause === undefined ? 'unknown' : compareFigures(claim.figures, findClaimFigures(clause))
    return inClause === 'differ' ? 'against' : 'near'
  }
  const turned = isNegated(clause ?? text) !== claim.negated || opposes(claim.text, clause ?? text)
  if (turned) return figures === 'unknown' || clause === undefined ? 'near' : 'against'
  if (figures !== 'same' || share < SIDE_RULES.supports) return 'near'
  // "Was arrested" is not said by "issued an arrest warrant".
  const done = verbsIn(text)
  return [...claim.verbs].every((verb) => done.has(verb) || !heldAsStem(text, verb)) ? 'for' : 'near'
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

/** Whether a sentence names none of the claim's dates' rivals: the same date, as far as both are precise, or none. */
function sameDates(claimed: readonly string[], text: string, publishedAt: string): boolean {
  if (claimed.length === 0) return true
  const told = findEventDates(text, publishedAt).map(({ date }) => date)
  const dates = told.length === 0 ? [publishedAt.slice(0, 10)] : told
  return claimed.every((date) => dates.some((other) => date.startsWith(other) || other.startsWith(date)))
}

/** `same` where every figure of the claim is given, or it has none; `differ` where one of the same measure is another. */
function compareFigures(
  claimed: readonly ClaimFigure[],
  told: readonly ClaimFigure[],
): 'same' | 'differ' | 'unknown' {
  let missing = false
  for (const figure of claimed) {
    const alike = told.filter((other) => sameMeasure(figure, other) || sameBareUnit(figure, other))
    const same = (other: ClaimFigure): boolean =>
      !figuresDiffer(figure, other) && figureRatio(figure, other) <= SIDE_RULES.same
    if (alike.some(same)) continue
    const near = alike.some(
      (other) => figuresDiffer(figure, other) && figureRatio(figure, other) <= SIDE_RULES.factor,
    )
    if (near) return 'differ'
    missing = true
  }
  return missing ? 'unknown' : 'same'
}

/** Percent of a whole that one of the two leaves unsaid. */
function sameBareUnit(a: ClaimFigure, b: ClaimFigure): boolean {
  const open = a.whole === undefined || b.whole === undefined
  return a.unit === 'percent' && b.unit === 'percent' && open
}

const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor without cannot hardly denied denies deny failed fails'.split(
    ' ',
  ),
)
const CONTRACTED = /n['’]t$/iu

/** Whether a sentence is turned round by a word of negation; two of them turn it back. */
function isNegated(text: string): boolean {
  let times = 0
  for (const word of text.split(WHITE_SPACE)) {
    if (CONTRACTED.test(word.replace(/[.,;:!?]+$/u, '')) || NEGATIONS.has(normalizeWord(bare(word))))
      times += 1
  }
  return times % 2 === 1
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

/** The stems of a sentence's verbs, auxiliaries left out. */
function verbsIn(text: string): Set<string> {
  const verbs = tagWords(text).filter(({ pos }) => pos === 'VERB')
  return new Set(verbs.map(({ start, end }) => stem(normalizeWord(text.slice(start, end)))))
}

function heldAsStem(text: string, wanted: string): boolean {
  return tokenize(text).some(({ norm }) => stem(norm) === wanted)
}
