import { join, resolve } from 'node:path'
import { config as readEnvFile } from 'dotenv'
import { z } from 'zod'

/** The project's own folder: what the defaults of `DATA_DIR` and `ARTICLES_DIR` are counted from. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '..')

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The environment, validated. */
export interface Config {
  /** The bot's token; without one the console opens. Never shown and never logged. */
  readonly discordToken?: string
  /** Register the commands in this one guild instead of globally. */
  readonly discordGuildId?: string
  /** The REST base without a version and without a slash at its end, such as `https://discord.com/api`. */
  readonly discordApiUrl: string
  /** Absolute path of the folder that holds the archive, where no database does. */
  readonly dataDir: string
  /** The PostgreSQL that holds the archive. Never shown and never logged: it may hold a password. */
  readonly databaseUrl?: string
  /** A replica of it, for what may be read a moment late. */
  readonly readDatabaseUrl?: string
  /** Absolute path of the folder (or file) of articles that is imported at every start. */
  readonly articlesDir: string
  readonly logLevel: LogLevel
  /** Questions that one person may ask a minute. */
  readonly rateLimit: number
  /** Days after their publication for which articles are kept; absent, they are kept for good. */
  readonly retentionDays?: number
  /** The most articles that are kept, the newest; absent, all are. */
  readonly retentionArticles?: number
  /** A page that tells the servers that are asked for feeds and pages who asks. */
  readonly contactUrl?: string
  /** A file that lists feeds to follow: OPML, or an address a line. Absolute. */
  readonly feedsFile?: string
  /** How many threads answer beside the one that listens to Discord; absent: as many as suit the machine. */
  readonly answerThreads?: number
  /** How many processes share the servers; absent: one process serves all. */
  readonly shards?: number | 'auto'
  /** Which of them run here, where others run on other machines; ascending. Absent: all. */
  readonly shardIds?: readonly number[]
  /** Which of those processes this is: set by the one that starts them. */
  readonly shard?: {
    readonly id: number
    readonly count: number
    /** Whether it is the first of those that run on this machine. */
    readonly first: boolean
  }
  /** Where metrics can be asked for; nowhere where the port is absent. */
  readonly metricsPort?: number
  readonly metricsHost: string
  /** The folder in which the bot notes that it works; it does not where it is absent. Absolute. */
  readonly healthDir?: string
}

/** A value of the environment cannot be used. The message names variable, value and reason, and is meant to be shown. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** What a process that stops for this exits with. */
  readonly exitCode = 2
}

// A snowflake: an integer of 64 bits with its time in the upper 42, so 17 to 20 digits since Discord exists.
const SNOWFLAKE = /^\d{17,20}$/
// A token is three base64url parts, of which Discord's own begin with the bot's id.
const TOKEN = /^([\w-]+)\.[\w-]+\.[\w-]+$/
const DISCORD_HOST = 'discord.com'
const NO_TOKEN =
  'it is no token of a bot, which is three long words with dots between them (the developer portal shows one under Bot, Reset Token)'
