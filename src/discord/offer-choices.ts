import type { AutocompleteInteraction } from 'discord.js'
import type { Choice } from '../../commands/command.ts'
import { shorten } from '../reply/wording.ts'
import { askerOf } from './asker.ts'
import { type BotContext, commandNamed, commonInput } from './bot-context.ts'
import { visibleText } from './escape-markdown.ts'
import { reportUndelivered } from './failures.ts'
import { languageUnder, servicesUnder, settingsIn } from './guild-settings.ts'
import { optionValues } from './option-values.ts'

/** Discord's limits on what is offered while a person types. */
const MOST_CHOICES = 25
const CHOICE_LENGTH = 100

/** Completes an option while a person types in it. */
export async function offerChoices(context: BotContext, interaction: AutocompleteInteraction): Promise<void> {
  const { log } = context
  try {
    await interaction.respond(await choicesFor(context, interaction))
  } catch (error) {
    reportUndelivered(log, error, `complete an option of /${interaction.commandName}`)
  }
}

/** No choices where the command has none or fails: a person who types is not to be stopped by that. */
async function choicesFor(context: BotContext, interaction: AutocompleteInteraction): Promise<Choice[]> {
  const { commandName, options } = interaction
  const command = commandNamed(context, commandName)
  if (command?.complete === undefined || context.pending.closed) return []
  const focused = options.getFocused(true)
  const subcommand = options.getSubcommand(false)
  try {
    const asker = askerOf(interaction)
    // What is offered may be what only they may see: the addresses of feeds.
    if (command.managers === true && !asker.mayManage) return []
    // Each letter is a look into the archive, and costs whoever sends them nothing.
    if (!context.completionLimit.take(asker.personId, context.now()).allowed) return []
    const settings = await settingsIn(context, asker.guildId)
    const input = {
      ...commonInput(context, asker, languageUnder(settings, interaction.locale)),
      options: optionValues(options.data),
      ...(subcommand === null ? {} : { subcommand }),
      focused: { name: focused.name, value: String(focused.value) },
    }
    return fitChoices(await command.complete(input, servicesUnder(context.services, settings)))
  } catch (error) {
    context.log.error({ err: error }, `Cannot complete an option of /${commandName}`)
    return []
  }
}

/** The choices that Discord takes: a long name is shortened, a value that is too long cannot be. */
export function fitChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .map(({ name, value }) => ({ name: shorten(visibleText(name).trim(), CHOICE_LENGTH), value }))
    .filter(({ name, value }) => name !== '' && value !== '' && value.length <= CHOICE_LENGTH)
    .slice(0, MOST_CHOICES)
}
