import { randomInt } from 'node:crypto'
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Language } from '../reply/language.ts'
import { renderError } from '../reply/render-error.ts'
import { renderNote } from '../reply/render-note.ts'
import type { Reply } from '../reply/reply.ts'
import { ERRORS } from '../reply/texts/errors.ts'
import type { IndexRebuilding } from '../search/layered-index.ts'
import type { Log } from './log.ts'
import { isUnanswered } from './unanswered.ts'

// Letters and digits that are not mistaken for one another when they are read aloud or typed from a picture.
const REFERENCE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const REFERENCE_LENGTH = 6

/** The name of the error `IndexRebuilding` of the search. */
const INDEX_REBUILDING: IndexRebuilding['name'] = 'IndexRebuilding'

/** Discord's codes for "this interaction, its token or its message is gone": nobody is left to be told. */
const GONE = new Map<number, string>([
  [RESTJSONErrorCodes.UnknownChannel, 'the channel is gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'the message is gone'],
  [RESTJSONErrorCodes.UnknownWebhook, 'the webhook is gone'],
  [
    RESTJSONErrorCodes.UnknownInteraction,
    'the interaction is gone: it was not answered within three seconds',
  ],
  [
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'the interaction was answered already, perhaps by another process with the same token',
  ],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'the interaction is more than fifteen minutes old'],
])

/** Discord's codes for "the bot may not do this here". */
const FORBIDDEN = new Map<number, string>([
  [RESTJSONErrorCodes.MissingAccess, 'the bot cannot see the channel'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'the person takes no direct messages'],
  [RESTJSONErrorCodes.MissingPermissions, 'the bot lacks a permission in the channel'],
  [
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    'the bot cannot read the history of the channel',
  ],
])

/** Discord's codes for "this was done before". */
const DONE = new Map<number, string>([
  [RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage, 'the message has a thread already'],
])

/** Why Discord refused a request, as far as that decides what to do next. */
export type DiscordRefusal =
  /** There is nobody left to tell. */
  | { readonly kind: 'gone' | 'forbidden'; readonly reason: string }
  /** Somebody else was faster. */
  | { readonly kind: 'done'; readonly reason: string }
  /** Discord did not say whether it took the request, which may stand there: nothing is put in its place. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'other' }

/** Sorts what discord.js throws. */
export function refusalOf(error: unknown): DiscordRefusal {
  const code = error instanceof Error && 'code' in error ? Number(error.code) : Number.NaN
  const gone = GONE.get(code)
  if (gone !== undefined) return { kind: 'gone', reason: gone }
  const forbidden = FORBIDDEN.get(code)
  if (forbidden !== undefined) return { kind: 'forbidden', reason: forbidden }
  const done = DONE.get(code)
  if (done !== undefined) return { kind: 'done', reason: done }
  return { kind: isUnanswered(error) ? 'unanswered' : 'other' }
}

/** Whether Discord says that a message is not there, or no longer. */
export function isUnknownMessage(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage
}

/** A short code that the person is told and that stands in the log, such as `7FQ2KM`. */
export function newReference(): string {
  return Array.from({ length: REFERENCE_LENGTH }, () =>
    REFERENCE_LETTERS.charAt(randomInt(REFERENCE_LETTERS.length)),
  ).join('')
}

/**
 * Logs a failure under a new reference and words it for the person; one that passes by itself is told as such.
 * @param action what failed, as a clause that follows "Cannot": "run /ask".
 */
export function reportFailure(log: Log, error: unknown, action: string, language: Language): Reply {
  if (isRebuilding(error)) {
    log.warn({ err: error }, `Cannot ${action}`)
    return renderNote(ERRORS.in(language).indexRebuilding)
  }
  const reference = newReference()
  log.error({ reference, err: error }, `Cannot ${action}`)
  return renderError(reference, language)
}

/** By the name: an error that comes from another thread is no longer of its class. */
function isRebuilding(error: unknown): boolean {
  return error instanceof Error && error.name === INDEX_REBUILDING
}

/** Logs that an answer could not be handed over: quietly where nobody could have prevented it. */
export function reportUndelivered(log: Log, error: unknown, action: string): DiscordRefusal {
  const refusal = refusalOf(error)
  if (refusal.kind === 'other') log.error({ err: error }, `Cannot ${action}`)
  else if (refusal.kind === 'unanswered')
    log.error({ err: error }, `Cannot ${action}, as far as Discord has said`)
  else log.warn({ code: Number((error as { code?: unknown }).code) }, `Cannot ${action}: ${refusal.reason}`)
  return refusal
}
