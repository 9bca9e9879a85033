import { randomUUID } from 'node:crypto'
import type { LeaseStore } from '../archive/lease-store.ts'

/** What keeps two processes over one archive from polling at a time. */
const NAME = 'polling'
/** How long it holds after it was taken last, in milliseconds; it is taken anew long before that. */
const LEASE_MS = 20_000

/** The lease of those who poll, for one of them. */
export interface PollingLease {
  /** Takes it or holds it for longer. @returns whether this process may poll now. */
  take(): Promise<boolean>
  /** Gives it back, if it is held. */
  release(): Promise<void>
}

/** @param now milliseconds since 1970. @param leaseMs how long it holds. */
export function pollingLease(leases: LeaseStore, now: () => number, leaseMs = LEASE_MS): PollingLease {
  const owner = randomUUID()
  return {
    take: () => leases.take({ name: NAME, owner, nowMs: now(), leaseMs }),
    release: () => leases.release(NAME, owner),
  }
}

/**
 * Does work while this process alone may poll.
 * @returns undefined, where another process polls and nothing was done.
 */
export async function whilePollingAlone<T>(
  lease: PollingLease,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (!(await lease.take())) return undefined
  // What fails here fails in the work too, which says so.
  const held = setInterval(() => void lease.take().catch(() => undefined), LEASE_MS / 4)
  try {
    return await work()
  } finally {
    clearInterval(held)
    await lease.release().catch(() => undefined)
  }
}
