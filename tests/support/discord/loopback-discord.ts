import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10'
import { ChannelType } from 'discord-api-types/v10'
import { InteractionAnswers } from './answer-interaction.ts'
import { Clock } from './clock.ts'
import { describeChannel, describeJoinedGuild } from './describe.ts'
import { Failures, type Hold, type ScriptedFailure } from './failures.ts'
import { Gateway } from './gateway.ts'
import { HttpSide } from './http-side.ts'
import type { InteractionHandle } from './interaction-handle.ts'
import { Interactions, type Use } from './interactions.ts'
import type { Fields } from './json.ts'
import type { OptionValues } from './option-values.ts'
import type { PermissionName } from './permissions.ts'
import { Posting } from './posting.ts'
import { registerCommand } from './register-command.ts'
import type { LoggedRequest, Violation } from './request-log.ts'
import { Router } from './router.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { channelRoutes } from './routes/channel-routes.ts'
import { commandRoutes } from './routes/command-routes.ts'
import { interactionRoutes } from './routes/interaction-routes.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { Watch } from './watch.ts'
import { type Channel, type Guild, type Person, World } from './world.ts'

// An in-memory Discord on 127.0.0.1, against which the real discord.js runs unchanged. For example:
//
//   const discord = await startLoopbackDiscord()
//   const client = new Client({ intents, rest: { api: discord.restUrl } })
//   await client.login(discord.token)
//   await discord.ready()
//   const mira = discord.person('Mira')
//   const asked = discord.useCommand({ name: 'ask', options: { question: 'Who?' }, author: mira })
//   const reply = await asked.reply()              // the message that stands in the end
//   discord.sendMessage({ author: mira, content: `${discord.mention} who?` })
//   const answer = await discord.nextMessage()     // the bot's next message in #general
//   expect(discord.violations).toEqual([])
//   await client.destroy(); await discord.close()

/** How a loopback Discord is to be. */
export interface LoopbackOptions {
  /** The first instant, ISO 8601; 21 January 2026, 09:00 where it is absent. It moves by `advance` alone. */
  readonly now?: string
  /** Milliseconds between heartbeats; Discord's 41250 where it is absent. */
  readonly heartbeatInterval?: number
  /** The privileged intents that the application was granted; none where it is absent. */
  readonly grantedIntents?: number
  readonly botName?: string
}

/** A use by somebody; in #general where no channel is named. */
export type PlacedUse = Omit<Use, 'channel'> & Partial<Pick<Use, 'channel'>>

/** What somebody writes. */
export interface Writing {
  readonly author: Person
  readonly content: string
  /** #general where it is absent. */
  readonly channel?: Channel
  /** The message that is answered. */
  readonly reply?: APIMessage
  /** False: the answered author is not notified. */
  readonly ping?: boolean
  readonly embeds?: readonly Fields[]
  readonly files?: readonly { readonly name: string; readonly contentType: string; readonly bytes: Buffer }[]
}

/** Starts a Discord with one guild, its channel #general, and the bot in it. */
export async function startLoopbackDiscord(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
  const discord = new LoopbackDiscord(options)
  await discord.listen()
  return discord
}

/** The double as tests see it. */
export class LoopbackDiscord {
  /** The bot's token. */
  readonly token: string
  readonly guild: Guild
  /** #general of that guild. */
  readonly channel: Channel
  /** The connection side: sessions, counters, and every way to break it. */
  readonly gateway: Gateway
  readonly #clock: Clock
  readonly #world: World
  readonly #watch: Watch
  readonly #http: HttpSide
  readonly #failures: Failures
  readonly #posting: Posting
  readonly #interactions: Interactions
  readonly #server = createServer()
  /** The bot's messages that `nextMessage` gave out already. */
  readonly #given = new Set<string>()

