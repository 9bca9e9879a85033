import { DiscordAPIError } from 'discord.js'
import { InteractionResponseType, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10'
import { CALLBACK, type RequestOptions } from './request-routes.ts'

const THREAD_ON = /^\/channels\/\d+\/messages\/(\d+)\/threads$/

/** Callbacks that promise an answer: what follows shows whether Discord took the promise. */
const PROMISES: readonly unknown[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
]

/** What a request came to whose first attempt did its work, while the response to it was lost. */
export type DoneBefore =
  | { readonly kind: 'done'; readonly response: unknown }
  /** Its response can be had elsewhere. */
  | { readonly kind: 'look'; readonly route: ReturnType<typeof Routes.channel> }

/**
 * Whether a refusal of a repeated request says that an attempt before it was taken: that its own one was is by far the
 * likeliest, because nobody else has the token of an interaction, and whoever else deletes a message has deleted it too.
 */
export function doneBefore(
  { fullRoute, method, query }: RequestOptions,
  error: unknown,
): DoneBefore | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined
  const interactionId = CALLBACK.exec(fullRoute)?.[1]
  if (
    interactionId !== undefined &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  ) {
    // What was made of it is not told again; whoever needs the message can look it up.
    const response = { interaction: { id: interactionId, type: 0 } }
    return { kind: 'done', response: query?.get('with_response') === 'true' ? response : undefined }
  }
  if (method === 'DELETE' && error.code === RESTJSONErrorCodes.UnknownMessage)
    return { kind: 'done', response: undefined }
  const messageId = THREAD_ON.exec(fullRoute)?.[1]
  // A thread has the id of the message that it stands on.
  if (messageId !== undefined && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) {
    return { kind: 'look', route: Routes.channel(messageId) }
  }
  return undefined
}

/** Whether a request promises an answer to an interaction. */
export function isPromise({ body, fullRoute }: RequestOptions): boolean {
  return CALLBACK.test(fullRoute) && PROMISES.includes((body as { type?: unknown })?.type)
}
