import { ApplicationCommandOptionType, type CommandInteractionOption } from 'discord.js'
import type { CommandInput } from '../../commands/command.ts'

/** Option values by name, those within sub-commands included. */
export function optionValues(options: readonly CommandInteractionOption[]): CommandInput['options'] {
  const values: Record<string, string | number | boolean> = {}
  for (const { name, value, attachment, options: inner } of options) {
    // Of a file, where it can be fetched from.
    if (attachment !== undefined && attachment !== null) values[name] = attachment.url
    else if (value !== undefined && value !== null) values[name] = value
    if (inner !== undefined) Object.assign(values, optionValues(inner))
  }
  return values
}

/** The ids of the channels that options name, those within sub-commands included. */
export function chosenChannels(options: readonly CommandInteractionOption[]): string[] {
  return options.flatMap(({ options: inner = [], type, value }) =>
    type === ApplicationCommandOptionType.Channel ? [String(value)] : chosenChannels(inner),
  )
}
