import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, loadConfig, PROJECT_ROOT } from '../src/config.ts'
import { misspeltVariables } from '../src/misspelt-variables.ts'

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    expect((error as ConfigError).exitCode).toBe(2)
    return (error as ConfigError).message
  }
  throw new Error('The configuration was accepted')
}

describe('misspeltVariables', () => {
  it('finds names that are nearly those of variables that are not set', () => {
    const env = {
      DISCORD_TOKN: 'x',
      rate_limt: '4',
      LOG_LEVL: 'warn',
      LOG_LEVEL: 'info',
      EMPTY: '',
      DATADIR: '',
    }
    expect(misspeltVariables(env)).toEqual([
      { name: 'DISCORD_TOKN', meant: 'DISCORD_TOKEN' },
      { name: 'rate_limt', meant: 'RATE_LIMIT' },
    ])
  })

  it('takes what other programs read for nothing of the kind', () => {
    const env = { PATH: '/bin', HOME: '/', HOST: 'x', PORT: '8', POSTGRES_PASSWORD: 'x', NODE_ENV: 'test' }
    expect(misspeltVariables({ ...env, SHARDING_MANAGER: 'true', SHARD_COUNT: '2' })).toEqual([])
  })
})

describe('loadConfig', () => {
  it('needs nothing: an empty environment gives the defaults, counted from the project', () => {
    expect(loadConfig({})).toEqual({
      discordApiUrl: 'https://discord.com/api',
      dataDir: join(PROJECT_ROOT, 'data'),
      articlesDir: join(PROJECT_ROOT, 'seeds'),
      logLevel: 'info',
      rateLimit: 10,
      metricsHost: '127.0.0.1',
    })
  })

  it('takes every variable', () => {
    const env = {
      DISCORD_TOKEN: 'abc.def.ghi',
      DISCORD_GUILD_ID: '123456789012345678',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api',
      DATA_DIR: 'somewhere',
      ARTICLES_DIR: '/articles',
      LOG_LEVEL: 'Debug',
      RATE_LIMIT: '3',
      RETENTION_DAYS: '90',
      RETENTION_ARTICLES: '5000',
      CONTACT_URL: 'https://example.org/a(b)',
      FEEDS_FILE: 'feeds.opml',
      METRICS_PORT: '9464',
      METRICS_HOST: '0.0.0.0',
      HEALTH_DIR: '/tmp/health',
    }
    expect(loadConfig(env)).toEqual({
      discordToken: 'abc.def.ghi',
      discordGuildId: '123456789012345678',
      discordApiUrl: 'http://127.0.0.1:8080/api',
      dataDir: resolve('somewhere'),
      articlesDir: '/articles',
      logLevel: 'debug',
      rateLimit: 3,
      retentionDays: 90,
      retentionArticles: 5000,
      contactUrl: 'https://example.org/a%28b%29',
      feedsFile: resolve('feeds.opml'),
      metricsPort: 9464,
      metricsHost: '0.0.0.0',
      healthDir: '/tmp/health',
    })
  })

  it('counts an empty or blank variable as absent, as a copied .env.example leaves it', () => {
    expect(loadConfig({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: '  ', LOG_LEVEL: '' })).toEqual(loadConfig({}))
  })

  it('takes a token that was pasted with its scheme or with white space around it', () => {
    const token = `${Buffer.from('100000000000000001').toString('base64url')}.GhIjKl.x-y_z`
    expect(loadConfig({ DISCORD_TOKEN: ` Bot ${token}\n` }).discordToken).toBe(token)
  })

  it('calls no token what cannot be one, and for Discord what does not begin with the id of a bot', () => {
    const elsewhere = { DISCORD_API_URL: 'http://127.0.0.1:8080/api' }
    expect(refusalOf({ DISCORD_TOKEN: 'abc', ...elsewhere })).toContain('it is no token of a bot')
    expect(refusalOf({ DISCORD_TOKEN: 'Bot abc.def.ghi' })).toContain('it is no token of a bot')
    expect(loadConfig({ DISCORD_TOKEN: 'Bot abc.def.ghi', ...elsewhere }).discordToken).toBe('abc.def.ghi')
  })

  it.each([
    ['https://discord.com/api/', 'https://discord.com/api'],
    ['https://discord.com/api/v10', 'https://discord.com/api'],
    ['http://127.0.0.1:9/', 'http://127.0.0.1:9'],
  ])('takes the address %s as %s', (given, taken) => {
    expect(loadConfig({ DISCORD_API_URL: given }).discordApiUrl).toBe(taken)
  })

  it.each([
    ['DISCORD_GUILD_ID', 'my server', 'digits'],
    ['DISCORD_API_URL', 'discord.com', 'not an http or https address'],
    ['DISCORD_API_URL', 'ftp://discord.com', 'not an http or https address'],
    ['DISCORD_API_URL', 'https://a:b@discord.com/api', 'host and a path alone'],
    ['DISCORD_API_URL', 'https://discord.com/api?v=10', 'host and a path alone'],
    ['LOG_LEVEL', 'loud', 'trace, debug, info'],
    ['RATE_LIMIT', '0', 'from 1 to 1000'],
    ['RATE_LIMIT', '1.5', 'whole number'],
    ['RETENTION_DAYS', '0', 'from 1 to 100000'],
    ['RETENTION_ARTICLES', 'many', 'whole number'],
    ['RATE_LIMIT', '-1', 'whole number'],
    ['ANSWER_THREADS', '65', 'from 0 to 64'],
    ['ANSWER_THREADS', 'two', 'whole number'],
    ['SHARDS', '0', 'between 1 and 16000'],
    ['SHARDS', 'many', 'neither a whole number nor "auto"'],
    ['METRICS_PORT', '0', 'from 1 to 65535'],
    ['METRICS_PORT', 'x', 'whole number'],
    ['METRICS_HOST', 'a b', 'network interface'],
    ['CONTACT_URL', 'me', 'not an http, https or mailto address'],
    ['DATA_DIR', 'a\0b', 'null character'],
  ])('refuses %s=%j, naming the variable, the value and the reason', (name, value, reason) => {
    const message = refusalOf({ [name]: value })
    expect(message).toContain(`Cannot use ${name}=${JSON.stringify(value)}: `)
    expect(message).toContain(reason)
  })

  it('reads how many shards there are to be, and which of them this process is', () => {
    expect(loadConfig({ SHARDS: 'AUTO' }).shards).toBe('auto')
    expect(loadConfig({ SHARDS: '4' }).shards).toBe(4)
    const shard = loadConfig({ SHARDING_MANAGER: 'true', SHARDS: '0', SHARD_COUNT: '4' })
    expect(shard.shard).toEqual({ id: 0, count: 4, first: true })
    expect(shard.shards).toBeUndefined()
  })

  it('reads how many threads answer, where there is no database', () => {
    expect(loadConfig({}).answerThreads).toBeUndefined()
    expect(loadConfig({ ANSWER_THREADS: '0' }).answerThreads).toBe(0)
    const database = { DATABASE_URL: 'postgres://a@db.example/d' }
    expect(loadConfig({ ...database, ANSWER_THREADS: '0' }).answerThreads).toBe(0)
    expect(refusalOf({ ...database, ANSWER_THREADS: '2' })).toContain('Cannot use ANSWER_THREADS="2": over')
  })

  it('never shows the token that it refuses', () => {
    const message = refusalOf({ DISCORD_TOKEN: 'secret part' })
    expect(message).toContain('DISCORD_TOKEN')
    expect(message).not.toContain('secret')
    expect(message).not.toContain('part')
  })

  it('names every wrong variable at once', () => {
    expect(refusalOf({ LOG_LEVEL: 'loud', RATE_LIMIT: 'many' }).split('\n')).toHaveLength(2)
  })
})

describe('loadEnvironment', () => {
  it('reads .env from the working directory, lets the environment win, and prints nothing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-config-'))
    writeFileSync(join(folder, '.env'), 'LOG_LEVEL=warn\nRATE_LIMIT=7\n')
    const program = `import { loadConfig, loadEnvironment } from ${JSON.stringify(resolve('src/config.ts'))}
      const { logLevel, rateLimit } = loadConfig(loadEnvironment())
      process.stdout.write(JSON.stringify({ logLevel, rateLimit }))`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      env: { RATE_LIMIT: '8' },
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({ logLevel: 'warn', rateLimit: 8 })
  })
})
