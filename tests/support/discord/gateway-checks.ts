import { GatewayCloseCodes as Close } from 'discord-api-types/v10'
import { ALL_INTENTS, PRIVILEGED } from './event-intents.ts'
import type { Fields } from './json.ts'

/** The longest payload a connection may send, bytes. */
const LONGEST_PAYLOAD = 4096
/** Why a connection is closed: Discord's code and words. */
export type Fault = readonly [code: number, words: string]

/** A payload as it came from the bot. */
export interface ReceivedPayload {
  readonly op: number
  readonly d: unknown
}

/** What is wrong with an identification; undefined where it is right. */
export function faultOfIdentify(
  d: Fields,
  isKnown: boolean,
  expected: { readonly token: string; readonly grantedIntents: number },
): Fault | undefined {
  const { intents, shard, token } = d
  if (isKnown) return [Close.AlreadyAuthenticated, 'Already authenticated.']
  if (token !== expected.token) return [Close.AuthenticationFailed, 'Authentication failed.']
  if (typeof intents !== 'number' || (intents & ~ALL_INTENTS) !== 0) {
    return [Close.InvalidIntents, 'Invalid intent(s).']
  }
  if ((intents & PRIVILEGED & ~expected.grantedIntents) !== 0) {
    return [Close.DisallowedIntents, 'Disallowed intent(s).']
  }
  return shard === undefined || isShard(shard) ? undefined : [Close.InvalidShard, 'Invalid shard.']
}

/** A payload of the bot's; undefined where it is too long or none. */
export function readPayload(text: string): ReceivedPayload | undefined {
  if (Buffer.byteLength(text) > LONGEST_PAYLOAD) return undefined
  try {
    const payload: unknown = JSON.parse(text)
    if (typeof payload !== 'object' || payload === null) return undefined
    const { op, d } = payload as { op?: unknown; d?: unknown }
    return typeof op === 'number' ? { op, d } : undefined
  } catch {
    return undefined
  }
}

function isShard(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [index, count] = value as unknown[]
  return (
    Number.isInteger(index) && Number.isInteger(count) && Number(index) >= 0 && Number(index) < Number(count)
  )
}

/** What is wrong with how a connection was opened; undefined where it is right. */
export function faultOfAddress(query: URLSearchParams): Fault | undefined {
  if (query.get('v') !== '10') return [Close.InvalidAPIVersion, 'Invalid API version.']
  const plain = (query.get('encoding') ?? 'json') === 'json' && !query.has('compress')
  return plain ? undefined : [Close.DecodeError, 'This double speaks uncompressed JSON alone.']
}
