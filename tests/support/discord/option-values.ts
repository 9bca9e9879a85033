import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  APIInteractionDataResolved,
} from 'discord-api-types/v10'
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import { describeChannel, describeMember } from './describe.ts'
import { botPermissions, EVERYONE } from './permissions.ts'
import type { World } from './world.ts'

/** What a person fills in, by option name. People, roles and channels are given by id, files by where they lie. */
export type OptionValues = Readonly<Record<string, string | number | boolean>>

/** An option as an interaction carries it. */
export interface SentOption {
  readonly name: string
  readonly type: number
  readonly value?: string | number | boolean
  readonly focused?: boolean
  readonly options?: readonly SentOption[]
}

interface Filling {
  readonly title: string
  readonly values: OptionValues
  /** The option that is being typed in; the others need not be complete then. */
  readonly focused?: string
}

/**
 * The options of a command as Discord's client sends them: typed as registered, subcommands nested.
 * @param words The words after the command's name: a subcommand, or a group and a subcommand.
 * @throws When a person could not send it: an unknown or missing option, a value that is out of bounds.
 */
export function fillOptions(
  command: APIApplicationCommand,
  words: readonly string[],
  filling: Filling,
): readonly SentOption[] {
  const [word, ...rest] = words
  const known = command.options ?? []
  if (word === undefined) {
    if (known.some((option) => option.type <= Type.SubcommandGroup)) {
      throw new Error(`Cannot use ${filling.title}: it needs a subcommand`)
    }
    return fillPlain(known, filling)
  }
  const inner = known.find((option) => option.name === word && option.type <= Type.SubcommandGroup)
  if (inner === undefined) throw new Error(`Cannot use ${filling.title}: there is no subcommand "${word}"`)
  const options = fillOptions({ ...command, options: optionsOf(inner) }, rest, filling)
  return [{ name: inner.name, type: inner.type, options }]
}

function optionsOf(option: APIApplicationCommandOption): APIApplicationCommandOption[] {
  return 'options' in option ? ((option.options ?? []) as APIApplicationCommandOption[]) : []
}

function fillPlain(known: readonly APIApplicationCommandOption[], filling: Filling): SentOption[] {
  const { focused, title, values } = filling
  for (const name of Object.keys(values)) {
    if (!known.some((option) => option.name === name)) {
      throw new Error(`Cannot use ${title}: it has no option "${name}"`)
    }
  }
  const sent: SentOption[] = []
  for (const option of known) {
    const value = values[option.name]
    if (value === undefined) {
      if (option.required === true && focused === undefined) {
        throw new Error(`Cannot use ${title}: the option "${option.name}" is required`)
      }
      continue
    }
    const isFocused = option.name === focused
    if (focused === undefined) checkValue(title, option, value)
    const given = option.type === Type.Attachment ? upload(String(value)) : value
    sent.push({ name: option.name, type: option.type, value: given, ...(isFocused ? { focused: true } : {}) })
  }
  if (focused !== undefined) checkFocus(title, known, sent, focused)
  return sent
}

function checkFocus(
  title: string,
  known: readonly APIApplicationCommandOption[],
  sent: readonly SentOption[],
  focused: string,
): void {
  const option = known.find((it) => it.name === focused)
  const completes = option !== undefined && 'autocomplete' in option && option.autocomplete === true
  if (!completes) throw new Error(`Cannot complete ${title}: the option "${focused}" has no autocomplete`)
  if (!sent.some((it) => it.focused)) {
    throw new Error(`Cannot complete ${title}: give what was typed in "${focused}", '' for nothing`)
  }
}

/** What Discord's own client does not let a person send. */
function checkValue(
  title: string,
  option: APIApplicationCommandOption,
  value: string | number | boolean,
): void {
  const refuse = (reason: string): never => {
    throw new Error(`Cannot use ${title}: ${JSON.stringify(value)} for "${option.name}" ${reason}`)
  }
  const wanted = TYPES[option.type] ?? 'string'
  if (typeof value !== wanted) refuse(`is not a ${wanted}`)
  if (option.type === Type.Integer && !Number.isInteger(value)) refuse('is not an integer')
  const bounds = option as {
    choices?: readonly { value: unknown }[]
    min_length?: number
    max_length?: number
    min_value?: number
    max_value?: number
  }
  const isOffered = bounds.choices?.some((choice) => choice.value === value) ?? true
  if (!isOffered && (bounds.choices?.length ?? 0) > 0) refuse('is none of its choices')
  if (typeof value === 'string') {
    if (value.length < (bounds.min_length ?? 0)) refuse(`is shorter than ${bounds.min_length}`)
    if (value.length > (bounds.max_length ?? 6000)) refuse(`is longer than ${bounds.max_length ?? 6000}`)
  }
  if (typeof value === 'number') {
    if (value < (bounds.min_value ?? -Infinity)) refuse(`is less than ${bounds.min_value}`)
    if (value > (bounds.max_value ?? Infinity)) refuse(`is more than ${bounds.max_value}`)
  }
}

const TYPES: Readonly<Record<number, string>> = {
  [Type.Integer]: 'number',
  [Type.Number]: 'number',
  [Type.Boolean]: 'boolean',
}

/** The files that options carried, by the ids that Discord gave them. */
const uploads = new Map<string, string>()
const FIRST_UPLOAD = 1_400_000_000_000_000_000n

/** Gives a file an id. @param url where it lies. */
function upload(url: string): string {
  const id = String(FIRST_UPLOAD + BigInt(uploads.size))
  uploads.set(id, url)
  return id
}

/** Describes the people, channels and files that options name. @throws When an id is nobody's. */
export function resolveOptions(
  world: World,
  options: readonly SentOption[],
  guildId: string | undefined,
): APIInteractionDataResolved | undefined {
  const resolved: { users?: object; members?: object; channels?: object; attachments?: object } = {}
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId)
  for (const option of options) {
    if (option.options !== undefined) return resolveOptions(world, option.options, guildId)
    const id = String(option.value)
    if (option.type === Type.Channel) {
      const channel = world.channels.get(id)
      if (channel === undefined) throw new Error(`Cannot choose the channel ${id}: there is none`)
      const described = { ...describeChannel(world, channel), permissions: EVERYONE.toString() }
      const rights = { app_permissions: botPermissions(channel).toString() }
      resolved.channels = { ...resolved.channels, [id]: { ...described, ...rights } }
    } else if (option.type === Type.Attachment) {
      const url = uploads.get(id) ?? ''
      const file = { id, filename: url.split('/').at(-1), size: 1, url, proxy_url: url }
      resolved.attachments = { ...resolved.attachments, [id]: file }
    } else if (option.type === Type.User || option.type === Type.Mentionable) {
      const user = world.user(id)
      if (user === undefined) throw new Error(`Cannot choose the person ${id}: there is none`)
      resolved.users = { ...resolved.users, [id]: user }
      if (guild?.memberIds.has(id) !== true) continue
      const { user: _, deaf: __, mute: ___, ...member } = describeMember(world, guild, id)
      resolved.members = { ...resolved.members, [id]: { ...member, permissions: EVERYONE.toString() } }
    }
  }
  return Object.keys(resolved).length === 0 ? undefined : (resolved as APIInteractionDataResolved)
}
