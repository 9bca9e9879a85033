import type { Desk } from '../answer/desk.ts'
import type { Follow, Match } from '../archive/follow-store.ts'
import type { NewNotice } from '../archive/outbox-store.ts'
import { type Place, placeKey } from '../archive/place.ts'
import { isNews } from './find-matches.ts'
import { NOTICE_LIMITS } from './limits.ts'
import type { NoticeContent } from './notice.ts'

const HOUR = 60 * 60_000

/** What the notices on what is followed are filed under. */
export const FOLLOW_NOTICE = 'follow'

/** An article that is to be told in a place, with the follows that found it. */
interface Untold {
  readonly articleId: string
  readonly matches: readonly Match[]
}

/**
 * Puts what was found into the outbox: a card an article and place, and where more came than may be posted in an hour, the
 * rest in one. Nothing is planned for a place that is paused: it waits.
 * @param now milliseconds since 1970
 * @returns how many notices were made.
 */
export async function planFollows(desk: Desk, now: number): Promise<number> {
  const { follows: store, outbox, pauses } = desk.archive
  const untold = await store.untold()
  if (untold.length === 0) return 0
  // In this order: what is moved out of a paused place meanwhile is planned for none, or for the new one.
  const paused = new Set((await pauses.all()).map(({ place }) => placeKey(place)))
  const follows = new Map((await store.all()).map((follow) => [follow.id, follow]))
  const byPlace = Map.groupBy(untold, ({ followId }) => {
    const follow = follows.get(followId)
    return follow === undefined ? '' : placeKey(follow.place)
  })
  let made = 0
  for (const [key, matches] of byPlace) {
    const first = follows.get(matches[0]?.followId ?? 0)
    if (first === undefined || paused.has(key)) continue
    const { current, over } = await sortOut(matches, desk, now)
    await outbox.markTold(over)
    const posted = await outbox.madeSince(first.place, FOLLOW_NOTICE, now - HOUR)
    for (const part of share(current, NOTICE_LIMITS.postsAnHour - posted)) {
      const notice = noticeFor(part, first, now)
      const tells = { matches: part.flatMap((untoldOne) => untoldOne.matches) }
      if (await outbox.add(notice, tells)) made += 1
    }
  }
  return made
}

/** The articles that are still news, and the matches of those that are not any more. */
async function sortOut(
  matches: readonly Match[],
  desk: Desk,
  now: number,
): Promise<{ current: Untold[]; over: Match[] }> {
  const current: Untold[] = []
  const over: Match[] = []
  for (const [articleId, group] of Map.groupBy(matches, (match) => match.articleId)) {
    const article = await desk.archive.get(articleId)
    if (article !== undefined && isNews(article, now)) current.push({ articleId, matches: group })
    else over.push(...group)
  }
  return { current, over }
}

/**
 * What goes into each of at most `room` posts: one article each, the newest; and all that is too many into the last, the newest of
 * it first.
 */
function share(articles: readonly Untold[], room: number): readonly (readonly Untold[])[] {
  if (room <= 0 || articles.length === 0) return []
  if (articles.length <= room) return articles.map((article) => [article])
  const tooMany = articles.length - room + 1
  const alone = articles.slice(tooMany).map((article) => [article])
  return [...alone, articles.slice(0, tooMany).reverse()]
}

function noticeFor(part: readonly Untold[], { language, place }: Follow, now: number): NewNotice {
  const followIds = [...new Set(part.flatMap(({ matches }) => matches.map(({ followId }) => followId)))]
  const articleIds = part.map(({ articleId }) => articleId)
  const [first = ''] = articleIds
  const content: NoticeContent =
    articleIds.length === 1
      ? { kind: 'card', language, followIds, articleId: first }
      : { kind: 'gathered', language, followIds, articleIds }
  return {
    kind: FOLLOW_NOTICE,
    subject: subjectOf(place, content.kind, first),
    place,
    content: JSON.stringify(content),
    madeMs: now,
    dueMs: now,
    expiresMs: now + NOTICE_LIMITS.newsAgeMs,
  }
}

/** An article has one post of its own in a place, and is the first of one gathered post: whoever plans them, and how often. */
function subjectOf(place: Place, kind: string, articleId: string): string {
  return `${FOLLOW_NOTICE}/${placeKey(place)}/${kind}/${articleId}`
}
