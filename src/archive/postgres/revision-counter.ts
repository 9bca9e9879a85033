import type { Transaction } from './transaction.ts'

/** Gives numbers to the changes of a transaction, each larger than all before. */
export interface RevisionCounter {
  /** The last number before the transaction. */
  readonly before: number
  /** The last number that was given. */
  readonly last: number
  next(): number
  /** Keeps what was counted and, where there was something, lets other processes know at the commit. */
  keep(): Promise<void>
}

/** The channel on which processes tell each other of an archive's changes. All databases of a server share the channels. */
export function channelOf(archive: string): string {
  return `dateline_${archive}`
}

/**
 * Waits until no other transaction changes articles, and is the only one that does so to the end: numbers are committed in their
 * order, and what is looked up from now on does not change meanwhile.
 */
export async function takeCounter(client: Transaction): Promise<RevisionCounter> {
  const { rows } = await client.query('SELECT archive, last FROM change_counter FOR UPDATE')
  const archive = String(rows[0]?.archive)
  const before = Number(rows[0]?.last)
  let last = before
  return {
    before,
    get last() {
      return last
    },
    next() {
      last += 1
      return last
    },
    async keep() {
      if (last === before) return
      await client.query('WITH counted AS (UPDATE change_counter SET last = $1) SELECT pg_notify($2, $3)', [
        last,
        channelOf(archive),
        String(last),
      ])
    },
  }
}
