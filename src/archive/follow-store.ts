import type { Place } from './place.ts'

/** What is followed: the reports on some words, or all reports of an outlet as `sourceName` gives it. */
export type FollowSubject =
  | { readonly kind: 'topic'; readonly words: string }
  | { readonly kind: 'source'; readonly name: string }

export interface Follow {
  readonly id: number
  readonly place: Place
  /** Who set it, and is told where it comes to a stop. */
  readonly personId: string
  readonly subject: FollowSubject
  /** BCP 47, of the words around the quotes. */
  readonly language: string
  /** ISO 8601 instant. Articles that the archive held before are not told. */
  readonly since: string
}

export type NewFollow = Omit<Follow, 'id'>

/** The most follows of one person, and in the channels of one server. */
export interface FollowLimits {
  readonly perPerson: number
  readonly perGuild: number
}

export type AddedFollow =
  | { readonly kind: 'added'; readonly follow: Follow }
  | { readonly kind: 'there'; readonly follow: Follow }
  | { readonly kind: 'too-many'; readonly of: 'person' | 'guild' }

/** An article that came in, or a new version of one. */
export interface Arrival {
  readonly key: number
  readonly articleId: string
}

/** An article that matches a follow and is yet to be told. */
export interface Match {
  readonly followId: number
  readonly articleId: string
}

/** Who follows what, and which articles were found for them. */
export interface FollowStore {
  /** Adds a follow, unless the same is followed in that place, or there are too many. One transaction. */
  add(follow: NewFollow, limits: FollowLimits): Promise<AddedFollow>
  remove(id: number): Promise<boolean>
  /**
   * Moves follows to another place of the same person or server, where they are told what was found for them and is yet to be
   * told, or waits in the outbox; but not what was told there before. One that is followed there already goes. One transaction.
   */
  move(ids: readonly number[], place: Place): Promise<void>
  all(): Promise<readonly Follow[]>
  /** What a person set, in their direct messages and elsewhere. */
  ofPerson(personId: string): Promise<readonly Follow[]>
  /** What is followed in the channels of a server. */
  ofGuild(guildId: string): Promise<readonly Follow[]>
  /** Removes all that a person set, with what was found for it. */
  forgetPerson(personId: string): Promise<void>
  /** Removes all that is followed in a server. */
  forgetGuild(guildId: string): Promise<void>
  /** Articles that came in and were not compared with the follows yet, oldest first. */
  arrivals(limit: number): Promise<readonly Arrival[]>
  /** Keeps what was found among some arrivals and takes those off the queue. An article is kept once a follow. One transaction. */
  recordMatches(arrivals: readonly Arrival[], matches: readonly Match[], foundAtMs: number): Promise<void>
  /** What is yet to be told, oldest first. */
  untold(): Promise<readonly Match[]>
  /** The articles found for the follows of a place since then, told or not. */
  foundIn(place: Place, sinceMs: number): Promise<readonly string[]>
  /** Forgets what was found before then. */
  prune(beforeMs: number): Promise<void>
}
