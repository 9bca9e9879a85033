import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  openPostgres,
  type Postgres,
  type PostgresOptions,
} from '../../../src/archive/postgres/connection.ts'
import { NO_POSTGRES, usePostgres } from '../../support/postgres.ts'

const BARRIER_PARTIES = 2

describe.skipIf(NO_POSTGRES !== undefined)('a connection to PostgreSQL', () => {
  const server = usePostgres()
  let schema: string
  const opened: Postgres[] = []
  beforeEach(async () => {
    schema = await server().freshSchema()
  })
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close()
  })

  async function open(options: PostgresOptions = {}): Promise<Postgres> {
    const postgres = await openPostgres(server().url(schema), options)
    opened.push(postgres)
    return postgres
  }

  /** With a table of notes. */
  async function openNotes(options: PostgresOptions = {}): Promise<Postgres> {
    const postgres = await open(options)
    await postgres.write('make a table', 'CREATE TABLE notes (name text PRIMARY KEY, number bigint)')
    return postgres
  }

  const note = 'INSERT INTO notes VALUES ($1, $2)'
  const names = async (postgres: Postgres) =>
    (await postgres.read('read notes', 'SELECT name FROM notes ORDER BY name')).map(({ name }) => name)

  /** Ends every connection of the stores, as an operator or a restart does. */
  const endAll = () =>
    server().asAdmin(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dateline'",
    )

  describe('that is not had', () => {
    const reasonFor = async (
      part: { readonly [name in 'port' | 'password' | 'pathname' | 'protocol']?: string },
    ) => {
      const url = Object.assign(new URL(server().url(schema)), part)
      const { password } = url
      const error: Error = await openPostgres(url.href, { attempts: 2 }).then(
        () => new Error('It was had'),
        (reason) => reason,
      )
      expect(error.name).toBe('ArchiveError')
      expect(error.message).toMatch(/^Cannot open the archive/)
      for (let one: unknown = error; one instanceof Error; one = one.cause) {
        expect(JSON.stringify(one) + one.message + one.stack).not.toContain(password)
      }
      return error.message
    }

    it('says that nothing answers at an address', async () => {
      expect(await reasonFor({ port: '1' })).toContain(
        '127.0.0.1:1/postgres): nothing answers there; is PostgreSQL running?',
      )
    })

    it('says that the password is wrong, without it', async () => {
      const said = await reasonFor({ password: 'wrong-password' })
      expect(said).toContain('it refuses the user or the password')
    })

    it('says that there is no such database', async () => {
      expect(await reasonFor({ pathname: '/nowhere' })).toContain(
        'there is no such database: database "nowhere" does not exist',
      )
    })

    it('says how an address is written', async () => {
      const said = await reasonFor({ protocol: 'mysql:' })
      expect(said).toContain('postgres://USER:PASSWORD@HOST:PORT/DATABASE')
    })

    it('says that there are too many', async () => {
      await server().asAdmin('ALTER ROLE bot CONNECTION LIMIT 0')
      try {
        expect(await reasonFor({})).toContain('no connection left')
      } finally {
        await server().asAdmin('ALTER ROLE bot CONNECTION LIMIT -1')
      }
    })
  })

  describe('that is lost', () => {
    it('is replaced, whether it was in use or not', async () => {
      const postgres = await openNotes()
      await endAll()
      expect(await names(postgres)).toEqual([])
      await postgres.write('write a note', note, ['a', 1])
      expect(await names(postgres)).toEqual(['a'])
    })

    it('begins a transaction again', async () => {
      const postgres = await openNotes()
      let attempts = 0
      await postgres.transaction('write notes', async (client) => {
        attempts += 1
        await client.query(note, [`attempt ${attempts}`, attempts])
        if (attempts === 1) await client.query('SELECT pg_terminate_backend(pg_backend_pid())')
      })
      expect(await names(postgres)).toEqual(['attempt 2'])
    })

    it('leaves open whether a write was kept, and says so', async () => {
      const postgres = await openNotes()
      const cut = postgres.write('write a note', 'SELECT pg_terminate_backend(pg_backend_pid())')
      await expect(cut).rejects.toThrow(
        'Cannot write a note: the connection to PostgreSQL was lost, and it may have',
      )
      expect(await names(postgres)).toEqual([])
    })

    it('is waited for while PostgreSQL restarts', async () => {
      const postgres = await openNotes()
      await postgres.write('write a note', note, ['a', 1])
      await server().pause()
      const reading = names(postgres)
      await server().resume()
      expect(await reading).toEqual(['a'])
    })
  })

  describe('a transaction', () => {
    it('keeps all or nothing, and tells of it once all is kept', async () => {
      const postgres = await openNotes()
      const told: string[] = []
      const broken = postgres.transaction('write notes', async (client) => {
        client.afterCommit(() => told.push('broken'))
        await client.query(note, ['a', 1])
        await client.query(note, ['a', 2])
      })
      await expect(broken).rejects.toThrow(/^Cannot write notes .*duplicate key/)
      await postgres.transaction('write notes', async (client) => {
        client.afterCommit(() => told.push('kept'))
        await client.query(note, ['b', 1])
        expect(told).toEqual([])
      })
      expect(told).toEqual(['kept'])
      expect(await names(postgres)).toEqual(['b'])
    })

    it('fails where a part of it failed that nobody minded', async () => {
      const postgres = await openNotes()
      const careless = postgres.transaction('write notes', async (client) => {
        await client.query(note, ['a', 1])
        await client.query('SELECT 1 / 0').catch(() => {})
      })
      await expect(careless).rejects.toThrow('Cannot write notes: a part of it failed')
      expect(await names(postgres)).toEqual([])
    })

    it('begins again where two wait for each other', async () => {
      const postgres = await openNotes()
      for (const name of ['a', 'b']) await postgres.write('write a note', note, [name, 0])
      let began = 0
      const both = Promise.withResolvers<void>()
      const add = (first: string, second: string) =>
        postgres.transaction('count', async (client) => {
          await client.query('UPDATE notes SET number = number + 1 WHERE name = $1', [first])
          began += 1
          if (began === BARRIER_PARTIES) both.resolve()
          await both.promise
          await client.query('UPDATE notes SET number = number + 1 WHERE name = $1', [second])
        })
      await Promise.all([add('a', 'b'), add('b', 'a')])
      expect(began).toBe(BARRIER_PARTIES + 1)
      const rows = await postgres.read('read notes', 'SELECT number FROM notes')
      expect(rows).toEqual([{ number: 2 }, { number: 2 }])
    })

    it('has a named lock alone', async () => {
      const postgres = await openNotes()
      const add = () =>
        postgres.transaction('count', async (client) => {
          await client.lock('notes')
          const { rows } = await client.query('SELECT count(*) AS notes FROM notes')
          await client.query(note, [`note ${rows[0]?.notes}`, 0])
        })
      await Promise.all(Array.from({ length: 8 }, add))
      expect(await names(postgres)).toHaveLength(8)
    })
  })

  describe('values', () => {
    it('come back exactly: texts, and numbers of 64 bits', async () => {
      const postgres = await openNotes()
      const text = ' \u{1F4F0} e\u0301 \u200B \u0001 \\ \' " $1 \r\n\uFFFD'
      await postgres.write('write a note', note, [text, Number.MAX_SAFE_INTEGER])
      await postgres.write('write a note', note, ['large', '9007199254740993'])
      expect(await postgres.read('read notes', 'SELECT name, number FROM notes ORDER BY number')).toEqual([
        { name: text, number: Number.MAX_SAFE_INTEGER },
        { name: 'large', number: 9007199254740993n },
      ])
    })

    it('that cannot be kept exactly are refused, and never found', async () => {
      const postgres = await openNotes()
      const write = (text: string) => postgres.write('write a note', note, [text, 1])
      await expect(write('half \ud83d')).rejects.toThrow(
        'Cannot write a note: a text of it holds half a character',
      )
      await expect(write('nul \0')).rejects.toThrow(
        'Cannot write a note: a text of it holds the character U+0000',
      )
      const listed = postgres.transaction('write notes', (client) =>
        client.query('SELECT unnest($1::text[])', [['fine', 'nul \0']]),
      )
      await expect(listed).rejects.toThrow('Cannot write notes: a text of it holds the character U+0000')
      const find = 'SELECT 1 FROM notes WHERE name = $1 OR name = ANY ($2::text[])'
      expect(await postgres.read('find a note', find, ['half \ud83d', ['nul \0']])).toEqual([])
    })
  })

  it('stops what takes too long', async () => {
    const postgres = await open({ statementTimeout: 100 })
    await expect(postgres.read('wait', 'SELECT pg_sleep(20)')).rejects.toThrow(
      'it took too long and was stopped',
    )
    expect(await postgres.read('count', 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('names a right that is missing', async () => {
    const postgres = await open()
    await server().asAdmin('CREATE TABLE secret ()', schema)
    await expect(postgres.read('read it', 'SELECT * FROM secret')).rejects.toThrow(
      'the user lacks a right: permission denied for table secret',
    )
  })

  describe('to a replica', () => {
    it('reads there, and on the primary where the replica does not answer', async () => {
      const elsewhere = await server().freshSchema()
      const where = (postgres: Postgres) => postgres.readReplica('ask', 'SELECT current_schema() AS schema')
      expect(await where(await open({ readUrl: server().url(elsewhere) }))).toEqual([{ schema: elsewhere }])
      const nowhere = new URL(server().url(elsewhere))
      nowhere.port = '1'
      expect(await where(await open({ readUrl: nowhere.href }))).toEqual([{ schema }])
      expect(await where(await open())).toEqual([{ schema }])
    })

    it('says at once where the replica refuses', async () => {
      const refused = Object.assign(new URL(server().url(schema)), { password: 'wrong-password' }).href
      await expect(open({ readUrl: refused })).rejects.toThrow('it refuses the user or the password')
    })
  })
})
