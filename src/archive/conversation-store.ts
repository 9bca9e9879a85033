/** One question and what came of it; `text` is the caller's, and the store does not read it. */
export interface KeptExchange {
  /** ISO 8601 instant; tells the exchanges of a conversation apart. */
  readonly askedAt: string
  readonly text: string
}

/** Which conversation: one person's in a channel, or, without a person, everyone's in a thread. */
export interface ConversationPlace {
  readonly guildId?: string
  readonly channelId: string
  readonly personId?: string
}

/** How long conversations are kept, in hours. */
export const CONVERSATIONS_KEPT_HOURS = 24

/** What people asked last, so that a question may follow on it, after a restart too. */
export interface ConversationStore {
  /** Oldest first; empty where nothing is kept. */
  recall(place: ConversationPlace): Promise<readonly KeptExchange[]>
  /**
   * Makes these the exchanges of a conversation: those that are new are noted as the person's, those that are there become what
   * they are now and stay whose they were, those that are missing are deleted. Without any it is forgotten.
   */
  keep(place: ConversationPlace, exchanges: readonly KeptExchange[], personId: string): Promise<void>
  /** Notes that something was told in a channel. @returns whether it was not told before, as far as that is kept. */
  tellOnce(place: ConversationPlace, toldAt: string): Promise<boolean>
  /** Deletes what a person asked, everywhere. @returns how many exchanges. */
  forgetPerson(personId: string): Promise<number>
  /** Deletes what was asked in a server. */
  forgetGuild(guildId: string): Promise<number>
  /** Deletes what was asked before an instant, and what was noted as told. @returns how many exchanges. */
  forgetBefore(instant: string): Promise<number>
}
