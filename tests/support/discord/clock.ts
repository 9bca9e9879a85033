/** A clock that stands still until a test moves it: nothing in the double depends on how fast a machine is. */
export class Clock {
  #now: number

  /** @param start The first instant, ISO 8601. */
  constructor(start: string) {
    this.#now = Date.parse(start)
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now
  }

  /** The instant as Discord writes it, ISO 8601 with an offset. */
  get timestamp(): string {
    return new Date(this.#now).toISOString().replace('Z', '000+00:00')
  }

  /** @param milliseconds How far to move on; never back. */
  advance(milliseconds: number): void {
    if (milliseconds < 0) throw new Error(`Cannot move the clock by ${milliseconds} ms: it only goes forward`)
    this.#now += milliseconds
  }
}
