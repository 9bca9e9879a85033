import { setTimeout as delay } from 'node:timers/promises'
import { actions } from '../commands/actions.ts'
import { ask } from '../commands/ask.ts'
import { commands } from '../commands/index.ts'
import { type AnsweringThreads, startAnsweringThreads, usualThreads } from './answering-threads.ts'
import type { OpenDesk } from './cli/open-desk.ts'
import type { Config } from './config.ts'
import type { Log } from './discord/log.ts'
import { retainArticles } from './discord/retain-articles.ts'
import { type BotOptions, runBot } from './discord/run-bot.ts'
import { BEFORE_LOGIN, BESIDE_PEOPLE, BETWEEN_PEOPLE, warmUp } from './discord/warm-up.ts'
import type { HtmlReader } from './ingest/read-file.ts'
import { createLoggedDrawer } from './logged-drawer.ts'
import { type PollingTiming, pollFeeds } from './poll-feeds.ts'
import { watchArticles } from './watch-articles.ts'

/** How long what works beside the bot is waited for once it is told to stop, or has ended by itself, milliseconds. */
const ENDING_PATIENCE_MS = 9500
const LEAST_PATIENCE_MS = 500

export interface StartBotOptions {
  readonly polling?: PollingTiming
  readonly outgoing?: NonNullable<BotOptions['outgoing']>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** When the folder of articles was begun to be imported, by the clock by which files are dated. */
  readonly began: number
  /** Whether it takes in the files of this machine. */
  readonly takesIn: boolean
}

/**
 * Runs the bot over an open archive, and all that works beside it: threads that answer, polling, the watched folder, retention.
 * @returns what the process exits with.
 */
export async function startBot(
  desk: OpenDesk,
  config: Config & { readonly discordToken: string },
  log: Log,
  stopping: AbortSignal,
  { polling, outgoing, began, now, takesIn }: StartBotOptions,
): Promise<number> {
  const { archive, index, refusals } = desk
  let toldToStop: number | undefined
  stopping.addEventListener('abort', () => (toldToStop = performance.now()), { once: true })
  for (const { element, file, line, reason } of refusals)
    log.warn({ file, line, element }, `Cannot import an article: ${reason}`)
  const { articles, passages } = index.size
  log.info({ articles, passages }, 'The archive is open')
  const threads = openThreads(desk, config, log)
  const services = { ...desk, draw: createLoggedDrawer(log) }
  const warming = { now: Date.now, log, signal: stopping, atOnce: threads?.count ?? 1 }
  const asked = threads?.command(ask) ?? ask
  // Threads load what they need with their first answer.
  const beforeLogin = threads === undefined ? BEFORE_LOGIN : { ...BEFORE_LOGIN, headlines: 3 * threads.count }
  await warmUp(asked, services, beforeLogin, warming)
  const ending = new AbortController()
  const until = AbortSignal.any([stopping, ending.signal])
  const further = threads === undefined ? BETWEEN_PEOPLE : BESIDE_PEOPLE
  const warmed = warmUp(asked, services, further, { ...warming, signal: until })
  // Over a database that several machines share each process stands ready: a lease tells which of them polls.
  const polls = takesIn || config.databaseUrl !== undefined
  const polled = polls ? poll(desk, config, log, until, { now, takesIn, timing: polling }) : undefined
  const readHtml: HtmlReader = async (html) => (await desk.web()).readers.html(html)
  const watching = { archive, articlesDir: config.articlesDir, since: began, refusals, log, now, readHtml }
  const watched = takesIn ? watchArticles(watching, until) : undefined
  const kept = { days: config.retentionDays, articles: config.retentionArticles }
  if (takesIn) retainArticles(archive, kept, log, { now, until })
  const code = await runBot({
    config,
    commands: threads === undefined ? commands : commands.map(threads.command),
    actions: threads === undefined ? actions : actions.map(threads.action),
    services,
    log,
    signal: stopping,
    now,
    ...(outgoing === undefined ? {} : { outgoing }),
  })
  ending.abort()
  // What cannot end, such as a file whose reading hangs, is ended with the process: the archive is closed then.
  const waited = toldToStop === undefined ? 0 : performance.now() - toldToStop
  const patience = Math.max(LEAST_PATIENCE_MS, ENDING_PATIENCE_MS - waited)
  await Promise.race([Promise.all([polled, watched, warmed, threads?.close()]), delay(patience)])
  if (code === 0) log.info('Stopped')
  return code
}

/**
 * Threads that answer. There are none beside a database, where answering mostly waits, and none in a shard where nobody asked
 * for some: other processes have the other processors.
 */
function openThreads(
  { archive, version }: OpenDesk,
  config: Config & { readonly discordToken: string },
  log: Log,
): AnsweringThreads | undefined {
  const { answerThreads, dataDir, databaseUrl, discordToken, logLevel, retentionDays, shard } = config
  if (databaseUrl !== undefined) return undefined
  const count = answerThreads ?? (shard === undefined ? usualThreads() : 0)
  if (count === 0) return undefined
  return startAnsweringThreads(
    {
      count,
      place: { dataDir },
      version,
      ...(retentionDays === undefined ? {} : { keptDays: retentionDays }),
      log: { level: logLevel, secrets: [discordToken], plain: process.stderr.isTTY === true },
    },
    archive,
    log,
  )
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
    readonly timing: PollingTiming | undefined
  },
): Promise<void> {
  try {
    const { archive } = desk
    const metrics = takesIn ? await openMetrics(desk, config, log, { now, signal }) : undefined
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
