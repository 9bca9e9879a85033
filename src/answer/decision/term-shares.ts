import { isReportedThen, type QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { tellsInFull } from '../sentences/initials.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import type { ScoredSentence } from '../sentences/score-sentences.ts'
import { stemsBeside } from './asked-deed.ts'
import type { ConfidenceFeatures } from './confidence-feature.ts'

/** Which of a question's terms stand where. */
export interface HeldTerms {
  /** Those that are names, and the others. */
  readonly names: readonly number[]
  readonly words: readonly number[]
  readonly inSentence: (term: number) => boolean
  /** In the sentence or in one beside it. */
  readonly around: (term: number) => boolean
  /** The same, or told there or in the headline in other words. */
  readonly told: (term: number) => boolean
  /** In its passage or its headline. */
  readonly inPassage: (term: number) => boolean
}

/** Tells which of a question's terms a sentence, those beside it and its passage hold. */
export function heldTerms(terms: QueryTerms, { ranked: { match }, at }: ScoredSentence): HeldTerms {
  const near = [match.sentences[at - 1], match.sentences[at], match.sentences[at + 1]]
  const then = isReportedThen(terms, match.article.day)
  const isThen = (term: number): boolean => then && terms.terms[term]!.dated === true
  const around = (term: number): boolean => isThen(term) || near.some((held) => held?.has(term) === true)
  let stems: readonly string[] | undefined
  const { article } = match
  const { passage } = match.text
  /** Whether a short question's term is told in other words: initials in full anywhere in the passage, others around the sentence. */
  const otherwise = (term: number): boolean => {
    const { name, stem } = terms.terms[term]!
    if (terms.long > 0) return false
    stems ??= stemsBeside(match, at)
    if (toldOtherwise(stems, stem)) return true
    const { body, title } = article.article
    return name && tellsInFull(`${title}\n${body.slice(passage.start, passage.end)}`, stem)
  }
  const told = new Map<number, boolean>()
  const isTold = (term: number): boolean => {
    const known = told.get(term) ?? otherwise(term)
    told.set(term, known)
    return known
  }
  return {
    told: (term) => around(term) || isTold(term),
    names: terms.all.filter((term) => terms.terms[term]!.name),
    words: terms.all.filter((term) => !terms.terms[term]!.name),
    inSentence: (term) => isThen(term) || near[1]?.has(term) === true,
    around,
    inPassage: (term) =>
      isThen(term) ||
      match.counts[term]! > 0 ||
      article.title.has(terms.terms[term]!.stem) ||
      (terms.terms[term]!.name && isTold(term)),
  }
}

/** The weight of those of some terms that are held, as a share of all of them; 1 where there are none. */
export function shareOf(terms: QueryTerms, of: readonly number[], isHeld: (term: number) => boolean): number {
  let sum = 0
  let total = 0
  for (const term of of) {
    total += terms.terms[term]!.weight
    if (isHeld(term)) sum += terms.terms[term]!.weight
  }
  return total === 0 ? 1 : sum / total
}

type TermShares = Pick<
  ConfidenceFeatures,
  | 'sentence'
  | 'around'
  | 'passage'
  | 'clauses'
  | 'names'
  | 'rarestMissing'
  | 'rarestNameMissing'
  | 'unknownTerms'
  | 'wordsMissing'
  | 'onlyNames'
>

/** The features that say how much of a question's words is there at all. @param passages the best, for clauses of their own */
export function termShares(
  terms: QueryTerms,
  { names, words, inSentence, around, inPassage, told }: HeldTerms,
  passages: readonly RankedPassage[],
): TermShares {
  const rarest = (of: readonly number[]): number =>
    Math.max(0, ...of.map((term) => terms.terms[term]!.weight)) / terms.statistics.weight('')
  return {
    sentence: shareOf(terms, terms.all, inSentence),
    around: shareOf(terms, terms.all, around),
    passage: shareOf(terms, terms.all, inPassage),
    clauses: clausesShare(terms, passages),
    names: shareOf(terms, names, inPassage),
    rarestMissing: rarest(terms.all.filter((term) => !told(term))),
    rarestNameMissing: rarest(names.filter((term) => !inPassage(term))),
    unknownTerms: 1 - shareOf(terms, terms.all, (term) => terms.terms[term]!.known || told(term)),
    wordsMissing: words.filter((term) => !told(term)).length / Math.max(1, words.length),
    onlyNames: words.length > 0 && !words.some(told) ? 1 : 0,
  }
}

/** The mean, over the clauses, of the largest share of a clause's terms in one of the passages. */
function clausesShare(terms: QueryTerms, passages: readonly RankedPassage[]): number {
  const shares = terms.clauses.map((clause) =>
    Math.max(
      0,
      ...passages.map(({ match }) =>
        shareOf(
          terms,
          clause.terms,
          (term) => match.counts[term]! > 0 || match.article.title.has(terms.terms[term]!.stem),
        ),
      ),
    ),
  )
  return shares.reduce((sum, value) => sum + value, 0) / Math.max(1, shares.length)
}