// What people paste in front of the token, because the HTTP header holds it.
const TOKEN_SCHEME = /^Bot\s+/i
// The version that discord.js appends itself, and slashes at the end.
const API_TAIL = /(?:\/v\d+)?\/*$/

// Discord has servers enough for no more.
const MOST_SHARDS = 16_000

// More digits than any limit has are refused by the limit's own words.
const WHOLE_NUMBER = /^\d{1,12}$/

const SECRETS: ReadonlySet<string> = new Set(['DISCORD_TOKEN', 'DATABASE_URL', 'READ_DATABASE_URL'])

// Numbers and ranges of numbers: "0-3, 8".
const SHARD_IDS = /^\d{1,5}(?:\s*-\s*\d{1,5})?(?:\s*,\s*\d{1,5}(?:\s*-\s*\d{1,5})?)*$/

const apiUrl = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) {
    context.addIssue('it is not an http or https address')
  } else if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    context.addIssue('it may hold a host and a path alone')
  } else {
    return `${url.origin}${url.pathname.replace(API_TAIL, '')}`
  }
  return z.NEVER
})

// It goes into a header: an address in its ASCII form, which holds no white space and no parenthesis that would end it.
const contactUrl = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url !== undefined && ['http:', 'https:', 'mailto:'].includes(url.protocol)) {
    return url.href.replaceAll('(', '%28').replaceAll(')', '%29')
  }
  context.addIssue('it is not an http, https or mailto address')
  return z.NEVER
})

const path = z
  .string()
  .refine((value) => !value.includes('\0'), 'a path cannot hold a null character')
  .transform((value) => resolve(value))

const folder = (fallback: string) => path.default(join(PROJECT_ROOT, fallback))

const postgresUrl = z
  .string()
  .refine(
    (value) => URL.canParse(value) && ['postgres:', 'postgresql:'].includes(new URL(value).protocol),
    'it is not an address postgres://USER:PASSWORD@HOST:PORT/DATABASE',
  )

const wholeNumber = (least: number, most: number) => {
  const reason = `it is not a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(WHOLE_NUMBER, reason)
    .transform(Number)
    .refine((count) => count >= least && count <= most, reason)
}

const environment = z.object({
  DISCORD_TOKEN: z
    .string()
    .transform((value) => value.replace(TOKEN_SCHEME, ''))
    .refine((value) => TOKEN.test(value), NO_TOKEN)
    .optional(),
  DISCORD_GUILD_ID: z
    .string()
    .regex(SNOWFLAKE, 'a server id has 17 to 20 digits (Discord: right-click the server, Copy Server ID)')
    .optional(),
  DISCORD_API_URL: apiUrl.default('https://discord.com/api'),
  DATA_DIR: folder('data'),
  ARTICLES_DIR: folder('seeds'),
  LOG_LEVEL: z
    .string()
    .toLowerCase()
    .pipe(z.enum(LOG_LEVELS, `it is none of ${LOG_LEVELS.join(', ')}`))
    .default('info'),
  RATE_LIMIT: wholeNumber(1, 1000).default(10),
  RETENTION_DAYS: wholeNumber(1, 100_000).optional(),
  RETENTION_ARTICLES: wholeNumber(1, 100_000_000).optional(),
  ANSWER_THREADS: wholeNumber(0, 64).optional(),
  SHARDS: z
    .string()
    .toLowerCase()
    .regex(/^(?:auto|\d{1,5})$/, 'it is neither a whole number nor "auto"')
    .transform((value) => (value === 'auto' ? value : Number(value)))
    .refine(
      (count) => count === 'auto' || (count >= 1 && count <= MOST_SHARDS),
      'it does not lie between 1 and 16000',
    )
    .optional(),
  SHARD_IDS: z
    .string()
    .regex(SHARD_IDS, 'it is no list of numbers and ranges such as 0-3 or 0,2')
    .transform(numbersOf)
    .refine((ids) => ids.length > 0, 'it names no shard')
    .optional(),
  DATABASE_URL: postgresUrl.optional(),
  READ_DATABASE_URL: postgresUrl.optional(),
  CONTACT_URL: contactUrl.optional(),
  FEEDS_FILE: path.optional(),
  METRICS_PORT: wholeNumber(1, 65_535).optional(),
  METRICS_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'it is not the name or the address of a network interface')
    .default('127.0.0.1'),
  HEALTH_DIR: path.optional(),
})

/**
 * Adds the `.env` file of the working directory, where there is one, to the process's environment (what is set already
 * wins) and returns it. The programs call this once, at their start; it prints nothing.
 * @throws {ConfigError} where the file is there and cannot be read.
 */
export function loadEnvironment(): NodeJS.ProcessEnv {
  const { error } = readEnvFile({ quiet: true, debug: false, path: resolve('.env') })
  if (error !== undefined && error.code !== 'ENOENT') {
    throw new ConfigError(`Cannot read ${resolve('.env')}: ${error.message}`)
  }
  return process.env
}

