import pLimit, { type LimitFunction } from 'p-limit'

/** Lets a few tasks run at a time, and of each host one. */
export interface HostGate {
  /** Runs the task when its turn has come; its result or failure is that of the task. */
  run<Result>(host: string, task: () => Promise<Result>): Promise<Result>
}

/** @param most how many tasks run at a time, all hosts together. */
export function createHostGate(most: number): HostGate {
  const all = pLimit(most)
  const hosts = new Map<string, LimitFunction>()
  return {
    async run(host, task) {
      const ofHost = hosts.get(host) ?? pLimit(1)
      hosts.set(host, ofHost)
      try {
        // First the host's turn, then one of all: what waits for a slow host keeps no other host waiting.
        return await ofHost(() => all(task))
      } finally {
        if (ofHost.activeCount + ofHost.pendingCount === 0) hosts.delete(host)
      }
    },
  }
}
