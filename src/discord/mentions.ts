import { setTimeout as delay } from 'node:timers/promises'
import { type Message, MessageType } from 'discord.js'
import type { Command, ConversationMemory } from '../../commands/command.ts'
import type { GuildSettings } from '../archive/setting-store.ts'
import { asksToCheck, DOUBT } from '../question/asks-to-check.ts'
import { furtherWish } from '../question/further-wish.ts'
import { type Language, languageOf } from '../reply/language.ts'
import { renderPointed } from '../reply/render-check.ts'
import type { Reply } from '../reply/reply.ts'
import { MESSAGE_COMMANDS } from '../reply/texts/checking.ts'
import { addressedQuestion } from './addressed-question.ts'
import { isOwnThread, writerOf } from './asker.ts'
import { type BotContext, commandNamed, commonInput, messageCommandNamed, runCommand } from './bot-context.ts'
import { noteSent } from './deliver.ts'
import { reportFailure, reportUndelivered } from './failures.ts'
import { answersIn, languageUnder, mayAsk, servicesUnder, settingsIn } from './guild-settings.ts'
import { memoryAbout } from './memory-about.ts'
import { renderStopping, renderTooMany, renderWithheld } from './notices.ts'
import { ownRepliedTo, type RepliedTo, repliedTo } from './replied-to.ts'
import { isChannelGone, mayAnswer, replyToMessage } from './reply-to-message.ts'

/** The commands that a message without a command runs: with words, and without. */
const ASK = 'ask'
const HELP = 'help'

const TYPING_PATIENCE_MS = 250

/** The command that checks a message, by its English name. */
const CHECK = MESSAGE_COMMANDS.in('en').check

/** What a message is answered with, under which settings. */
interface Use {
  readonly command: Command
  readonly options: Readonly<Record<string, string>>
  readonly settings: GuildSettings
}

/** Answers messages that mention the bot and direct messages; all others are let pass. It never rejects. */
export async function answerMessage(context: BotContext, message: Message): Promise<void> {
  const addressed = addressedQuestion(factsOf(message))
  if (addressed.kind === 'ignored') return
  if (addressed.kind === 'withheld') return tellWithheld(context, message, addressed.why)
  const ask = commandNamed(context, addressed.kind === 'help' ? HELP : ASK)
  if (ask === undefined || !mayAnswer(context.log, message)) return
  const options: Record<string, string> = addressed.kind === 'help' ? {} : { question: addressed.question }
  // A message does not say which language its writer's Discord speaks; its server does.
  let language = languageOf(message.guild?.preferredLocale)
  try {
    const settings = await settingsIn(context, message.guildId ?? undefined)
    if (!answersIn(settings, message.channelId, message.channel)) return
    language = languageUnder(settings, message.guild?.preferredLocale)
    const reply = await answerTo(context, message, { command: ask, options, settings })
    if (reply === undefined) return
    if (isChannelGone(message)) return tellGone(context, message)
    await noteSent(context, reply, await replyToMessage(message, reply, message.id, language))
  } catch (error) {
    if (isChannelGone(message)) return tellGone(context, message)
    if (reportUndelivered(context.log, error, 'send an answer').kind !== 'other') return
    await tellFailure(context, message, error, language)
  }
}

/** There is nobody to answer any more: only the log is told. */
function tellGone({ log }: BotContext, { channelId }: Message): void {
  log.info({ channel: channelId }, 'Cannot send an answer: the channel is gone')
}

/**
 * Says how to go on where Discord shows nothing of what people write: once in a place, and to each who mentions the bot's role,
 * because they wait for an answer.
 */
