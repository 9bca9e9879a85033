import { ArchiveError } from '../archive/archive-error.ts'
import { openPostgres, type Postgres } from '../archive/postgres/connection.ts'
import { MIGRATIONS, schemaOf } from '../archive/postgres/migrations.ts'
import type { Config } from '../config.ts'
import { countOf } from '../reply/wording.ts'
import type { Check } from './check.ts'
import { placeName } from './open-archive.ts'

/** What is asked for here is asked once: whoever looks what is wrong does not wait for it to pass. */
const ONCE = { attempts: 1, connections: 1 } as const

const ACTION = 'look at the database'

const RIGHTS = `
  SELECT current_user AS person, current_schema() AS schema,
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS makes,
    (SELECT string_agg(tablename, ', ' ORDER BY tablename COLLATE "C") FROM pg_tables
     WHERE schemaname = current_schema() AND tablename IN ('schema_version', 'articles', 'article_words')
       AND NOT pg_has_role(tableowner, 'USAGE')) AS foreign_tables`

/** What the checks of the database found, and whether the archive in it can be looked at without changing it. */
export interface DatabaseChecks {
  readonly checks: readonly Check[]
  readonly current: boolean
}

/** Checks the database: whether it is reached, is new enough, what its tables are and may be, and its replica. Nothing is written. */
export async function checkDatabase(
  config: Pick<Config, 'dataDir' | 'readDatabaseUrl'> & { readonly databaseUrl: string },
): Promise<DatabaseChecks> {
  const opened = await open('DATABASE_URL', config.databaseUrl)
  if ('state' in opened) return { checks: [opened], current: false }
  try {
    const checks: Check[] = [await checkServer(opened, placeName(config))]
    const schema = await schemaOf(opened)
    checks.push(await checkTables(opened, schema))
    const failed = checks.some(({ state }) => state === 'failed')
    const current = !failed && schema === MIGRATIONS.length
    const { readDatabaseUrl } = config
    if (readDatabaseUrl !== undefined) checks.push(await checkReplica(readDatabaseUrl, opened, current))
    return { checks, current }
  } catch (error) {
    return { checks: [refusal('DATABASE_URL', error)], current: false }
  } finally {
    await opened.close()
  }
}

async function open(name: string, url: string): Promise<Postgres | Check> {
  try {
    return await openPostgres(url, ONCE)
  } catch (error) {
    return refusal(name, error)
  }
}

function refusal(name: string, error: unknown): Check {
  if (!(error instanceof ArchiveError)) throw error
  return {
    state: 'failed',
    name,
    found: error.message,
    advice: `Correct ${name}, or what it names: postgres://USER:PASSWORD@HOST:PORT/DATABASE.`,
  }
}

async function checkServer(postgres: Postgres, place: string): Promise<Check> {
  const [row] = await postgres.read(
    ACTION,
    `SELECT current_setting('server_version') AS version, pg_is_in_recovery() AS replica`,
  )
  const found = `${place}, PostgreSQL ${row?.version}`
  return row?.replica === true
    ? {
        state: 'failed',
        name: 'DATABASE_URL',
        found: `${found}, which is a replica and can only be read`,
        advice: 'Set DATABASE_URL to the primary, and READ_DATABASE_URL to this one.',
      }
    : { state: 'fine', name: 'DATABASE_URL', found }
}

/** Whether the tables are as this program has them, or can be made so. */
async function checkTables(postgres: Postgres, schema: number): Promise<Check> {
  const name = 'Tables'
  const [row] = await postgres.read(ACTION, RIGHTS)
  const person = String(row?.person)
  if (row?.schema === null) {
    return {
      state: 'failed',
      name,
      found: `${person} has no schema to work in`,
      advice: `Create one that the search_path of ${person} names: CREATE SCHEMA dateline AUTHORIZATION ${person}.`,
    }
  }
  if (schema > MIGRATIONS.length) {
    return {
      state: 'failed',
      name,
      found: `written by a newer version of Dateline (schema ${schema}, this one knows ${MIGRATIONS.length})`,
      advice: 'Update Dateline, or set DATABASE_URL to another database.',
    }
  }
  // What is there can be read and written; of a new month of news nothing can be saved.
  const state = schema === MIGRATIONS.length ? 'warning' : 'failed'
  if (row?.makes !== true) {
    return {
      state,
      name,
      found: `${person} may make no tables in the schema ${row?.schema}`,
      advice: `Tables are made for each month of news: GRANT USAGE, CREATE ON SCHEMA ${row?.schema} TO ${person}.`,
    }
  }
  if (row.foreign_tables !== null) {
    return {
      state,
      name,
      found: `${row.foreign_tables} in the schema ${row.schema} belong to another user than ${person}`,
      advice: 'Connect as the user who made them, or make that user a role of this one.',
    }
  }
  if (schema === MIGRATIONS.length) return { state: 'fine', name, found: `schema ${schema}, up to date` }
  return schema === 0
    ? { state: 'fine', name, found: 'none yet (made at the first start)' }
    : {
        state: 'fine',
        name,
        found: `schema ${schema}, brought to ${MIGRATIONS.length} at the next start`,
      }
}

const COUNTER = 'SELECT archive, last FROM change_counter'

/** Whether the replica can be read and is one of this database. */
async function checkReplica(url: string, primary: Postgres, current: boolean): Promise<Check> {
  const name = 'READ_DATABASE_URL'
  const replica = await open(name, url)
  if ('state' in replica) return replica
  const place = placeName({ dataDir: '', databaseUrl: url })
  try {
    if (!current) return { state: 'fine', name, found: `${place} answers` }
    const [[here], [there]] = [await primary.read(ACTION, COUNTER), await replica.read(ACTION, COUNTER)]
    if (here?.archive !== there?.archive) {
      return {
        state: 'failed',
        name,
        found: `${place} holds another archive`,
        advice: 'Set READ_DATABASE_URL to a replica of DATABASE_URL, or leave it out.',
      }
    }
    const behind = Math.max(0, Number(here?.last) - Number(there?.last))
    return {
      state: 'fine',
      name,
      found: behind === 0 ? `${place}, up to date` : `${place}, ${countOf(behind, 'change')} behind`,
    }
  } catch (error) {
    return refusal(name, error)
  } finally {
    await replica.close()
  }
}
