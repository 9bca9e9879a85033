import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { RankedPassage } from '../search/rank.ts'
import type { ScoredSentence } from './choose-quotes.ts'

/** What the decision to answer or to refuse looks at, each about 0 to 1. */
export interface ConfidenceFeatures {
  /** The weight of the question's terms that the best sentence holds. */
  readonly sentence: number
  /** The same with the sentences beside it. */
  readonly around: number
  /** The weight of the question's terms that its passage or headline holds. */
  readonly passage: number
  /** The mean, over the clauses, of the largest share of the clause's terms in one of the best passages. */
  readonly clauses: number
  /** The weight of the question's names that its passage or headline holds; 1 where there is none. */
  readonly names: number
  /** The rarest of the question's terms that the sentences around do not hold: its weight, the rarest possible being 1. */
  readonly rarestMissing: number
  /** The same for names that the passage and the headline do not hold. */
  readonly rarestNameMissing: number
  /** The share of the question's terms that the archive does not hold at all. */
  readonly unknownTerms: number
  /** 1 where one of them is a name. */
  readonly unknownName: number
  /** 1 where the question names an outlet that the archive does not hold. */
  readonly unknownSource: number
  /** How likely a span of the sentence is what the question asks for; 0.5 where it asks for none. */
  readonly answers: number
  /** Neighbouring terms of the question that stand near each other in the sentence. */
  readonly phrase: number
  /** How long the question is: 1 from 25 terms on. */
  readonly long: number
  /** The last two, for long questions alone: they are never held whole by one passage. */
  readonly longPassage: number
  readonly longClauses: number
}

export type ConfidenceFeatureName = keyof ConfidenceFeatures

/** Logistic weights of the decision, fitted by `npm run fit:refusal`. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeatureName | 'bias', number>> = {
  bias: -2,
  sentence: 1,
  around: 2,
  passage: 3,
  clauses: 1,
  names: 1.5,
  rarestMissing: -1,
  rarestNameMissing: -1,
  unknownTerms: -2,
  unknownName: -2,
  unknownSource: -5,
  answers: 0.5,
  phrase: 0.5,
  long: 1,
  longPassage: 0,
  longClauses: 0,
}

/** Below this confidence the question is refused. */
export const CONFIDENCE_THRESHOLD = 0.5

/** How many terms make a question long. */
const LONG = 25

/** The features of the decision for the sentence that would be quoted first. */
export function confidenceFeatures(
  query: Query,
  terms: QueryTerms,
  best: ScoredSentence,
  passages: readonly RankedPassage[],
): ConfidenceFeatures {
  const { match } = best.ranked
  const { title } = match.article
  const share = (of: readonly number[], held: (term: number) => boolean): number => {
    let sum = 0
    let total = 0
    for (const term of of) {
      total += terms.terms[term]!.weight
      if (held(term)) sum += terms.terms[term]!.weight
    }
    return total === 0 ? 1 : sum / total
  }
  const rarest = (of: readonly number[]): number =>
    Math.max(0, ...of.map((term) => terms.terms[term]!.weight)) / terms.statistics.weight('')
  const near = [match.sentences[best.at - 1], match.sentences[best.at], match.sentences[best.at + 1]]
  const around = (term: number): boolean => near.some((held) => held?.has(term) === true)
  const inPassage = (term: number): boolean => match.counts[term]! > 0 || title.has(terms.terms[term]!.stem)
  const names = terms.all.filter((term) => terms.terms[term]!.name)
  const clauseShares = terms.clauses.map((clause) =>
    Math.max(
      0,
      ...passages.map((ranked) =>
        share(
          clause.terms,
          (term) => ranked.match.counts[term]! > 0 || ranked.match.article.title.has(terms.terms[term]!.stem),
        ),
      ),
    ),
  )
  const clauses = clauseShares.reduce((sum, value) => sum + value, 0) / Math.max(1, clauseShares.length)
  const passage = share(terms.all, inPassage)
  const long = Math.min(1, terms.all.length / LONG)
  const unknown = terms.all.filter((term) => !terms.terms[term]!.known)
  return {
    sentence: share(terms.all, (term) => near[1]?.has(term) === true),
    around: share(terms.all, around),
    passage,
    clauses,
    names: share(names, inPassage),
    rarestMissing: rarest(terms.all.filter((term) => !around(term))),
    rarestNameMissing: rarest(names.filter((term) => !inPassage(term))),
    unknownTerms: 1 - share(terms.all, (term) => terms.terms[term]!.known),
    unknownName: unknown.some((term) => terms.terms[term]!.name) ? 1 : 0,
    unknownSource: query.unknownSources.length > 0 ? 1 : 0,
    answers: best.features.answers,
    phrase: best.features.phrase,
    long,
    longPassage: long * passage,
    longClauses: long * clauses,
  }
}

/** How sure it is that the sentence answers the question, 0 to 1 (a logistic function of the features). */
export function confidenceOf(features: ConfidenceFeatures): number {
  let sum = CONFIDENCE_WEIGHTS.bias
  for (const name of Object.keys(features) as ConfidenceFeatureName[])
    sum += CONFIDENCE_WEIGHTS[name] * features[name]
  return 1 / (1 + Math.exp(-sum))
}

/** The first name of the question that stands nowhere in the archive, as typed. */
export function unknownName(
  query: Query,
  terms: QueryTerms,
  passages: readonly RankedPassage[],
): string | undefined {
  if (passages.length > 0 && terms.terms.every((term) => term.known)) return undefined
  const unknown = new Set(terms.terms.filter((term) => !term.known).map((term) => term.stem))
  return query.names.find((name) =>
    query.terms.some((term) => unknown.has(term.stem) && name.toLowerCase().includes(term.text)),
  )
}
