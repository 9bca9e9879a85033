import { sourceName } from '../articles/article.ts'
import type { DateRange, QuestionKind } from '../question/query.ts'
import { explainScore } from '../search/ranking/rank.ts'
import type { Answer } from './answer.ts'
import { answerOf } from './answer-question.ts'
import { CONFIDENCE_THRESHOLD } from './decision/decide.ts'
import type { Desk } from './desk.ts'
import type { AskOptions, ExaminedSentence } from './examination.ts'
import { examineQuestion } from './examine-question.ts'
import { quoteWeights } from './sentences/quote-weights.ts'
import type { SentenceFeatureName } from './sentences/sentence-candidates.ts'

/** A feature and what it adds to a score. */
export interface Share {
  readonly feature: string
  readonly share: number
}

export interface ExplainedTerm {
  /** As it is searched for, a stem. */
  readonly stem: string
  /** The stem as typed, where the archive does not hold it and another was taken for it. */
  readonly typed?: string
  readonly weight: number
  readonly name: boolean
  readonly known: boolean
}

export interface ExplainedClause {
  readonly text: string
  readonly sources: readonly string[]
  readonly dates?: DateRange
  readonly stems: readonly string[]
}

interface Place {
  readonly articleId: string
  readonly title: string
  readonly source: string
  readonly publishedAt: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly score: number
  readonly shares: readonly Share[]
}

export interface ExplainedPassage extends Place {
  /** Its clause's place in the question, from 0. */
  readonly clause: number
}

export interface ExplainedSentence extends Place {
  /** The words that may answer, best first. */
  readonly answers: readonly string[]
}

/** Why a question was answered as it was, as plain values. */
export interface Explanation {
  readonly asked: string
  readonly understoodAs?: string
  readonly asOf: string
  readonly query: {
    readonly kind: QuestionKind
    readonly terms: readonly ExplainedTerm[]
    readonly names: readonly string[]
    readonly figures: readonly string[]
    readonly dates?: DateRange
    readonly sources: readonly string[]
    readonly unknownSources: readonly string[]
    readonly clauses: readonly ExplainedClause[]
  }
  /** How many candidates the search gave. */
  readonly candidates: number
  /** Best first. */
  readonly passages: readonly ExplainedPassage[]
  /** Best first. */
  readonly sentences: readonly ExplainedSentence[]
  readonly confidence: number
  readonly threshold: number
  /** What the confidence was reckoned from; empty where no sentence was found. */
  readonly confidenceFeatures: Readonly<Record<string, number>>
  readonly outcome:
    | { readonly status: 'answered' }
    | { readonly status: 'not-found'; readonly reason: string; readonly detail?: string }
  /** In a sentence: why it was answered or refused. */
  readonly because: string
}

/** How many of the best passages and sentences are told. */
const TOLD = { passages: 8, sentences: 8 } as const

/**
 * Answers a question and tells how it came to that.
 * @param options.sentences how many of the best sentences are told of, where that is to be other than usual.
 */
