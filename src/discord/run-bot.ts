import { setTimeout as delay } from 'node:timers/promises'
import { Events } from 'discord.js'
import type { Action } from '../../commands/action.ts'
import type { Command, Services } from '../../commands/command.ts'
import { forgetGuild } from '../archive/forget.ts'
import type { Config } from '../config.ts'
import { createAcknowledgements } from './acknowledgements.ts'
import { auditSettings } from './audit-settings.ts'
import type { BotContext } from './bot-context.ts'
import { type BotClient, createClient } from './client.ts'
import {
  type ConnectionEnd,
  END_OF_TOKEN,
  EXIT,
  type ExitCode,
  endOfClose,
  endOfLogin,
  exitCodeOf,
} from './connection-end.ts'
import { forgetLeft, LOOK_EVERY } from './forget-left.ts'
import { keepForgetting } from './forget-old.ts'
import { startHeartbeat } from './heartbeat.ts'
import { answerInteraction } from './interactions.ts'
import { keepRegistering, type REGISTERING } from './keep-registering.ts'
import { leave } from './leave.ts'
import type { Log } from './log.ts'
import { logConnection } from './log-connection.ts'
import { answerMessage } from './mentions.ts'
import { OUTGOING_TIMING, type Outgoing, startOutgoing } from './outgoing.ts'
import type { Pace } from './pace.ts'
import { createPendingWork } from './pending-work.ts'
import { createPersonRateLimit } from './person-rate-limit.ts'

export interface BotOptions {
  readonly config: Pick<
    Config,
    'databaseUrl' | 'discordApiUrl' | 'discordGuildId' | 'healthDir' | 'rateLimit' | 'shard'
  > & {
    readonly discordToken: string
  }
  readonly commands: readonly Command[]
  readonly actions: readonly Action[]
  readonly services: Services
  readonly log: Log
  /** Aborting it lets the bot finish what it is answering, leave Discord and return. */
  readonly signal: AbortSignal
  /** Told once, when the bot is connected and its commands are registered. */
  readonly onReady?: (botName: string) => void
  /** Milliseconds since 1970. */
  readonly now?: () => number
  readonly timing?: Partial<typeof TIMING>
  readonly registering?: Partial<typeof REGISTERING>
  /** Milliseconds between two notes that the bot works. */
  readonly beat?: number
  /** How time passes between the attempts of a request. */
  readonly pace?: Pace
  /** Of what goes out by itself. */
  readonly outgoing?: Partial<typeof OUTGOING_TIMING>
}

/** Milliseconds. */
export const TIMING = {
  /** Before each further attempt to reach Discord at the start; after the last of them the bot gives up. */
  retryWaits: [1000, 3000, 8000, 20_000, 40_000] as readonly number[],
  /**
   * How long answers that are under way may take when the bot is told to stop, and how long it may then take to tell those who get
   * none. With the end of the connection (a second), that is less than what supervisors allow (10 s).
   */
  finish: 6500,
  tell: 1500,
}

/** So that no clock that is ahead has Discord asked again and again. */
const LEAST_WAIT_MS = 1000

const RATE_WINDOW_MS = 60_000

/** What a person may press within that time: turning pages quickly is no attack. */
const PRESSES_A_MINUTE = 60

/** What is offered to a person within some seconds: nobody types as fast as this allows. */
const COMPLETIONS = { limit: 50, windowMs: 10_000 }

/**
 * Connects to Discord and answers until it is told to stop or Discord ends it for good. A connection that is lost in between
 * is made again.
 * @returns what the process should exit with; the reason for anything but 0 stands in the log.
 */
export async function runBot(options: BotOptions): Promise<ExitCode> {
  const { log } = options
  const timing = { ...TIMING, ...options.timing }
  const context: BotContext = {
    commands: options.commands,
    actions: options.actions,
    services: { usualRate: options.config.rateLimit, ...options.services },
    log,
    rateLimit: createPersonRateLimit({ limit: options.config.rateLimit, windowMs: RATE_WINDOW_MS }),
    pressLimit: createPersonRateLimit({ limit: PRESSES_A_MINUTE, windowMs: RATE_WINDOW_MS }),
    completionLimit: createPersonRateLimit(COMPLETIONS),
    pending: createPendingWork(),
    acknowledgements: createAcknowledgements(),
    now: options.now ?? Date.now,
  }
  const stopAudit = auditSettings(options.services.archive.settings, log)
  const stopForgetting = isFirst(options.config)
    ? keepForgetting(options.services.archive, log, context.now)
    : () => undefined
  try {
    return await liveAgain(context, options, timing)
  } finally {
    stopForgetting()
    stopAudit()
  }
}

