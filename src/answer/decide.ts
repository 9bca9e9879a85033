import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { RankedPassage } from '../search/rank.ts'
import type { ScoredSentence } from './choose-quotes.ts'

/** What the decision to answer or to refuse looks at, each about 0 to 1. */
export interface ConfidenceFeatures {
  /** The weight of the question's terms that the best sentence and its neighbours hold. */
  readonly sentence: number
  /** The weight of the question's terms that its passage or headline holds. */
  readonly passage: number
  /** The weight of the question's names that its article holds. */
  readonly names: number
  /** Whether the sentence holds a span of the kind asked for; 0.5 where the kind asks for none. */
  readonly answers: number
  /** The share of the question's terms that the archive does not hold at all. */
  readonly unknownTerms: number
  /** Whether the question names an outlet that the archive does not hold. */
  readonly unknownSource: number
}

export type ConfidenceFeatureName = keyof ConfidenceFeatures

/** Logistic weights of the decision. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceFeatureName | 'bias', number>> = {
  bias: -2,
  sentence: 3,
  passage: 4,
  names: 1.5,
  answers: 0.5,
  unknownTerms: -4,
  unknownSource: -5,
}

/** Below this confidence the question is refused. */
export const CONFIDENCE_THRESHOLD = 0.5

const KINDS_WITH_SPANS = new Set(['who', 'when', 'where', 'how-many'])

export function confidenceFeatures(
  query: Query,
  terms: QueryTerms,
  best: ScoredSentence,
): ConfidenceFeatures {
  const { match } = best.ranked
  const { title } = match.article
  const share = (held: (term: number) => boolean, of = [...terms.terms.keys()]): number => {
    let sum = 0
    let total = 0
    for (const term of of) {
      total += terms.terms[term]!.weight
      if (held(term)) sum += terms.terms[term]!.weight
    }
    return total === 0 ? 1 : sum / total
  }
  const near = [match.sentences[best.at - 1], match.sentences[best.at], match.sentences[best.at + 1]]
  const inArticle = new Set(match.article.passages.flatMap((p) => p.sentences.flatMap((s) => s.stems)))
  const names = [...terms.terms.keys()].filter((term) => terms.terms[term]!.name)
  return {
    sentence: share((term) => near.some((held) => held?.has(term))),
    passage: share((term) => match.counts[term]! > 0 || title.has(terms.terms[term]!.stem)),
    names: share(
      (term) => inArticle.has(terms.terms[term]!.stem) || title.has(terms.terms[term]!.stem),
      names,
    ),
    answers: KINDS_WITH_SPANS.has(query.kind) ? (best.answers.length > 0 ? 1 : 0) : 0.5,
    unknownTerms: share((term) => !terms.terms[term]!.known) * (terms.terms.length > 0 ? 1 : 0),
    unknownSource: query.unknownSources.length > 0 ? 1 : 0,
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
