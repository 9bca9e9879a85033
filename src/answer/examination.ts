import type { Quote } from '../articles/quote.ts'
import type { BotRequest } from '../question/bot-request.ts'
import type { Filters, Query } from '../question/query.ts'
import type { SmallTalk } from '../question/small-talk.ts'
import type { Ranking } from '../search/ranking/rank.ts'
import type { Span } from '../text/span.ts'
import type { NotFoundReason, Searched } from './answer.ts'
import type { ConfidenceFeatures } from './decision/confidence-feature.ts'
import type { Conversation } from './follow-up/conversation.ts'
import type { FollowUp } from './follow-up/lent-topic.ts'
import type { ScoredSentence } from './sentences/score-sentences.ts'

export interface AskOptions {
  /** The instant of the question, ISO 8601; nothing published later is used. */
  readonly asOf: string
  /** Limits that the person set beside the question. */
  readonly filters?: Filters
  /** What was asked and answered before, for a question that follows on it. */
  readonly conversation?: Conversation
}

/** What is gained and lost by a sentence beside its own features. */
export interface Bonuses {
  readonly recency: number
  readonly earlierArticle: number
  /** What it gains by letting speak whom the question asks for. */
  readonly speaker: number
  /** What it loses by having a name of the question as an owner alone. */
  readonly possessive: number
  /** What it loses where its passage and headline hold none of a question's names. */
  readonly nameless?: number
  /** What it loses by being a heading or the rows of a table. */
  readonly layout?: number
  /** What it gains by telling of the day that is asked for. */
  readonly day?: number
  /** What it gains by opening a report on a topic that news are wished of. */
  readonly opening?: number
  /** What it loses by asking something itself, or by pointing to another story. */
  readonly asks?: number
  /** What put it in its place where the latest on a topic is asked for. */
  readonly newest?: number
  /** What it gains by saying who or what somebody or something is, where a place lies or who came together, where that is asked for. */
  readonly identity?: number
  /** What lifted it before the sentence whose figure it brings up to date. */
  readonly laterFigure?: number
  /** What it loses by a figure that a correction takes back. */
  readonly takenBack?: number
  /** What lifted it before the sentence of an older report of the same event. */
  readonly newerState?: number
}

/** A sentence with its score; `score` includes the bonuses. */
export interface ExaminedSentence extends ScoredSentence {
  readonly bonuses: Bonuses
}

/** All that is found out about a question before it is decided what to answer. */
export interface Examination {
  /** The figure that the first sentence tells in another's place than the one asked for, in its article's text. */
  readonly otherFigure?: Span
  /** As typed. */
  readonly asked: string
  readonly query: Query
  readonly followUp?: FollowUp
  /** The question with its slips put right, where there were some. */
  readonly spelt?: string
  readonly searched: Searched
  /** Why nothing was searched. */
  readonly obstacle?: NotFoundReason
  /** What was said that asks nothing. */
  readonly smallTalk?: SmallTalk
  /** What was wanted that no report can give. */
  readonly request?: BotRequest
  readonly ranking: Ranking
  /** What is answered where news are asked for, of nothing in particular. */
  readonly news?: readonly Quote[]
  /** Best first. */
  readonly sentences: readonly ExaminedSentence[]
  /** How sure it is that the best sentence answers, 0 to 1, and by what; the features are absent where there is no sentence. */
  readonly confidence: number
  readonly features?: ConfidenceFeatures
}
