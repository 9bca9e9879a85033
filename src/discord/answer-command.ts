import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js'
import type { Command, CommandInput } from '../../commands/command.ts'
import type { GuildSettings } from '../archive/setting-store.ts'
import { type Language, languageOf } from '../reply/language.ts'
import type { Form, Reply } from '../reply/reply.ts'
import { askerOf, isOwnThread } from './asker.ts'
import {
  type BotContext,
  commandNamed,
  commonInput,
  messageCommandNamed,
  runCommand,
  titleOf,
} from './bot-context.ts'
import { channelRights } from './channel-rights.ts'
import { replyAtOnce, showReply } from './deliver.ts'
import { reportFailure, reportUndelivered } from './failures.ts'
import { formModal } from './form-modal.ts'
import { answersIn, languageUnder, mayAsk, servicesUnder, settingsSoon } from './guild-settings.ts'
import {
  renderElsewhere,
  renderManagersOnly,
  renderStopping,
  renderTooMany,
  renderUnknownCommand,
} from './notices.ts'
import { chosenChannels, optionValues } from './option-values.ts'
import { renderDiscord } from './render-discord.ts'
import { targetMessage } from './target-message.ts'

type UsedCommand = ChatInputCommandInteraction | MessageContextMenuCommandInteraction

/** What a use goes on with: which command, with what, seen by whom, under which settings. */
interface Use {
  readonly command: Command
  readonly input: CommandInput
  readonly hidden: boolean
  readonly settings: GuildSettings
}

/** Answers a slash command or a message command. It never rejects. */
export async function answerCommand(context: BotContext, interaction: UsedCommand): Promise<void> {
  const name = interaction.commandName
  const asker = askerOf(interaction)
  const refuse = (reply: Reply) => replyAtOnce(context, interaction, reply, `answer ${name}`)
  const settings = await settingsSoon(context, asker.guildId).catch((error: unknown) =>
    refuse(reportFailure(context.log, error, `answer ${name}`, languageOf(interaction.locale))),
  )
  if (settings === undefined) return
  const language = languageUnder(settings, interaction.locale)
  const command = interaction.isChatInputCommand()
    ? commandNamed(context, name)
    : messageCommandNamed(context, name)
  if (command === undefined) return refuse(renderUnknownCommand(name, context.commands, language))
  if (context.pending.closed) return refuse(renderStopping(language))
  if (command.managers === true && !asker.mayManage) return refuse(renderManagersOnly(language))
  // What only the asker sees disturbs nobody, and the settings must stay within reach.
  const quiet = command.managers === true || command.private === true
  if (!quiet && !answersIn(settings, asker.channelId, interaction.channel)) {
    return refuse(renderElsewhere(settings.channels, language))
  }
  const rate = mayAsk(context, asker, settings)
  if (!rate.allowed) return refuse(renderTooMany(rate, context.now(), language))
  const used = usedWith(interaction, command)
  const hidden =
    command.private === true || (used.options.private ?? settings.visibility === 'private') === true
  const input = {
    ...commonInput(context, asker, language, {
      shared: isOwnThread(interaction.channel, interaction.client.user.id),
    }),
    ...used,
    hidden,
  }
  const form = formOf(context, command, input)
  if (form === undefined) await answer(context, interaction, { command, input, hidden, settings })
  else await open(context, interaction, form, titleOf(command))
}

async function answer(
  context: BotContext,
  interaction: UsedCommand,
  { command, input, hidden, settings }: Use,
): Promise<void> {
  const title = titleOf(command)
  try {
    // Before anything else: the first response has three seconds, and its flags decide who sees the answer.
    await context.acknowledgements.add(
      interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {}),
    )
    await context.acknowledgements.settled()
  } catch (error) {
    reportUndelivered(context.log, error, `acknowledge ${title}`)
    return
  }
  const services = command.managers === true ? context.services : servicesUnder(context.services, settings)
  const reply = await runCommand(context, command, input, services)
  try {
    await showReply(context, interaction, reply, hidden)
  } catch (error) {
    if (reportUndelivered(context.log, error, `show the answer to ${title}`).kind !== 'other') return
    await tellFailure(context, interaction, error, { title, language: input.language })
  }
}

async function tellFailure(
  context: BotContext,
  interaction: UsedCommand,
  error: unknown,
  { title, language = 'en' }: { readonly title: string; readonly language?: Language | undefined },
): Promise<void> {
  const reply = reportFailure(context.log, error, `show the answer to ${title}`, language)
  try {
    await interaction.editReply(renderDiscord(reply))
  } catch (second) {
    reportUndelivered(context.log, second, `tell of the failure of ${title}`)
  }
}

/** The form that a command opens in place of an answer. Where that fails, it runs, and says itself what is missing. */
function formOf({ log }: BotContext, command: Command, input: CommandInput): Form | undefined {
  try {
    return command.opens?.(input)
  } catch (error) {
    log.error({ err: error }, `Cannot open the form of ${titleOf(command)}`)
    return undefined
  }
}

async function open(context: BotContext, interaction: UsedCommand, form: Form, title: string): Promise<void> {
  try {
    await interaction.showModal(formModal(form))
  } catch (error) {
    reportUndelivered(context.log, error, `open the form of ${title}`)
  }
}

/** What a command is used with: its options, or the message in whose menu it was chosen. */
function usedWith(
  interaction: UsedCommand,
  { seesChannels }: Command,
): Pick<CommandInput, 'options' | 'subcommand' | 'message' | 'channels'> {
  if (interaction.isMessageContextMenuCommand()) {
    return { options: {}, message: targetMessage(interaction.targetMessage) }
  }
  const group = interaction.options.getSubcommandGroup(false)
  const subcommand = interaction.options.getSubcommand(false)
  return {
    options: optionValues(interaction.options.data),
    channels: channelRights(
      interaction,
      seesChannels === true ? 'all' : chosenChannels(interaction.options.data),
    ),
    ...(subcommand === null ? {} : { subcommand: group === null ? subcommand : `${group} ${subcommand}` }),
  }
}
