import { setTimeout as delay } from 'node:timers/promises'

/** The first responses that are on their way to Discord, which has three seconds' patience for each. */
export interface Acknowledgements {
  /** Counts one until it has arrived or failed. @returns the same promise. */
  add<T>(response: Promise<T>): Promise<T>
  /** Resolves when those that are on their way now have arrived, so that finding answers does not hold them up. */
  settled(): Promise<void>
}

/** One that Discord makes wait must not hold up the answers of all others for longer than this, in milliseconds. */
const PATIENCE_MS = 250

/** Makes the count of acknowledgements that are on their way; none at first. */
export function createAcknowledgements(): Acknowledgements {
  const onTheirWay = new Set<Promise<unknown>>()
  return {
    add(response) {
      onTheirWay.add(response)
      const forget = (): void => {
        onTheirWay.delete(response)
      }
      response.then(forget, forget)
      return response
    },
    async settled() {
      if (onTheirWay.size === 0) return
      const timer = new AbortController()
      const patience = delay(PATIENCE_MS, undefined, { signal: timer.signal }).catch(() => undefined)
      await Promise.race([Promise.allSettled(onTheirWay), patience])
      timer.abort()
    },
  }
}
