import { type Client, ShardClientUtil } from 'discord.js'
import type { Archive } from '../archive/archive.ts'
import { forgetGuild } from '../archive/forget.ts'
import type { Config } from '../config.ts'
import type { Log } from './log.ts'

/**
 * Deletes what is kept of servers that removed the bot while it was not connected. Only servers that it was a member of are
 * kept anything of: where people brought it along by their own installation, a use has no server.
 * @param client all of whose servers are known, those in an outage included, as they are once discord.js calls it ready.
 * @param shard the part of the servers that this process serves: it judges of no others. All of them where it is absent.
 */
export async function forgetLeft(
  client: Client<true>,
  archive: Archive,
  shard: Config['shard'],
  log: Log,
): Promise<void> {
  for (const guildId of await archive.keptGuilds()) {
    if (shard !== undefined && ShardClientUtil.shardIdForGuildId(guildId, shard.count) !== shard.id) continue
    // Asked at the last moment: the bot may just have been invited again.
    if (client.guilds.cache.has(guildId)) continue
    await forgetGuild(archive, guildId)
    log.info({ guild: guildId }, 'Forgot a server that the bot is no longer in')
  }
}
