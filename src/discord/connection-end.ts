import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js'

/** What the process exits with. They follow sysexits.h, so that a supervisor can tell what restarting helps against. */
export const EXIT = {
  ok: 0,
  /** Discord cannot be reached: trying again later may help. */
  unavailable: 69,
  /** The token or what the bot asks for is refused: somebody has to change the configuration. */
  configuration: 78,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Why a connection ended, or could not be made, for good. */
export type ConnectionEnd =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** No session may be begun any more until then, milliseconds since 1970. */
  | { readonly kind: 'spent'; readonly reason: string; readonly untilMs: number }

const TOKEN_REFUSED =
  'Discord refuses the token. Copy it again from https://discord.com/developers/applications (Bot, Reset Token) into DISCORD_TOKEN.'

/** What a 401 means though the token holds. */
const STRAY = 'it answered with status 401, though it does not refuse the token elsewhere'

/** The end of a bot whose token Discord refuses. */
export const END_OF_TOKEN: ConnectionEnd = { kind: 'refused', reason: TOKEN_REFUSED }

/** Close codes of the gateway after which connecting again is of no use. */
const REFUSALS = new Map<number, string>([
  [4004, TOKEN_REFUSED],
  [4010, 'Discord refuses the shard of this connection.'],
  [4011, 'The bot is in too many servers for one connection: set SHARDS=auto.'],
  [4012, 'Discord no longer speaks the version of its gateway that this bot speaks.'],
  [4013, 'Discord refuses the intents of this bot as invalid.'],
  [
    4014,
    'Discord refuses the intents of this bot as not granted, though none of them is privileged. Is this application restricted?',
  ],
])

/** How `@discordjs/ws` words those close codes where a first connection fails with them. */
const CLOSE_MESSAGES = new Map<string, number>([
  ['Authentication failed', 4004],
  ['Invalid shard', 4010],
  ['Sharding is required', 4011],
  ['Used an invalid API version', 4012],
  ['Used invalid intents', 4013],
  ['Used disallowed intents', 4014],
])

/** How `@discordjs/ws` says that the sessions of a day are used up, and until when. */
const SESSIONS_SPENT = /^Not enough sessions remaining .*; resets at (\d{4}-\S+Z)$/

/**
 * Sorts what `Client.login` throws. A 401 is no refusal of the token by itself: whether that holds, `DiscordRest` has asked
 * before, and says so by `tokenRefused`.
 */
export function endOfLogin(error: unknown): ConnectionEnd {
  if (isUnauthorized(error)) return { kind: 'unreachable', reason: STRAY }
  const resetAt = error instanceof Error ? SESSIONS_SPENT.exec(error.message)?.[1] : undefined
  if (resetAt !== undefined) {
    const reason = `The bot was started too often: Discord lets it begin no session before ${resetAt}.`
    return { kind: 'spent', reason, untilMs: Date.parse(resetAt) }
  }
  const closed = error instanceof Error ? CLOSE_MESSAGES.get(error.message) : undefined
  return (
    (closed === undefined ? undefined : endOfClose(closed)) ?? {
      kind: 'unreachable',
      reason: reasonOf(error),
    }
  )
}

/** As a request fails, and as discord.js words that where it logs in. */
function isUnauthorized(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid
  return error instanceof DiscordAPIError && error.status === 401
}

/** @returns undefined where discord.js connects again by itself. */
export function endOfClose(code: number): ConnectionEnd | undefined {
  const reason = REFUSALS.get(code)
  return reason === undefined ? undefined : { kind: 'refused', reason }
}

/** What the process exits with after such an end. */
export function exitCodeOf(end: ConnectionEnd): ExitCode {
  return end.kind === 'refused' ? EXIT.configuration : EXIT.unavailable
}

/** The cause that a person can do something about: of "fetch failed", what failed below it. */
function reasonOf(error: unknown): string {
  if (error instanceof DiscordAPIError && error.code === undefined) {
    return `it answered with status ${error.status}, and not in Discord's words, as a proxy or Cloudflare does that refuses this machine`
  }
  if (error instanceof HTTPError || error instanceof DiscordAPIError) {
    return `it answered with status ${error.status} (${error.message})`
  }
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'AbortError') return 'it did not answer in time'
  const { cause } = error
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0])
  return cause instanceof Error ? reasonOf(cause) : error.message
}
