/**
 * A program for tests: moves the archive in a folder to another place and kills itself, as `kill -9` does, at so many writes of rows:
 * within the transaction, or right after it.
 */

import type { MovedRow } from '../../src/archive/archive-dump.ts'
import { moveArchive } from '../../src/archive/move-archive.ts'
import { openPostgresWriter } from '../../src/archive/postgres/postgres-dump-writer.ts'
import { createWordWriter } from '../../src/archive/postgres/word-writer.ts'
import { openSqliteReader } from '../../src/archive/sqlite/sqlite-dump.ts'
import { openSqliteWriter } from '../../src/archive/sqlite/sqlite-dump-writer.ts'
import { createWordsWriter } from '../../src/search/segments/article-words.ts'
import { TEXT_VERSION } from '../../src/text/text-version.ts'

const [source = '', to = '', writes = '', when = ''] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')

/** A row whose values are not lived to see. */
const DEADLY: MovedRow = new Proxy({}, { get: die })

const target = to.startsWith('postgres:')
  ? await openPostgresWriter(to, createWordWriter(createWordsWriter(), TEXT_VERSION))
  : openSqliteWriter(to)
let left = Number(writes)

await moveArchive(
  openSqliteReader(source),
  {
    ...target,
    async write(table, rows, position) {
      if (rows.length > 0) left -= 1
      const last = left === 0
      await target.write(table, last && when === 'within' ? [...rows, DEADLY] : rows, position)
      if (last) die()
    },
  },
  { nowMs: Date.parse('2026-01-23T00:00:00Z'), fromName: 'here', toName: 'there' },
)
