import { REST, RESTEvents, type RESTOptions } from 'discord.js'

/** A message of an interaction or of a webhook: its address carries a token of its own, the bot's is not sent. */
const WITH_OWN_TOKEN = /^\/webhooks\/\d+\/[^/?]+/

/**
 * Discord's REST interface with the limits as Discord has them: what an interaction is answered with does not count towards
 * the fifty requests a second of a bot, which discord.js counts it towards. Were it so, the answers of fifty people would wait
 * for a second, and so would posts for answers. What Discord itself says of a limit (429, `Retry-After`, the headers
 * of a route) holds for both.
 */
export class DiscordRest extends REST {
  readonly #ofInteractions: REST

  constructor(options: Partial<RESTOptions>) {
    super(options)
    this.#ofInteractions = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY })
    this.#ofInteractions.on(RESTEvents.RateLimited, (limit) => {
      this.emit(RESTEvents.RateLimited, limit)
    })
  }

  override queueRequest(request: Parameters<REST['queueRequest']>[0]): ReturnType<REST['queueRequest']> {
    const withoutBotToken = request.auth === false && WITH_OWN_TOKEN.test(request.fullRoute)
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
