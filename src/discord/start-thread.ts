import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
  type PublicThreadChannel,
  RESTJSONErrorCodes,
} from 'discord.js'
import type { ActionInput, ActionResult } from '../../commands/action.ts'
import { lackedForThreads } from './asker.ts'
import type { BotContext } from './bot-context.ts'
import { conversationMemory } from './conversations.ts'
import { reportUndelivered } from './failures.ts'
import { createKeyedTurns } from './keyed-turns.ts'
import { type NoThread, renderNoThread } from './notices.ts'
import { renderDiscord } from './render-discord.ts'

type Press = ButtonInteraction | AnySelectMenuInteraction
type Thread = Extract<ActionResult, { kind: 'thread' }>

/** Minutes of silence after which a thread is put away: a day, as long as its conversation is kept. */
const PUT_AWAY_AFTER = 1440

/** Discord's codes for "there is a thread on this message" and for "the server has as many as it can have". */
const THREAD_THERE = RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage
const THREADS_FULL: readonly number[] = [
  RESTJSONErrorCodes.MaximumActiveThreads,
  RESTJSONErrorCodes.MaximumActiveAnnouncementThreads,
]
/** Discord's codes for "the bot may not", and for a message or a channel that is gone. */
const FORBIDDEN: readonly number[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions]
const GONE: readonly number[] = [RESTJSONErrorCodes.UnknownChannel, RESTJSONErrorCodes.UnknownMessage]

/** By the message: whoever presses at the same time finds the thread, and not one that is only half begun. */
const takeTurn = createKeyedTurns()

/** Starts a thread on the message that was pressed, in which everybody's questions follow on its answer. */
export async function startThread(
  context: BotContext,
  press: Press,
  thread: Thread,
  { asker, language = 'en' }: ActionInput,
): Promise<void> {
  const tell = (why: NoThread) => ({
    ...renderDiscord(renderNoThread(why, language)),
    flags: MessageFlags.Ephemeral as const,
  })
  const against = reasonAgainst(press)
  if (against !== undefined || asker === undefined) {
    await press.reply(tell(against ?? { kind: 'nowhere' }))
    return
  }
  await press.deferUpdate()
  const { message } = press
  const why = await takeTurn(message.id, async () => {
    const opened = await openThread(context, message, thread.name)
    if ('kind' in opened) return opened
    await begin(context, opened, thread, asker)
    return undefined
  })
  if (why !== undefined) await press.followUp(tell(why))
}

/** Why no thread can be started, as far as that is known without asking Discord. */
function reasonAgainst({ appPermissions, channel, memberPermissions, message }: Press): NoThread | undefined {
  if (message.flags.has(MessageFlags.Ephemeral)) return { kind: 'nowhere' }
  const lacks = lackedForThreads(channel?.type, appPermissions)
  if (lacks === 'no threads') return { kind: 'nowhere' }
  if (lacks.length > 0) return { kind: 'bot-lacks', permissions: lacks }
  // Nobody gets by the bot what the server does not let them do themselves.
  if (memberPermissions?.has(PermissionFlagsBits.CreatePublicThreads) !== true)
    return { kind: 'person-lacks' }
  return undefined
}

/**
 * The new thread on a message. Where Discord does not say clearly that it made one, it is looked for: it may have been made, and
 * only the answer been lost. One in which nobody has written anything is as good as new.
 */
async function openThread(
  { log }: BotContext,
  message: Message,
  name: string,
): Promise<PublicThreadChannel | NoThread> {
  const action = 'start a thread'
  try {
    if (!message.hasThread) return await message.startThread({ name, autoArchiveDuration: PUT_AWAY_AFTER })
  } catch (error) {
    const code = error instanceof DiscordAPIError ? Number(error.code) : 0
    if (THREADS_FULL.includes(code)) return { kind: 'full' }
    if (GONE.includes(code)) return { kind: 'nowhere' }
    if (FORBIDDEN.includes(code)) {
      reportUndelivered(log, error, action)
      return { kind: 'bot-lacks', permissions: ['CreatePublicThreads'] }
    }
    if (code !== THREAD_THERE) log.warn({ err: error }, `Cannot ${action}`)
  }
  // A thread on a message has the id of the message.
  const found = await message.client.channels.fetch(message.id, { force: true }).catch(() => null)
  if (found?.isThread() !== true) return { kind: 'unclear' }
  const isEmpty = (found.totalMessageSent ?? found.messageCount ?? 0) === 0
  if (found.ownerId !== message.client.user.id || !isEmpty) return { kind: 'there', threadId: found.id }
  return found as PublicThreadChannel
}

/** Begins the conversation of a thread, and says how to go on in it. The thread stands, whatever comes of that. */
async function begin(
  context: BotContext,
  thread: PublicThreadChannel,
  { asked, opening, question }: Thread,
  asker: NonNullable<ActionInput['asker']>,
): Promise<void> {
  const { log } = context
  const { conversations } = context.services.archive
  const before = conversationMemory(conversations, { ...asker, ...asked }, { shared: false, log })
  const { exchanges } = await before.recall()
  const exchange = exchanges.findLast((known) => known.asked === question)
  // What was asked is the asker's, whoever starts the thread: it is forgotten with them.
  const place = { ...asker, channelId: thread.id, personId: asked.personId }
  const inThread = conversationMemory(conversations, place, { shared: true, log })
  await inThread.keep({ exchanges: exchange === undefined ? [] : [exchange] })
  try {
    await thread.send({ ...renderDiscord(opening), nonce: thread.id, enforceNonce: true })
  } catch (error) {
    reportUndelivered(log, error, 'say in a thread how to go on')
  }
}
