import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPostgres, type Postgres } from '../../../src/archive/postgres/connection.ts'
import { MIGRATIONS, migrate } from '../../../src/archive/postgres/migrations.ts'
import { NO_POSTGRES, usePostgres } from '../../support/postgres.ts'

describe.skipIf(NO_POSTGRES !== undefined)('the schema in PostgreSQL', () => {
  const server = usePostgres()
  let schema: string
  const opened: Postgres[] = []
  beforeEach(async () => {
    schema = await server().freshSchema()
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
  })

  async function open(): Promise<Postgres> {
    const postgres = await openPostgres(server().url(schema))
    opened.push(postgres)
    return postgres
  }

  const version = () => server().asAdmin('SELECT version FROM schema_version', schema)

  it('is made once by several processes that start at once', async () => {
    const processes = await Promise.all(Array.from({ length: 4 }, open))
    await Promise.all(processes.map((postgres) => migrate(postgres)))
    expect(await version()).toEqual([{ version: MIGRATIONS.length }])
    const archives = await server().asAdmin('SELECT archive FROM change_counter', schema)
    expect(archives).toEqual([{ archive: expect.stringMatching(/^[0-9a-f]{32}$/) }])
  })

  it('goes on from where it stands, a step at a time, and not beyond one that fails', async () => {
    const postgres = await open()
    const steps = ['CREATE TABLE one ()', 'CREATE TABLE two (); INSERT INTO nowhere VALUES (1)']
    await expect(migrate(postgres, steps)).rejects.toThrow(/^Cannot bring the archive to the newest schema/)
    expect(await version()).toEqual([{ version: 1 }])
    await migrate(postgres, ['CREATE TABLE one ()', 'CREATE TABLE two ()'])
    expect(await version()).toEqual([{ version: 2 }])
  })

  it('is refused where a newer program wrote it', async () => {
    const postgres = await open()
    await migrate(postgres)
    await server().asAdmin('UPDATE schema_version SET version = 999', schema)
    await expect(migrate(postgres)).rejects.toThrow(
      `it was written by a newer version of Dateline (schema 999, this one knows ${MIGRATIONS.length})`,
    )
  })

  it('is used by one who may not change it, and says what is missing to one who would have to', async () => {
    await migrate(await open())
    await server().asAdmin(`ALTER SCHEMA ${schema} OWNER TO admin; GRANT USAGE ON SCHEMA ${schema} TO bot`)
    await migrate(await open())
    schema = await server().freshSchema()
    await server().asAdmin(`ALTER SCHEMA ${schema} OWNER TO admin; GRANT USAGE ON SCHEMA ${schema} TO bot`)
    await expect(migrate(await open())).rejects.toThrow(
      `the user lacks a right: permission denied for schema`,
    )
    schema = 'nowhere'
    await expect(migrate(await open())).rejects.toThrow('there is no schema to work in')
  })

  it('orders every text character by character, whatever the order of the database', async () => {
    await migrate(await open())
    const columns = await server().asAdmin(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
      schema,
    )
    expect(columns).toEqual([])
  })
})
