import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Client, Events } from 'discord.js'
import type { ClaimedNotice } from '../archive/outbox-store.ts'
import type { Pause } from '../archive/pause-store.ts'
import { placeKey } from '../archive/place.ts'
import { findMatches } from '../notices/find-matches.ts'
import { NOTICE_LIMITS } from '../notices/limits.ts'
import { readContent } from '../notices/notice.ts'
import { planCorrections } from '../notices/plan-corrections.ts'
import { noteMissed, planDigests } from '../notices/plan-digests.ts'
import { planFollows } from '../notices/plan-follows.ts'
import { planPauses } from '../notices/plan-pauses.ts'
import { planTroubles } from '../notices/plan-troubles.ts'
import type { BotContext } from './bot-context.ts'
import { settingsIn } from './guild-settings.ts'
import { type PostResult, postNotice } from './post-notice.ts'
import { isOpenAgain, openPlace } from './posting-place.ts'

/** Milliseconds, unless their name says otherwise. */
export const OUTGOING_TIMING = {
  /** Between two looks at what is to be posted; new articles are looked at sooner. */
  tick: 5000,
  /** After an article came in, so that those of one feed are looked at together. */
  gather: 300,
  /** How long a process has for one post before another may take it over, and before it gives up the request itself. */
  lease: 15_000,
  request: 10_000,
  /** How long one process plans for all. */
  planLease: 60_000,
  /** Before a second attempt; it doubles with each, up to `mostWait`. */
  wait: 5000,
  mostWait: 600_000,
  /** Before a closed place is tried though nothing is known to have changed there. */
  again: 24 * 60 * 60_000,
  /** Notices that are posted at the same time, each in a place of its own. */
  atOnce: 5,
}

/** The lease on planning. */
const PLANNING = 'planning'

const PRUNE_MS = 60 * 60_000

/** How often it is looked which feeds bring nothing any more. */
const TROUBLES_MS = 60_000

/** What goes out by itself, until it is stopped. */
export interface Outgoing {
  /** Finishes what is being posted and begins nothing new. It does not reject. */
  stop(): Promise<void>
}

/**
 * Posts what nobody has just asked for: what is followed, digests, corrections. Several processes over one archive may run
 * this at once: one plans at a time, and each notice is claimed by one.
 */
