import type { Match } from './follow-store.ts'
import type { Place } from './place.ts'

/** A message that is to go out by itself. */
export interface NewNotice {
  readonly kind: string
  /** What it is about, whoever makes it and whenever: a second notice on the same subject is never kept. */
  readonly subject: string
  readonly place: Place
  /** What is to be said, as JSON: references into the archive rather than words. */
  readonly content: string
  readonly madeMs: number
  /** Not sent before. */
  readonly dueMs: number
  /** Not sent from then on. */
  readonly expiresMs: number
}

/** A notice that one process holds for a while in order to send it. */
export interface ClaimedNotice extends NewNotice {
  readonly key: number
  /** At most 25 characters, the same whoever sends it: Discord takes two messages with one nonce for one. */
  readonly nonce: string
  /** How often sending it was begun before. */
  readonly attempts: number
  /** The last attempt that may have reached Discord: when it began, and how its message looked. */
  readonly tried?: { readonly atMs: number; readonly print: string }
}

/** A new version of an article that an answer quoted. */
export interface Revision {
  readonly key: number
  readonly articleId: string
}

/** Something about a feed that a person is told once. */
export interface ToldTrouble {
  readonly personId: string
  /** What `troubleKey` gives. */
  readonly trouble: string
}

/** What a notice tells: it is marked as told with it. */
export interface Told {
  readonly matches?: readonly Match[]
  readonly troubles?: readonly ToldTrouble[]
}

/** What became of a notice. */
export type NoticeEnd =
  | { readonly state: 'sent'; readonly messageId: string }
  /** There was nothing left to say. */
  | { readonly state: 'dropped'; readonly failure: string }
  /** Discord refuses it, whenever it is tried. */
  | { readonly state: 'refused'; readonly failure: string }
  /** It may have been posted and cannot be looked up: it is not posted again. */
  | { readonly state: 'uncertain'; readonly failure: string }

export type NoticeState = 'waiting' | NoticeEnd['state'] | 'expired'

/** A notice as it stands in the outbox. */
export interface MadeNotice extends Pick<NewNotice, 'subject' | 'content'> {
  readonly state: NoticeState
}

/**
 * What is to be posted. Exactly one process sends each notice: it claims it for a while, says what it is about to send before
 * it does, and records Discord's answer. What it leaves undone, another takes over when its time has run out.
 */
export interface OutboxStore {
  /**
   * Keeps a notice, unless there is one on its subject already. What it tells is marked in the same transaction.
   * @returns whether it was kept.
   */
  add(notice: NewNotice, tells?: Told): Promise<boolean>
  /** Marks matches as told without a notice of their own, as the copies of a report that is told. */
  markTold(matches: readonly Match[]): Promise<void>
  /** The troubles of feeds that people were told of. */
  troublesTold(): Promise<readonly ToldTrouble[]>
  /** Forgets who was told of a trouble that is over. */
  troublesOver(troubles: readonly string[]): Promise<void>
  /** Takes the first notice that is due of each place that is not paused, for `leaseMs`. Places keep their order. */
  claim(options: {
    readonly owner: string
    readonly nowMs: number
    readonly leaseMs: number
    readonly limit: number
  }): Promise<readonly ClaimedNotice[]>
  /** To be called before sending. @returns false where the claim has run out: then it must not be sent. */
  trying(key: number, owner: string, print: string, nowMs: number): Promise<boolean>
  end(key: number, owner: string, end: NoticeEnd, nowMs: number): Promise<void>
  /** Gives a notice back, to be tried from `dueMs` on. */
  postpone(key: number, owner: string, dueMs: number, failure?: string): Promise<void>
  /** Ends what came too late. @returns it. */
  expire(nowMs: number): Promise<readonly NewNotice[]>
  /** How many notices of a kind were made for a place since then, those that came to nothing left out. */
  madeSince(place: Place, kind: string, sinceMs: number): Promise<number>
  /** New versions of quoted articles that nobody looked at yet, oldest first. */
  revisions(limit: number): Promise<readonly Revision[]>
  /** Takes revisions off the queue. */
  revised(revisions: readonly Revision[]): Promise<void>
  stateOf(subject: string): Promise<NoticeState | undefined>
  /** Those of some subjects, in the order in which they were made. */
  about(subjects: readonly string[]): Promise<readonly MadeNotice[]>
  /** How many notices there are in each state. */
  counts(): Promise<Readonly<Partial<Record<NoticeState, number>>>>
  /** Removes what waits for a place. */
  forgetPlace(place: Place): Promise<void>
  forgetPerson(personId: string): Promise<void>
  forgetGuild(guildId: string): Promise<void>
  /** Forgets what ended before then. */
  prune(beforeMs: number): Promise<void>
}
