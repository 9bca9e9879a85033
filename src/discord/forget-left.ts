import { type Client, ShardClientUtil } from 'discord.js'
import type { Archive } from '../archive/archive.ts'
import { forgetGuild } from '../archive/forget.ts'
import type { Config } from '../config.ts'
import type { Log } from './log.ts'

const DAY = 24 * 60 * 60_000

/** How often it is looked which servers were left, and that this bot works on the archive is noted, in milliseconds. */
export const LOOK_EVERY = DAY

/** A bot that has not worked on the archive for so long has no servers in it any more. */
const APPLICATION_KEPT_MS = 30 * DAY

export interface LeftOptions {
  /** The part of the servers that this process serves: it judges of no others. All of them where it is absent. */
  readonly shard: Config['shard']
  readonly log: Log
  /** Milliseconds since 1970. */
  readonly now: number
}

/**
 * Deletes what is kept of servers that removed the bot while it was not connected. Only servers that it was a member of are
 * kept anything of: where people brought it along by their own installation, a use has no server. Where another bot worked on
 * the archive in the last month, as with the token of another application, nothing is deleted: the servers may be that one's.
 * @param client all of whose servers are known, those in an outage included, as they are once discord.js calls it ready.
 */
export async function forgetLeft(
  client: Client<true>,
  archive: Archive,
  options: LeftOptions,
): Promise<void> {
  const { log, now, shard } = options
  const others = await archive.applications.use(client.application.id, {
    nowMs: now,
    forgetBeforeMs: now - APPLICATION_KEPT_MS,
  })
  if (others.length > 0) {
    log.warn(
      { application: client.application.id, others },
      'Another bot worked on this archive in the last 30 days (was DISCORD_TOKEN changed?): what is kept of servers that this one is not in stays',
    )
    return
  }
  for (const guildId of await archive.keptGuilds()) {
    if (shard !== undefined && ShardClientUtil.shardIdForGuildId(guildId, shard.count) !== shard.id) continue
    // Asked at the last moment: the bot may just have been invited again.
    if (client.guilds.cache.has(guildId)) continue
    await forgetGuild(archive, guildId)
    log.info({ guild: guildId }, 'Forgot a server that the bot is no longer in')
  }
}
