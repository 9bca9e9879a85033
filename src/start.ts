import { ArchiveError } from './archive/archive-error.ts'
import { type OpenDesk, openDesk } from './cli/open-desk.ts'
import { refusalLines } from './cli/refusal-lines.ts'
import { type Config, ConfigError, loadConfig, loadEnvironment } from './config.ts'
import type { Log } from './discord/log.ts'
import type { BotOptions } from './discord/run-bot.ts'
import type { ShardsOptions } from './discord/run-shards.ts'
import type { FetcherOptions } from './fetch/fetcher.ts'
import type { HtmlReader } from './ingest/read-file.ts'
import type { PollingTiming } from './poll-feeds.ts'
import type { DrawChart } from './reply/chart.ts'
import { watchArticles } from './watch-articles.ts'

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
      await removeExpired(desk.archive, retentionOf(config), now())
    }
    // At the exit, whichever way that comes about: the archive is closed once and nothing reads from it afterwards.
    process.on('exit', () => desk.close())
    if (stopping.aborted) return 0
    return discordToken === undefined || log === undefined
      ? await openConsole(desk, env, stopping)
      : await openBot(desk, { ...config, discordToken }, log, stopping, { ...options, now, began, takesIn })
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

const retentionOf = ({ retentionDays: days, retentionArticles: articles }: Config) => ({ days, articles })

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

async function openConsole(desk: OpenDesk, env: NodeJS.ProcessEnv, stopping: AbortSignal): Promise<number> {
  for (const line of refusalLines(desk.refusals, MOST_REFUSALS)) standardErrorLine(line)
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

/** How the bot's process starts, once the archive is open. */
type BotStartOptions = StartOptions & {
  readonly now: () => number
  /** When the folder of articles was begun to be imported, by the clock by which files are dated. */
  readonly began: number
  readonly takesIn: boolean
}

async function openBot(
  desk: OpenDesk,
  config: Config & { readonly discordToken: string },
  log: Log,
  stopping: AbortSignal,
  { polling, outgoing, began, now, takesIn }: BotStartOptions,
): Promise<number> {
  for (const { file, line, reason } of desk.refusals)
    log.warn({ file, line }, `Cannot import an article: ${reason}`)
  const { articles, passages } = desk.index.size
  log.info({ articles, passages }, 'The archive is open')
  const [{ runBot }, { warmUp }, { retainArticles }, { commands }, { actions }, { createChartDrawer }] =
    await Promise.all([
      import('./discord/run-bot.ts'),
      import('./discord/warm-up.ts'),
      import('./discord/retain-articles.ts'),
      import('../commands/index.ts'),
      import('../commands/actions.ts'),
      import('./charts/chart-drawer.ts'),
    ])
  const drawer = createChartDrawer()
  const draw: DrawChart = (chart) =>
    drawer.draw(chart).catch((error: unknown) => {
      log.error({ err: error }, 'Cannot draw a chart; it is shown in characters')
      throw error
    })
  const services = { ...desk, draw }
  await warmUp(services, { now: Date.now, log, signal: stopping })
  const ending = new AbortController()
  const until = AbortSignal.any([stopping, ending.signal])
  // Over a database that several machines share each process stands ready: a lease tells which of them polls.
  const polls = takesIn || config.databaseUrl !== undefined
  const polled = polls ? poll(desk, config, log, until, { now, takesIn, timing: polling }) : undefined
  const readHtml: HtmlReader = async (html) => (await desk.web()).readers.html(html)
  const watching = { ...desk, articlesDir: config.articlesDir, since: began, log, now, readHtml }
  const watched = takesIn ? watchArticles(watching, until) : undefined
  if (takesIn) retainArticles(desk.archive, retentionOf(config), log, { now, until })
  const code = await runBot({
    config,
    commands,
    actions,
    services,
    log,
    signal: stopping,
    now,
    ...(outgoing === undefined ? {} : { outgoing }),
  })
  ending.abort()
  await Promise.all([polled, watched])
  if (code === 0) log.info('Stopped')
  return code
}

/** Polls the feeds, and serves the machine's metrics where they are asked for, until the signal. It never rejects. */
async function poll(
  desk: OpenDesk,
  config: Config,
  log: Log,
  signal: AbortSignal,
  {
    now,
    takesIn,
    timing,
  }: {
    readonly now: () => number
    readonly takesIn: boolean
    readonly timing: StartOptions['polling']
  },
): Promise<void> {
  try {
    const { archive } = desk
    const [{ pollFeeds }, metrics] = await Promise.all([
      import('./poll-feeds.ts'),
      takesIn ? openMetrics(desk, config, log, { now, signal }) : undefined,
    ])
    const feedsFile = takesIn ? config.feedsFile : undefined
    await pollFeeds(
      {
        archive,
        ...(await desk.web()),
        log,
        now,
        ...(feedsFile === undefined ? {} : { feedsFile }),
        ...(metrics === undefined ? {} : { onPoll: metrics.observe }),
        ...(timing === undefined ? {} : { timing }),
      },
      signal,
    )
  } catch (error) {
    log.error({ err: error }, 'Polling has ended; questions are answered all the same')
  }
}

/** Metrics that cannot be served are no reason not to work. */
async function openMetrics(
  { archive }: OpenDesk,
  config: Config,
  log: Log,
  { now, signal }: { readonly now: () => number; readonly signal: AbortSignal },
) {
  const { metricsPort: port, metricsHost: host } = config
  if (port === undefined) return undefined
  try {
    const { createMetrics } = await import('./metrics.ts')
    const metrics = createMetrics(archive, now)
    await metrics.serve({ host, port, signal })
    log.info(`Metrics are served at http://${host.includes(':') ? `[${host}]` : host}:${port}/metrics`)
    return metrics
  } catch (error) {
    log.error({ err: error }, `Cannot serve metrics at ${host}, port ${port}`)
    return undefined
  }
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
