/** A range of an article, as it stood in a version. */
export interface KeptQuote {
  readonly articleId: string
  readonly version: number
  /** UTF-16 units of that version's body. */
  readonly start: number
  readonly end: number
  /** The answering words, in units of the quote. */
  readonly highlight?: { readonly start: number; readonly end: number }
}

/** Where an answer was given, and to whom. */
export interface AnswerPlace {
  /** Absent in direct messages. */
  readonly guildId?: string
  readonly channelId: string
  readonly personId: string
  /** The message that shows it; absent until it is sent, and where Discord did not say. */
  readonly messageId?: string
}

/** An answer as it was given. */
export interface KeptAnswer {
  /** Short, for the controls below the answer, and not to be guessed. */
  readonly id: string
  /** As typed. */
  readonly question: string
  /** The question in words that stand alone, where it followed on another. */
  readonly understoodAs?: string
  readonly asOf: string
  readonly filters: { readonly from?: string; readonly to?: string; readonly source?: string }
  readonly status: 'answered' | 'not-found'
  readonly language: string
  readonly place: AnswerPlace
  /** What it showed, best first. */
  readonly quotes: readonly KeptQuote[]
  /** What it kept back for "More quotes", best first. */
  readonly more: readonly KeptQuote[]
  /** What was asked before, where that mattered: a text that the store does not read. */
  readonly conversation?: string
  /** ISO 8601 instant. */
  readonly keptAt: string
}

/** A quote whose article's version is the current one when it is kept. */
export type NewQuote = Omit<KeptQuote, 'version'>

export type NewAnswer = Omit<KeptAnswer, 'id' | 'quotes' | 'more'> & {
  readonly quotes: readonly NewQuote[]
  readonly more: readonly NewQuote[]
}

export type Vote = 'up' | 'down'

/** How people found an answer. */
export interface Votes {
  readonly up: number
  readonly down: number
}

/** An answer that somebody voted on. */
export interface VotedAnswer {
  readonly answer: KeptAnswer
  readonly votes: Votes
  /** When the last vote came, ISO 8601 instant. */
  readonly votedAt: string
}

/** How long answers are kept, in days: long enough to press their buttons and for operators to look at the votes. */
export const ANSWERS_KEPT_DAYS = 30

/** The answers that were given, so that their buttons work after a restart, and the votes on them. */
export interface AnswerStore {
  /** Keeps an answer. A quote of an article that is no longer held is left out. @returns its id. */
  keep(answer: NewAnswer): Promise<string>
  /** Notes which message shows an answer. */
  sent(answerId: string, messageId: string): Promise<void>
  /** @returns undefined for an id that is not held: never given, or forgotten. */
  get(answerId: string): Promise<KeptAnswer | undefined>
  /** The answer that a message shows. */
  shownIn(channelId: string, messageId: string): Promise<KeptAnswer | undefined>
  /** Answers that showed a quote of an article, newest first: for telling those who read them that it changed. */
  quoting(articleId: string): Promise<readonly KeptAnswer[]>
  /**
   * Counts a vote, one a person and answer: another takes the place of the one before.
   * @returns the vote that it takes the place of, `none` where it is the first, undefined where the answer is not held.
   */
  vote(answerId: string, personId: string, vote: Vote, votedAt: string): Promise<Vote | 'none' | undefined>
  votes(answerId: string): Promise<Votes>
  /** Answers with votes, the latest vote first. */
  voted(options: { readonly limit: number; readonly vote?: Vote }): Promise<readonly VotedAnswer[]>
  /** Deletes a person's answers with the votes on them, and their votes on others'. @returns how many answers. */
  forgetPerson(personId: string): Promise<number>
  /** Deletes the answers given in a server, with their votes. @returns how many. */
  forgetGuild(guildId: string): Promise<number>
  /** Deletes the answers that were kept before an instant, with their votes. @returns how many. */
  forgetBefore(instant: string): Promise<number>
}
