import type {
  RESTGetAPICurrentUserGuildsResult,
  RESTGetAPICurrentUserResult,
  RESTGetAPIGatewayBotResult,
} from 'discord-api-types/v10'
import { countOf } from '../reply/wording.ts'
import { visibleLine } from '../text/shown-text.ts'
import { type DiscordConfig, get } from './ask-discord.ts'
import type { Check } from './check.ts'

/** The scopes and permissions that the bot is invited with. */
const SCOPES = 'bot+applications.commands'
export const PERMISSIONS = [
  { name: 'View Channels', bit: 1n << 10n },
  { name: 'Send Messages', bit: 1n << 11n },
  { name: 'Embed Links', bit: 1n << 14n },
  { name: 'Attach Files', bit: 1n << 15n },
  { name: 'Read Message History', bit: 1n << 16n },
  { name: 'Create Public Threads', bit: 1n << 35n },
  { name: 'Send Messages in Threads', bit: 1n << 38n },
] as const
/** Whoever has it may do everything. */
const ADMINISTRATOR = 1n << 3n

/** Servers that are named where something is missing in them. */
const NAMED_SERVERS = 3

/** Checks the token, the gateway and the servers; without a token there is nothing to check. */
export async function checkDiscord(config: DiscordConfig): Promise<readonly Check[]> {
  const { discordToken } = config
  if (discordToken === undefined) {
    return [
      {
        state: 'warning',
        name: 'DISCORD_TOKEN',
        found: 'not set: the bot does not run, the console does',
        advice:
          'Make an application at https://discord.com/developers/applications, and put the token of its bot into .env as DISCORD_TOKEN=…',
      },
    ]
  }
  const user = await get<RESTGetAPICurrentUserResult>('users/@me', config)
  if (user.kind === 'failed') return [tokenFailure(user)]
  const id = /^\d+$/.test(user.body.id) ? user.body.id : ''
  const checks: Check[] = [
    {
      state: 'fine',
      name: 'DISCORD_TOKEN',
      found: `accepted, the bot is ${visibleLine(user.body.username)}`,
    },
  ]
  checks.push(await checkGateway(config))
  checks.push(await checkServers(config, inviteLink(id)))
  return checks
}

/** The address with which somebody adds the bot to a server. */
export function inviteLink(applicationId: string): string {
  const permissions = PERMISSIONS.reduce((sum, { bit }) => sum | bit, 0n)
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=${SCOPES}&permissions=${permissions}`
}

async function checkGateway(config: DiscordConfig): Promise<Check> {
  const name = 'Gateway'
  const gateway = await get<RESTGetAPIGatewayBotResult>('gateway/bot', config)
  if (gateway.kind === 'failed') {
    return { state: 'failed', name, found: gateway.reason, advice: 'Try again in a minute.' }
  }
  const { url, session_start_limit: limit } = gateway.body
  const address = visibleLine(String(url))
  if (limit?.remaining === 0) {
    return {
      state: 'failed',
      name,
      found: `${address}, but today's ${limit.total} connections are used up`,
      advice: `Wait ${Math.ceil(limit.reset_after / 60_000)} minutes, and look for what restarts the bot so often.`,
    }
  }
  return { state: 'fine', name, found: address }
}

/** Whether the bot is in a server, and may do there what it has to. */
async function checkServers(config: DiscordConfig, invite: string): Promise<Check> {
  const name = 'Servers'
  const servers = await get<RESTGetAPICurrentUserGuildsResult>('users/@me/guilds', config)
  if (servers.kind === 'failed') return { state: 'warning', name, found: servers.reason }
  const wanted = config.discordGuildId
  if (wanted !== undefined && !servers.body.some(({ id }) => id === wanted)) {
    return {
      state: 'failed',
      name,
      found: `the bot is not in the server ${wanted} that DISCORD_GUILD_ID names`,
      advice: `Invite it: ${invite}`,
    }
  }
  if (servers.body.length === 0) {
    return { state: 'warning', name, found: 'the bot is in no server yet', advice: `Invite it: ${invite}` }
  }
  const lacking = servers.body
    .map((server) => ({ server, missing: missingPermissions(server.permissions) }))
    .filter(({ missing }) => missing.length > 0)
  const found = `the bot is in ${countOf(servers.body.length, 'server')}`
  if (lacking.length === 0) return { state: 'fine', name, found }
  const named = lacking
    .slice(0, NAMED_SERVERS)
    .map(({ server, missing }) => `${visibleLine(server.name)} (${missing.join(', ')})`)
  return {
    state: 'warning',
    name,
    found: `${found}; permissions are missing in ${countOf(lacking.length, 'server')}: ${named.join('; ')}`,
    advice: `Give its role these permissions, or invite it again: ${invite}`,
  }
}

function missingPermissions(permissions: string): string[] {
  const given = /^\d+$/.test(permissions) ? BigInt(permissions) : 0n
  if ((given & ADMINISTRATOR) !== 0n) return []
  return PERMISSIONS.filter(({ bit }) => (given & bit) === 0n).map(({ name }) => name)
}

function tokenFailure({ status, reason }: { readonly status?: number; readonly reason: string }): Check {
  const name = 'DISCORD_TOKEN'
  if (status === 401) {
    return {
      state: 'failed',
      name,
      found: 'Discord refuses it',
      advice:
        'Copy the token again (https://discord.com/developers/applications, your application, Bot, Reset Token) into .env.',
    }
  }
  return {
    state: 'failed',
    name,
    found: `could not be checked: ${reason}`,
    advice: 'Check the network, a proxy, and DISCORD_API_URL.',
  }
}
