import { type Client, DiscordAPIError, MessagePayload, Routes } from 'discord.js'
import type { APIMessage } from 'discord-api-types/v10'
import type { Services } from '../../commands/command.ts'
import type { ClaimedNotice, NoticeEnd } from '../archive/outbox-store.ts'
import type { PauseReason } from '../archive/pause-store.ts'
import type { Place } from '../archive/place.ts'
import { composeNotice, type Notice } from '../notices/compose-notice.ts'
import { CORRECTION_NOTICE } from '../notices/made-corrections.ts'
import { readContent } from '../notices/notice.ts'
import { languageOf } from '../reply/language.ts'
import { renderNotice } from '../reply/render-notice.ts'
import { findPosted, printOf } from './find-posted.ts'
import { servicesUnder, settingsIn } from './guild-settings.ts'
import { lackedAt } from './needed-permissions.ts'
import { closedBy, type OpenedPlace, openPlace } from './posting-place.ts'
import { type DiscordPayload, renderDiscord } from './render-discord.ts'

/** What came of trying to post a notice. */
export type PostResult =
  | { readonly kind: 'ended'; readonly end: NoticeEnd }
  /** The place takes nothing now. */
  | { readonly kind: 'closed'; readonly reason: PauseReason }
  /** It is to be tried again; whether it was posted is not known where `error` is given. */
  | { readonly kind: 'again'; readonly failure: string; readonly error?: unknown }
  /** Another process took it over. */
  | { readonly kind: 'lost' }

export interface PostOptions {
  readonly client: Client
  readonly services: Services
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Who this process is in the outbox. */
  readonly owner: string
  /** Milliseconds after which a request is given up: before the claim runs out. */
  readonly timeoutMs: number
}

/** As long as Discord takes two messages with one nonce for one, with some to spare. Discord speaks of a few minutes. */
const NONCE_HOLDS_MS = 2 * 60_000

/**
 * Posts one notice. Before a second attempt it looks whether the first came through after all; where that cannot be seen and
 * Discord's memory of the nonce has run out, it is not posted again. It never throws for what Discord answers.
 */
export async function postNotice(notice: ClaimedNotice, options: PostOptions): Promise<PostResult> {
  const { client, now, owner, services } = options
  const content = readContent(notice.content)
  const desk = servicesUnder(services, await settingsIn({ services }, guildOf(notice.place)))
  const said = await composeNotice(content, desk, new Date(now()).toISOString())
  if (said === undefined) return ended({ state: 'dropped', failure: 'there is nothing left to say' })
  try {
    const place = await openPlace(client, notice.place)
    if (place.kind === 'away') return { kind: 'again', failure: 'the server is not available' }
    if (place.kind === 'closed') return closed(notice, place.reason)
    if (said.kind === 'correction' && said.answer.channelId !== place.channel.id) {
      return ended({ state: 'dropped', failure: 'the bot is not in the channel of the answer' })
    }
    const before = await earlierPost(notice, place, now())
    if (before !== undefined) return ended(before)
    const lacks = said.kind === 'pause' ? lackedAt(client, said.place) : []
    const payload = renderDiscord(renderNotice(said, languageOf(content.language), lacks))
    const { outbox } = services.archive
    if (!(await outbox.trying(notice.key, owner, printOf(payload.embeds), now()))) return { kind: 'lost' }
    const messageId = await send(client, place, notice, payload, said, options.timeoutMs)
    return ended({ state: 'sent', messageId })
  } catch (error) {
    const reason = closedBy(error)
    if (reason !== undefined) return closed(notice, reason)
    const failure = error instanceof Error ? error.message : String(error)
    return isRefusal(error)
      ? ended({ state: 'refused', failure: failure.slice(0, 500) })
      : { kind: 'again', failure: failure.slice(0, 500), error }
  }
}

function guildOf(place: Place): string | undefined {
  return place.kind === 'channel' ? place.guildId : undefined
}

const ended = (end: NoticeEnd): PostResult => ({ kind: 'ended', end })

/** A correction stands below an answer; where the bot may not post any more, there is nobody who waits for it. */
function closed({ kind }: ClaimedNotice, reason: PauseReason): PostResult {
  return kind === CORRECTION_NOTICE
    ? ended({ state: 'refused', failure: `the place is closed: ${reason}` })
    : { kind: 'closed', reason }
}

/** What an earlier attempt came to; undefined where the notice is to be posted. */
async function earlierPost(
  { nonce, tried }: ClaimedNotice,
  place: Extract<OpenedPlace, { kind: 'open' }>,
  now: number,
): Promise<NoticeEnd | undefined> {
  if (tried === undefined) return undefined
  if (place.mayLook) {
    const messageId = await findPosted(place.channel, { nonce, print: tried.print, sinceMs: tried.atMs })
    return messageId === undefined ? undefined : { state: 'sent', messageId }
  }
  if (now - tried.atMs < NONCE_HOLDS_MS) return undefined
  return {
    state: 'uncertain',
    failure: 'it may have been posted before, and the bot cannot read the history of the channel',
  }
}

async function send(
  client: Client,
  place: Extract<OpenedPlace, { kind: 'open' }>,
  { nonce }: ClaimedNotice,
  payload: DiscordPayload,
  said: Notice,
  timeoutMs: number,
): Promise<string> {
  // What cannot read the history cannot reply; the words say which answer is meant.
  const answered =
    said.kind === 'correction' && place.mayLook
      ? { reply: { messageReference: said.answer.messageId, failIfNotExists: true } }
      : {}
  const { body, files } = await MessagePayload.create(place.channel, {
    ...payload,
    ...answered,
    nonce,
    enforceNonce: true,
  })
    .resolveBody()
    .resolveFiles()
  const message = (await client.rest.post(Routes.channelMessages(place.channel.id), {
    body,
    ...(files === null ? {} : { files }),
    signal: AbortSignal.timeout(timeoutMs),
  })) as APIMessage
  return message.id
}

/** Whether Discord refuses the message itself, so that it would do so again. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.status >= 400 &&
    error.status < 500 &&
    ![401, 408, 429].includes(error.status)
  )
}
