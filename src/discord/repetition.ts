import type { Pace } from './pace.ts'
import { CALLBACK, OF_INTERACTION, type RequestOptions } from './request-routes.ts'

/** With which pauses a request is repeated, in milliseconds: each is twice as long as the one before, up to the longest. */
export interface Repetition {
  readonly first: number
  readonly longest: number
  /** How long after its first attempt it is repeated. */
  readonly within: number
  /** Whether the last attempt is made at the end of that time, however the pauses before it fell. */
  readonly toTheEnd?: boolean
}

/** How long each kind of request is worth repeating. */
export const REPETITIONS = {
  /** A first response to an interaction has three seconds. */
  callback: { first: 100, longest: 800, within: 2500, toTheEnd: true },
  /** What follows has as long as the interaction's token lives: fifteen minutes, of which a little has passed. */
  interaction: { first: 500, longest: 30_000, within: 14 * 60_000 },
  /** A further message of an interaction knows no nonce: shown twice is better than never, and more often is not. */
  followUp: { first: 800, longest: 1000, within: 1700 },
  /** A message of the channel as long as Discord surely knows its nonce again. */
  message: { first: 500, longest: 15_000, within: 2 * 60_000 },
  /** Everything else: whoever needs it later asks again. */
  other: { first: 500, longest: 4000, within: 10_000 },
} as const satisfies Record<string, Repetition>

const FOLLOW_UPS = /^\/webhooks\/\d+\/[^/?]+$/
const TYPING = /^\/channels\/\d+\/typing$/
const MESSAGES = /^\/channels\/\d+\/messages$/

/**
 * How a request is repeated; undefined where it is not: it has a signal, so that its caller has a patience of its own; it comes
 * too late a moment later, as the sign that somebody types; or it would do its work twice.
 */
export function repetitionOf({ body, fullRoute, method, signal }: RequestOptions): Repetition | undefined {
  if (signal != null || TYPING.test(fullRoute)) return undefined
  if (CALLBACK.test(fullRoute)) return REPETITIONS.callback
  if (method === 'POST' && FOLLOW_UPS.test(fullRoute)) return REPETITIONS.followUp
  if (OF_INTERACTION.test(fullRoute)) return REPETITIONS.interaction
  if (method === 'POST' && MESSAGES.test(fullRoute)) {
    return (body as { enforce_nonce?: unknown })?.enforce_nonce === true ? REPETITIONS.message : undefined
  }
  return REPETITIONS.other
}

/** The pauses between the attempts of one request. */
export interface Pauses {
  /** Waits before the next attempt. @returns false where there is no time left for one. */
  next(): Promise<boolean>
}

/** Counts the time from now on. */
export function pausesOf({ first, longest, toTheEnd = false, within }: Repetition, pace: Pace): Pauses {
  const began = pace.now()
  let waited = 0
  let attempts = 0
  return {
    async next() {
      const full = Math.min(longest, first * 2 ** Math.min(attempts, 20))
      // Between half of it and all of it.
      const drawn = full * (0.5 + pace.random() / 2)
      const left = within - Math.max(waited, pace.now() - began)
      const pause = toTheEnd ? Math.min(drawn, left) : drawn
      if (left <= 0 || pause > left) return false
      attempts += 1
      waited += pause
      await pace.pause(pause)
      return true
    },
  }
}
