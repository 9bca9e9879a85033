import { type Article, sourceName } from '../../articles/article.ts'

import { shared, shinglesOf } from '../../articles/shingles.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tagWords } from '../../text/tag-words.ts'
import { tokenize } from '../../text/tokens.ts'
import type { ExaminedSentence } from '../examination.ts'
import { isQuestion } from '../sentences/question-sentence.ts'
import { figuresDiffer } from './claim-figures.ts'
import { type Claim, claimOf, sameMeasure } from './claims.ts'
import { areWireCopies } from './wire-copies.ts'

/** What has to hold before a report is said to say the same as the first quote. */
export const AGREEMENT_RULES = {
  /** How many of the best sentences are looked at. */
  sentences: 30,
  /** A sentence holds at least this share of the question's terms that the first one holds, by weight. */
  coverage: 0.8,
  /** Without answering words to compare: the share of the first sentence's content words that the other holds too. */
  overlap: 0.7,
  /** The share of the shorter sentence's runs of words from which on it is copied, though the articles differ. */
  copied: 0.8,
  /** The share of the question's weight that the first sentence holds in its words: of less, nothing that was asked is agreed on. */
  asked: 0.3,
  /** A sentence of fewer content words is a heading or a cry, on which nobody can agree. */
  words: 5,
  /** Reports further apart than this many days are of different times. */
  days: 14,
} as const

const DAY = 86_400_000

/**
 * How many independent outlets say what the best sentence says: the same figure for the same thing, the same answering words,
 * or nearly the same in other words. An outlet counts once, and so does a report that several outlets carry (a wire copy).
 * @param sentences best first; the first is the answer
 * @returns undefined below two
 */
export function countAgreeing(
  query: Query,
  terms: QueryTerms,
  sentences: readonly ExaminedSentence[],
): number | undefined {
  const [best] = sentences
  if (best === undefined || query.kind === 'summary' || query.kind === 'timeline') return undefined
  // A question that compares reports, or asks what one outlet says, is not answered by how many say so.
  if (query.clauses.length > 1 || query.sources.length > 0) return undefined
  if (!isStatement(textOf(best)) || heldBy(terms, best) < AGREEMENT_RULES.asked) return undefined
  const claim = query.kind === 'how-many' ? claimOf(query, terms, best) : undefined
  const agreeing: Article[] = [best.ranked.article]
  for (const sentence of sentences.slice(1, AGREEMENT_RULES.sentences)) {
    const { article } = sentence.ranked
    if (agreeing.some((other) => sourceName(other) === sourceName(article))) continue
    if (!isNear(article, best.ranked.article)) continue
    if (!isStatement(textOf(sentence)) || !saysTheSame(query, terms, best, sentence, claim)) continue
    if (agreeing.some((other) => areWireCopies(other, article))) continue
    if (isCopiedSentence(best, sentence)) continue
    agreeing.push(article)
  }
  return agreeing.length < 2 ? undefined : agreeing.length
}

function isNear(a: Article, b: Article): boolean {
  const apart = Math.abs(Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
  return apart <= AGREEMENT_RULES.days * DAY
}

const textOf = ({ ranked, span }: ExaminedSentence): string => ranked.article.body.slice(span.start, span.end)

function contentStems(text: string): Set<string> {
  const words = tokenize(text).filter(({ norm }) => !STOP_WORDS.has(norm))
  return new Set(words.map(({ norm }) => stem(norm)))
}

/** Whether a sentence states something: it holds enough words and a verb, and is no question. */
function isStatement(text: string): boolean {
  if (isQuestion(text) || contentStems(text).size < AGREEMENT_RULES.words) return false
  return tagWords(text).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

function saysTheSame(
  query: Query,
  terms: QueryTerms,
  best: ExaminedSentence,
  sentence: ExaminedSentence,
  claim: Claim | undefined,
): boolean {
  if (sharedCoverage(terms, best, sentence) < AGREEMENT_RULES.coverage) return false
  if (query.kind === 'how-many') {
    const other = claim === undefined ? undefined : claimOf(query, terms, sentence, claim.figure)
    if (claim === undefined || other === undefined || !other.named) return false
    return sameMeasure(claim.figure, other.figure) && !figuresDiffer(claim.figure, other.figure)
  }
  const words = contentStems(textOf(sentence))
  const answer = best.answers[0]
  if (answer !== undefined && (query.kind === 'who' || query.kind === 'where' || query.kind === 'when')) {
    const said = contentStems(best.ranked.article.body.slice(answer.start, answer.end))
    return said.size > 0 && [...said].every((one) => words.has(one))
  }
  const wanted = [...contentStems(textOf(best))]
  const both = wanted.filter((one) => words.has(one)).length
  return both >= AGREEMENT_RULES.overlap * wanted.length
}

/** The share of the question's terms in the first sentence that the other holds too, by weight. */
function sharedCoverage(terms: QueryTerms, best: ExaminedSentence, sentence: ExaminedSentence): number {
  const wanted = best.ranked.match.sentences[best.at]!
  const held = sentence.ranked.match.sentences[sentence.at]!
  let all = 0
  let both = 0
  for (const term of wanted) {
    const { weight } = terms.terms[term]!
    all += weight
    if (held.has(term)) both += weight
  }
  return all === 0 ? 0 : both / all
}

/** The share of the weight of the question's terms that a sentence holds. */
function heldBy(terms: QueryTerms, { ranked, at }: ExaminedSentence): number {
  let held = 0
  for (const term of ranked.match.sentences[at] ?? []) held += terms.terms[term]!.weight
  return terms.weight === 0 ? 0 : held / terms.weight
}

/** Whether a sentence stands word for word in both, though the articles around it differ. */
function isCopiedSentence(a: ExaminedSentence, b: ExaminedSentence): boolean {
  const [one, other] = [a, b].map((sentence) => shinglesOf(textOf(sentence), { quotations: true }).runs)
  const fewer = Math.min(one!.length, other!.length)
  return fewer > 0 && shared(one!, other!) >= AGREEMENT_RULES.copied * fewer
}
