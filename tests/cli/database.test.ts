import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArchiveAt } from '../../src/cli/open-archive.ts'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { BRIDGE, dateline, FERRY, newFolder, put, type Ran } from './run-dateline.ts'

const postgres = usePostgres()

let cwd: string
let schema: string
let url: string

beforeEach(async () => {
  cwd = newFolder()
  put(cwd, 'bridge.txt', BRIDGE)
  schema = await postgres().freshSchema()
  url = postgres().url(schema)
})

/** Runs a command over the database; where an archive could be made in a folder, none can. */
async function run(args: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
  const env = {
    DATA_DIR: join(process.execPath, 'data'),
    ARTICLES_DIR: join(cwd, 'bridge.txt'),
    DATABASE_URL: url,
    ...more,
  }
  const ran = await dateline(args, { cwd, env })
  for (const address of [env.DATABASE_URL, more.READ_DATABASE_URL ?? url]) {
    expect(ran.stdout + ran.stderr).not.toContain(new URL(address).password)
  }
  expect(existsSync(env.DATA_DIR)).toBe(false)
  return ran
}

const ingest = (text: string, at = url) => run(['ingest', put(cwd, 'more.txt', text)], { DATABASE_URL: at })

/** The address as another program would use it, by which the server tells the two apart. */
const named = (name: string) => `${url}&application_name=${name}`

/** An address at which nothing answers. */
const away = () => url.replace(`:${postgres().port}/`, ':1/')

describe.skipIf(NO_POSTGRES !== undefined)('dateline doctor over a database', () => {
  it('says what is there, and makes no table', async () => {
    const fresh = await run(['doctor'])
    expect(fresh.stdout).toMatch(/ok +DATABASE_URL: 127\.0\.0\.1:\d+\/postgres, PostgreSQL \d\d/)
    expect(fresh.stdout).toMatch(/ok +Tables: none yet/)
    expect(fresh.stdout).not.toContain('DATA_DIR')
    expect(fresh.code).toBe(0)
    const made = await postgres().asAdmin(`SELECT FROM pg_tables WHERE schemaname = '${schema}'`)
    expect(made).toEqual([])

    expect((await ingest(FERRY)).code).toBe(0)
    const filled = await run(['doctor'], { READ_DATABASE_URL: url })
    expect(filled.stdout).toMatch(/ok +Tables: schema \d+, up to date/)
    expect(filled.stdout).toMatch(/READ_DATABASE_URL: 127\.0\.0\.1:\d+\/postgres, up to date/)
    expect(filled.stdout).toMatch(/Archive: 1 article from 1 source/)
    expect(filled.code).toBe(0)
  })

  it('says what to do where it is not reached, refuses, or belongs to somebody else', async () => {
    const nowhere = await run(['doctor'], { DATABASE_URL: away() })
    expect(nowhere.stdout).toMatch(/failed +DATABASE_URL: .*nothing answers there/)
    expect(nowhere.code).toBe(1)
    const wrong = url.replace(new URL(url).password, 'wrong-words')
    const refused = await run(['doctor'], { DATABASE_URL: wrong })
    expect(refused.stdout).toContain('it refuses the user or the password')

    await postgres().asAdmin(`REVOKE ALL ON SCHEMA ${schema} FROM bot; ALTER SCHEMA ${schema} OWNER TO admin`)
    await postgres().asAdmin(`GRANT USAGE ON SCHEMA ${schema} TO bot`)
    const barred = await run(['doctor'])
    expect(barred.stdout).toMatch(/failed +Tables: bot may make no tables/)
    expect(barred.stdout).toContain(`GRANT USAGE, CREATE ON SCHEMA ${schema} TO bot`)
  })

  it('finds that a replica is of another archive, or away', async () => {
    await ingest(FERRY)
    const other = postgres().url(await postgres().freshSchema())
    await ingest(FERRY, other)
    const foreign = await run(['doctor'], { READ_DATABASE_URL: other })
    expect(foreign.stdout).toMatch(/failed +READ_DATABASE_URL: .*holds another archive/)
    expect(foreign.code).toBe(1)
    const gone = await run(['doctor'], { READ_DATABASE_URL: away() })
    expect(gone.stdout).toMatch(/failed +READ_DATABASE_URL: .*nothing answers there/)
  })
})

describe.skipIf(NO_POSTGRES !== undefined)('an archive with a replica', () => {
  const QUESTION = ['ask', 'How many passengers does the ferry to Arnholm carry?']

  it('is asked at the replica, and written at the primary', async () => {
    await ingest(FERRY)
    const { archive, openIndex } = await openArchiveAt({
      dataDir: '',
      databaseUrl: named('primary'),
      readDatabaseUrl: named('replica'),
    })
    const index = await openIndex({})
    expect(await index.suggestArticles('ferry arnh', 3)).toHaveLength(1)
    const seen = await postgres().asAdmin(
      `SELECT application_name AS name, query FROM pg_stat_activity WHERE application_name IN ('primary', 'replica')`,
    )
    const queries = (name: string) =>
      seen.filter((row) => row.name === name).map(({ query }) => String(query))
    expect(queries('replica').join()).toContain('headline')
    expect(queries('primary').join()).not.toContain('headline')
    index.close()
    await archive.close()
  })

  it('answers from the primary while the replica is away', async () => {
    await ingest(FERRY)
    const { code, stdout } = await run(QUESTION, { READ_DATABASE_URL: away() })
    expect(stdout).toContain('**90** passengers')
    expect(code).toBe(0)
  })
})
