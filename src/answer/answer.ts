import type { Article } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import type { BotRequest } from '../question/bot-request.ts'
import type { Query } from '../question/query.ts'
import type { SmallTalk } from '../question/small-talk.ts'
import type { RankedPassage } from '../search/ranking/rank.ts'

/** What was searched for an answer, for the small print. */
export interface Searched {
  /** How many articles lie in the period and the sources that were asked for. */
  readonly articles: number
  /** Publication days of the oldest and the newest of them; absent where there is none. */
  readonly from?: string
  readonly to?: string
  /** The newest article of the whole archive, `YYYY-MM-DD`: how fresh it is. */
  readonly newest?: string
}

/** Several reports on the same thing that say different things, one quote each, newest first. */
export interface Disagreement {
  readonly quotes: readonly Quote[]
}

/** How a question was read that follows on the exchange before it, or that was typed with "new topic" before it. */
export interface Understanding {
  /** As typed, where `query` is of other words. */
  readonly asked?: string
  /** The question in words that stand alone, where it took them from the exchange before. */
  readonly understoodAs?: string
}

export interface Answered extends Understanding {
  readonly status: 'answered'
  readonly query: Query
  /** One to three, best first. */
  readonly quotes: readonly Quote[]
  /** Further quotes, for "More quotes". */
  readonly more: readonly Quote[]
  /** The ten best passages, best first. */
  readonly passages: readonly RankedPassage[]
  readonly searched: Searched
  /** How many independent outlets say the same as the first quote (wire copies count once); absent below two. */
  readonly agreeing?: number
  readonly disagreement?: Disagreement
  /** 0 to 1: how sure the refusal rule is that the quote answers. */
  readonly confidence: number
  /** The quotes are the closest that there is, and may well not answer: whoever reads them is to be told so. */
  readonly unsure?: true
  /** The first quote tells another figure of what was asked than the question has. */
  readonly otherFigure?: true
}

export type NotFoundReason =
  /** Nothing to search for: empty, or small words alone. */
  | 'no-words'
  /** Something said that asks nothing of the articles; `smallTalk` says what. */
  | 'small-talk'
  /** Something that no report gives: writing, advice, an opinion of one's own; `request` says what. */
  | 'no-report'
  | 'empty-archive'
  /** The outlets named are not in the archive; `detail` names them. */
  | 'unknown-source'
  /** Nothing was published in the period (or by the source in the period) asked for. */
  | 'outside-dates'
  /** The question names a day that the calendar does not have; `detail` is the day as typed. */
  | 'no-such-day'
  /** A name that stands nowhere in the archive; `detail` is the name. */
  | 'unknown-name'
  /** No passage bears on it. */
  | 'no-coverage'
  /** There is coverage, but no sentence that answers. */
  | 'not-answered'

/** Why something was looked for and is not found. */
export type RefusalReason = Exclude<NotFoundReason, 'small-talk'>

export interface NotFound extends Understanding {
  readonly status: 'not-found'
  readonly query: Query
  readonly reason: NotFoundReason
  /** What the reason is about, as typed: the outlet, the name. */
  readonly detail?: string
  readonly smallTalk?: SmallTalk
  readonly request?: BotRequest
  /** The nearest coverage, best first, at most three. */
  readonly nearest: readonly Quote[]
  /** An article on it that its publisher took back: named, never quoted. */
  readonly withdrawn?: Article
  readonly passages: readonly RankedPassage[]
  readonly searched: Searched
  readonly confidence: number
}

export type Answer = Answered | NotFound

/** Three to five sentences on one article or one topic, each from a stored article, no two saying the same. */
export type Summary =
  | { readonly status: 'summarised'; readonly quotes: readonly Quote[]; readonly searched: Searched }
  | (Omit<NotFound, 'query' | 'confidence' | 'passages' | 'reason'> & { readonly reason: RefusalReason })

/** A dated entry of a timeline. */
export interface TimelineEntry {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, as precise as the text is. */
  readonly date: string
  /** Whether the text names the date, or the article was published on it. */
  readonly dated: 'event' | 'publication'
  readonly quote: Quote
  /** How many reports turn to that date, this one included. */
  readonly reports: number
}
