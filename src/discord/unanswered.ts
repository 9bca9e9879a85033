import { DiscordAPIError, HTTPError } from 'discord.js'

/**
 * Codes of Node.js and of undici that say that a connection could not be made, or was lost with what was asked for on it.
 * Those of wrong arguments are not among them.
 */
const LOST = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
])

/**
 * Whether a request to Discord failed without a word of Discord's on it: by a status of 500 and more, by a connection that was lost
 * or never made, or because it took too long. Such a request may have done its work all the same.
 */
export function isUnanswered(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500
  if (!(error instanceof Error) || error instanceof DiscordAPIError) return false
  // What @discordjs/rest gives up after its time is aborted.
  if (error.name === 'AbortError') return true
  return 'code' in error && LOST.has(String(error.code))
}
