import { refusals } from '../api-error.ts'
import type { Backstage } from '../backstage.ts'
import { describeBot, describeChannel, describeGuild, describeMember } from '../describe.ts'
import { fieldsOf } from '../json.ts'
import type { Route } from '../router.ts'
import { findGuild } from './find.ts'

/** The bot itself, the gateway's address, and whom and what the bot can look up. */
export function accountRoutes({ gateway, world }: Backstage): readonly Route[] {
  const application = (): object => ({
    id: world.applicationId,
    name: world.bot.global_name ?? world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    owner: [...world.people.values()][0]?.user,
    team: null,
    bot: world.bot,
    summary: '',
    hook: true,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    type: null,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
  })
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ body: pickUrl(gateway.describe()) }) },
    { method: 'GET', path: '/gateway/bot', handle: () => ({ body: gateway.describe() }) },
    { method: 'GET', path: '/users/@me', handle: () => ({ body: describeBot(world) }) },
    { method: 'GET', path: '/applications/@me', handle: () => ({ body: application() }) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ({ body: application() }) },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle: () => ({ body: [...world.guilds.values()].map((guild) => describeGuild(world, guild)) }),
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      body: 'direct-channel',
      handle: ({ body }) => {
        const person = world.people.get(String(fieldsOf(body).recipient_id))
        if (person === undefined) throw refusals.unknownUser()
        return { body: describeChannel(world, world.directChannel(person)) }
      },
    },
    {
      method: 'GET',
      path: '/users/:userId',
      handle: ({ params }) => {
        const user = world.user(params.userId ?? '')
        if (user === undefined) throw refusals.unknownUser()
        return { body: user }
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guildId',
      handle: ({ params }) => ({ body: describeGuild(world, findGuild(world, params.guildId)) }),
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/channels',
      handle: ({ params }) => {
        const guild = findGuild(world, params.guildId)
        const inside = [...world.channels.values()].filter((it) => it.guildId === guild.id)
        const listed = inside.filter((it) => it.parentId === undefined)
        return { body: listed.map((channel) => describeChannel(world, channel)) }
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guildId/members/:userId',
      handle: ({ params }) => {
        const guild = findGuild(world, params.guildId)
        const { userId = '' } = params
        if (!guild.memberIds.has(userId)) throw refusals.unknownMember()
        return { body: describeMember(world, guild, userId) }
      },
    },
  ]
}

function pickUrl(described: object): object {
  return { url: (described as { url: string }).url }
}
