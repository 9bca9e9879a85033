import { setTimeout as delay } from 'node:timers/promises'
import { type Message, MessageType, PermissionFlagsBits } from 'discord.js'
import type { Command } from '../../commands/command.ts'
import { type Language, languageOf } from '../reply/language.ts'
import type { Reply } from '../reply/reply.ts'
import { addressedQuestion } from './addressed-question.ts'
import { writerOf } from './asker.ts'
import { type BotContext, commandNamed, commonInput, runCommand } from './bot-context.ts'
import { noteSent } from './deliver.ts'
import { reportFailure, reportUndelivered } from './failures.ts'
import { renderStopping, renderTooMany } from './notices.ts'
import { type DiscordPayload, renderDiscord } from './render-discord.ts'

/** The commands that a message without a command runs: with words, and without. */
const ASK = 'ask'
const HELP = 'help'

const TYPING_PATIENCE_MS = 250

const NO_EMBEDS = 'I can answer here once I have the permission “Embed Links” in this channel.'

/** Answers messages that mention the bot and direct messages; all others are let pass. It never rejects. */
export async function answerMessage(context: BotContext, message: Message): Promise<void> {
  const addressed = addressedQuestion(factsOf(message))
  if (addressed.kind === 'ignored') return
  const ask = commandNamed(context, addressed.kind === 'help' ? HELP : ASK)
  if (ask === undefined || !maySend(context, message)) return
  const options = addressed.kind === 'help' ? {} : { question: addressed.question }
  try {
    const reply = await answerTo(context, message, ask, options)
    if (reply === undefined) return
    await noteSent(context, reply, await send(message, renderDiscord(reply), message.id))
  } catch (error) {
    if (reportUndelivered(context.log, error, 'send an answer').kind !== 'other') return
    await tellFailure(context, message, error)
  }
}

/** @returns undefined where saying it again would be noise. */
async function answerTo(
  context: BotContext,
  message: Message,
  command: Command,
  options: Readonly<Record<string, string>>,
): Promise<Reply | undefined> {
  const language = languageFor(message)
  if (context.pending.closed) return renderStopping(language)
  const now = context.now()
  const rate = context.rateLimit.take(message.author.id, now)
  if (!rate.allowed) return rate.repeated ? undefined : renderTooMany(rate, now, language)
  await showTyping(context, message)
  const common = commonInput(context, writerOf(message), language)
  return await runCommand(context, command, { ...common, options })
}

async function tellFailure(context: BotContext, message: Message, error: unknown): Promise<void> {
  const reply = reportFailure(context.log, error, 'send an answer', languageFor(message))
  try {
    // Not the nonce of the answer: Discord may have taken that message and lost only what it said about it.
    await send(message, renderDiscord(reply), `${message.id}f`)
  } catch (second) {
    reportUndelivered(context.log, second, 'tell of a failure')
  }
}

/** A message does not say which language its writer's Discord speaks; its server does. */
function languageFor({ guild }: Message): Language {
  return languageOf(guild?.preferredLocale)
}

/** Replies to a message. The nonce keeps a request that is sent again from posting twice. */
async function send(message: Message, payload: DiscordPayload, nonce: string): Promise<Message> {
  const shown = mayEmbed(message) ? payload : { content: NO_EMBEDS, allowedMentions: payload.allowedMentions }
  return await message.reply({ ...shown, failIfNotExists: false, nonce, enforceNonce: true })
}

/**
 * Tells the channel that an answer is coming. It is waited for, because an indicator that comes after the answer would stay;
 * but not for long, because it is worth less than the answer.
 */
async function showTyping({ log }: BotContext, message: Message): Promise<void> {
  if (!message.channel.isSendable()) return
  const shown = message.channel
    .sendTyping()
    .catch((error: unknown) => log.debug({ err: error }, 'Cannot show typing'))
  await Promise.race([shown, delay(TYPING_PATIENCE_MS, undefined, { ref: false })])
}

function factsOf(message: Message): Parameters<typeof addressedQuestion>[0] {
  const { author, client, content, mentions, system, type, webhookId } = message
  const role = message.guild?.members.me?.roles.botRole
  const written = type === MessageType.Default || type === MessageType.Reply
  return {
    content,
    automatic: author.bot || author.system === true || webhookId !== null || system || !written,
    direct: message.channel.isDMBased(),
    mentionsBot: mentions.users.has(client.user.id),
    mentionsBotRole: role != null && mentions.roles.has(role.id),
  }
}

/** Checked first, because Discord counts refused requests against the bot's address. */
function maySend({ log }: BotContext, message: Message): boolean {
  const { channel } = message
  const needed = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages
  const allowed = permits(message, PermissionFlagsBits.ViewChannel | needed)
  if (!allowed)
    log.warn({ channel: channel.id }, 'Cannot answer: the bot may not send messages in the channel')
  return allowed
}

function mayEmbed(message: Message): boolean {
  return permits(message, PermissionFlagsBits.EmbedLinks)
}

/** Whether the bot has the permissions in a message's channel. In direct messages it has all. */
function permits({ channel, client }: Message, permissions: bigint): boolean {
  if (channel.isDMBased()) return true
  // Unknown permissions (a channel that is not cached whole) are left for Discord to decide.
  return channel.permissionsFor(client.user)?.has(permissions) ?? true
}
