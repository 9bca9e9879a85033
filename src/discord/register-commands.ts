import type { REST } from 'discord.js'
import { type APIApplicationCommand, ApplicationCommandType, Routes } from 'discord-api-types/v10'
import type { Command } from '../../commands/command.ts'

type CommandBody = Command['data']
type Fields = Readonly<Record<string, unknown>>

/** What Discord gives back for a field that was not sent; a field with this value is as good as absent. */
const DEFAULTS: Fields = {
  type: ApplicationCommandType.ChatInput,
  default_member_permissions: null,
  nsfw: false,
  // Commands in the menu of a message have none.
  description: '',
  required: false,
  autocomplete: false,
}

/** What is compared of a command, and what of each of its options. */
const COMMAND_FIELDS = ['type', 'name', 'description', 'default_member_permissions', 'nsfw'] as const
const OPTION_FIELDS = [
  'type',
  'name',
  'description',
  'required',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
] as const

/** Lists whose order means nothing; where a command does not set them, Discord's choice stands. */
const SETS = ['contexts', 'integration_types'] as const

/**
 * Registers the commands where they differ from what is registered, all of them in one request.
 * @param guildId the one server to register in; all servers and direct messages where it is absent.
 * @returns whether anything had to be registered.
 */
export async function registerCommands(
  rest: Pick<REST, 'get' | 'put'>,
  commands: readonly CommandBody[],
  place: { readonly applicationId: string; readonly guildId?: string | undefined },
): Promise<boolean> {
  const { applicationId, guildId } = place
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const registered = (await rest.get(route, { query })) as readonly APIApplicationCommand[]
  if (sameCommands(commands, registered, { inGuild: guildId !== undefined })) return false
  await rest.put(route, { body: commands })
  return true
}

/** Whether Discord would show the same commands: the same kinds and names, each with the same description and options. */
export function sameCommands(
  wanted: readonly CommandBody[],
  registered: readonly APIApplicationCommand[],
  { inGuild }: { readonly inGuild: boolean },
): boolean {
  if (wanted.length !== registered.length) return false
  const known = new Map(registered.map((command) => [keyOf(command), command as unknown as Fields]))
  return wanted.every((command) => {
    const there = known.get(keyOf(command))
    return there !== undefined && sameCommand(command as unknown as Fields, there, inGuild)
  })
}

/** A name is one command's among those of its kind. */
function keyOf({
  type,
  name,
}: {
  readonly type?: ApplicationCommandType | undefined
  readonly name: string
}): string {
  return `${type ?? ApplicationCommandType.ChatInput} ${name}`
}

function sameCommand(wanted: Fields, registered: Fields, inGuild: boolean): boolean {
  // Commands of one server have no contexts and no installation types: Discord keeps none for them.
  const sets = inGuild ? [] : SETS.filter((field) => wanted[field] != null)
  const compared = (command: Fields) => ({
    ...described(command, COMMAND_FIELDS),
    ...Object.fromEntries(sets.map((field) => [field, sorted(command[field])])),
  })
  return JSON.stringify(compared(wanted)) === JSON.stringify(compared(registered))
}

function sorted(list: unknown): unknown {
  return Array.isArray(list) ? [...list].sort() : list
}

/** The fields that count, in one order, without those that hold what Discord assumes anyway. */
function described(command: Fields, fields: readonly string[]): Fields {
  const kept: Record<string, unknown> = {}
  for (const field of fields) {
    const value = command[field]
    if (value !== undefined && value !== (DEFAULTS[field] ?? null)) kept[field] = value
  }
  for (const field of ['name_localizations', 'description_localizations']) {
    const texts = Object.entries((command[field] ?? {}) as Record<string, string>).sort()
    if (texts.length > 0) kept[field] = texts
  }
  const { options, choices, channel_types: channelTypes } = command
  if (Array.isArray(options) && options.length > 0) {
    kept.options = options.map((option: Fields) => described(option, OPTION_FIELDS))
  }
  if (Array.isArray(choices) && choices.length > 0) {
    kept.choices = choices.map((choice: Fields) => described(choice, ['name', 'value']))
  }
  if (Array.isArray(channelTypes) && channelTypes.length > 0) kept.channel_types = sorted(channelTypes)
  return kept
}