  constructor(options: LoopbackOptions) {
    this.#clock = new Clock(options.now ?? '2026-01-21T09:00:00Z')
    this.#world = new World(this.#clock, options.botName ?? 'Dateline')
    const owner = Buffer.from(this.#world.applicationId).toString('base64url')
    this.token = [owner, 'double', 'loopback-token-of-no-worth-anywhere'].join('.')
    this.guild = this.#world.addGuild('Newsroom')
    this.channel = this.addChannel('general')
    this.#watch = new Watch(() => this.#describe())
    this.gateway = new Gateway(this.#world, this.#watch, {
      token: this.token,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      grantedIntents: options.grantedIntents ?? 0,
    })
    this.#posting = new Posting(this.#world, this.gateway)
    const answers = new InteractionAnswers(this.#world, this.#posting)
    const backstage = { world: this.#world, gateway: this.gateway, posting: this.#posting, answers }
    const router = new Router([
      ...accountRoutes(backstage),
      ...commandRoutes(backstage),
      ...channelRoutes(backstage),
      ...messageRoutes(backstage),
      ...interactionRoutes(backstage),
    ])
    this.#failures = new Failures(router.routes)
    const parts = { token: this.token, router, failures: this.#failures, answers, watch: this.#watch }
    this.#http = new HttpSide(parts)
    this.#interactions = new Interactions(this.#world, this.gateway, answers, this.#watch)
    this.#server.on('request', (request, response) => void this.#http.answer(request, response))
  }

  /** Starts to listen, on a free port of 127.0.0.1. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(0, '127.0.0.1', resolve)
    })
    this.gateway.attach(this.#server, `ws://127.0.0.1:${this.#port}`)
  }

  /** Cuts every connection and stops. */
  async close(): Promise<void> {
    this.gateway.close()
    this.#server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  /** The base for discord.js (`rest: { api }`) and for DISCORD_API_URL: without a version. */
  get restUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get applicationId(): string {
    return this.#world.applicationId
  }

  get botUser(): APIUser {
    return this.#world.bot
  }

  /** How people mention the bot: "<@id>". */
  get mention(): string {
    return `<@${this.#world.bot.id}>`
  }

  /** Every request, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.#http.requests
  }

  /** Every place where a body of the bot's broke a rule. Tests expect it to be empty. */
  get violations(): readonly Violation[] {
    return this.#http.violations
  }

  /** The requests that Discord counts towards a ban: those answered with 401, 403 or 429. */
  get invalidRequests(): readonly LoggedRequest[] {
    return this.requests.filter(({ status }) => status === 401 || status === 403 || status === 429)
  }

  /** What is registered for all guilds, or for one. */
  registeredCommands(guild?: Guild): readonly APIApplicationCommand[] {
    return [...this.#world.commandsOf(guild?.id).values()]
  }

  /** Registers commands as though the bot had done so before. */
  register(commands: readonly object[], guild?: Guild): void {
    const before = [...this.#world.commandsOf(guild?.id).values()]
    for (const command of commands) registerCommand(this.#world, guild?.id, command as Fields, before)
  }

  /** The person of that name, a member of the guild. The first call makes them. */
  person(name: string, kind: { readonly bot?: boolean } = {}): Person {
    const person = this.#world.person(name, kind)
    this.guild.memberIds.add(person.id)
    return person
  }

  /** A new text channel. */
  addChannel(name: string, guild: Guild = this.guild): Channel {
    const channel = this.#world.addChannel({ type: ChannelType.GuildText, name, guildId: guild.id })
    const described = describeChannel(this.#world, channel)
    this.gateway?.dispatch('CHANNEL_CREATE', guild.id, () => described)
    return channel
  }

  /** A new guild that the bot joins. */
  addGuild(name: string): Guild {
    const guild = this.#world.addGuild(name)
    this.#world.addChannel({ type: ChannelType.GuildText, name: 'general', guildId: guild.id })
    const described = describeJoinedGuild(this.#world, guild)
    this.gateway.dispatch('GUILD_CREATE', guild.id, () => described)
    return guild
  }

  /** Throws the bot out of a guild, with everything it registered there. */
  removeGuild(guild: Guild): void {
    this.gateway.dispatch('GUILD_DELETE', guild.id, () => ({ id: guild.id }))
    this.#world.guilds.delete(guild.id)
    this.#world.guildCommands.delete(guild.id)
  }

  /** A channel of a guild without the bot, where people may have installed it for themselves. */
  foreignChannel(name: string): Channel {
    const guild = this.#world.addGuild(`Guild of ${name}`, true)
    return this.#world.addChannel({ type: ChannelType.GuildText, name, guildId: guild.id })
  }

  /** A private channel between people, without the bot. */
  privateChannel(...people: readonly Person[]): Channel {
    const type = people.length > 2 ? ChannelType.GroupDM : ChannelType.DM
    const recipientIds = people.map((person) => person.id)
    return this.#world.addChannel({ type, name: '', recipientIds, withoutBot: true })
  }

  /** The direct messages between the bot and a person. */
  directChannel(person: Person): Channel {
    return this.#world.directChannel(person)
  }

  /** All channels of a guild, threads included. */
  channelsOf(guild: Guild): readonly Channel[] {
    return [...this.#world.channels.values()].filter((channel) => channel.guildId === guild.id)
  }

  /** Takes permissions from the bot in a channel, and tells it. */
  deny(channel: Channel, ...permissions: readonly PermissionName[]): void {
    for (const name of permissions) channel.denied.add(name)
    this.#tellChannel(channel)
  }

  /** Gives permissions back to the bot in a channel, and tells it. */
  allow(channel: Channel, ...permissions: readonly PermissionName[]): void {
    for (const name of permissions) channel.denied.delete(name)
    this.#tellChannel(channel)
  }

  #tellChannel(channel: Channel): void {
    const described = describeChannel(this.#world, channel)
    this.gateway.dispatch('CHANNEL_UPDATE', channel.guildId, () => described)
  }

  /** Deletes a channel, and tells the bot. */
  removeChannel(channel: Channel): void {
    const described = describeChannel(this.#world, channel)
    this.#world.channels.delete(channel.id)
    this.gateway.dispatch('CHANNEL_DELETE', channel.guildId, () => described)
  }

  /** Somebody writes; the bot hears of it as its intents allow. */
  sendMessage(writing: Writing): APIMessage {
    const { author, content, embeds, ping, reply } = writing
    const channel = writing.channel ?? this.channel
    if (channel.guildId !== undefined) this.#world.guildOf(channel.guildId).memberIds.add(author.id)
    const silent = { parse: ['users', 'roles', 'everyone'], replied_user: false }
    const body = { content, embeds, ...(ping === false ? { allowed_mentions: silent } : {}) }
    const files = (writing.files ?? []).map((file, index) => ({ ...file, part: `files[${index}]` }))
    const draft = { channel, author: author.user, body, files }
    return structuredClone(this.#posting.post(reply === undefined ? draft : { ...draft, replyTo: reply }))
  }

  /** Somebody writes to the bot alone. */
  dm(author: Person, content: string): APIMessage {
    return this.sendMessage({ author, content, channel: this.directChannel(author) })
  }

  /** Somebody edits a message of theirs. */
  editMessage(message: APIMessage, content: string): APIMessage {
    const { channel, stored } = this.#stored(message)
    return structuredClone(this.#posting.revise(channel, stored, { content }, []))
  }

  /** Somebody deletes a message. */
  deleteMessage(message: APIMessage): void {
    const { channel, stored } = this.#stored(message)
    this.#posting.remove(channel, stored)
  }

  #stored(message: APIMessage): { readonly channel: Channel; readonly stored: APIMessage } {
    const channel = this.#world.channels.get(message.channel_id)
    const stored = channel?.messages.find((it) => it.id === message.id)
    if (channel === undefined || stored === undefined) throw new Error(`There is no message ${message.id}`)
    return { channel, stored }
  }

  /** Somebody uses a slash command. @throws When a person could not: not registered, options wrong, wrong place. */
  useCommand(use: PlacedUse & { readonly name: string; readonly options?: OptionValues }): InteractionHandle {
    return this.#interactions.slash(this.#placed(use), use.name, use.options ?? {})
  }

  /** Somebody types in an option; `handle.choices()` waits for what the bot offers. */
  autocomplete(
    use: PlacedUse & { readonly name: string; readonly focused: string; readonly options: OptionValues },
  ): InteractionHandle {
    return this.#interactions.complete(this.#placed(use), use.name, use.options, use.focused)
  }

  /** Somebody uses a command of a message's menu. */
  messageCommand(use: PlacedUse & { readonly name: string; readonly target: APIMessage }): InteractionHandle {
    const channel = use.channel ?? this.#world.channels.get(use.target.channel_id) ?? this.channel
    return this.#interactions.onMessage({ ...use, channel }, use.name, use.target)
  }

  /** Somebody uses a command of a person's menu. */
  userCommand(use: PlacedUse & { readonly name: string; readonly target: Person }): InteractionHandle {
    return this.#interactions.onPerson(this.#placed(use), use.name, use.target)
  }

  /** Somebody presses a button, named by its custom_id or its label. */
  pressButton(use: PlacedUse & { readonly message: APIMessage; readonly button: string }): InteractionHandle {
    const { channel, stored } = this.#stored(use.message)
    return this.#interactions.press({ ...use, channel }, stored, use.button)
  }

  /** Somebody chooses from a list. */
  choose(
    use: PlacedUse & {
      readonly message: APIMessage
      readonly customId: string
      readonly values: readonly string[]
    },
  ): InteractionHandle {
    const { channel, stored } = this.#stored(use.message)
    return this.#interactions.choose({ ...use, channel }, stored, use.customId, use.values)
  }

  /** The person to whom a form was opened fills it in. @param values What they type, by custom_id. */
  submitModal(opened: InteractionHandle, values: Readonly<Record<string, string>>): InteractionHandle {
    const { channel, forcedEphemeral, person, userInstalled } = opened.record
    const use = { author: person, channel, forcedEphemeral, userInstalled }
    return this.#interactions.submit(use, opened, values)
  }

  #placed(use: PlacedUse): Use {
    return { ...use, channel: use.channel ?? this.channel }
  }

  /** The messages that everyone in a channel sees, oldest first, as they stand. */
  messages(channel: Channel = this.channel): readonly APIMessage[] {
    return structuredClone(channel.messages.filter((it) => ((it.flags ?? 0) & 64) === 0))
  }

  /** The bytes of an attachment. */
  file(attachment: { readonly id: string }): Buffer {
    const bytes = this.#world.files.get(attachment.id)
    if (bytes === undefined) throw new Error(`There is no attachment ${attachment.id}`)
    return bytes
  }

  /** Waits for a message of the bot's that `nextMessage` has not given out yet. A copy as it stands then. */
  async nextMessage(channel: Channel = this.channel): Promise<APIMessage> {
    const place = channel.name === '' ? 'a direct message' : `#${channel.name}`
    const message = await this.#watch.until(`the bot's next message in ${place}`, () =>
      this.messages(channel).find((it) => it.author.id === this.botUser.id && !this.#given.has(it.id)),
    )
    this.#given.add(message.id)
    return message
  }

  /** Waits until a session stands and has been told of its guilds. */
  async ready(): Promise<void> {
    await this.waitFor('the bot to identify', () => this.gateway.connectedSessions > 0)
  }

  /**
   * Waits until `find` returns something other than undefined or false; it is asked again whenever anything happens.
   * @param what What is waited for, for the error.
   * @param patience Milliseconds until the wait fails with what was seen; 10 s where it is absent.
   */
  waitFor<T>(what: string, find: () => T | undefined | false, patience?: number): Promise<T> {
    return this.#watch.until(what, find, patience)
  }

  /** Waits for a request to a route, already answered. @param skip How many such requests to pass over. */
  request(route: string, skip = 0): Promise<LoggedRequest> {
    return this.waitFor(`a request ${route}`, () => {
      return this.requests.filter((it) => it.route === route && it.status !== 0)[skip]
    })
  }

  /** Lets the next requests of a route fail. */
  failNext(failure: ScriptedFailure): void {
    this.#failures.add(failure)
  }

  /** Holds the next request of a route at the door until the test lets it in. */
  holdNext(route: string | RegExp): Hold {
    return this.#failures.hold(route)
  }

  /** Lets time pass on Discord's side. @param milliseconds How much. */
  advance(milliseconds: number): void {
    this.#clock.advance(milliseconds)
  }

  /** Discord's time, milliseconds since 1970. */
  get now(): number {
    return this.#clock.now
  }

  #describe(): string {
    const { gateway } = this
    const lines = this.requests.map((it) => `  ${it.method} ${it.path} -> ${it.status}`)
    const sessions = `  ${gateway.identifies} identified, ${gateway.resumes} resumed, ${gateway.connections} connected`
    const faults = this.violations.map((it) => `  ${it.route} breaks ${it.rule} at ${it.at}: ${it.message}`)
    return [sessions, ...lines.slice(-30), ...faults.slice(-30)].join('\n')
  }
}