async function tellWithheld(
  context: BotContext,
  message: Message,
  why: 'unmentioned' | 'role',
): Promise<void> {
  const { conversations } = context.services.archive
  const { guildId, channelId, personId } = writerOf(message)
  const everybody = isOwnThread(message.channel, message.client.user.id)
  const place = {
    ...(guildId === undefined ? {} : { guildId }),
    channelId,
    ...(everybody ? {} : { personId }),
  }
  try {
    const settings = await settingsIn(context, guildId)
    if (!mayAnswer(context.log, message) || !answersIn(settings, channelId, message.channel)) return
    const tells =
      why === 'role'
        ? mayAsk(context, writerOf(message), settings).allowed
        : await conversations.tellOnce(place, new Date(context.now()).toISOString())
    if (!tells) return
    const language = languageUnder(settings, message.guild?.preferredLocale)
    await replyToMessage(message, renderWithheld(why, language), message.id, language)
  } catch (error) {
    if (isChannelGone(message)) return tellGone(context, message)
    reportUndelivered(context.log, error, 'say how to go on')
  }
}

/** @returns undefined where saying it again would be noise. */
async function answerTo(
  context: BotContext,
  message: Message,
  { command, options, settings }: Use,
): Promise<Reply | undefined> {
  const language = languageUnder(settings, message.guild?.preferredLocale)
  if (context.pending.closed) return renderStopping(language)
  const asker = writerOf(message)
  const rate = mayAsk(context, asker, settings)
  if (!rate.allowed) return rate.repeated ? undefined : renderTooMany(rate, context.now(), language)
  await showTyping(context, message)
  const shared = isOwnThread(message.channel, message.client.user.id)
  const common = commonInput(context, asker, language, { shared })
  const services = servicesUnder(context.services, settings)
  const { question = '' } = options
  const replied = asksToCheck(question) ? await repliedTo(message, context.log) : undefined
  if (replied?.kind === 'hidden' || replied?.kind === 'gone') return renderPointed(replied.kind, language)
  const check = messageCommandNamed(context, CHECK)
  if (replied?.kind === 'shown' && check !== undefined) {
    return await runCommand(context, check, { ...common, options: {}, message: replied.message }, services)
  }
  const memory = await memoryOf(context, message, common, replied)
  const said = replied?.kind === 'own' && furtherWish(question) === undefined ? { question: DOUBT } : options
  return await runCommand(context, command, { ...common, memory, options: said }, services)
}

/** What was asked before: where a message replies to an answer of the bot, it is about that one. */
async function memoryOf(
  { log, services }: BotContext,
  message: Message,
  { asker, asOf, memory }: ReturnType<typeof commonInput>,
  replied: RepliedTo | undefined,
): Promise<ConversationMemory> {
  const messageId = replied?.kind === 'own' ? replied.messageId : ownRepliedTo(message)
  if (messageId === undefined) return memory
  try {
    const answer = await services.archive.answers.shownIn(message.channelId, messageId)
    return answer === undefined ? memory : memoryAbout(memory, answer, { personId: asker.personId, at: asOf })
  } catch (error) {
    log.error({ err: error }, 'Cannot look up the answer that is replied to')
    return memory
  }
}

async function tellFailure(
  context: BotContext,
  message: Message,
  error: unknown,
  language: Language,
): Promise<void> {
  const reply = reportFailure(context.log, error, 'send an answer', language)
  try {
    // Not the nonce of the answer: Discord may have taken that message and lost only what it said about it.
    await replyToMessage(message, reply, `${message.id}f`, language)
  } catch (second) {
    reportUndelivered(context.log, second, 'tell of a failure')
  }
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
  const written = type === MessageType.Default || type === MessageType.Reply
  const automatic = author.bot || author.system === true || webhookId !== null || system || !written
  const { guild } = message
  // Of a server that is not told of yet no roles are known.
  const role = automatic || guild?.available === false ? null : guild?.members.me?.roles.botRole
  return {
    content,
    automatic,
    direct: message.channel.isDMBased(),
    mentionsBot: mentions.users.has(client.user.id),
    mentionsBotRole: role != null && mentions.roles.has(role.id),
    goesOn: mentions.repliedUser?.id === client.user.id || isOwnThread(message.channel, client.user.id),
  }
}