export function startOutgoing(
  client: Client<true>,
  context: BotContext,
  timing: typeof OUTGOING_TIMING = OUTGOING_TIMING,
): Outgoing {
  const { archive } = context.services
  const owner = randomUUID()
  let stopped = false
  let prunedMs = 0
  let troublesMs = 0
  let timer: NodeJS.Timeout | undefined
  let timerAt = Number.POSITIVE_INFINITY
  let running: Promise<void> | undefined
  let wanted = false

  /** Sets the next round, unless there is one sooner: news that keeps coming in does not put it off. */
  const schedule = (after: number): void => {
    const at = performance.now() + after
    if (stopped || at >= timerAt) return
    clearTimeout(timer)
    timerAt = at
    timer = setTimeout(run, after)
  }

  function run(): void {
    timerAt = Number.POSITIVE_INFINITY
    if (running !== undefined) {
      wanted = true
      return
    }
    wanted = false
    running = turn().finally(() => {
      running = undefined
      schedule(wanted ? timing.gather : timing.tick)
    })
  }

  /** One round. A step that fails is logged and does not keep the others from their turn. */
  async function turn(): Promise<void> {
    const steps: readonly (readonly [string, () => Promise<void>])[] = [
      ['plan what goes out', planAll],
      ['look after paused places', lookAfterPauses],
      ['end what came too late', expire],
      ['post what is due', postDue],
    ]
    for (const [action, step] of steps) {
      if (stopped) return
      try {
        await step()
      } catch (error) {
        context.log.error({ err: error }, `Cannot ${action}`)
      }
    }
  }

  async function planAll(): Promise<void> {
    const desk = context.services
    const nowMs = context.now()
    if (!(await archive.leases.take({ name: PLANNING, owner, nowMs, leaseMs: timing.planLease }))) return
    while (!stopped && (await findMatches(desk, context.now())) > 0) {
      await archive.leases.take({ name: PLANNING, owner, nowMs: context.now(), leaseMs: timing.planLease })
      await nextTurn()
    }
    await planFollows(desk, context.now())
    await planDigests(desk, context.now())
    const wanted = async (guildId: string | undefined) => (await settingsIn(context, guildId)).corrections
    while (!stopped && (await planCorrections(desk, { now: context.now(), wanted })) > 0) await nextTurn()
    await planPauses(desk, context.now())
    if (context.now() - troublesMs >= TROUBLES_MS) {
      troublesMs = context.now()
      await planTroubles(desk, troublesMs)
    }
    if (context.now() - prunedMs < PRUNE_MS) return
    prunedMs = context.now()
    await archive.follows.prune(prunedMs - NOTICE_LIMITS.keptMs)
    await archive.outbox.prune(prunedMs - NOTICE_LIMITS.keptMs)
  }

  async function lookAfterPauses(): Promise<void> {
    for (const pause of await archive.pauses.all()) {
      if (!(await isOver(pause))) continue
      await archive.pauses.resume(pause.place)
      context.log.info({ place: placeKey(pause.place) }, 'A place takes posts again')
    }
  }

  async function isOver({ againMs, place, reason }: Pause): Promise<boolean> {
    if (isOpenAgain(client, place)) return true
    // A channel that is gone never comes back: there is nothing to ask for.
    if (reason === 'gone') return false
    if (againMs === undefined || againMs > context.now()) return false
    // Whether a person takes direct messages again shows only when one is sent.
    if (place.kind === 'direct') return true
    await archive.pauses.again(place, context.now() + timing.again)
    const opened = await openPlace(client, place).catch(() => undefined)
    return opened?.kind === 'open'
  }

  async function expire(): Promise<void> {
    for (const { content, place, subject } of await archive.outbox.expire(context.now())) {
      context.log.warn({ subject, place: placeKey(place) }, 'A notice could not be posted in time')
      await noteMissed(context.services, readContent(content))
    }
  }

  async function postDue(): Promise<void> {
    for (;;) {
      if (stopped) return
      const claimed = await archive.outbox.claim({
        owner,
        nowMs: context.now(),
        leaseMs: timing.lease,
        limit: timing.atOnce,
      })
      if (claimed.length === 0) return
      await Promise.all(claimed.map(post))
    }
  }

  async function post(notice: ClaimedNotice): Promise<void> {
    const { now, services } = context
    // Given up before the claim runs out, whatever the times are.
    const timeoutMs = Math.min(timing.request, (timing.lease * 2) / 3)
    const options = { client, services, now, owner, timeoutMs }
    try {
      await record(notice, await postNotice(notice, options))
    } catch (error) {
      context.log.error({ err: error, subject: notice.subject }, 'Cannot post a notice')
      await archive.outbox.postpone(notice.key, owner, waitFor(notice), 'it failed here')
    }
  }

  async function record(notice: ClaimedNotice, result: PostResult): Promise<void> {
    const { key, kind, place, subject } = notice
    const nowMs = context.now()
    const about = { subject, place: placeKey(place) }
    switch (result.kind) {
      case 'ended':
        await archive.outbox.end(key, owner, result.end, nowMs)
        if (result.end.state === 'sent')
          context.log.info({ ...about, message: result.end.messageId }, `Posted a ${kind}`)
        else
          context.log.warn(
            { ...about, state: result.end.state },
            `Did not post a ${kind}: ${result.end.failure}`,
          )
        return
      case 'closed': {
        const since = new Date(nowMs).toISOString()
        await archive.outbox.postpone(key, owner, nowMs, result.reason)
        const paused = { place, reason: result.reason, since, againMs: nowMs + timing.again }
        if (await archive.pauses.pause(paused))
          context.log.warn({ ...about, reason: result.reason }, 'A place takes no posts; it is paused')
        await planPauses(context.services, nowMs)
        return
      }
      case 'again':
        context.log.warn({ ...about, err: result.error }, `Cannot post a ${kind} now: ${result.failure}`)
        await archive.outbox.postpone(key, owner, waitFor(notice), result.failure)
        return
      case 'lost':
        context.log.warn(about, 'Another process took a notice over')
    }
  }

  const waitFor = ({ attempts }: ClaimedNotice): number =>
    context.now() + Math.min(timing.mostWait, timing.wait * 2 ** Math.min(attempts, 20))

  const unsubscribe = archive.subscribe(() => schedule(timing.gather))
  const changed = () => schedule(timing.gather)
  client.on(Events.ChannelUpdate, changed)
  client.on(Events.GuildRoleUpdate, changed)
  client.on(Events.GuildMemberUpdate, changed)
  schedule(0)

  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      unsubscribe()
      client.off(Events.ChannelUpdate, changed)
      client.off(Events.GuildRoleUpdate, changed)
      client.off(Events.GuildMemberUpdate, changed)
      await running
      await archive.leases.release(PLANNING, owner).catch((error: unknown) => {
        context.log.warn({ err: error }, 'Cannot let another process plan at once')
      })
    },
  }
}
