import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10'
import { ApplicationCommandType, MessageFlags } from 'discord-api-types/v10'
import type { InteractionHandle } from '../tests/support/discord/interaction-handle.ts'
import { LoopbackDiscord } from '../tests/support/discord/loopback-discord.ts'
import type { LoggedRequest } from '../tests/support/discord/request-log.ts'
import type { Channel, Person } from '../tests/support/discord/world.ts'
import type { Locale, Viewer } from './protocol.ts'

/** What people are called, by what they may do. */
const NAMES: Readonly<Record<Viewer, string>> = { asker: 'Mira', other: 'Jonas', manager: 'Vera' }

/** As long as a wait of the double can be made; it ends with the preview. */
const FOR_EVER = 2_000_000_000

/** Interactions and requests that are remembered; older ones are forgotten, so that a preview can run for days. */
const KEPT = { interactions: 500, requests: 2000, messages: 200 } as const

/**
 * The Discord of the preview: the double of the tests, with the clock going and people in it. The bot that talks to it is the
 * bot that would talk to Discord, so that nothing of what the page shows is made for the page.
 */
export class PreviewDiscord extends LoopbackDiscord {
  readonly #now: () => number
  readonly #people: Readonly<Record<Viewer, Person>>
  /** A chat between people without the bot: who installed it for themselves uses its commands there too. */
  readonly #chat: Channel
  readonly #handles = new Map<string, InteractionHandle>()

  /** @param now milliseconds since 1970 */
  constructor(now: () => number) {
    super({ now: new Date(now()).toISOString() })
    this.#now = now
    this.#people = {
      asker: this.person(NAMES.asker),
      other: this.person(NAMES.other),
      manager: this.manager(NAMES.manager),
    }
    this.world.addChannel({ type: this.channel.type, name: 'newsroom', guildId: this.guild.id })
    this.#chat = this.privateChannel(...Object.values(this.#people))
  }

  /** The person as whom somebody looks on, in the language that their client has. */
  as(viewer: Viewer, locale: Locale): Person {
    const person = this.#people[viewer]
    person.locale = locale
    return person
  }

  /** Lets the double's time be the real one. Discord judges by it whether an answer comes too late. */
  tick(): void {
    this.clock.advance(Math.max(0, this.#now() - this.clock.now))
  }

  /** The channels that somebody sees: those of the server, their direct messages with the bot, and a chat without it. */
  channelsFor(person: Person): readonly Channel[] {
    return [...this.channelsOf(this.guild), this.directChannel(person), this.#chat]
  }

  channelNamed(id: string, person: Person): Channel {
    const channel = this.channelsFor(person).find((it) => it.id === id)
    if (channel === undefined) throw new Error('Cannot find that channel: it is gone')
    return channel
  }

  /** The messages that one person sees, oldest first: those to all, and those to that person alone. */
  messagesFor(person: Person, channel: Channel): readonly APIMessage[] {
    return channel.messages
      .filter((message) => {
        const alone = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0
        return !alone || message.interaction_metadata?.user.id === person.id
      })
      .slice(-KEPT.messages)
  }

  messageNamed(id: string, person: Person, channel: Channel): APIMessage {
    const message = this.messagesFor(person, channel).find((it) => it.id === id)
    if (message === undefined) throw new Error('Cannot find that message: it is gone')
    return message
  }

  /** Commands that somebody is offered: those for managers only to managers, as Discord does by default. */
  commandsFor(person: Person, type: ApplicationCommandType): readonly APIApplicationCommand[] {
    const manages = this.guild.managerIds.has(person.id)
    return this.registeredCommands().filter(
      (command) =>
        (command.type ?? ApplicationCommandType.ChatInput) === type &&
        (manages || command.default_member_permissions == null),
    )
  }

  /** Remembers an interaction, for its form and for the requests that answered it. */
  remember(handle: InteractionHandle): InteractionHandle {
    this.#handles.set(handle.id, handle)
    if (this.#handles.size > KEPT.interactions) this.#handles.delete(this.#handles.keys().next().value!)
    return handle
  }

  remembered(interactionId: string): InteractionHandle | undefined {
    return this.#handles.get(interactionId)
  }

  /** The requests by which the bot made a message what it is, oldest first. */
  requestsFor(message: APIMessage): readonly LoggedRequest[] {
    const answering = this.#handles.get(message.interaction_metadata?.id ?? '')?.record.requests ?? []
    const named = this.requests.filter(
      ({ answer, path }) =>
        (answer as { id?: unknown } | undefined)?.id === message.id || path.endsWith(`/${message.id}`),
    )
    return [...new Set([...answering, ...named])].filter(({ body }) => body !== undefined)
  }

  /** The bytes of an attachment. */
  fileOf(attachmentId: string): Buffer | undefined {
    return this.world.files.get(attachmentId)
  }

  /** Name of a person or a channel, for mentions. */
  nameOf(kind: 'person' | 'channel', id: string): string | undefined {
    return kind === 'person'
      ? (this.world.user(id)?.global_name ?? undefined)
      : this.world.channels.get(id)?.name
  }

  /**
   * Waits until something changed since a revision, and gives the new one.
   * @param isOver says that nobody waits any more; the wait then ends with the old revision.
   */
  changedSince(revision: string, isOver: () => boolean): Promise<string> {
    const look = (): string | false => (isOver() ? revision : this.revision !== revision && this.revision)
    return this.watch.until('a change', look, FOR_EVER)
  }

  /** A text that changes with everything that the page shows. */
  get revision(): string {
    const { requests } = this
    if (requests.length > KEPT.requests)
      (requests as LoggedRequest[]).splice(0, requests.length - KEPT.requests)
    const last = requests.at(-1)
    let messages = 0
    for (const channel of this.world.channels.values()) {
      messages += channel.messages.length
      messages += Number(channel.messages.at(-1)?.id.slice(-6) ?? 0)
    }
    return `${last?.path ?? ''} ${last?.status ?? 0} ${requests.length} ${messages} ${this.registeredCommands().length}`
  }
}
