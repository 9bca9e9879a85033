import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10'
import { ApplicationCommandType } from 'discord-api-types/v10'
import type { Action } from '../commands/action.ts'
import { actions } from '../commands/actions.ts'
import type { Command, Services } from '../commands/command.ts'
import { questionsToTry } from '../commands/help.ts'
import { commands } from '../commands/index.ts'
import { createLog } from '../src/discord/log.ts'
import { runBot } from '../src/discord/run-bot.ts'
import { countOf, formatPeriod } from '../src/reply/wording.ts'
import type { InteractionHandle } from '../tests/support/discord/interaction-handle.ts'
import { fieldsOf } from '../tests/support/discord/json.ts'
import type { OptionValues } from '../tests/support/discord/option-values.ts'
import type { Channel, Person } from '../tests/support/discord/world.ts'
import { commandViews, labelOf } from './command-view.ts'
import { formView } from './form-view.ts'
import { messageView, offeredTo } from './message-view.ts'
import { PreviewDiscord } from './preview-discord.ts'
import type { Actor, StateView, UseOutcome } from './protocol.ts'

/** How long Discord waits for a first answer, milliseconds. */
const FIRST_ANSWER = 3_000
/** Warnings are shown from this level of pino on, and so many of them. */
const WARNING = 40
const LOG_LINES = 50
/** Questions a person may ask in a minute, where nobody waits between them: in tests and for screenshots. */
const RATE_LIMIT = 1000
/** What the panel of settings shows in its place: what a bot allows that was told nothing else. */
const USUAL_RATE = 10

/** How people write the bot's name. */
const MENTION = /@dateline\b/giu

