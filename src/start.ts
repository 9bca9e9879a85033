import { ArchiveError } from './archive/archive-error.ts'
import { type OpenDesk, openDesk } from './cli/open-desk.ts'
import { refusalLines } from './cli/refusal-lines.ts'
import { type Config, ConfigError, loadConfig, loadEnvironment } from './config.ts'
import type { Log } from './discord/log.ts'
import type { BotOptions } from './discord/run-bot.ts'
import type { ShardsOptions } from './discord/run-shards.ts'
import type { FetcherOptions } from './fetch/fetcher.ts'
import { misspeltVariable, misspeltVariables } from './misspelt-variables.ts'
import type { PollingTiming } from './poll-feeds.ts'
import { countOf } from './reply/wording.ts'

const FAILURE = 1
/** A process that a signal ends at once exits with 128 and the signal's number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const

/** Refusals that are shown before a console; a bot logs all of them. */
const MOST_REFUSALS = 10

const standardErrorLine = (text: string) => process.stderr.write(`${text}\n`)

/** What a test's program may have otherwise; no setting leads here. */
export interface StartOptions {
  /** How the web is reached: a test allows its own servers on the loopback interface, and nothing else. */
  readonly web?: Partial<FetcherOptions>
  readonly polling?: PollingTiming
  readonly outgoing?: NonNullable<BotOptions['outgoing']>
  readonly sharding?: NonNullable<ShardsOptions['timing']>
  /** Milliseconds since 1970; the machine's clock where it is absent. */
  readonly now?: () => number
}

/**
 * The bot where there is a token, else the console, until it is told to stop or the input ends.
 * @returns what the process exits with.
 */
export async function start(options: StartOptions = {}): Promise<number> {
  const stopping = stopOnSignals()
  ignoreClosedPipes()
  let env: NodeJS.ProcessEnv
  let config: Config
  try {
    env = loadEnvironment()
    config = loadConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    standardErrorLine(error.message)
    return error.exitCode
  }
  const { discordToken } = config
  const log = discordToken === undefined ? undefined : await openLog(config.logLevel, discordToken)
  for (const line of config.shard === undefined ? misspeltVariables(env).map(misspeltVariable) : []) {
    if (log === undefined) standardErrorLine(line)
    else log.warn(line)
  }
  const { now = Date.now } = options
  const began = Date.now()
  const { shard, shards, healthDir } = config
  if (shard === undefined && healthDir !== undefined && log !== undefined) {
    const { clearHealth } = await import('./health.ts')
    await clearHealth(healthDir).catch((error: unknown) => {
      log.warn({ err: error }, 'Cannot clear HEALTH_DIR')
    })
  }
  if (shards !== undefined && discordToken !== undefined && log !== undefined) {
    return await openShards({ ...config, discordToken, shards }, log, stopping, options)
  }
  // A shard whose manager is gone would be started once more by the next one.
  if (shard !== undefined) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  // The first shard of a machine takes in its files; the others follow the archive.
  const takesIn = shard === undefined || shard.first
  try {
    const desk = await openDesk(config, takesIn ? [config.articlesDir] : [], {
      savedAt: new Date(now()).toISOString(),
      contactUrl: config.contactUrl,
      web: options.web,
      keptDays: config.retentionDays,
      note: (what) => log?.warn(what, 'The index had to be mended'),
    })
    if (takesIn && (config.retentionDays !== undefined || config.retentionArticles !== undefined)) {
      const { removeExpired } = await import('./archive/retention.ts')
      const { retentionDays: days, retentionArticles: articles } = config
      const removed = await removeExpired(desk.archive, { days, articles }, now())
      if (removed > 0) log?.info({ articles: removed }, 'Removed articles that are to be kept no longer')
    }
    // At the exit, whichever way that comes about: the archive is closed once and nothing reads from it afterwards.
    process.on('exit', () => desk.close())
    if (stopping.aborted) return 0
    if (discordToken === undefined || log === undefined) {
      return await openConsole(desk, { env, articlesDir: config.articlesDir, stopping })
    }
    // What only the bot uses is loaded for the bot alone.
    const { startBot } = await import('./start-bot.ts')
    return await startBot(desk, { ...config, discordToken }, log, stopping, {
      ...options,
      now,
      began,
      takesIn,
    })
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const where =
      config.databaseUrl === undefined
        ? 'DATA_DIR names the folder that the archive is kept in.'
        : 'DATABASE_URL names the database that the archive is kept in.'
    standardErrorLine(`${error.message}\n${where}`)
    return FAILURE
  }
}

/** Several processes of this very program, each with a part of the servers. */
async function openShards(
  config: Config & { readonly discordToken: string; readonly shards: number | 'auto' },
  log: Log,
  signal: AbortSignal,
  { sharding }: StartOptions,
): Promise<number> {
  const { runShards } = await import('./discord/run-shards.ts')
  const [, program = ''] = process.argv
  const code = await runShards({
    config,
    program,
    log,
    signal,
    ...(sharding === undefined ? {} : { timing: sharding }),
  })
  if (code === 0) log.info('Stopped')
  return code
}

/** The bot's log. Loaded here like all that only the bot uses: the console starts in half the time without it. */
async function openLog(level: Config['logLevel'], token: string): Promise<Log> {
  const { createLog } = await import('./discord/log.ts')
  const log = createLog({ level, secrets: [token], plain: process.stderr.isTTY === true })
  logStrayFailures(log)
  return log
}

interface ConsoleOptions {
  readonly env: NodeJS.ProcessEnv
  readonly articlesDir: string
  readonly stopping: AbortSignal
}

async function openConsole(desk: OpenDesk, { env, articlesDir, stopping }: ConsoleOptions): Promise<number> {
  for (const line of refusalLines(desk.refusals, MOST_REFUSALS, articlesDir)) standardErrorLine(line)
  if (desk.refusals.some(({ file }) => file === articlesDir)) {
    const held = countOf(await desk.archive.count(), 'article')
    standardErrorLine(
      `ARTICLES_DIR names it, so nothing new was imported. Answers come from what the archive holds: ${held}.`,
    )
  }
  standardErrorLine(
    'No DISCORD_TOKEN is set, so this is the console; with one, it is the bot (see README.md).',
  )
  const { runConsole } = await import('./cli/console.ts')
  const { stdin, stdout } = process
  const ended = runConsole(desk, { input: stdin, output: stdout, now: () => new Date(), env })
  await Promise.race([ended, aborted(stopping)])
  await new Promise<void>((resolve) => stdout.write('', () => resolve()))
  return 0
}

/** The first signal asks for an orderly end, the second one ends at once. */
function stopOnSignals(): AbortSignal {
  const controller = new AbortController()
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(code)
      controller.abort()
    })
  }
  return controller.signal
}

/** A reader that went away (`npm start | head`) is the end of the console, not a failure. */
function ignoreClosedPipes(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : FAILURE),
  )
  process.stderr.on('error', () => undefined)
}

/** A promise that nobody waited for is logged and the process stays; after an exception that nobody caught it cannot. */
function logStrayFailures(log: Log): void {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'A failure that nothing waited for'))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'A failure that nothing caught; stopping')
    process.exit(FAILURE)
  })
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
