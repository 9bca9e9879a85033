import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadConfig } from '../../src/config.ts'

const read = (file: string) => readFileSync(resolve(file), 'utf8')

interface Service {
  readonly profiles: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly read_only?: boolean
  readonly ports?: unknown
  readonly healthcheck?: unknown
  readonly volumes: readonly unknown[]
}

const { services } = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
}
const bots = Object.entries(services).filter(([name]) => name !== 'postgres')

/** `${NAME:-default}` and `${NAME:+instead}` with what is given. */
function substituted(value: string, given: Readonly<Record<string, string>>): string {
  return value
    .replace(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, or: string) => given[name] ?? or)
    .replace(/\$\{(\w+):\+([^}]*)\}/g, (_, name: string, instead: string) => (given[name] ? instead : ''))
}

/** As Discord's are: the bot's id, a time, a signature. */
const TOKEN = `${Buffer.from('100000000000000001').toString('base64url')}.b.c`

describe('compose.yaml', () => {
  it('knows no variable that .env.example does not explain', () => {
    const explained = new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name))
    const named = [...read('compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name)
    expect(named.filter((name) => !explained.has(name))).toEqual([])
    for (const [, { environment }] of bots)
      expect(Object.keys(environment).filter((name) => !explained.has(name))).toEqual([])
  })

  it('gives each bot what the program takes', () => {
    for (const [, { environment }] of bots) {
      const given = { DISCORD_TOKEN: TOKEN, POSTGRES_PASSWORD: 'secret' }
      const env = Object.entries(environment).map(([name, value]) => [name, substituted(value, given)])
      expect(loadConfig(Object.fromEntries(env)).discordToken).toBe(TOKEN)
    }
  })

  it('gives one of several machines the database that all share, and its own shards', () => {
    const [[, here] = []] = bots.filter(([, { profiles }]) => profiles.includes('machine'))
    const given = {
      DATABASE_URL: 'postgres://a@db.example/d',
      READ_DATABASE_URL: 'postgres://a@replica.example/d',
      SHARDS: '8',
      SHARD_IDS: '4-7',
      FEEDS_FILE: 'my-feeds.opml',
      METRICS_PORT: '9464',
    }
    const env = Object.entries(here?.environment ?? {}).map(([name, value]) => [
      name,
      substituted(value, given),
    ])
    const config = loadConfig({ ...Object.fromEntries(env), DISCORD_TOKEN: TOKEN })
    expect(config).toMatchObject({ databaseUrl: given.DATABASE_URL, shards: 8, shardIds: [4, 5, 6, 7] })
    expect(config).toMatchObject({ feedsFile: expect.stringContaining('feeds.opml'), metricsPort: 9464 })
    // Where things lie in the image is the image's to say, and over a database processes answer, not threads.
    const own = ['ANSWER_THREADS', 'DATA_DIR', 'HEALTH_DIR', 'DISCORD_API_URL', 'POSTGRES_PASSWORD']
    const explained = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name)
    expect(Object.keys(here?.environment ?? {}).sort()).toEqual(
      explained.filter((name) => !own.includes(name)).sort(),
    )
  })

  it('has one bot with a folder, and several that share all shards over one database', () => {
    const single = bots.filter(([, { profiles }]) => profiles.includes('single'))
    expect(single).toHaveLength(1)
    expect(single[0]?.[1].environment).not.toHaveProperty('DATABASE_URL')
    const many = bots.filter(([, { profiles }]) => profiles.includes('many'))
    const shards = many.flatMap(([, { environment }]) => {
      const { shards, shardIds } = loadConfig({
        SHARDS: environment.SHARDS,
        SHARD_IDS: environment.SHARD_IDS,
      })
      expect(shards).toBe(4)
      return shardIds ?? []
    })
    expect(shards.sort()).toEqual([0, 1, 2, 3])
  })

  it('opens no port, and lets no bot write to its image', () => {
    for (const service of Object.values(services)) expect(service.ports).toBeUndefined()
    for (const [, bot] of bots) expect(bot.read_only).toBe(true)
    expect(services.postgres?.healthcheck).toBeDefined()
  })
})

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile')

  it('copies and starts what there is, and what .dockerignore lets in', () => {
    const allowed = new Set([...read('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, path]) => path))
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    )
    expect(copied.length).toBeGreaterThan(5)
    for (const path of copied) {
      expect(existsSync(resolve(path)), path).toBe(true)
      expect([...allowed], path).toContain(path)
    }
    const started = [...dockerfile.matchAll(/CMD \["node", "([^"]+)"/g)].map(([, path = '']) => path)
    expect(started).toEqual(['src/cli/main.ts', 'src/main.ts'])
    for (const path of started) expect(existsSync(resolve(path))).toBe(true)
  })

  it('has the Node that the project needs, and another user than root', () => {
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } }
    expect(engines.node).toBe('>=24')
    expect(dockerfile.match(/^FROM (\S+)/gm)).toEqual(['FROM node:24-slim', 'FROM node:24-slim'])
    expect(dockerfile).toMatch(/^USER node$/m)
  })
})
