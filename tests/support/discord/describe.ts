import type { APIChannel, APIGuild, APIGuildMember, APIRole } from 'discord-api-types/v10'
import { ChannelType, OverwriteType } from 'discord-api-types/v10'
import { bitsOf, EVERYONE } from './permissions.ts'
import type { Channel, Guild, World } from './world.ts'

/** No flag at all, of whatever kind. */
const NO_FLAGS = 0 as never

/** When everybody joined: before anything else happened. */
const JOINED_AT = '2025-06-01T00:00:00.000000+00:00'

/** The bot as it sees itself. */
export function describeBot(world: World): object {
  return { ...world.bot, verified: true, mfa_enabled: true, locale: 'en-US', email: null, bio: '' }
}

/** A channel as Discord's API shows it. */
export function describeChannel(world: World, channel: Channel): APIChannel {
  const last = channel.messages.at(-1)?.id ?? null
  const common = { id: channel.id, type: channel.type, last_message_id: last, flags: 0 }
  if (channel.type === ChannelType.DM || channel.type === ChannelType.GroupDM) {
    const recipients = channel.recipientIds.flatMap((id) => world.user(id) ?? [])
    return { ...common, recipients } as unknown as APIChannel
  }
  const inGuild = { ...common, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 }
  if (channel.parentId !== undefined) {
    return {
      ...inGuild,
      parent_id: channel.parentId,
      owner_id: world.bot.id,
      message_count: channel.messages.length,
      member_count: 1,
      total_message_sent: channel.messages.length,
      thread_metadata: {
        archived: false,
        auto_archive_duration: channel.autoArchiveMinutes ?? 1440,
        archive_timestamp: world.clock.timestamp,
        create_timestamp: world.clock.timestamp,
        locked: false,
      },
    } as unknown as APIChannel
  }
  const denied = bitsOf(channel.denied)
  const overwrite = { id: world.bot.id, type: OverwriteType.Member, allow: '0', deny: denied.toString() }
  return {
    ...inGuild,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    last_pin_timestamp: null,
    permission_overwrites: denied === 0n ? [] : [overwrite],
  } as unknown as APIChannel
}

/** A member of a guild as Discord's API shows it. */
export function describeMember(world: World, guild: Guild, userId: string): APIGuildMember {
  const user = world.user(userId)
  if (user === undefined) throw new Error(`Cannot describe the member ${userId}: there is no such person`)
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: userId === world.bot.id ? [guild.botRoleId] : [],
    joined_at: JOINED_AT,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
    communication_disabled_until: userId === world.bot.id ? guild.botMutedUntil : null,
  }
}

function describeRole(id: string, name: string, botId?: string): APIRole {
  const role: APIRole = {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: botId === undefined ? 0 : 1,
    permissions: EVERYONE.toString(),
    managed: botId !== undefined,
    mentionable: false,
    flags: NO_FLAGS,
  }
  return botId === undefined ? role : { ...role, tags: { bot_id: botId } }
}

/** A guild as Discord's API shows it. */
export function describeGuild(world: World, guild: Guild): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    banner: null,
    home_header: null,
    owner_id: guild.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 2,
    roles: [describeRole(guild.id, '@everyone'), describeRole(guild.botRoleId, 'Bot', world.bot.id)],
    emojis: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    nsfw: false,
    nsfw_level: 0,
    stickers: [],
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    hub_type: null,
    incidents_data: null,
  } as unknown as APIGuild
}

/** What GUILD_CREATE carries beyond the guild itself. Without the presences intent the bot is its only member. */
export function describeJoinedGuild(world: World, guild: Guild): object {
  const inside = [...world.channels.values()].filter((channel) => channel.guildId === guild.id)
  return {
    ...describeGuild(world, guild),
    joined_at: JOINED_AT,
    large: false,
    unavailable: false,
    member_count: guild.memberIds.size,
    members: [describeMember(world, guild, world.bot.id)],
    channels: inside.filter((it) => it.parentId === undefined).map((it) => describeChannel(world, it)),
    threads: inside.filter((it) => it.parentId !== undefined).map((it) => describeChannel(world, it)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}
