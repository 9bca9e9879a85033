import { setTimeout as delay } from 'node:timers/promises'

/** How time passes between the attempts of a request; tests have one of their own. */
export interface Pace {
  /** Milliseconds on a clock that is never set back. */
  now(): number
  /** @param milliseconds how long. It keeps no process alive. */
  pause(milliseconds: number): Promise<void>
  /** From 0 up to 1, so that not all who failed together try again together. */
  random(): number
}

/** The time that it is. */
export const REAL_PACE: Pace = {
  now: () => performance.now(),
  pause: (milliseconds) => delay(milliseconds, undefined, { ref: false }),
  random: Math.random,
}
