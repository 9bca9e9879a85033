import type { Clock } from './clock.ts'

/** Discord counts from the first second of 2015. */
const DISCORD_EPOCH = 1_420_070_400_000n

/** Makes Discord's ids: milliseconds since 2015 above 22 bits of counter, so that later ids are greater. */
export class Snowflakes {
  readonly #clock: Clock
  #counter = 0n

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A new id, greater than every earlier one. */
  next(): string {
    this.#counter += 1n
    return (((BigInt(this.#clock.now) - DISCORD_EPOCH) << 22n) + this.#counter).toString()
  }
}
