import type { Span } from '../text/span.ts'

export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'how-many'
  | 'what'
  | 'why'
  | 'how'
  | 'yes-no'
  | 'summary'
  | 'timeline'

/** Publication days `YYYY-MM-DD`, both inclusive; an open end is absent. */
export interface DateRange {
  readonly from?: string
  readonly to?: string
}

/** One word of the question that is searched for. */
export interface Term {
  /** As typed, lower case. */
  readonly text: string
  readonly stem: string
  /** Part of a name, by its capital. */
  readonly name: boolean
  /** A word that speaks of reports rather than of what they report. */
  readonly framing: boolean
  /** A word of a date that the question names: the day of a report says it too. */
  readonly dated?: true
}

/** A part of the question that asks for one report, with the outlet and the date that it names. */
export interface Clause {
  /** Where it stands in the question. */
  readonly span: Span
  readonly terms: readonly Term[]
  /** Canonical names of archive sources. */
  readonly sources: readonly string[]
  readonly dates?: DateRange
}

/** What a person may set beside the question (the options of `/ask`). They are limits; what the question says is a wish. */
export interface Filters {
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string
  readonly to?: string
  /** A source's name as `Archive.sources` gives it. */
  readonly source?: string
  /** The sources that may be used at all, where not every one may: what a server's settings allow. */
  readonly sources?: readonly string[]
}

/** The question, parsed. */
export interface Query {
  readonly question: string
  /** The instant or day at which the question is asked, ISO 8601. Nothing published after it is answered from. */
  readonly asOf: string
  readonly kind: QuestionKind
  readonly terms: readonly Term[]
  /** Runs of capitalised words that are not outlets: people, places, organisations, works. As typed. */
  readonly names: readonly string[]
  /** Numbers as typed, with their unit or sign ("19%", "$26.3 billion"). */
  readonly figures: readonly string[]
  /** Archive sources that the question names. */
  readonly sources: readonly string[]
  /** Outlets that the question names and the archive does not hold. */
  readonly unknownSources: readonly string[]
  /** The dates that the question names, resolved against `asOf`. */
  readonly dates?: DateRange
  /** The days within which a report must have been published to answer, where the question's words say so (`DateMention`). */
  readonly reported?: DateRange
  /** At least one, in the question's order. */
  readonly clauses: readonly Clause[]
  readonly filters: Filters
}
