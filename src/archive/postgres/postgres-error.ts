import { ArchiveError } from '../archive-error.ts'

/**
 * What a failure means for trying again: `unreachable`, nothing was sent; `late`, no connection was had for so long that nobody
 * is to wait again; `lost`, the connection broke and nothing was kept, or
 * there was nothing to keep; `uncertain`, it broke and what was sent may have been kept; `conflict`, PostgreSQL undid it because
 * others wrote the same at the same time; `final`, it would fail again.
 */
export type FailureKind = 'unreachable' | 'late' | 'lost' | 'uncertain' | 'conflict' | 'final'

/** No connection was had; nothing was sent. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected'
}

/** The connection broke while something was being kept. */
export class UncertainError extends ArchiveError {
  constructor(action: string, cause: unknown) {
    super(`Cannot ${action}: the connection to PostgreSQL was lost, and it may have been kept or not`, {
      cause,
    })
  }
}

/** Conditions of the network, and of PostgreSQL (SQLSTATE), that pass by themselves, and those of class 08. */
const PASSING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
  '25P04',
])
const CONNECTION_EXCEPTION = /^08/

/** Others wrote the same at the same time: a serialization failure, a deadlock. */
const CONFLICTS: ReadonlySet<string> = new Set(['40001', '40P01'])

/** What the driver says without a code where a connection is gone. */
const LOST_WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/

/** What the driver says where no connection was had in time. */
const TOO_LATE = /^(?:timeout exceeded when trying to connect|Connection terminated due to|timeout expired)/

/** What a person can do something about, by code; PostgreSQL's own words follow those that end with a colon. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing answers there; is PostgreSQL running?'],
  ['ENOENT', 'nothing answers there; is PostgreSQL running?'],
  ['EHOSTUNREACH', 'there is no way to that host'],
  ['ENETUNREACH', 'there is no way to that host'],
  ['ENOTFOUND', 'there is no host of that name'],
  ['EAI_AGAIN', 'its host could not be looked up'],
  ['57P03', 'it is starting or stopping'],
  ['28P01', 'it refuses the user or the password'],
  ['28000', 'it does not let the user in:'],
  ['3D000', 'there is no such database:'],
  ['3F000', 'there is no schema to work in; create one that the search_path of the user names:'],
  ['42501', 'the user lacks a right:'],
  ['25006', 'it can only be read, as a replica; DATABASE_URL is to name the primary'],
  ['53100', 'its disk is full'],
  ['53200', 'it has no memory left'],
  ['53300', 'it has no connection left; raise max_connections, or run fewer processes'],
  ['57014', 'it took too long and was stopped'],
  ['55P03', 'another process held a lock for too long'],
  ['40001', 'others wrote the same at the same time, again and again'],
  ['40P01', 'others wrote the same at the same time, again and again'],
])

/** What a failure means for trying again. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof UncertainError) return 'uncertain'
  const code = codeOf(error)
  const words = chainOf(error).map(({ message }) => message)
  if (CONFLICTS.has(code)) return 'conflict'
  if (words.some((one) => TOO_LATE.test(one))) return 'late'
  const passes =
    PASSING.has(code) || CONNECTION_EXCEPTION.test(code) || words.some((one) => LOST_WORDS.test(one))
  if (!passes) return 'final'
  return error instanceof NotConnected ? 'unreachable' : 'lost'
}

/**
 * Words a failure of PostgreSQL for a person; what is worded already stays as it is.
 * @param action what was done, as a clause that follows "Cannot": "keep an answer".
 * @param where the host, port and database, without the password.
 */
export function postgresError(action: string, where: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  return new ArchiveError(`Cannot ${action} (PostgreSQL at ${where}): ${reasonOf(error)}`, { cause: error })
}

function reasonOf(error: unknown): string {
  const words = chainOf(error).find(({ name }) => name !== 'NotConnected')?.message ?? String(error)
  const reason = REASONS.get(codeOf(error))
  if (reason !== undefined) return reason.endsWith(':') ? `${reason} ${words}` : reason
  const kind = failureKind(error)
  if (kind === 'late') return 'no connection was had in time'
  return kind === 'final' ? words : 'the connection was lost'
}

/** The code of a failure or of what caused it: SQLSTATE, or Node's for the network; empty where there is none. */
export function codeOf(error: unknown): string {
  for (const one of chainOf(error)) {
    if ('code' in one && typeof one.code === 'string') return one.code
  }
  return ''
}

/** An error and what caused it. */
function chainOf(error: unknown): readonly Error[] {
  const chain: Error[] = []
  for (let one = error; one instanceof Error; one = one.cause) chain.push(one)
  return chain
}