/** The bot on its stage: the double of Discord, the bot that talks to it, and what people do there. */
export interface Stage {
  readonly discord: PreviewDiscord
  state(actor: Actor): Promise<StateView>
  say(actor: Actor, text: string, replyTo?: string): void
  use(actor: Actor, command: string, options: OptionValues): Promise<UseOutcome>
  complete(
    actor: Actor,
    command: string,
    options: OptionValues,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>
  useOnMessage(actor: Actor, command: string, messageId: string): Promise<UseOutcome>
  press(actor: Actor, messageId: string, button: string): Promise<UseOutcome>
  choose(actor: Actor, messageId: string, list: string, values: readonly string[]): Promise<UseOutcome>
  submit(actor: Actor, interaction: string, values: Readonly<Record<string, string>>): Promise<UseOutcome>
  close(): Promise<void>
}

/**
 * Starts the bot before a Discord of its own.
 * @param options.now milliseconds since 1970
 */
export async function openStage(
  services: Services,
  options: {
    readonly now: () => number
    /** Questions that a person may ask in a minute; hardly any limit where it is absent. */
    readonly rateLimit?: number
    /** The bot's own where they are absent. */
    readonly commands?: readonly Command[]
    readonly actions?: readonly Action[]
  },
): Promise<Stage> {
  const discord = new PreviewDiscord(options.now)
  await discord.listen()
  const log: { level: string; text: string }[] = []
  const stopping = new AbortController()
  const ready = Promise.withResolvers<void>()
  const ended = runBot({
    config: {
      discordApiUrl: discord.restUrl,
      discordToken: discord.token,
      rateLimit: options.rateLimit ?? RATE_LIMIT,
    },
    commands: options.commands ?? commands,
    actions: options.actions ?? actions,
    services: { ...services, usualRate: options.rateLimit ?? USUAL_RATE },
    log: createLog({
      level: 'warn',
      secrets: [discord.token],
      plain: false,
      write: (line) => keepLine(log, line),
    }),
    signal: stopping.signal,
    onReady: () => ready.resolve(),
    now: options.now,
  })
  await Promise.race([ready.promise, ended])
  // The archive of a preview stays as it is.
  const examples = await questionsToTry(services)

  const placed = (actor: Actor): { author: Person; channel: Channel } => {
    const author = discord.as(actor.viewer, actor.locale)
    discord.tick()
    return { author, channel: discord.channelNamed(actor.channel, author) }
  }
  const outcome = async (handle: InteractionHandle): Promise<UseOutcome> => {
    const { record } = discord.remember(handle)
    try {
      await discord.waitFor('an answer', () => record.acknowledgement, FIRST_ANSWER)
    } catch {
      return { kind: 'silent' }
    }
    const { modal } = record
    return modal === undefined
      ? { kind: 'answered' }
      : { kind: 'form', form: formView(record.id, fieldsOf(modal)) }
  }
  const messageOf = (actor: Actor, id: string) => {
    const { author, channel } = placed(actor)
    return { author, message: discord.messageNamed(id, author, channel) }
  }

  return {
    discord,
    state: async (actor) => ({ ...(await stateOf(discord, actor, services, log)), examples }),
    say(actor, text, replyTo) {
      const { author, channel } = placed(actor)
      const content = text.replace(MENTION, discord.mention)
      const reply = replyTo === undefined ? undefined : discord.messageNamed(replyTo, author, channel)
      discord.sendMessage({ author, channel, content, ...(reply === undefined ? {} : { reply }) })
    },
    use: (actor, name, options) => outcome(discord.useCommand({ ...placed(actor), name, options })),
    async complete(actor, name, options, focused) {
      return await discord.autocomplete({ ...placed(actor), name, options, focused }).choices()
    },
    useOnMessage: (actor, name, id) => {
      const { author, message } = messageOf(actor, id)
      return outcome(discord.messageCommand({ author, name, target: message }))
    },
    press: (actor, id, button) => outcome(discord.pressButton({ ...messageOf(actor, id), button })),
    choose: (actor, id, customId, values) =>
      outcome(discord.choose({ ...messageOf(actor, id), customId, values })),
    async submit(actor, interaction, values) {
      const opened = discord.remembered(interaction)
      if (opened === undefined || opened.record.person !== placed(actor).author) {
        throw new Error('Cannot send that form: it is gone')
      }
      return outcome(discord.submitModal(opened, values))
    },
    async close() {
      stopping.abort()
      await ended
      await discord.close()
    },
  }
}

function keepLine(log: { level: string; text: string }[], line: string): void {
  const { err, level, msg } = JSON.parse(line) as { level: number; msg: string; err?: { stack?: string } }
  if (level < WARNING) return
  log.push({
    level: level > WARNING ? 'error' : 'warning',
    text: err?.stack === undefined ? msg : `${msg}\n${err.stack}`,
  })
  if (log.length > LOG_LINES) log.shift()
}

async function stateOf(
  discord: PreviewDiscord,
  actor: Actor,
  { archive }: Services,
  log: StateView['log'],
): Promise<Omit<StateView, 'examples'>> {
  const person = discord.as(actor.viewer, actor.locale)
  const channels = discord.channelsFor(person)
  const channel = channels.find(({ id }) => id === actor.channel) ?? channels[0]!
  const offered = offeredTo(person, discord)
  const period = await archive.period()
  const botName = discord.botUser.global_name ?? discord.botUser.username
  return {
    viewer: { kind: actor.viewer, name: person.name },
    botName,
    server: discord.guild.name,
    channels: channels.map(({ guildId, id, name, withoutBot }) => ({
      id,
      name: guildId !== undefined ? name : withoutBot ? 'Chat without the bot' : botName,
      direct: guildId === undefined,
    })),
    channel: channel.id,
    messages: discord.messagesFor(person, channel).map((message) => messageView(message, discord, offered)),
    commands: commandViews(discord.commandsFor(person, ApplicationCommandType.ChatInput), actor.locale),
    messageCommands: discord
      .commandsFor(person, ApplicationCommandType.Message)
      .map((command) => ({ name: command.name, label: labelOf(command, actor.locale) })),
    log,
    archive:
      period === undefined
        ? 'The archive is empty'
        : `${countOf(await archive.count(), 'article')}, ${formatPeriod(period.oldest, period.newest)}`,
  }
}
