import type { Query, Term } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import type { Examination, ExaminedSentence } from '../examination.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import { type ClaimFigure, figureRatio } from './claim-figures.ts'
import { sameMeasure, sentenceText } from './claims.ts'
import { isOtherFigure, isSameFigure } from './figure-match.ts'
import { isSameDeed } from './same-deeds.ts'
import { findStatedFigures } from './stated-figures.ts'

/** What has to hold before a sentence is said to tell the figure of what is asked, or another. */
const FIGURE_RULES = {
  /** Sentences that are looked at, best first. */
  sentences: 30,
  /** The share of the question that one holds, by weight, its figure left out. */
  coverage: 0.7,
  /** The same of one that has the names of the question. */
  named: 0.5,
  /** Figures further apart than this factor are of different things. */
  factor: 6,
} as const

/** A longer question describes a report, figure and all. */
const MOST_TERMS = 8

/** The figure of a question that asks whether something is so ("Does Velm hold 25% of Orsk?"); undefined where it has none, or several. */
export function figureAsked({ kind, question, terms }: Query): ClaimFigure | undefined {
  if (kind !== 'yes-no' || terms.length > MOST_TERMS) return undefined
  const figures = findStatedFigures(question).filter((figure) => measures(question, figure))
  return figures.length === 1 ? figures[0] : undefined
}

/** Whether a figure counts or measures something, and is no part of a name ("iPhone 15"). */
function measures(text: string, { start, unit, noun }: ClaimFigure): boolean {
  if (unit !== '') return true
  return noun !== undefined && !/\p{Lu}[\p{L}-]*\s$/u.test(text.slice(0, start))
}

const NUMBER = /\d|^(?:million|billion|trillion|thousand|hundred|bn|mn)$/u

/** A question without the words of its figure, so that what is asked about leads the search and not the number. */
export function withoutFigure(query: Query, { start, end }: Span): Query {
  const inFigure = tokenize(query.question.slice(start, end)).map(({ norm }) => norm)
  const dropped = new Set(inFigure.filter((word) => NUMBER.test(word)))
  const left = (terms: readonly Term[]): Term[] => terms.filter(({ text }) => !dropped.has(text))
  return {
    ...query,
    terms: left(query.terms),
    clauses: query.clauses.map((clause) => ({ ...clause, terms: left(clause.terms) })),
  }
}

/** Whether a sentence tells of what is asked, its figure left out: every name, and enough of all. */
function tellsOf({ ranked, at }: ExaminedSentence, terms: QueryTerms, query: Query, asked: Span): boolean {
  const inFigure = new Set(
    tokenize(query.question.slice(asked.start, asked.end)).map(({ norm }) => stem(norm)),
  )
  const held = ranked.match.sentences[at]!
  const { stems } = ranked.match.text.sentences[at]!
  let [weight, all] = [0, 0]
  let named = false
  for (const term of terms.all) {
    const { name, stem: word, weight: own } = terms.terms[term]!
    if (inFigure.has(word)) continue
    const isTold =
      held.has(term) || toldOtherwise(stems, word) || stems.some((_, place) => isSameDeed(stems, place, word))
    named ||= name
    if (name && !isTold) return false
    all += own
    if (isTold) weight += own
  }
  return all > 0 && weight >= (named ? FIGURE_RULES.named : FIGURE_RULES.coverage) * all
}

/** A sentence that tells a figure of what is asked, and where in it. */
export interface ToldFigure {
  readonly sentence: ExaminedSentence
  readonly figure: ClaimFigure
}

/** The best sentence that tells the figure asked for, or the best that tells another of the same thing. */
export function figureTold(
  { query, ranking, sentences }: Examination,
  asked: ClaimFigure,
): { readonly same?: ToldFigure; readonly other?: ToldFigure } {
  const told = sentences.slice(0, FIGURE_RULES.sentences).flatMap((sentence): ToldFigure[] => {
    const figure = findStatedFigures(sentenceText(sentence)).find(
      (one) => sameMeasure(one, asked) && (one.unit !== 'ordinal' || one.noun === asked.noun),
    )
    if (figure === undefined || !tellsOf(sentence, ranking.terms, query, asked)) return []
    return [{ sentence, figure }]
  })
  const same = told.find(({ figure }) => isSameFigure(asked, figure))
  const other = told.find(
    ({ figure, sentence }) =>
      isOtherFigure(asked, figure) &&
      figureRatio(asked, figure) <= FIGURE_RULES.factor &&
      !findStatedFigures(sentenceText(sentence)).some((one) => isSameFigure(asked, one)),
  )
  return {
    ...(same === undefined ? {} : { same }),
    ...(other === undefined ? {} : { other }),
  }
}
