import { type Fields, fieldsOf, isAbsent, listOf } from '../json.ts'
import { type Finding, findingIf, type Path, type Rule } from './rule.ts'

// What Discord lets pass and this bot must not send all the same.

/** Nothing that an article or a person writes pings anyone: every message says so, with no exception listed. */
export const mentionsNobody: Rule = (message, { creates }) => {
  const said = message.allowed_mentions
  const needed = creates || !isAbsent(message.content) || !isAbsent(message.embeds)
  if (isAbsent(said)) {
    return findingIf(needed, ['allowed_mentions'], 'MENTIONS_ALLOWED', 'allowed_mentions must be {parse: []}')
  }
  const { parse, replied_user, roles, users } = fieldsOf(said)
  const isEmpty = (list: unknown): boolean => isAbsent(list) || (Array.isArray(list) && list.length === 0)
  const nobody =
    Array.isArray(parse) && isEmpty(parse) && isEmpty(users) && isEmpty(roles) && replied_user !== true
  return findingIf(!nobody, ['allowed_mentions'], 'MENTIONS_ALLOWED', 'allowed_mentions must name nobody')
}

/** Every picture has a description for those who do not see it. */
export const picturesAreDescribed: Rule = (message, { files }) =>
  files.flatMap(({ contentType, name, part }) => {
    if (!contentType.startsWith('image/')) return []
    const index = /\d+/.exec(part)?.[0]
    const described = listOf(message.attachments).find((it) => String(it.id) === index)?.description
    const words = `The picture ${name} has no description`
    const silent = typeof described !== 'string' || described.trim() === ''
    return findingIf(silent, ['attachments'], 'PICTURE_WITHOUT_DESCRIPTION', words)
  })

const MESSAGE = [
  'content embeds components allowed_mentions attachments flags poll tts nonce enforce_nonce message_reference',
  'sticker_ids username avatar_url thread_name applied_tags shared_client_theme',
]
const COMMON_SELECT = 'type id custom_id placeholder min_values max_values disabled required'

/** What each part of a body may hold. */
const KNOWN = {
  message: words(...MESSAGE),
  callback: words('type data'),
  embed: words(
    'title type description url timestamp color footer image thumbnail video provider author fields',
  ),
  footer: words('text icon_url proxy_icon_url'),
  author: words('name url icon_url proxy_icon_url'),
  picture: words('url proxy_url height width'),
  field: words('name value inline'),
  row: words('type id components'),
  button: words('type id style label emoji custom_id sku_id url disabled'),
  select: words(COMMON_SELECT, 'options channel_types default_values'),
  selectOption: words('label value description emoji default'),
  command: words(
    'id type name name_localizations description description_localizations options default_member_permissions',
    'dm_permission default_permission integration_types contexts nsfw handler application_id guild_id version',
  ),
  option: words(
    'type name name_localizations description description_localizations required choices options channel_types',
    'min_value max_value min_length max_length autocomplete',
  ),
  choice: words('name name_localizations value'),
  modal: words('custom_id title components'),
  completion: words('choices'),
  thread: words('name auto_archive_duration type invitable rate_limit_per_user'),
} as const

/** A kind of part whose properties are known. */
export type KnownPart = keyof typeof KNOWN

/** A rule that a part holds nothing that Discord does not know. */
export function propertiesAreKnown(kind: KnownPart): Rule {
  const rule: Rule = (part) => [...strangers(part, kind, []), ...strangersInside(part, kind)]
  return Object.defineProperty(rule, 'name', { value: 'propertiesAreKnown' })
}

/** The parts inside that no rule looks at by itself. */
function strangersInside(part: Fields, kind: KnownPart): readonly Finding[] {
  const one = (name: string, inner: KnownPart): readonly Finding[] =>
    strangers(fieldsOf(part[name]), inner, [name])
  const each = (name: string, inner: KnownPart): readonly Finding[] =>
    listOf(part[name]).flatMap((it, index) => strangers(it, inner, [name, index]))
  if (kind === 'embed') {
    const pictures = [...one('image', 'picture'), ...one('thumbnail', 'picture')]
    return [...one('footer', 'footer'), ...one('author', 'author'), ...each('fields', 'field'), ...pictures]
  }
  if (kind === 'select') return each('options', 'selectOption')
  return kind === 'option' || kind === 'completion' ? each('choices', 'choice') : []
}

function strangers(part: Fields, kind: KnownPart, at: Path): readonly Finding[] {
  const known = KNOWN[kind]
  return Object.keys(part).flatMap((name) =>
    findingIf(!known.has(name), [...at, name], 'UNKNOWN_PROPERTY', `Discord knows no "${name}" here`),
  )
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
