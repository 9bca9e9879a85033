import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Action } from '../../commands/action.ts'
import { actions } from '../../commands/actions.ts'
import type { Command } from '../../commands/command.ts'
import { commands } from '../../commands/index.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ExitCode } from '../../src/discord/connection-end.ts'
import { createLog } from '../../src/discord/log.ts'
import { type BotOptions, runBot } from '../../src/discord/run-bot.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import type { LoopbackDiscord } from '../support/discord/loopback-discord.ts'

/** One line of the log. */
export interface LogLine {
  readonly level: number
  readonly msg: string
  readonly [field: string]: unknown
}

/** The real bot, in this process, connected to a loopback Discord. */
export interface RunningBot {
  readonly log: readonly LogLine[]
  /** Stops it as SIGTERM does. @returns what the process would exit with. */
  stop(): Promise<ExitCode>
  /** What the process would exit with, once the bot ends by itself. */
  readonly ended: Promise<ExitCode>
}

/** The instant at which every question of these tests is asked. */
export const NOW = Date.parse('2026-01-21T09:00:00Z')

export const TITLE = 'Envoys report positive talks in Davos'
export const FIGURE =
  'Russia controls about 19% of Ukraine, including the Crimea peninsula which it annexed in 2014.'

/** Pauses that take no time. The time that they would have taken counts all the same. */
export const AT_ONCE: NonNullable<BotOptions['pace']> = {
  now: () => 0,
  pause: () => nextTurn(),
  random: () => 0.5,
}

/** Services over one article that answers how much of Ukraine Russia controls. */
export async function smallServices(): Promise<BotOptions['services']> {
  const archive = openArchive(':memory:')
  await archive.save(
    {
      title: TITLE,
      body: `DAVOS, Jan 20 - Envoys of both presidents met in Davos on Tuesday.\n\n${FIGURE}\n\nThe talks go on in February.`,
      publishedAt: '2026-01-20',
      source: 'Dateline background',
      url: 'https://news.example/davos',
    },
    { savedAt: '2026-01-20T12:00:00Z' },
  )
  return { archive, index: createSearchIndex(archive), version: '0.0.0-test' }
}

/**
 * Starts the bot and waits until it is ready.
 * @param changes what is to be other than usual; `discordToken` and the address are those of the double.
 */
export async function startBot(
  discord: LoopbackDiscord,
  changes: {
    readonly commands?: readonly Command[]
    readonly actions?: readonly Action[]
    /** What the bot before it worked with, where this is the bot after a restart. */
    readonly config?: Partial<BotOptions['config']>
    readonly timing?: BotOptions['timing']
    readonly registering?: BotOptions['registering']
    readonly beat?: number
    readonly now?: () => number
    readonly outgoing?: BotOptions['outgoing']
    readonly services?: BotOptions['services']
    /** False: do not wait, because it will not become ready. */
    readonly ready?: boolean
  } = {},
): Promise<RunningBot> {
  const log: LogLine[] = []
  const stopping = new AbortController()
  const ready = Promise.withResolvers<void>()
  const ended = runBot({
    config: {
      discordApiUrl: discord.restUrl,
      discordToken: discord.token,
      rateLimit: 100,
      ...changes.config,
    },
    commands: changes.commands ?? commands,
    actions: changes.actions ?? actions,
    services: changes.services ?? (await smallServices()),
    log: createLog({
      level: 'trace',
      secrets: [discord.token],
      plain: false,
      write: (line) => log.push(JSON.parse(line)),
    }),
    signal: stopping.signal,
    onReady: () => ready.resolve(),
    now: changes.now ?? (() => NOW),
    pace: AT_ONCE,
    ...(changes.timing === undefined ? {} : { timing: changes.timing }),
    ...(changes.beat === undefined ? {} : { beat: changes.beat }),
    ...(changes.registering === undefined ? {} : { registering: changes.registering }),
    ...(changes.outgoing === undefined ? {} : { outgoing: changes.outgoing }),
  })
  if (changes.ready !== false) await Promise.race([ready.promise, ended])
  return {
    log,
    ended,
    stop() {
      stopping.abort()
      return ended
    },
  }
}

/** A slash command for tests, with one required option. */
export function testCommand(name: string, run: Command['run'], complete?: Command['complete']): Command {
  return {
    data: {
      type: 1,
      name,
      description: `Tests ${name}`,
      options: [
        {
          type: 3,
          name: 'question',
          description: 'Anything',
          required: true,
          ...(complete === undefined ? {} : { autocomplete: true }),
        },
      ],
    } as Command['data'],
    run,
    ...(complete === undefined ? {} : { complete }),
  }
}
