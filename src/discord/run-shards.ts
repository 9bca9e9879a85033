import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { Routes, type Shard, ShardEvents, ShardingManager } from 'discord.js'
import type { APIGatewayBotInfo } from 'discord-api-types/v10'
import type { Config } from '../config.ts'
import {
  type ConnectionEnd,
  END_OF_TOKEN,
  EXIT,
  type ExitCode,
  endOfLogin,
  exitCodeOf,
} from './connection-end.ts'
import { DiscordRest } from './discord-rest.ts'
import type { Log } from './log.ts'
import { REAL_PACE } from './pace.ts'

export interface ShardsOptions {
  readonly config: Pick<Config, 'discordApiUrl'> & {
    readonly discordToken: string
    /** How many processes; `auto`: as many as Discord recommends. */
    readonly shards: number | 'auto'
    /** Those that run here; all where it is absent. */
    readonly shardIds?: readonly number[]
  }
  /** The program that each shard runs; it finds its number in its environment. */
  readonly program: string
  readonly log: Log
  /** Aborting it stops the shards in order. */
  readonly signal: AbortSignal
  readonly timing?: Partial<typeof SHARD_TIMING>
}

/** Milliseconds. */
export const SHARD_TIMING = {
  /** Between two shards that connect: Discord lets one in every five seconds. */
  between: 5500,
  /** How long a shard may take until it is connected before the next one's turn comes. */
  ready: 60_000,
  /** Before a shard that ended is started again; it doubles with each end that follows soon, up to `mostWait`. */
  wait: 1000,
  mostWait: 60_000,
  /** A shard that lived longer has recovered. */
  recovered: 600_000,
  /** How long shards may take to stop: more than an answer may take to be finished. */
  stop: 9500,
}

/**
 * Runs the bot in several processes, each with a part of the servers, until it is told to stop or the configuration turns out
 * to be wrong. A shard that ends is started again. The first shard alone writes to the archive what comes in; the others read.
 * @returns what the process should exit with.
 */
export async function runShards(options: ShardsOptions): Promise<ExitCode> {
  const { config, log, program, signal } = options
  const timing = { ...SHARD_TIMING, ...options.timing }
  const count = config.shards === 'auto' ? await recommended(config, signal) : config.shards
  if (signal.aborted) return EXIT.ok
  if (typeof count !== 'number') {
    log.fatal(`Cannot ask Discord for the number of shards: ${count.reason}`)
    return exitCodeOf(count)
  }
  const ids = config.shardIds ?? Array.from({ length: count }, (_, id) => id)
  log.info(
    { shards: count, here: ids.length },
    `Starting ${ids.length} of ${count} ${count === 1 ? 'shard' : 'shards'}`,
  )
  // Ends are looked after here: the manager would start a shard with a refused token again and again.
  const manager = new ShardingManager(program, {
    token: config.discordToken,
    totalShards: count,
    shardList: [...ids],
    respawn: false,
    execArgv: process.execArgv,
  })
  const ending = new AbortController()
  const until = AbortSignal.any([signal, ending.signal])
  let code: ExitCode = EXIT.ok
  const lives: Promise<void>[] = []
  for (const id of ids) {
    if (until.aborted) break
    const shard = manager.createShard(id)
    const connected = Promise.withResolvers<void>()
    shard.once(ShardEvents.Ready, () => connected.resolve())
    const life = keepAlive(shard, log, until, timing).then((refused) => {
      if (refused !== undefined) code = refused
      if (refused !== undefined) ending.abort()
      connected.resolve()
    })
    lives.push(life)
    await Promise.race([connected.promise, pause(timing.ready, until)])
    if (id !== ids.at(-1)) await pause(timing.between, until)
  }
  await Promise.all(lives)
  return code
}

/** How many shards Discord recommends, or why it does not say so. */
async function recommended(
  { discordApiUrl, discordToken }: ShardsOptions['config'],
  until: AbortSignal,
): Promise<number | ConnectionEnd> {
  // Nothing else keeps this process alive yet.
  const pace = { ...REAL_PACE, pause: (milliseconds: number) => pause(milliseconds, until) }
  const rest = new DiscordRest({ api: discordApiUrl, version: '10' }, pace).setToken(discordToken)
  const said = rest.get(Routes.gatewayBot()).then((body) => (body as APIGatewayBotInfo).shards, endOfLogin)
  return await Promise.race([rest.tokenRefused.then(() => END_OF_TOKEN), said])
}

/**
 * Keeps one shard running until the signal.
 * @returns what the whole is to exit with, where a shard says that trying again is of no use; else undefined.
 */
async function keepAlive(
  shard: Shard,
  log: Log,
  until: AbortSignal,
  timing: typeof SHARD_TIMING,
): Promise<ExitCode | undefined> {
  let wait = timing.wait
  while (!until.aborted) {
    const began = performance.now()
    // Nothing is waited for here: whether it becomes ready shows by itself.
    const child = (await shard.spawn(-1)) as ChildProcess
    log.info({ shard: shard.id, process: child.pid }, 'A shard is starting')
    const exit = await ended(child, until, timing.stop)
    if (until.aborted) return undefined
    if (exit === EXIT.configuration) return EXIT.configuration
    if (performance.now() - began > timing.recovered) wait = timing.wait
    log.error({ shard: shard.id, exit }, `A shard ended; starting it again in ${wait / 1000} s`)
    await pause(wait, until)
    wait = Math.min(timing.mostWait, wait * 2)
  }
  return undefined
}

/** Waits for a process to end, and ends it at the signal: in order first, then at once. */
async function ended(
  child: ChildProcess,
  until: AbortSignal,
  stopMs: number,
): Promise<number | NodeJS.Signals | null> {
  let timer: NodeJS.Timeout | undefined
  const stop = () => {
    child.kill('SIGTERM')
    timer = setTimeout(() => child.kill('SIGKILL'), stopMs)
  }
  until.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(code ?? signal))
      if (until.aborted) stop()
    })
  } finally {
    clearTimeout(timer)
    until.removeEventListener('abort', stop)
  }
}

async function pause(milliseconds: number, until: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal: until }).catch(() => undefined)
}
