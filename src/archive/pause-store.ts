import type { Place } from './place.ts'

/** Why nothing is posted in a place for now. */
export type PauseReason =
  /** The channel is gone. */
  | 'gone'
  /** The bot does not see the channel. */
  | 'hidden'
  /** It may not post there. */
  | 'forbidden'
  /** It was timed out in the server. */
  | 'muted'
  /** The person takes no direct messages from it. */
  | 'closed'

export interface Pause {
  readonly place: Place
  readonly reason: PauseReason
  /** ISO 8601 instant. */
  readonly since: string
  /** When it is tried again though nothing is known to have changed, milliseconds since 1970. */
  readonly againMs?: number
}

/** The places in which the bot cannot post. What waits for them keeps waiting. */
export interface PauseStore {
  /** Pauses a place. @returns false where it is paused already. */
  pause(pause: Pause): Promise<boolean>
  /** Puts off the next try. */
  again(place: Place, againMs: number): Promise<void>
  /** Ends a pause. @returns false where there was none. */
  resume(place: Place): Promise<boolean>
  all(): Promise<readonly Pause[]>
  at(place: Place): Promise<Pause | undefined>
  forgetGuild(guildId: string): Promise<void>
}
