import { describeBot, describeJoinedGuild } from './describe.ts'
import { isSubscribed } from './event-intents.ts'
import type { GatewaySession } from './gateway-session.ts'
import type { World } from './world.ts'

/** How many sessions may be started in a day. */
const IDENTIFIES_A_DAY = 1000

/** Where the gateway is, and how many sessions may still be started. */
export function describeGateway(
  address: string,
  gateway: {
    readonly identifies: number
    readonly recommendedShards: number
    readonly sessionsResetAfter: number
  },
): object {
  return {
    url: address,
    shards: gateway.recommendedShards,
    session_start_limit: {
      total: IDENTIFIES_A_DAY,
      remaining: Math.max(0, IDENTIFIES_A_DAY - gateway.identifies),
      reset_after: gateway.sessionsResetAfter,
      max_concurrency: 1,
    },
  }
}

/** Tells a new session who it is, and then of every guild that it serves. @param address Where to resume. */
export function welcome(session: GatewaySession, world: World, address: string): void {
  const guilds = [...world.guilds.values()].filter((guild) => session.serves(guild.id))
  session.dispatch('READY', {
    v: 10,
    user: describeBot(world),
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: address,
    shard: session.shard,
    application: { id: world.applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    _trace: [],
  })
  if (!isSubscribed(session.intents, 'GUILD_CREATE', true)) return
  // Of a guild in an outage nothing more is said until it is back.
  for (const guild of guilds) {
    if (!guild.unavailable) session.dispatch('GUILD_CREATE', describeJoinedGuild(world, guild))
  }
}
