import {
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js'
import type { Reply } from '../reply/reply.ts'
import type { BotContext } from './bot-context.ts'
import { isUnknownMessage, reportUndelivered } from './failures.ts'
import { renderDiscord } from './render-discord.ts'

/** What can be answered with a message. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction

/** Shows the reply in place of "thinking ...", or to the asker alone where the reply asks for that only now. */
export async function showReply(
  context: BotContext,
  interaction: Exclude<Answerable, MessageComponentInteraction>,
  reply: Reply,
  hidden: boolean,
): Promise<void> {
  const payload = renderDiscord(reply)
  if (reply.private !== true || hidden) {
    await noteSent(context, reply, await interaction.editReply(payload))
    return
  }
  // A public placeholder cannot become private, so it makes way for a new message.
  await interaction.deleteReply().catch((error: unknown) => {
    // A moderator may have been faster.
    if (!isUnknownMessage(error)) throw error
  })
  await interaction.followUp({ ...payload, flags: MessageFlags.Ephemeral })
}

/** Tells the archive which message shows a kept answer. One that a person sees alone can never be replied to: it is not noted. */
export async function noteSent(
  { log, services }: BotContext,
  { answerId }: Reply,
  message: Pick<Message, 'id' | 'flags'>,
): Promise<void> {
  if (answerId === undefined || message.flags.has(MessageFlags.Ephemeral)) return
  try {
    await services.archive.answers.sent(answerId, message.id)
  } catch (error) {
    log.error({ err: error }, 'Cannot note which message shows an answer')
  }
}

/** Tells the person alone, as the first and only answer. */
export async function replyAtOnce(
  { log }: BotContext,
  interaction: Answerable,
  reply: Reply,
  action: string,
): Promise<void> {
  try {
    await interaction.reply({ ...renderDiscord(reply), flags: MessageFlags.Ephemeral })
  } catch (error) {
    reportUndelivered(log, error, action)
  }
}
