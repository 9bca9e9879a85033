import { DiscordAPIError, REST, RESTEvents, type RESTOptions, Routes } from 'discord.js'
import { doneBefore, isPromise } from './done-before.ts'
import { type Pace, REAL_PACE } from './pace.ts'
import { pausesOf, repetitionOf } from './repetition.ts'
import { OF_INTERACTION, type RequestOptions } from './request-routes.ts'
import { createTokenCheck } from './token-check.ts'
import { isUnanswered } from './unanswered.ts'

/** Commands are registered in the background: nobody waits for a limit of hours in silence. */
const COMMANDS = /^\/applications\/.*\/commands/
const LONG_WAIT_MS = 60_000

/**
 * Discord's REST interface with the limits as Discord has them: what an interaction is answered with does not count towards
 * the fifty requests a second of a bot, which discord.js counts it towards. Were it so, the answers of fifty people would wait
 * for a second, and so would posts for answers. What Discord itself says of a limit (429, `Retry-After`, the headers
 * of a route) holds for both.
 *
 * What Discord leaves unanswered is repeated with pauses that grow, for as long as it is worth it (`repetition.ts`); discord.js repeats some
 * of it at once, which a failure of a second outlives. A refusal that only says that an attempt before was taken
 * (`done-before.ts`) is no failure.
 */
export class DiscordRest extends REST {
  /** Resolves once it is sure that Discord refuses the bot's token. */
  readonly tokenRefused: Promise<void>
  readonly #ofInteractions: REST
  readonly #pace: Pace
  readonly #token: ReturnType<typeof createTokenCheck>

  constructor(options: Partial<RESTOptions>, pace: Pace = REAL_PACE) {
    const repeatedHere: Partial<RESTOptions> = {
      ...options,
      retries: 0,
      rejectOnRateLimit: ({ retryAfter, route }) => retryAfter > LONG_WAIT_MS && COMMANDS.test(route),
    }
    super(repeatedHere)
    this.#pace = pace
    this.#token = createTokenCheck(
      () => super.request({ fullRoute: '/users/@me', method: 'GET' as never }),
      pace,
    )
    this.tokenRefused = this.#token.refused
    this.#ofInteractions = new REST({ ...repeatedHere, globalRequestsPerSecond: Number.POSITIVE_INFINITY })
    this.#ofInteractions.on(RESTEvents.RateLimited, (limit) => {
      this.emit(RESTEvents.RateLimited, limit)
    })
  }

  /** What is wrong with the bot's token, as a clause; undefined where nothing is known to be. */
  get trouble(): string | undefined {
    return this.#token.trouble
  }

  /** Keeps the token: @discordjs/rest drops it after a single 401, after which no request could be made until a restart. */
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token)
  }

  /** @throws what the last attempt failed with. */
  override async request(request: RequestOptions): Promise<unknown> {
    const repetition = repetitionOf(request)
    const pauses = repetition === undefined ? undefined : pausesOf(repetition, this.#pace)
    let unsure = false
    for (;;) {
      try {
        const response = await super.request(request)
        if (request.auth !== false) this.#token.accepted()
        return response
      } catch (error) {
        const unanswered = isUnanswered(error)
        // The bot's start tries again by itself, and says so each time.
        if (unanswered && !this.#token.known && request.fullRoute === Routes.gatewayBot()) throw error
        const done = unsure ? doneBefore(request, error) : undefined
        if (done?.kind === 'done') return done.response
        if (done?.kind === 'look') return await this.get(done.route)
        if (!unanswered && !(await this.#isStray(request, error))) throw error
        unsure ||= unanswered
        if (pauses !== undefined && (await pauses.next())) continue
        if (unsure && isPromise(request)) return undefined
        throw error
      }
    }
  }

  /** Whether it is a 401 though the token holds, as Discord answers in incidents. */
  async #isStray(request: RequestOptions, error: unknown): Promise<boolean> {
    if (request.auth === false || !(error instanceof DiscordAPIError) || error.status !== 401) return false
    return await this.#token.holds()
  }

  override queueRequest(request: RequestOptions): ReturnType<REST['queueRequest']> {
    const withoutBotToken = request.auth === false && OF_INTERACTION.test(request.fullRoute)
    return withoutBotToken ? this.#ofInteractions.queueRequest(request) : super.queueRequest(request)
  }

  override clearHashSweeper(): void {
    super.clearHashSweeper()
    this.#ofInteractions?.clearHashSweeper()
  }

  override clearHandlerSweeper(): void {
    super.clearHandlerSweeper()
    this.#ofInteractions?.clearHandlerSweeper()
  }
}
