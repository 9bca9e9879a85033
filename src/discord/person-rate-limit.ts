/** Whether a person may ask now. */
export type RateDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      /** When the person may ask again, in milliseconds on the clock of `now`. */
      readonly retryAt: number
      /** Whether the person has been refused since the last question that was allowed: once is told, more is noise. */
      readonly repeated: boolean
    }

/** How many questions each person asked within the last window. */
export interface PersonRateLimit {
  /**
   * Counts a question, where it is allowed. A question that is refused does not count.
   * @param limit another limit than usual.
   */
  take(personId: string, now: number, limit?: number): RateDecision
  /** Decides as `take` does, and counts no question; that a person was refused is noted. */
  check(personId: string, now: number, limit?: number): RateDecision
  /** How many people are remembered; those who asked nothing within the window are forgotten. */
  readonly size: number
}

interface Asked {
  /** The times of the questions within the window, oldest first. */
  times: number[]
  refused: boolean
}

/**
 * A sliding window: at most `limit` questions a person within any `windowMs` milliseconds.
 * It reads no clock; `now` must not run backwards.
 */
export function createPersonRateLimit(options: {
  readonly limit: number
  readonly windowMs: number
}): PersonRateLimit {
  const { windowMs } = options
  const people = new Map<string, Asked>()
  let sweepAt = 0

  const sweep = (now: number) => {
    if (now < sweepAt) return
    sweepAt = now + windowMs
    for (const [personId, { times }] of people) {
      if ((times.at(-1) ?? 0) <= now - windowMs) people.delete(personId)
    }
  }

  const askedBy = (personId: string, now: number): Asked => {
    sweep(now)
    const asked = people.get(personId) ?? { times: [], refused: false }
    people.set(personId, asked)
    asked.times = asked.times.filter((time) => time > now - windowMs)
    return asked
  }

  const decide = (asked: Asked, limit: number): RateDecision => {
    const [oldest] = asked.times
    if (oldest === undefined || asked.times.length < limit) return { allowed: true }
    const repeated = asked.refused
    asked.refused = true
    return { allowed: false, retryAt: oldest + windowMs, repeated }
  }

  return {
    take(personId, now, limit = options.limit) {
      const asked = askedBy(personId, now)
      const decision = decide(asked, limit)
      if (!decision.allowed) return decision
      asked.times.push(now)
      asked.refused = false
      return decision
    },
    check: (personId, now, limit = options.limit) => decide(askedBy(personId, now), limit),
    get size() {
      return people.size
    },
  }
}
