import { type Client, Events, RESTEvents } from 'discord.js'
import type { Log } from './log.ts'

/**
 * Says what becomes of the connection. discord.js makes a lost one again by itself.
 * @param ending whether the connection is being closed by the bot itself, of which discord.js tells as of one that is lost.
 */
export function logConnection(client: Client, log: Log, ending: () => boolean): void {
  client.on(Events.ClientReady, ({ user, guilds }) => {
    log.info(`Connected to Discord as ${user.tag}, in ${guilds.cache.size} servers`)
  })
  client.on(Events.ShardReconnecting, () => {
    if (!ending()) log.warn('The connection to Discord is lost; connecting again')
  })
  client.on(Events.ShardResume, (_shard, replayed) =>
    log.info({ replayed }, 'The connection to Discord is back'),
  )
  client.on(Events.ShardReady, () => log.debug('A session with Discord stands'))
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'The connection to Discord failed'))
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reports an error'))
  client.on(Events.Warn, (message) => log.warn(`discord.js warns: ${message}`))
  client.on(Events.GuildCreate, ({ id }) => log.info({ guild: id }, 'Joined a server'))
  client.on(Events.GuildDelete, ({ id }) => log.info({ guild: id }, 'Left a server'))
  client.rest.on(RESTEvents.RateLimited, ({ method, route, timeToReset, global }) => {
    log.warn({ method, route, timeToReset, global }, 'Discord asks for slower requests; waiting')
  })
}
