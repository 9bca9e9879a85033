import { answersTouched } from '../answer/answers-touched.ts'
import type { Desk } from '../answer/desk.ts'
import type { KeptAnswer, KeptQuote } from '../archive/answer-store.ts'
import type { OutboxStore } from '../archive/outbox-store.ts'
import type { Place } from '../archive/place.ts'
import type { Article } from '../articles/article.ts'
import { NOTICE_LIMITS } from './limits.ts'
import type { NoticeContent } from './notice.ts'

/** What corrections are filed under. */
export const CORRECTION_NOTICE = 'correction'

/** Changed articles that are looked at in one go. */
const BATCH = 20

/** How often an article is looked at that cannot be, before it is left. */
const MOST_ATTEMPTS = 3

/** How often looking at articles has failed. */
const failures = new WeakMap<OutboxStore, Map<string, number>>()

/**
 * Puts a reply to each answer into the outbox whose quote no longer stands in the article as it is now: once for a change, and
 * once for a withdrawal.
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

async function planOne(articleId: string, desk: Desk, { now, wanted }: CorrectionOptions): Promise<void> {
  const article = await desk.archive.get(articleId)
  if (article === undefined) return
  for (const answer of await desk.archive.answers.quoting(articleId)) {
    if (answer.place.messageId === undefined || (await touchedQuotes(answer, article, desk)).length === 0)
      continue
    if (await wanted(answer.place.guildId)) await add(answer, article, desk, now)
  }
}

/** The quotes of an answer whose words the article no longer holds, or that are of an article taken back. */
export async function touchedQuotes(
  answer: KeptAnswer,
  article: Article,
  { archive }: Desk,
): Promise<readonly KeptQuote[]> {
  const change = { articleId: article.id, versions: await archive.versions(article.id) }
  const [touched] = answersTouched(change, [answer])
  // A version that retention took says nothing of what the article said.
  return (touched?.quotes ?? []).filter(({ how }) => how !== 'removed').map(({ quote }) => quote)
}

async function add(answer: KeptAnswer, article: Article, desk: Desk, now: number): Promise<void> {
  const { guildId, channelId, personId } = answer.place
  const place: Place =
    guildId === undefined ? { kind: 'direct', personId } : { kind: 'channel', channelId, guildId }
  const content: NoticeContent = {
    kind: 'correction',
    language: answer.language,
    answerId: answer.id,
    articleId: article.id,
  }
  const what = article.withdrawn === undefined ? 'changed' : 'withdrawn'
  await desk.archive.outbox.add({
    kind: CORRECTION_NOTICE,
    subject: `${CORRECTION_NOTICE}/${answer.id}/${article.id}/${what}`,
    place,
    content: JSON.stringify(content),
    madeMs: now,
    dueMs: now,
    expiresMs: now + NOTICE_LIMITS.correctionMs,
  })
}
