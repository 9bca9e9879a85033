import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js'
import type { ActionInput, ActionResult } from '../../commands/action.ts'
import { canStartThread } from './asker.ts'
import type { BotContext } from './bot-context.ts'
import { conversationMemory } from './conversations.ts'
import { reportUndelivered } from './failures.ts'
import { renderDiscord } from './render-discord.ts'

type Thread = Extract<ActionResult, { kind: 'thread' }>

/** Minutes of silence after which a thread is put away: a day, as long as its conversation is kept. */
const PUT_AWAY_AFTER = 1440

/** Starts a thread on the message that was pressed, in which everybody's questions follow on its answer. */
export async function startThread(
  context: BotContext,
  press: ButtonInteraction | AnySelectMenuInteraction,
  { name, question, asked, opening, failed }: Thread,
  { asker }: ActionInput,
): Promise<void> {
  const { channel, message, appPermissions } = press
  const possible =
    channel !== null &&
    canStartThread(channel.type, appPermissions) &&
    // Nobody gets by the bot what the server does not let them do themselves.
    press.memberPermissions?.has(PermissionFlagsBits.CreatePublicThreads) === true &&
    !message.hasThread &&
    !message.flags.has(MessageFlags.Ephemeral)
  if (!possible || asker === undefined) {
    await press.reply({ ...renderDiscord(failed), flags: MessageFlags.Ephemeral })
    return
  }
  await press.deferUpdate()
  try {
    const thread = await message.startThread({ name, autoArchiveDuration: PUT_AWAY_AFTER })
    const { conversations } = context.services.archive
    const { log } = context
    const before = conversationMemory(conversations, { ...asker, ...asked }, { shared: false, log })
    const { exchanges } = await before.recall()
    const exchange = exchanges.findLast((known) => known.asked === question)
    // What was asked is the asker's, whoever starts the thread: it is forgotten with them.
    const place = { ...asker, channelId: thread.id, personId: asked.personId }
    const inThread = conversationMemory(conversations, place, { shared: true, log })
    await inThread.keep({ exchanges: exchange === undefined ? [] : [exchange] })
    await thread.send({ ...renderDiscord(opening), nonce: press.id, enforceNonce: true })
  } catch (error) {
    reportUndelivered(context.log, error, 'start a thread')
    await press.followUp({ ...renderDiscord(failed), flags: MessageFlags.Ephemeral })
  }
}
