import { ApplicationCommandType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent, listOf } from '../json.ts'
import { type Finding, findingIf, listWithin, type Rule, textWithin, type Whole } from './rule.ts'

/** A slash command's or an option's name: letters of any script, digits, - _ ' and nothing else. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
/** Permission bits as text. */
const BITS = /^\d+$/
/** The most characters in a command's names, descriptions and values, the longest translation counting. */
const WHOLE_COMMAND = 8000

/** A body without files from which no message comes. */
const NOTHING_BESIDE: Whole = { creates: false, files: [] }

const typeOf = (command: Fields): number => Number(command.type ?? ApplicationCommandType.ChatInput)

/** Whether a text may name a slash command or an option. */
export function isCommandName(name: unknown): boolean {
  return typeof name === 'string' && NAME.test(name) && name === name.toLowerCase()
}

/** A slash command's name is lower-case and without spaces; that of a menu has 1 to 32 characters. */
export const commandNameFits: Rule = (command) => {
  if (typeOf(command) !== ApplicationCommandType.ChatInput) return textWithin(command.name, ['name'], 32, 1)
  const words = 'Command name is invalid'
  return findingIf(!isCommandName(command.name), ['name'], 'APPLICATION_COMMAND_INVALID_NAME', words)
}

/** Translated names of a command keep the rule of its name. */
export const translatedNamesFit: Rule = (command) =>
  typeOf(command) === ApplicationCommandType.ChatInput
    ? translatedOptionNamesFit(command, NOTHING_BESIDE)
    : Object.entries(fieldsOf(command.name_localizations)).flatMap(([locale, name]) =>
        textWithin(name, ['name_localizations', locale], 32, 1),
      )

/** Translated names of an option are lower-case and without spaces. */
export const translatedOptionNamesFit: Rule = (option) =>
  Object.entries(fieldsOf(option.name_localizations)).flatMap(([locale, name]) => {
    const broken = !isAbsent(name) && !isCommandName(name)
    const at = ['name_localizations', locale]
    return findingIf(broken, at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  })

/** A slash command has a description of 1 to 100 characters, a menu's command none. */
export const commandDescriptionFits: Rule = (command) => {
  const { description } = command
  if (typeOf(command) === ApplicationCommandType.ChatInput)
    return textWithin(description, ['description'], 100, 1)
  const words = 'Context menu commands cannot have description'
  const has = !isAbsent(description) && description !== ''
  return findingIf(has, ['description'], 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', words)
}

/** A command has at most 25 options. */
export const optionsAreWithin25: Rule = (command) => listWithin(command.options, ['options'], 25)

/** A menu's command has no options. */
export const onlySlashCommandsHaveOptions: Rule = (command) =>
  findingIf(
    typeOf(command) !== ApplicationCommandType.ChatInput && listOf(command.options).length > 0,
    ['options'],
    'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS',
    'Context menu commands cannot have options',
  )

/** A command's names, descriptions and values have at most 8000 characters in all. */
export const commandIsWithin8000: Rule = (command) => {
  const words = `Command exceeds maximum size (${WHOLE_COMMAND})`
  return findingIf(sizeOf(command) > WHOLE_COMMAND, [], 'APPLICATION_COMMAND_TOO_LARGE', words)
}

/** The permissions that a command needs are bits, written as a number in text. */
export const permissionsAreBits: Rule = ({ default_member_permissions: bits }) => {
  const broken = !isAbsent(bits) && !BITS.test(String(bits))
  const words = `Could not interpret "${String(bits)}" as permissions.`
  return findingIf(broken, ['default_member_permissions'], 'BASE_TYPE_INVALID', words)
}

/** The places and the installations of a command are Discord's, each once. */
export const placesAreKnown: Rule = ({ contexts, integration_types }) => [
  ...choicesFit(contexts, 'contexts', [0, 1, 2]),
  ...choicesFit(integration_types, 'integration_types', [0, 1]),
]

/** No two commands of one type have the same name; 100 slash commands, 15 for people, 15 for messages. */
export const commandsAreDistinct: Rule = ({ commands }) => {
  const seen = new Set<string>()
  const counts = new Map<number, number>()
  const findings: Finding[] = []
  for (const [index, command] of listOf(commands).entries()) {
    const type = typeOf(command)
    const key = `${type} ${String(command.name)}`
    const words = 'Application command names must be unique'
    findings.push(...findingIf(seen.has(key), [index, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', words))
    seen.add(key)
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  for (const [type, count] of counts) {
    const most = type === ApplicationCommandType.ChatInput ? 100 : 15
    const words = `Maximum number of application commands reached (${most})`
    findings.push(...findingIf(count > most, [], 'APPLICATION_COMMAND_LIMIT', words))
  }
  return findings
}

function choicesFit(value: unknown, name: string, allowed: readonly number[]): readonly Finding[] {
  if (isAbsent(value)) return []
  const list = Array.isArray(value) ? value : []
  const fits = list.length > 0 && list.every((it) => allowed.includes(Number(it)))
  const isUnique = new Set(list).size === list.length
  return findingIf(
    !fits || !isUnique,
    [name],
    'BASE_TYPE_CHOICES',
    `Values must be of (${allowed.join(', ')}), each once.`,
  )
}

/** The characters of a command or option and all inside it. */
function sizeOf(part: Fields): number {
  const longest = (text: unknown, translations: unknown): number =>
    Math.max(
      0,
      ...[text, ...Object.values(fieldsOf(translations))].map((it) =>
        typeof it === 'string' ? it.length : 0,
      ),
    )
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    (typeof part.value === 'string' ? part.value.length : 0) +
    [...listOf(part.options), ...listOf(part.choices)].reduce((sum, inner) => sum + sizeOf(inner), 0)
  )
}
