import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** @returns how long it took, and how much of that this thread was running, ms */
export async function timed<T>(work: () => T | Promise<T>): Promise<{
  readonly outcome: T
  readonly ms: number
  readonly ownMs: number
}> {
  const own = processorMs()
  const began = performance.now()
  const outcome = await work()
  return { outcome, ms: performance.now() - began, ownMs: processorMs() - own }
}

/** Bytes that the program itself holds, without what lies uncollected where Node was started with --expose-gc. */
export function heldBytes(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Processor time of this thread so far, in ms: what a measure takes whatever else the machine does. */
export function processorMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

export interface Pauses {
  /** The longest that the event loop was kept from its next turn, ms. */
  readonly longest: number
  readonly p99: number
  /** The most processor time that this thread took between two turns, ms: the pause on a machine that does nothing else. */
  readonly longestOwn: number
}

/** Watches how long the event loop is kept from its next turn. */
export function watchPauses(): { stop(): Pauses } {
  const RESOLUTION_MS = 1
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  let longestOwn = 0
  let last = processorMs()
  const timer = setInterval(() => {
    const now = processorMs()
    longestOwn = Math.max(longestOwn, now - last)
    last = now
  }, RESOLUTION_MS)
  return {
    stop() {
      delays.disable()
      clearInterval(timer)
      return {
        longest: delays.max / 1e6 - RESOLUTION_MS,
        p99: delays.percentile(99) / 1e6 - RESOLUTION_MS,
        longestOwn,
      }
    },
  }
}
