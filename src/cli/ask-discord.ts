import packageJson from '../../package.json' with { type: 'json' }
import type { Config } from '../config.ts'

/** What is needed to ask Discord something. */
export type DiscordConfig = Pick<Config, 'contactUrl' | 'discordToken' | 'discordGuildId' | 'discordApiUrl'>

/** Where each bot is registered: the page of one whose operator names none. */
const APPLICATIONS = 'https://discord.com/developers/applications'

const API_VERSION = 'v10'
const TIMEOUT_MS = 10_000

/** What Discord answered, or why there is no answer. */
export type Fetched<T> =
  | { readonly kind: 'fetched'; readonly body: T }
  | { readonly kind: 'failed'; readonly status?: number; readonly reason: string }

/** Asks Discord's REST interface. It does not throw. @param path without the version. */
export async function get<T>(
  path: string,
  { contactUrl, discordApiUrl, discordToken }: DiscordConfig,
): Promise<Fetched<T>> {
  // Discord asks for an address of the web, and the operator's may be of mail.
  const page = contactUrl?.startsWith('http') === true ? contactUrl : APPLICATIONS
  const address = `${discordApiUrl}/${API_VERSION}/${path}`
  try {
    const response = await fetch(address, {
      headers: {
        authorization: `Bot ${discordToken}`,
        // Discord asks every program for this form, and may block what comes in another.
        'user-agent': `DiscordBot (${page}, ${packageJson.version})`,
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { kind: 'failed', status: response.status, reason: `${address} answered ${response.status}` }
    }
    return { kind: 'fetched', body: (await response.json()) as T }
  } catch (error) {
    return { kind: 'failed', reason: `${address} could not be reached (${networkReason(error)})` }
  }
}

/** fetch says "fetch failed" and keeps the reason below. */
function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${TIMEOUT_MS / 1000} seconds`
  return error.cause instanceof Error ? error.cause.message : error.message
}
