import { ANSWERS_KEPT_DAYS } from '../archive/answer-store.ts'
import type { Archive } from '../archive/archive.ts'
import { CONVERSATIONS_KEPT_HOURS } from '../archive/conversation-store.ts'
import { LISTINGS_KEPT_DAYS } from '../archive/listing-store.ts'
import type { Log } from './log.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** How often what is too old is looked for, in milliseconds. */
const EVERY = HOUR

/** Deletes what is kept of people's questions longer than it is promised. @param now milliseconds since 1970. */
export async function forgetOld(
  { answers, conversations, listings }: Pick<Archive, 'answers' | 'conversations' | 'listings'>,
  now: number,
): Promise<void> {
  const before = (milliseconds: number): string => new Date(now - milliseconds).toISOString()
  await answers.forgetBefore(before(ANSWERS_KEPT_DAYS * DAY))
  await conversations.forgetBefore(before(CONVERSATIONS_KEPT_HOURS * HOUR))
  await listings.forgetBefore(before(LISTINGS_KEPT_DAYS * DAY))
}

/** Does so now and every hour. @returns a function that ends it. */
export function keepForgetting(archive: Archive, log: Log, now: () => number): () => void {
  const forget = (): void => {
    forgetOld(archive, now()).catch((error: unknown) =>
      log.error({ err: error }, 'Cannot delete what is no longer to be kept'),
    )
  }
  forget()
  const timer = setInterval(forget, EVERY).unref()
  return () => clearInterval(timer)
}
