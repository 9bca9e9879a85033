import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { ageNotTold } from '../decision/age-told.ts'
import { tellsMeasure } from '../decision/measure-told.ts'
import { answerSpans } from '../spans/answer-spans.ts'
import { expectedAnswer, FIGURE_KINDS } from '../spans/answer-type.ts'
import { countsOthers } from '../spans/befallen.ts'
import { liftedBy, mostProbable } from '../spans/span-probability.ts'
import { mistakenWord } from './mistaken-words.ts'
import { quoteWeights } from './quote-weights.ts'
import {
  type SentenceCandidate,
  type SentenceFeatureName,
  sentenceCandidates,
} from './sentence-candidates.ts'

/** How many of the best passages quotes are chosen from. */
const PASSAGES = 20

export interface ScoredSentence extends SentenceCandidate {
  readonly score: number
  /** What is taken off its score because it lacks the form that is asked for. */
  readonly lost: number
  /** How likely one of its spans answers, what it tells without the question's words counted in; the decision looks at the words alone. */
  readonly lifted?: number
}

/** How many of the best sentences are searched for the words that answer: in a long question these choose nothing. */
const SEARCHED_FOR_ANSWERS = { short: 30, long: 8 } as const

type Scorer = (features: SentenceCandidate['features']) => number

function scorerFor(long: number): Scorer {
  const weights = Object.entries(quoteWeights(long)) as [SentenceFeatureName, number][]
  return (features) => {
    let score = 0
    for (const [name, weight] of weights) score += weight * features[name]
    return score
  }
}

/** What a sentence loses that holds no date, no figure, no such measure or no reason where one is asked for, or counts others. */
const FORM_MISSING = { figure: 1.5, measure: 2.5, befell: 2.5, reason: 0.8 } as const

/**
 * A sentence that cannot come among so many of the best, whatever its words answer, is not searched: reading it costs the most of
 * a question. With 8 no figure of the evaluation sets changed, and fewer than half of the sentences are read.
 */
const BEST_FOR_SURE = 8

const byScore = (a: ScoredSentence, b: ScoredSentence): number => b.score - a.score

/** Puts a score among others, the highest first. */
function keepSorted(scores: number[], score: number): void {
  let at = scores.length
  while (at > 0 && scores[at - 1]! < score) at -= 1
  scores.splice(at, 0, score)
}

/**
 * The sentences of the best passages, best first.
 * @param passages best first
 * @param options.passages how many of them are read
 * @param options.sure how many are to be the best for sure, whatever the words of the others answer
 * @param options.answers whether the words that answer are searched for; without them sentences are only compared by their words
 */
export function scoreSentences(
  query: Query,
  terms: QueryTerms,
  passages: readonly RankedPassage[],
  options: { readonly passages?: number; readonly answers?: boolean; readonly sure?: number } = {},
): ScoredSentence[] {
  const { passages: read = PASSAGES, answers = true, sure = BEST_FOR_SURE } = options
  const scoreOf = scorerFor(terms.long)
  const reading = { asks: query.kind !== 'yes-no', mistaken: mistakenWord(query) }
  const scored = sentenceCandidates(terms, passages.slice(0, read), reading)
    .map((candidate): ScoredSentence => ({ ...candidate, lost: 0, score: scoreOf(candidate.features) }))
    .sort(byScore)
  if (!answers) return scored
  const { kind } = expectedAnswer(query)
  const search = answerSearch(query, terms, scoreOf)
  const { short, long } = SEARCHED_FOR_ANSWERS
  const searched = Math.round((1 - terms.long) * short + terms.long * long)
  const most = quoteWeights(terms.long).answers
  /** The best scores so far, the best first. */
  const best: number[] = []
  for (const [at, candidate] of scored.slice(0, searched).entries()) {
    const reach = candidate.score + most * mostProbable(kind, candidate.told)
    if (best.length >= sure && reach < best[sure - 1]!) continue
    scored[at] = search(candidate)
    keepSorted(best, scored[at].score)
  }
  return scored.sort(byScore)
}

/** Searches a sentence for the words that answer, and scores it anew: higher with them, lower without where their form is known. */
function answerSearch(
  query: Query,
  terms: QueryTerms,
  scoreOf: Scorer,
): (candidate: ScoredSentence) => ScoredSentence {
  const { kind } = expectedAnswer(query)
  const short = terms.long < 1
  const needsForm = (kind === 'date' || FIGURE_KINDS.has(kind)) && short
  const measure = needsForm && tellsMeasure(query)
  return (candidate) => {
    const { ranked, span, unsaid } = candidate
    const { body } = ranked.article
    const text = body.slice(span.start, span.end)
    const lacksMeasure = (measure !== false && !measure.test(text)) || ageNotTold(query.question, text)
    const lacksDeed =
      short && kind === 'count' && countsOthers(query, text, ranked.match.text.sentences[candidate.at]!.stems)
    const found = lacksMeasure ? [] : answerSpans(query, terms, body, span, unsaid)
    const answers = lacksDeed ? found.map((one) => ({ ...one, hidden: true })) : found
    if (answers.length === 0) {
      if (!needsForm) return candidate
      const loss = lacksMeasure ? FORM_MISSING.measure : FORM_MISSING.figure
      return { ...candidate, lost: loss, score: candidate.score - loss }
    }
    const features = { ...candidate.features, answers: answers[0]!.score }
    const lifted = liftedBy(unsaid, features.answers)
    // Of sentences that tell of what was done, the one that tells why is asked for.
    const lacksReason = kind === 'reason' && short && answers.every(({ hidden }) => hidden === true)
    const lost = lacksReason ? FORM_MISSING.reason : lacksDeed ? FORM_MISSING.befell : 0
    return {
      ...candidate,
      answers,
      features,
      lifted,
      lost,
      score: scoreOf({ ...features, answers: lifted }) - lost,
    }
  }
}