export async function explainAnswer(
  question: string,
  desk: Desk,
  options: AskOptions & { readonly sentences?: number },
): Promise<{ readonly answer: Answer; readonly explanation: Explanation }> {
  const examination = await examineQuestion(question, desk, options)
  const answer = answerOf(examination)
  const { query, ranking, sentences, confidence, features } = examination
  const { terms } = ranking
  const explanation: Explanation = {
    asked: question,
    ...(answer.understoodAs === undefined ? {} : { understoodAs: answer.understoodAs }),
    asOf: query.asOf,
    query: {
      kind: query.kind,
      terms: terms.terms.map(({ stem, typed, weight, name, known }) => ({
        stem,
        ...(typed === undefined ? {} : { typed }),
        weight,
        name,
        known,
      })),
      names: query.names,
      figures: query.figures,
      ...(query.dates === undefined ? {} : { dates: query.dates }),
      sources: query.sources,
      unknownSources: query.unknownSources,
      clauses: query.clauses.map((clause) => ({
        text: query.question.slice(clause.span.start, clause.span.end).trim(),
        sources: clause.sources,
        ...(clause.dates === undefined ? {} : { dates: clause.dates }),
        stems: clause.terms.map((term) => term.stem),
      })),
    },
    candidates: ranking.passages.length,
    passages: ranking.passages.slice(0, TOLD.passages).map((ranked) => ({
      ...placeOf(ranked.article, ranked.passage),
      clause: ranked.clause,
      score: ranked.score,
      shares: explainScore(ranked.features, ranking.terms.long),
    })),
    sentences: sentences.slice(0, options.sentences ?? TOLD.sentences).map((sentence) => ({
      ...placeOf(sentence.ranked.article, sentence.span),
      score: sentence.score,
      shares: sentenceShares(sentence, terms.long),
      answers: sentence.answers
        .filter(({ hidden }) => hidden !== true)
        .map(({ start, end }) => sentence.ranked.article.body.slice(start, end)),
    })),
    confidence,
    threshold: CONFIDENCE_THRESHOLD,
    confidenceFeatures: { ...features },
    outcome: outcomeOf(answer),
    because: examination.news === undefined ? becauseOf(answer) : NEWEST,
  }
  return { answer, explanation }
}

function placeOf(
  article: Answer['passages'][number]['article'],
  { start, end }: { readonly start: number; readonly end: number },
) {
  return {
    articleId: article.id,
    title: article.title,
    source: sourceName(article),
    publishedAt: article.publishedAt,
    start,
    end,
    text: article.body.slice(start, end),
  }
}

/** What each feature and bonus adds to a sentence's score, largest first. */
function sentenceShares({ features, lifted, lost, bonuses }: ExaminedSentence, long: number): Share[] {
  const counted = { ...features, answers: lifted ?? features.answers }
  const weights = quoteWeights(long)
  const shares: Share[] = (Object.keys(weights) as SentenceFeatureName[]).map((feature) => ({
    feature,
    share: weights[feature] * counted[feature],
  }))
  shares.push({ feature: 'form', share: -lost })
  for (const [feature, share] of Object.entries(bonuses)) shares.push({ feature, share })
  return shares.filter(({ share }) => share !== 0).sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
}

function outcomeOf(answer: Answer): Explanation['outcome'] {
  if (answer.status === 'answered') return { status: 'answered' }
  const { status, reason, detail } = answer
  return { status, reason, ...(detail === undefined ? {} : { detail }) }
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

const NEWEST = 'Answered: news are asked for, of nothing in particular, so the newest articles are quoted.'

function becauseOf(answer: Answer): string {
  const sure = `the best sentence answers with a confidence of ${percent(answer.confidence)}`
  const needed = `${percent(CONFIDENCE_THRESHOLD)} is needed`
  if (answer.status === 'answered') return `Answered: ${sure}; ${needed}.`
  switch (answer.reason) {
    case 'no-words':
      return 'Refused: there is no word in it to search for.'
    case 'small-talk':
      return `Nothing was searched: it is small talk (${answer.smallTalk ?? 'greeting'}) and asks nothing of the articles.`
    case 'no-report':
      return `Refused: no report gives what is wanted (${answer.request ?? 'writing'}).`
    case 'empty-archive':
      return 'Refused: the archive holds no article.'
    case 'outside-dates':
      return 'Refused: the archive holds no article of the period and the source asked for.'
    case 'no-such-day':
      return `Refused: the calendar has no ${answer.detail ?? 'such day'}.`
    case 'no-coverage':
      return 'Refused: no passage holds any of its words.'
    case 'unknown-name':
      return `Refused: the name ${answer.detail ?? ''} stands nowhere in the archive; ${sure}, and ${needed}.`
    case 'unknown-source':
      return `Refused: the archive holds nothing of ${answer.detail ?? 'the outlet named'}; ${sure}, and ${needed}.`
    default:
      return `Refused: ${sure}; ${needed}.`
  }
}
