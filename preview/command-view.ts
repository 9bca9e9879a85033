import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10'
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import type { CommandView, Locale, OptionView } from './protocol.ts'

type Named = Pick<APIApplicationCommand, 'name' | 'name_localizations'>

/** Commands as somebody of a language is offered them, from what the bot registered; a sub-command is one of its own. */
export function commandViews(commands: readonly APIApplicationCommand[], locale: Locale): CommandView[] {
  return commands.flatMap((command) => {
    const subcommands = (command.options ?? []).filter(({ type }) => type === Type.Subcommand)
    if (subcommands.length === 0)
      return [commandView(command.name, labelOf(command, locale), command, locale)]
    return subcommands.map((inner) =>
      commandView(
        `${command.name} ${inner.name}`,
        `${labelOf(command, locale)} ${labelOf(inner, locale)}`,
        inner as unknown as APIApplicationCommand,
        locale,
      ),
    )
  })
}

/** A name in the language of a client. */
export function labelOf({ name, name_localizations: others }: Named, locale: Locale): string {
  return others?.[locale] ?? name
}

function commandView(
  name: string,
  label: string,
  command: APIApplicationCommand,
  locale: Locale,
): CommandView {
  return {
    name,
    label,
    description: command.description_localizations?.[locale] ?? command.description,
    options: (command.options ?? []).map((option) => optionView(option, locale)),
  }
}

const KINDS: Readonly<Partial<Record<Type, OptionView['kind']>>> = {
  [Type.Integer]: 'number',
  [Type.Number]: 'number',
  [Type.Boolean]: 'switch',
  [Type.User]: 'person',
  [Type.Mentionable]: 'person',
  [Type.Channel]: 'channel',
}

function optionView(option: APIApplicationCommandOption, locale: Locale): OptionView {
  const choices = 'choices' in option ? (option.choices ?? []) : []
  return {
    name: option.name,
    label: labelOf(option, locale),
    description: option.description_localizations?.[locale] ?? option.description,
    required: option.required === true,
    kind: choices.length > 0 ? 'choice' : (KINDS[option.type] ?? 'text'),
    completes: 'autocomplete' in option && option.autocomplete === true,
    ...('max_length' in option && option.max_length !== undefined ? { longest: option.max_length } : {}),
    choices: choices.map((choice) => ({
      label: choice.name_localizations?.[locale] ?? choice.name,
      value: String(choice.value),
    })),
  }
}