/** One client after the other, as long as Discord may be reached with the next. */
async function liveAgain(context: BotContext, options: BotOptions, timing: typeof TIMING): Promise<ExitCode> {
  const { log, signal } = options
  const waits = [...timing.retryWaits]
  while (!signal.aborted) {
    const { discordApiUrl, shard } = options.config
    const client = createClient(discordApiUrl, { shard, pace: options.pace })
    const end = await live(client, context, options, timing)
    if (end === undefined) return EXIT.ok
    if (end.kind === 'spent') {
      log.warn(`${end.reason} Waiting until then.`)
      await delay(Math.max(LEAST_WAIT_MS, end.untilMs - Date.now()), undefined, { signal }).catch(
        () => undefined,
      )
      continue
    }
    const wait = waits.shift()
    if (end.kind === 'refused' || wait === undefined) {
      log.fatal(`Cannot connect to Discord: ${end.reason}`)
      return exitCodeOf(end)
    }
    log.warn(
      `Cannot reach Discord at ${options.config.discordApiUrl}: ${end.reason}. Trying again in ${wait / 1000} s.`,
    )
    await delay(wait, undefined, { signal }).catch(() => undefined)
  }
  return EXIT.ok
}

/** One client from its login to its end. @returns why it ended; undefined where it was told to. */
async function live(
  client: BotClient,
  context: BotContext,
  options: BotOptions,
  timing: typeof TIMING,
): Promise<ConnectionEnd | undefined> {
  const { signal } = options
  const ended = Promise.withResolvers<ConnectionEnd | undefined>()
  const stop = () => ended.resolve(undefined)
  signal.addEventListener('abort', stop, { once: true })
  const over = new AbortController()
  logConnection(client, context.log, () => over.signal.aborted)
  void client.rest.tokenRefused.then(() => ended.resolve(END_OF_TOKEN))
  client.on(Events.ShardDisconnect, ({ code }) => {
    const end = endOfClose(code)
    if (end !== undefined) ended.resolve(end)
  })
  // Of an outage Discord's library tells as another event: this one says that the bot was removed.
  client.on(Events.GuildDelete, ({ id }) => {
    context.pending.add(guarded(context.log, forgetGuild(context.services.archive, id)))
  })
  client.on(Events.InteractionCreate, (interaction) => {
    context.pending.add(guarded(context.log, answerInteraction(context, interaction)))
  })
  client.on(Events.MessageCreate, (message) => {
    context.pending.add(guarded(context.log, answerMessage(context, message)))
  })
  const { healthDir, shard } = options.config
  const stopBeating =
    healthDir === undefined
      ? undefined
      : startHeartbeat(client, {
          folder: healthDir,
          shard: shard?.id ?? 0,
          archive: context.services.archive,
          log: context.log,
          ...(options.beat === undefined ? {} : { every: options.beat }),
        })
  let leaving = false
  let outgoing: Outgoing | undefined
  let forgetting: NodeJS.Timeout | undefined
  client.once(Events.ClientReady, (ready) => {
    if (leaving) return
    // What is done once for all servers is the first shard's.
    const first = isFirst(options.config)
    const forget = (): void => {
      const { shard } = options.config
      const left = forgetLeft(ready, context.services.archive, {
        shard,
        log: context.log,
        now: context.now(),
      })
      context.pending.add(guarded(context.log, left))
    }
    forget()
    forgetting = setInterval(forget, LOOK_EVERY).unref()
    // One archive for several machines has no first process that is sure to be there: leases tell whose turn it is.
    const sends = first || options.config.databaseUrl !== undefined
    if (sends) outgoing = startOutgoing(ready, context, { ...OUTGOING_TIMING, ...options.outgoing })
    const tried = Promise.withResolvers<void>()
    void tried.promise.then(() => options.onReady?.(ready.user.tag))
    if (!first) return tried.resolve()
    void keepRegistering(ready.rest, {
      commands: options.commands,
      applicationId: ready.application.id,
      guildId: options.config.discordGuildId,
      log: context.log,
      signal: over.signal,
      onTried: tried.resolve,
      ...(options.registering === undefined ? {} : { timing: options.registering }),
    })
  })
  try {
    client.login(options.config.discordToken).catch((error: unknown) => ended.resolve(endOfLogin(error)))
    const end = await ended.promise
    leaving = true
    if (outgoing !== undefined) context.pending.add(outgoing.stop())
    if (end === undefined) {
      context.pending.close()
      context.log.info('Stopping; what is being answered is finished first')
      await finish(context, timing)
    }
    return end
  } finally {
    signal.removeEventListener('abort', stop)
    clearInterval(forgetting)
    over.abort()
    await stopBeating?.()
    await leave(client, { connecting: signal.aborted })
  }
}

/** Waits for what is being answered, and has those told who get no answer any more. */
async function finish({ log, pending }: BotContext, timing: typeof TIMING): Promise<void> {
  if (await pending.finished(timing.finish)) return
  log.warn(`Stopping with answers unfinished after ${timing.finish / 1000} s; whoever waits is told`)
  pending.giveUp()
  await pending.finished(timing.tell)
}

/** The handlers catch what they can name; what is left must not end the process, which others are using. */
async function guarded(log: Log, work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    log.error({ err: error }, 'Cannot handle an event')
  }
}

/** Whether this process does what is done once for all servers: the first shard, or the only process. */
function isFirst({ shard }: Pick<Config, 'shard'>): boolean {
  return shard === undefined || shard.id === 0
}
