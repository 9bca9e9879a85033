import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { APIUser } from 'discord-api-types/v10'
import { ChannelType } from 'discord-api-types/v10'
import { InteractionAnswers } from './answer-interaction.ts'
import { Clock } from './clock.ts'
import { Failures, type Hold, type ScriptedFailure } from './failures.ts'
import { Gateway } from './gateway.ts'
import { HttpSide } from './http-side.ts'
import { Interactions } from './interactions.ts'
import { Posting } from './posting.ts'
import type { LoggedRequest, Violation } from './request-log.ts'
import { Router } from './router.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { channelRoutes } from './routes/channel-routes.ts'
import { commandRoutes } from './routes/command-routes.ts'
import { interactionRoutes } from './routes/interaction-routes.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { Watch } from './watch.ts'
import { type Channel, type Guild, World } from './world.ts'

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

/** The works of the double: its server, its time, what it saw, and what is to go wrong. */
export class Machinery {
  /** The bot's token. */
  readonly token: string
  readonly guild: Guild
  /** #general of that guild. */
  readonly channel: Channel
  /** The connection side: sessions, counters, and every way to break it. */
  readonly gateway: Gateway
  protected readonly clock: Clock
  protected readonly world: World
  protected readonly watch: Watch
  protected readonly http: HttpSide
  protected readonly failures: Failures
  protected readonly posting: Posting
  protected readonly interactions: Interactions
  readonly #server = createServer()

  constructor(options: LoopbackOptions) {
    this.clock = new Clock(options.now ?? '2026-01-21T09:00:00Z')
    this.world = new World(this.clock, options.botName ?? 'Dateline')
    const owner = Buffer.from(this.world.applicationId).toString('base64url')
    this.token = [owner, 'double', 'loopback-token-of-no-worth-anywhere'].join('.')
    this.guild = this.world.addGuild('Newsroom')
    this.channel = this.world.addChannel({
      type: ChannelType.GuildText,
      name: 'general',
      guildId: this.guild.id,
    })
    this.watch = new Watch(() => this.#describe())
    this.gateway = new Gateway(this.world, this.watch, {
      token: this.token,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      grantedIntents: options.grantedIntents ?? 0,
    })
    this.posting = new Posting(this.world, this.gateway)
    const answers = new InteractionAnswers(this.world, this.posting)
    const backstage = { world: this.world, gateway: this.gateway, posting: this.posting, answers }
    const router = new Router([
      ...accountRoutes(backstage),
      ...commandRoutes(backstage),
      ...channelRoutes(backstage),
      ...messageRoutes(backstage),
      ...interactionRoutes(backstage),
    ])
    this.failures = new Failures(router.routes)
    const parts = { token: this.token, router, failures: this.failures, answers, watch: this.watch }
    this.http = new HttpSide(parts)
    this.interactions = new Interactions(this.world, this.gateway, answers, this.watch)
    this.#server.on('request', (request, response) => void this.http.answer(request, response))
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
    return this.world.applicationId
  }

  get botUser(): APIUser {
    return this.world.bot
  }

  /** How people mention the bot: "<@id>". */
  get mention(): string {
    return `<@${this.world.bot.id}>`
  }

  /** Every request, oldest first. */
  get requests(): readonly LoggedRequest[] {
    return this.http.requests
  }

  /** Every place where a body of the bot's broke a rule. Tests expect it to be empty. */
  get violations(): readonly Violation[] {
    return this.http.violations
  }

  /** The requests that Discord counts towards a ban: those answered with 401, 403 or 429. */
  get invalidRequests(): readonly LoggedRequest[] {
    return this.requests.filter(({ status }) => status === 401 || status === 403 || status === 429)
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
    return this.watch.until(what, find, patience)
  }

  /** Waits for a request to a route, already answered. @param skip How many such requests to pass over. */
  request(route: string, skip = 0): Promise<LoggedRequest> {
    return this.waitFor(`a request ${route}`, () => {
      return this.requests.filter((it) => it.route === route && it.status !== 0)[skip]
    })
  }

  /** Lets the next requests of a route fail. */
  failNext(failure: ScriptedFailure): void {
    this.failures.add(failure)
  }

  /** Holds the next request of a route at the door until the test lets it in. */
  holdNext(route: string | RegExp): Hold {
    return this.failures.hold(route)
  }

  /** Lets time pass on Discord's side. @param milliseconds How much. */
  advance(milliseconds: number): void {
    this.clock.advance(milliseconds)
  }

  /** Discord's time, milliseconds since 1970. */
  get now(): number {
    return this.clock.now
  }

  #describe(): string {
    const { gateway } = this
    const lines = this.requests.map((it) => `  ${it.method} ${it.path} -> ${it.status}`)
    const sessions = `  ${gateway.identifies} identified, ${gateway.resumes} resumed, ${gateway.connections} connected`
    const faults = this.violations.map((it) => `  ${it.route} breaks ${it.rule} at ${it.at}: ${it.message}`)
    return [sessions, ...lines.slice(-30), ...faults.slice(-30)].join('\n')
  }
}
