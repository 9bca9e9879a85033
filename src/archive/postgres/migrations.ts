import { ArchiveError } from '../archive-error.ts'
import { ANSWER_SCHEMA } from './answer-schema.ts'
import { ARTICLE_SCHEMA } from './article-schema.ts'
import { TEXT } from './column-types.ts'
import type { Postgres } from './connection.ts'
import { COPIES_SCHEMA } from './copies-schema.ts'
import { FEED_SCHEMA } from './feed-schema.ts'
import { OUTGOING_SCHEMA } from './outgoing-schema.ts'
import { SETTINGS_SCHEMA } from './settings-schema.ts'
import { takeLock } from './transaction.ts'
import { TROUBLE_SCHEMA } from './trouble-schema.ts'
import { QUICK_WORDS, WORD_SCHEMA, WORD_VERSIONS } from './word-schema.ts'

/**
 * The schema's history in PostgreSQL, apart from SQLite's. Entry `n` takes a database from schema `n` to schema `n + 1`. Entries
 * are only ever appended. Only what every PostgreSQL of 15 or newer has for an ordinary user: no extensions. Tables are made in
 * the first schema of the connection's search_path.
 */
export const MIGRATIONS: readonly string[] = [
  ARTICLE_SCHEMA,
  ANSWER_SCHEMA,
  OUTGOING_SCHEMA,
  FEED_SCHEMA,
  SETTINGS_SCHEMA,
  WORD_SCHEMA,
  COPIES_SCHEMA,
  TROUBLE_SCHEMA,
  `CREATE TABLE applications (id ${TEXT} PRIMARY KEY, used_ms bigint NOT NULL)`,
  QUICK_WORDS,
  WORD_VERSIONS,
]

const ACTION = 'bring the archive to the newest schema'

/**
 * Brings a database to the newest schema, one transaction a step. Several processes may do so at once: one takes a step, the
 * others wait for it and look again.
 * @throws {ArchiveError} where the database was written by a newer program, or the user may not make tables.
 */
export async function migrate(postgres: Postgres, migrations: readonly string[] = MIGRATIONS): Promise<void> {
  while ((await schemaOf(postgres)) !== migrations.length) {
    await postgres.transaction(ACTION, async (client) => {
      // The process before may take its time.
      await client.script(takeLock('schema'))
      const { rows } = await client.query(IS_THERE)
      if (rows[0]?.there !== true) {
        await client.script(`
          CREATE TABLE schema_version (one int PRIMARY KEY CHECK (one = 1), version int NOT NULL);
          INSERT INTO schema_version VALUES (1, 0)`)
      }
      const { rows: held } = await client.query('SELECT version FROM schema_version')
      const step = migrations[requireKnown(Number(held[0]?.version), migrations.length)]
      if (step === undefined) return
      await client.script(step)
      await client.query('UPDATE schema_version SET version = version + 1')
    })
  }
}

/**
 * Asked first, because making a table takes a right even where it is there. Not by `to_regclass`, which may still answer from
 * before the lock.
 */
const IS_THERE = `SELECT EXISTS (
  SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_version') AS there`

/** The schema that a database stands at; 0 for an empty one. */
export async function schemaOf(postgres: Postgres): Promise<number> {
  const [table] = await postgres.read(ACTION, IS_THERE)
  if (table?.there !== true) return 0
  const [row] = await postgres.read(ACTION, 'SELECT version FROM schema_version')
  return Number(row?.version)
}

function requireKnown(schema: number, known: number): number {
  if (schema <= known) return schema
  throw new ArchiveError(
    `Cannot open the archive: it was written by a newer version of Dateline (schema ${schema}, this one knows ${known}). Update Dateline, or set DATABASE_URL to another database`,
  )
}
