import type { APIMessage, APIUser } from 'discord-api-types/v10'
import { describeMember } from './describe.ts'
import { fieldsOf } from './json.ts'
import type { Channel, World } from './world.ts'

/** A mention of a person: <@123>, or <@!123> as older clients write it. */
const PERSON = /<@!?(\d+)>/g
/** A mention of a role: <@&123>. */
const ROLE = /<@&(\d+)>/g
/** A mention of all, standing where a word may begin. */
const ALL = /@(?:everyone|here)\b/
/** Code, in which nothing is a mention: a fenced block, or text between one or two backticks. */
const CODE = /```[\s\S]*?```|``[\s\S]*?``|`[^`]*`/g

/** Whom a message notifies. */
export type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>

/**
 * Whom a text notifies in a channel, as Discord reads it.
 * @param allowed The `allowed_mentions` of a bot's message; undefined allows everything.
 * @param repliedTo The author of the message that is answered.
 */
export function readMentions(
  world: World,
  channel: Channel,
  text: string,
  allowed: unknown,
  repliedTo: APIUser | undefined,
): Mentions {
  const said = text.replaceAll(CODE, ' ')
  const rules = allowed === undefined || allowed === null ? undefined : fieldsOf(allowed)
  const people = ids(said, PERSON).filter((id) => world.user(id) && isAllowed(rules, 'users', id))
  if (repliedTo !== undefined && (rules === undefined || rules.replied_user === true))
    people.push(repliedTo.id)
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId)
  const mentions = [...new Set(people)].map((id) => {
    const user = world.user(id) as APIUser
    if (guild === undefined || !guild.memberIds.has(id)) return user
    const { user: _, ...member } = describeMember(world, guild, id)
    return { ...user, member }
  })
  return {
    mentions,
    mention_roles: guild === undefined ? [] : ids(said, ROLE).filter((id) => isAllowed(rules, 'roles', id)),
    mention_everyone: guild !== undefined && ALL.test(said) && isAllowed(rules, 'everyone', ''),
  }
}

function ids(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}

function isAllowed(rules: Readonly<Record<string, unknown>> | undefined, kind: string, id: string): boolean {
  if (rules === undefined) return true
  const parsed = rules.parse
  if (Array.isArray(parsed) && parsed.includes(kind)) return true
  const listed = rules[kind]
  return Array.isArray(listed) && listed.includes(id)
}