/**
 * Validates the environment. A variable that is empty or blank counts as absent. Relative paths are counted from the
 * working directory, default paths from the project's folder.
 * @throws {ConfigError} naming every variable that cannot be used, its value (a secret's never) and the reason.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given: Record<string, string> = {}
  for (const name of VARIABLES) {
    const value = env[name]?.trim()
    if (value !== undefined && value !== '') given[name] = value
  }
  const shard = shardOf(env)
  // For the processes that share the servers, discord.js puts the number of each into this variable.
  if (shard !== undefined) delete given.SHARDS
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => refusal(String(path[0]), given, message))
    throw new ConfigError([...new Set(lines)].join('\n'))
  }
  const values = parsed.data
  const conflicts = conflictsOf(values, given, shard !== undefined)
  if (conflicts.length > 0) throw new ConfigError(conflicts.join('\n'))
  return {
    ...(values.DISCORD_TOKEN === undefined ? {} : { discordToken: values.DISCORD_TOKEN }),
    ...(values.DISCORD_GUILD_ID === undefined ? {} : { discordGuildId: values.DISCORD_GUILD_ID }),
    discordApiUrl: values.DISCORD_API_URL,
    dataDir: values.DATA_DIR,
    articlesDir: values.ARTICLES_DIR,
    logLevel: values.LOG_LEVEL,
    rateLimit: values.RATE_LIMIT,
    ...(values.RETENTION_DAYS === undefined ? {} : { retentionDays: values.RETENTION_DAYS }),
    ...(values.RETENTION_ARTICLES === undefined ? {} : { retentionArticles: values.RETENTION_ARTICLES }),
    ...(values.ANSWER_THREADS === undefined ? {} : { answerThreads: values.ANSWER_THREADS }),
    ...(values.SHARDS === undefined ? {} : { shards: values.SHARDS }),
    ...(shard === undefined ? {} : { shard }),
    ...(values.SHARD_IDS === undefined || shard !== undefined ? {} : { shardIds: values.SHARD_IDS }),
    ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
    ...(values.READ_DATABASE_URL === undefined ? {} : { readDatabaseUrl: values.READ_DATABASE_URL }),
    ...(values.CONTACT_URL === undefined ? {} : { contactUrl: values.CONTACT_URL }),
    ...(values.FEEDS_FILE === undefined ? {} : { feedsFile: values.FEEDS_FILE }),
    ...(values.METRICS_PORT === undefined ? {} : { metricsPort: values.METRICS_PORT }),
    metricsHost: values.METRICS_HOST,
    ...(values.HEALTH_DIR === undefined ? {} : { healthDir: values.HEALTH_DIR }),
  }
}

/** The names of the variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environment.shape)

/** Variables that do not go together. */
function conflictsOf(
  values: z.infer<typeof environment>,
  given: Readonly<Record<string, string>>,
  isShard: boolean,
): string[] {
  const { ANSWER_THREADS, DATABASE_URL, READ_DATABASE_URL, SHARDS, SHARD_IDS } = values
  const conflicts: string[] = []
  if (new URL(values.DISCORD_API_URL).hostname === DISCORD_HOST && !namesBot(values.DISCORD_TOKEN))
    conflicts.push(refusal('DISCORD_TOKEN', given, NO_TOKEN))
  if (READ_DATABASE_URL !== undefined && DATABASE_URL === undefined)
    conflicts.push(refusal('READ_DATABASE_URL', given, 'it is a replica of DATABASE_URL, which is not set'))
  if (ANSWER_THREADS !== undefined && ANSWER_THREADS > 0 && DATABASE_URL !== undefined)
    conflicts.push(
      refusal('ANSWER_THREADS', given, 'over DATABASE_URL there are none: SHARDS starts processes instead'),
    )
  if (SHARD_IDS === undefined || isShard) return conflicts
  if (typeof SHARDS !== 'number')
    conflicts.push(
      refusal('SHARD_IDS', given, 'SHARDS is to say how many there are on all machines together'),
    )
  else if (SHARD_IDS.some((id) => id >= SHARDS))
    conflicts.push(refusal('SHARD_IDS', given, `the ids of SHARDS=${SHARDS} go from 0 to ${SHARDS - 1}`))
  return conflicts
}

/** Whether a token begins with the id of a bot, as Discord's do; so does none at all. */
function namesBot(token: string | undefined): boolean {
  if (token === undefined) return true
  const [, id = ''] = TOKEN.exec(token) ?? []
  return SNOWFLAKE.test(Buffer.from(id, 'base64url').toString('latin1'))
}

/** Which shard this process is, where discord.js's sharding manager started it. */
function shardOf(env: NodeJS.ProcessEnv): Config['shard'] {
  if (env.SHARDING_MANAGER !== 'true') return undefined
  const id = Number(env.SHARDS)
  const [first = 0] = SHARD_IDS.test(env.SHARD_IDS?.trim() ?? '') ? numbersOf(env.SHARD_IDS ?? '') : []
  return { id, count: Number(env.SHARD_COUNT), first: id === first }
}

function refusal(name: string, given: Readonly<Record<string, string>>, reason: string): string {
  const value = SECRETS.has(name) ? '(not shown)' : JSON.stringify(given[name])
  return `Cannot use ${name}=${value}: ${reason}`
}

/** The numbers of a list of numbers and ranges, ascending, each once. */
function numbersOf(list: string): number[] {
  const numbers = new Set<number>()
  for (const part of list.split(',')) {
    const [from = 0, to = from] = part.split('-').map(Number)
    for (let number = from; number <= to && numbers.size < MOST_SHARDS; number += 1) numbers.add(number)
  }
  return [...numbers].sort((a, b) => a - b)
}
