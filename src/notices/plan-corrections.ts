import type { ArticleChange } from '../answer/answers-touched.ts'
import type { Desk } from '../answer/desk.ts'
import type { KeptAnswer } from '../archive/answer-store.ts'
import type { OutboxStore } from '../archive/outbox-store.ts'
import type { Place } from '../archive/place.ts'
import { NOTICE_LIMITS } from './limits.ts'
import { CORRECTION_NOTICE, correctionSubject, madeCorrections, toldOf } from './made-corrections.ts'
import type { NoticeContent } from './notice.ts'
import { AS_QUOTED, quotesNow, WITHDRAWN } from './quotes-now.ts'

/** Changed articles that are looked at in one go. */
const BATCH = 20

/** How often an article is looked at that cannot be, before it is left. */
const MOST_ATTEMPTS = 3

/** How often looking at articles has failed. */
const failures = new WeakMap<OutboxStore, Map<string, number>>()

/**
 * Puts a reply to each answer into the outbox whose quoted words read otherwise in the article than they did when that was told
 * last: for each such change, up to a limit, and for a withdrawal.
 * @param options.now milliseconds since 1970
 * @param options.wanted whether a server wants such replies; absent for direct messages
 * @returns how many changed articles were looked at; 0 where none is left.
 * @throws {Error} where one of them cannot be looked at; the others are, and it is tried again twice.
 */
export async function planCorrections(desk: Desk, options: CorrectionOptions): Promise<number> {
  const { outbox } = desk.archive
  const failed = failures.get(outbox) ?? new Map<string, number>()
  failures.set(outbox, failed)
  const revisions = await outbox.revisions(BATCH)
  const again = new Set<string>()
  let failure: Error | undefined
  for (const articleId of new Set(revisions.map((revision) => revision.articleId))) {
    try {
      await planOne(articleId, desk, options)
      failed.delete(articleId)
    } catch (error) {
      failure ??= new Error(`Cannot look for answers that quote the article "${articleId}"`, { cause: error })
      const attempts = (failed.get(articleId) ?? 0) + 1
      failed.set(articleId, attempts)
      if (attempts < MOST_ATTEMPTS) again.add(articleId)
      else failed.delete(articleId)
    }
  }
  await outbox.revised(revisions.filter(({ articleId }) => !again.has(articleId)))
  // One that cannot be looked at keeps no other from its reply.
  if (failure !== undefined) throw failure
  return revisions.length
}

interface CorrectionOptions {
  readonly now: number
  readonly wanted: (guildId: string | undefined) => Promise<boolean>
}

async function planOne(articleId: string, desk: Desk, options: CorrectionOptions): Promise<void> {
  const { answers } = desk.archive
  const versions = await desk.archive.versions(articleId)
  if (versions.length === 0) return
  for (const answer of await answers.quoting(articleId)) {
    if (answer.place.messageId !== undefined) await planFor(answer, { articleId, versions }, desk, options)
  }
}

/** Tells of an article's change below one answer, where it says something else there than what was told last. */
async function planFor(
  answer: KeptAnswer,
  { articleId, versions }: ArticleChange,
  desk: Desk,
  { now, wanted }: CorrectionOptions,
): Promise<void> {
  const { outbox } = desk.archive
  const { version = 0 } = versions.at(-1) ?? {}
  const says = quotesNow(answer, versions)?.says
  if (says === undefined) return
  const made = await madeCorrections(outbox, answer.id, articleId, version)
  const told = toldOf(made)
  if (says === (told.length === 0 ? AS_QUOTED : told.at(-1)?.says)) return
  // Where Discord refused one, nobody waits for the next.
  if (made.some(({ state }) => state === 'refused')) return
  const room = NOTICE_LIMITS.corrections - told.length
  if (room <= (says === WITHDRAWN ? -1 : 0) || !(await wanted(answer.place.guildId))) return
  const { guildId, channelId, personId } = answer.place
  const place: Place =
    guildId === undefined ? { kind: 'direct', personId } : { kind: 'channel', channelId, guildId }
  const content: NoticeContent = {
    kind: 'correction',
    language: answer.language,
    answerId: answer.id,
    articleId,
    says,
    ...(room === 1 && says !== WITHDRAWN ? { last: true } : {}),
  }
  await outbox.add({
    kind: CORRECTION_NOTICE,
    subject: correctionSubject(answer.id, articleId, version),
    place,
    content: JSON.stringify(content),
    madeMs: now,
    dueMs: now,
    expiresMs: now + NOTICE_LIMITS.correctionMs,
  })
}
