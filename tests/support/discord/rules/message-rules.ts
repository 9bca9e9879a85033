import { MessageFlags } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent, listOf } from '../json.ts'
import { type Finding, findingIf, listWithin, type Path, type Rule, textWithin } from './rule.ts'

/** Components that stand only in messages made of components alone: 9 and above. */
const FIRST_LAYOUT_TYPE = 9
/** The most characters in the texts of all embeds of a message. */
const ALL_EMBEDS = 6000

const isLaidOut = (message: Fields): boolean =>
  (Number(message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0

/** Content has at most 2000 characters. */
export const contentIsWithin2000: Rule = (message) => textWithin(message.content, ['content'], 2000)

/** A new message shows something: content, an embed, a component, a file, a sticker or a poll. */
export const messageIsNotEmpty: Rule = (message, { creates, files }) => {
  const content = typeof message.content === 'string' ? message.content.trim() : ''
  const shown =
    content.length +
    listOf(message.embeds).length +
    listOf(message.components).length +
    listOf(message.sticker_ids).length +
    files.length
  const forwards = fieldsOf(message.message_reference).type === 1
  const isEmpty = creates && shown === 0 && isAbsent(message.poll) && !forwards
  return findingIf(isEmpty, [], 'EMPTY_MESSAGE', 'Cannot send an empty message')
}

/** A message has at most 10 embeds. */
export const embedsAreWithin10: Rule = (message) => listWithin(message.embeds, ['embeds'], 10)

/** The texts of all embeds together have at most 6000 characters. */
export const embedsAreWithin6000: Rule = (message) => {
  const total = listOf(message.embeds).reduce((sum, embed) => sum + sizeOfEmbed(embed), 0)
  const words = `Embed size exceeds maximum size of ${ALL_EMBEDS}`
  return findingIf(total > ALL_EMBEDS, ['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', words)
}

/** A message has at most 5 rows; one made of components alone, at most 40 components in all. */
export const componentsAreWithin5Rows: Rule = (message) => {
  if (!isLaidOut(message)) return listWithin(message.components, ['components'], 5)
  const all = placedComponents(message).length
  return findingIf(all > 40, ['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be 40 or fewer in length.')
}

/** No two components of a message have the same custom_id. */
export const customIdsAreUnique: Rule = (message) => {
  const seen = new Set<unknown>()
  const findings: Finding[] = []
  for (const { at, component } of placedComponents(message)) {
    const id = component.custom_id
    if (isAbsent(id)) continue
    const twice = seen.has(id)
    const words = 'Component custom id cannot be duplicated'
    findings.push(...findingIf(twice, [...at, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', words))
    seen.add(id)
  }
  return findings
}

/** Texts, sections and containers need the flag for messages made of components, which has no content and no embeds. */
export const layoutHasItsFlag: Rule = (message) => {
  if (!isLaidOut(message)) {
    return placedComponents(message).flatMap(({ at, component }) => {
      const strange = Number(component.type) >= FIRST_LAYOUT_TYPE
      const words = `Value of field "type" must be one of (1,).`
      return findingIf(strange, [...at, 'type'], 'UNION_TYPE_CHOICES', words)
    })
  }
  const words = 'The message cannot have legacy fields when using MessageFlags.IS_COMPONENTS_V2'
  return ['content', 'embeds', 'poll', 'sticker_ids'].flatMap((name) => {
    const value = message[name]
    const used = !isAbsent(value) && value !== '' && !(Array.isArray(value) && value.length === 0)
    return findingIf(used, [name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', words)
  })
}

/** A nonce has at most 25 characters, and one is needed where it is to be enforced. */
export const nonceIsWithin25: Rule = ({ enforce_nonce, nonce }) => [
  ...findingIf(
    enforce_nonce === true && isAbsent(nonce),
    ['nonce'],
    'BASE_TYPE_REQUIRED',
    'This field is required',
  ),
  ...(typeof nonce === 'number' ? [] : textWithin(nonce, ['nonce'], 25)),
]

/** A message has at most 10 files. */
export const filesAreWithin10: Rule = (message, { files }) => [
  ...listWithin(message.attachments, ['attachments'], 10),
  ...findingIf(files.length > 10, ['attachments'], 'BASE_TYPE_BAD_LENGTH', 'Must be 10 or fewer in length.'),
]

/** A file's description has at most 1024 characters. */
export const fileDescriptionsAreWithin1024: Rule = (message) =>
  listOf(message.attachments).flatMap(({ description }, index) =>
    textWithin(description, ['attachments', index, 'description'], 1024),
  )

/** Every component of a message with its place, outer ones before those inside them. */
export function placedComponents(
  message: Fields,
): readonly { readonly at: Path; readonly component: Fields }[] {
  const walk = (component: Fields, at: Path): { at: Path; component: Fields }[] => [
    { at, component },
    ...listOf(component.components).flatMap((inner, index) => walk(inner, [...at, 'components', index])),
    ...(isAbsent(component.component) ? [] : walk(fieldsOf(component.component), [...at, 'component'])),
    ...(isAbsent(component.accessory) ? [] : walk(fieldsOf(component.accessory), [...at, 'accessory'])),
  ]
  return listOf(message.components).flatMap((component, index) => walk(component, ['components', index]))
}

function sizeOfEmbed(embed: Fields): number {
  const fields = listOf(embed.fields).flatMap(({ name, value }) => [name, value])
  const texts = [
    embed.title,
    embed.description,
    fieldsOf(embed.footer).text,
    fieldsOf(embed.author).name,
    ...fields,
  ]
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0)
}
