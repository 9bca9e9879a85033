import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import { unknownSubject } from './asked-subject.ts'
import type { ConfidenceFeatureName, ConfidenceFeatures } from './confidence-feature.ts'
import { designationApart } from './designation-apart.ts'

type Weights = Readonly<Record<ConfidenceFeatureName | 'bias', number>>

/**
 * Logistic weights of the decision, fitted by `npm run fit:refusal`: for short questions and for long ones, which no passage
 * holds whole. Between the two the weights are mixed.
 */
export const CONFIDENCE_WEIGHTS: { readonly short: Weights; readonly long: Weights } = {
  short: {
    bias: 1.39,
    sentence: -0.65,
    around: -0.6,
    passage: 0.64,
    clauses: 1.0,
    names: 0.14,
    rarestMissing: -0.75,
    rarestNameMissing: -1.4,
    unknownTerms: -1.3,
    unknownName: -4,
    unknownSource: -4,
    answers: 2.18,
    formMissing: -1.5,
    nothingFits: -1,
    phrase: -0.8,
    questionNegated: -3.25,
    sentenceNegated: 0,
    opposite: -1.7,
    rival: -1.0,
    swapped: -0.42,
    figuresMissing: -1.2,
    wordsMissing: 1.0,
    onlyNames: -0.8,
    besideThePoint: -3,
    offTopic: -3,
    officeApart: -3,
    ageMissing: -4,
    nounMissing: -1.0,
    measureMissing: -3,
    deedMissing: -1.3,
    nothingTold: -1.5,
    placeApart: -3.8,
    nobodySpeaks: -1.5,
    rolesSwapped: -4.6,
    sortApart: -2.8,
    doerMissing: -1.25,
    roleMissing: -2.5,
    unnamed: -2.5,
    stateUntold: -4,
    countedAbsent: -1.75,
    yearApart: -2.5,
    figureApart: -3,
    timeApart: -1.5,
    wordsUntold: -2,
    causeUntold: -3,
    namesake: -3,
  },
  long: {
    bias: -1.5,
    sentence: 1.1,
    around: 1.2,
    passage: 1.5,
    clauses: 1.4,
    names: 1.8,
    rarestMissing: -0.3,
    rarestNameMissing: -0.8,
    unknownTerms: -0.2,
    unknownName: -0.6,
    unknownSource: -4.4,
    answers: 0,
    formMissing: 0,
    nothingFits: 0,
    phrase: 0.5,
    questionNegated: 0,
    sentenceNegated: 0,
    opposite: 0,
    rival: 0,
    swapped: 0,
    figuresMissing: 0,
    wordsMissing: 0,
    onlyNames: 0,
    besideThePoint: 0,
    offTopic: 0,
    officeApart: 0,
    ageMissing: 0,
    nounMissing: 0,
    measureMissing: 0,
    deedMissing: 0,
    nothingTold: 0,
    placeApart: 0,
    nobodySpeaks: 0,
    rolesSwapped: 0,
    sortApart: 0,
    doerMissing: 0,
    roleMissing: 0,
    unnamed: 0,
    stateUntold: 0,
    countedAbsent: 0,
    yearApart: 0,
    figureApart: 0,
    timeApart: 0,
    wordsUntold: 0,
    causeUntold: 0,
    namesake: 0,
  },
}

/** Below this confidence the question is refused. */
export const CONFIDENCE_THRESHOLD = 0.4

/**
 * Below this confidence people are told that a short question may not be answered. Of 2,300 such questions over news and over
 * SQuAD 2.0 that were answered, the first quote answers one in three of those below it and three in five of those above; of long
 * questions, whose reports are told by their outlets and days, it holds what is asked for below it too.
 */
export const SURE_CONFIDENCE = 0.8

/** How sure it is that the sentence answers the question, 0 to 1: a logistic function of the features. */
export function confidenceOf(features: ConfidenceFeatures, long: number): number {
  const { short: forShort, long: forLong } = CONFIDENCE_WEIGHTS
  const mix = (name: ConfidenceFeatureName | 'bias'): number =>
    (1 - long) * forShort[name] + long * forLong[name]
  let sum = mix('bias')
  for (const name of Object.keys(features) as ConfidenceFeatureName[]) sum += mix(name) * features[name]
  return 1 / (1 + Math.exp(-sum))
}

const textOf = ({ article: { title, body }, passage: { start, end } }: RankedPassage): string =>
  `${title}\n${body.slice(start, end)}`

/** One word that opens a question: it has its capital from its place, whether it is a name or not ("Wer", "Elaborate"). */
const OPENING_WORD = /^[^\p{L}\p{N}]*(\p{L}[^\s,.?!:;]*)/u

/**
 * The first name of the question that stands nowhere in the archive, as typed; one word that opens it is not called one. Letters with a
 * number are looked for in the passages.
 */
export function unknownName(
  query: Query,
  terms: QueryTerms,
  passages: readonly RankedPassage[],
): string | undefined {
  const apart =
    terms.long > 0 || passages.length === 0 ? undefined : designationApart(query, passages.map(textOf))
  if (passages.length > 0 && terms.terms.every((term) => term.known)) return apart
  const unknown = new Set(terms.terms.filter((term) => !term.known).map((term) => term.stem))
  const opening = OPENING_WORD.exec(query.question)?.[1]
  const named = query.names.find(
    (name) => name !== opening && tokenize(name).some(({ norm }) => unknown.has(stem(norm))),
  )
  return named ?? unknownSubject(query, terms) ?? apart
}
