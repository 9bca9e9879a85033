import type { Place } from './place.ts'

/** When a digest comes: every day, or every week on one day, at a time of day somewhere. */
export interface DigestTimes {
  /** 0 for Sunday to 6 for Saturday; absent for every day. */
  readonly weekday?: number
  /** `HH:MM`, 24 hours. */
  readonly at: string
  /** An IANA time zone, such as `Europe/Berlin`. */
  readonly zone: string
}

export interface Digest {
  readonly id: number
  readonly place: Place
  /** Who set it, and is told where it comes to a stop. */
  readonly personId: string
  readonly times: DigestTimes
  /** Only reports on one of these; all reports where there is none. */
  readonly topics: readonly string[]
  /** BCP 47, of the words around the quotes. */
  readonly language: string
  /** The slot that was dealt with last, or the instant at which the digest was set, ISO 8601. */
  readonly lastSlot: string
  /** Slots that came and went without a digest since the last one that was sent, ISO 8601. */
  readonly missed: readonly string[]
}

export type NewDigest = Omit<Digest, 'id' | 'missed'>

/** Who gets a digest, where and when. A place has at most one. */
export interface DigestStore {
  /** Sets the digest of a place, in place of the one that it had. */
  set(digest: NewDigest): Promise<Digest>
  remove(id: number): Promise<boolean>
  all(): Promise<readonly Digest[]>
  at(place: Place): Promise<Digest | undefined>
  ofPerson(personId: string): Promise<readonly Digest[]>
  ofGuild(guildId: string): Promise<readonly Digest[]>
  /** Remembers that a slot was dealt with, and what is to be said about missed ones the next time. A later slot stands. */
  dealtWith(id: number, slot: string, missed: readonly string[]): Promise<void>
  /** Remembers one more slot that was missed. */
  missed(id: number, slot: string): Promise<void>
  forgetPerson(personId: string): Promise<void>
  forgetGuild(guildId: string): Promise<void>
}
