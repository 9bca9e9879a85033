import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import type { Choice, CommandInput } from '../../commands/command.ts'
import type { Reply } from '../reply/reply.ts'
import { shorten } from '../reply/wording.ts'
import {
  type BotContext,
  commandNamed,
  renderStopping,
  renderTooMany,
  renderUnknownCommand,
  runCommand,
} from './bot-context.ts'
import { visibleText } from './escape-markdown.ts'
import { reportFailure, reportUndelivered } from './failures.ts'
import { renderDiscord } from './render-discord.ts'

/** Discord's limits on what is offered while a person types. */
const MOST_CHOICES = 25
const CHOICE_LENGTH = 100

/** Answers slash commands and completes their options; other interactions are let pass. It never rejects. */
export async function answerInteraction(context: BotContext, interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await offerChoices(context, interaction)
  else if (interaction.isChatInputCommand()) await answerSlash(context, interaction)
}

async function answerSlash(context: BotContext, interaction: ChatInputCommandInteraction): Promise<void> {
  const { log, rateLimit, pending } = context
  const name = interaction.commandName
  const command = commandNamed(context, name)
  if (command === undefined) return answerAtOnce(context, interaction, renderUnknownCommand(name))
  if (pending.closed) return answerAtOnce(context, interaction, renderStopping())
  const now = context.now()
  const rate = rateLimit.take(interaction.user.id, now)
  if (!rate.allowed) return answerAtOnce(context, interaction, renderTooMany(rate, now))

  const options = optionValues(interaction.options.data)
  const hidden = options.private === true
  try {
    // Before anything else: the first response has three seconds, and its flags decide who sees the answer.
    await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {})
  } catch (error) {
    reportUndelivered(log, error, `acknowledge /${name}`)
    return
  }
  const place = { channelId: interaction.channelId, personId: interaction.user.id }
  const reply = await runCommand(context, command, options, place)
  try {
    await deliver(interaction, reply, hidden)
  } catch (error) {
    if (reportUndelivered(log, error, `show the answer to /${name}`).kind !== 'other') return
    await tellFailure(context, interaction, error)
  }
}

/** Shows the reply in place of "thinking ...", or to the asker alone where the reply asks for that only now. */
async function deliver(
  interaction: ChatInputCommandInteraction,
  reply: Reply,
  hidden: boolean,
): Promise<void> {
  const payload = renderDiscord(reply)
  if (reply.private !== true || hidden) {
    await interaction.editReply(payload)
    return
  }
  // A public placeholder cannot become private, so it makes way for a new message.
  await interaction.deleteReply()
  await interaction.followUp({ ...payload, flags: MessageFlags.Ephemeral })
}

async function tellFailure(
  context: BotContext,
  interaction: ChatInputCommandInteraction,
  error: unknown,
): Promise<void> {
  const reply = reportFailure(context.log, error, `show the answer to /${interaction.commandName}`)
  try {
    await interaction.editReply(renderDiscord(reply))
  } catch (second) {
    reportUndelivered(context.log, second, `tell of the failure of /${interaction.commandName}`)
  }
}

async function answerAtOnce(
  context: BotContext,
  interaction: ChatInputCommandInteraction,
  reply: Reply,
): Promise<void> {
  try {
    await interaction.reply({ ...renderDiscord(reply), flags: MessageFlags.Ephemeral })
  } catch (error) {
    reportUndelivered(context.log, error, `answer /${interaction.commandName}`)
  }
}

async function offerChoices(context: BotContext, interaction: AutocompleteInteraction): Promise<void> {
  const { log } = context
  try {
    await interaction.respond(choicesFor(context, interaction))
  } catch (error) {
    reportUndelivered(log, error, `complete an option of /${interaction.commandName}`)
  }
}

/** No choices where the command has none or fails: a person who types is not to be stopped by that. */
function choicesFor(context: BotContext, interaction: AutocompleteInteraction): Choice[] {
  const { commandName, options } = interaction
  const command = commandNamed(context, commandName)
  if (command?.complete === undefined || context.pending.closed) return []
  const focused = options.getFocused(true)
  try {
    const input = {
      options: optionValues(options.data),
      asOf: new Date(context.now()).toISOString(),
      focused: { name: focused.name, value: String(focused.value) },
    }
    return fitChoices(command.complete(input, context.services))
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

/** Option values by name, those within sub-commands included. */
function optionValues(options: readonly CommandInteractionOption[]): CommandInput['options'] {
  const values: Record<string, string | number | boolean> = {}
  for (const { name, value, options: inner } of options) {
    if (value !== undefined && value !== null) values[name] = value
    if (inner !== undefined) Object.assign(values, optionValues(inner))
  }
  return values
}
