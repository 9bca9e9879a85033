import type { Postgres } from './connection.ts'
import { codeOf } from './postgres-error.ts'

/** The tables that articles and their words leave. */
const TABLES = [
  'articles',
  'versions',
  'fingerprints',
  'sketches',
  'article_words',
  'article_records',
  'word_changes',
]

/** What PostgreSQL says of a statement that took longer than is waited for. */
const TOOK_TOO_LONG = '57014'

/**
 * Makes the room of removed articles free for others, and gives what lies at the end of the tables back to the disk, as their owner
 * may. What takes too long is left to PostgreSQL's own vacuum, which does the same in its own time.
 */
export async function giveBackRoom(postgres: Postgres): Promise<void> {
  for (const table of TABLES) {
    try {
      await postgres.write('give room on the disk back', `VACUUM ${table}`)
    } catch (error) {
      if (codeOf(error) !== TOOK_TOO_LONG) throw error
    }
  }
}
