import type { Desk } from '../answer/desk.ts'
import type { Arrival, Follow, Match } from '../archive/follow-store.ts'
import { placeKey } from '../archive/place.ts'
import { type Article, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import type { ArticleText } from '../search/article-texts.ts'
import { NOTICE_LIMITS } from './limits.ts'
import { isAbout, readTopic, type Topic, textOf } from './match-topic.ts'

const DAY = 24 * 60 * 60_000

/** Arrivals that are compared in one go; between two goes other work has its turn. */
const BATCH = 5

/**
 * Compares the articles that came in with all that is followed, and keeps what matches. An article is found once a follow,
 * whatever versions follow; a copy of a report that was found for a place is not found there again.
 * @param now milliseconds since 1970
 * @returns how many arrivals were looked at; 0 where none is left.
 * @throws {Error} where an article cannot be compared; the others are, and it is not looked at again.
 */
export async function findMatches(desk: Desk, now: number): Promise<number> {
  const { follows: store } = desk.archive
  const arrivals = await store.arrivals(BATCH)
  if (arrivals.length === 0) return 0
  const follows = await store.all()
  const topics = new Map<string, Topic>()
  const found = new Map<string, string[]>()
  const matches: Match[] = []
  let failure: Error | undefined
  for (const articleId of new Set(arrivals.map((arrival: Arrival) => arrival.articleId))) {
    try {
      matches.push(...(await matchesOf(articleId, follows, desk, { now, topics, found })))
    } catch (error) {
      failure ??= new Error(`Cannot compare the article "${articleId}" with what is followed`, {
        cause: error,
      })
    }
  }
  await store.recordMatches(arrivals, matches, now)
  // An article that cannot be compared is off the queue, where it would hold up all that came after it.
  if (failure !== undefined) throw failure
  return arrivals.length
}

/** The follows that an article is to be told for. `found` holds what was found for each place, and gains the article. */
async function matchesOf(
  articleId: string,
  follows: readonly Follow[],
  desk: Desk,
  { found, now, topics }: Comparison,
): Promise<Match[]> {
  const article = await desk.archive.get(articleId)
  if (article === undefined || !isNews(article, now)) return []
  const text = await textOf(article, desk)
  const arrivedAt = (await desk.archive.versions(articleId))[0]?.savedAt ?? ''
  const matches: Match[] = []
  for (const follow of follows) {
    if (arrivedAt < follow.since || !(await matchesFollow(follow, text, desk, topics, now))) continue
    if (!(await isAllowed(article, follow, desk))) continue
    const key = placeKey(follow.place)
    const before = found.get(key) ?? [
      ...(await desk.archive.follows.foundIn(follow.place, now - NOTICE_LIMITS.copiesMs)),
    ]
    found.set(key, before)
    if (await repeats(article, before, desk)) continue
    if (!before.includes(articleId)) before.push(articleId)
    matches.push({ followId: follow.id, articleId })
  }
  return matches
}

/** What the comparisons of one go share. */
interface Comparison {
  readonly now: number
  readonly topics: Map<string, Topic>
  /** By place. */
  readonly found: Map<string, string[]>
}

/** Whether a server's settings allow the article's outlet where the follow is told. */
async function isAllowed(article: Article, { place }: Follow, { archive }: Desk): Promise<boolean> {
  if (place.kind === 'direct') return true
  const { sources } = await archive.settings.of(place.guildId)
  return sources.length === 0 || sources.includes(sourceName(article))
}

/** Whether an article may be told as new: it was published lately, and its publisher stands by it. */
export function isNews(article: Article, now: number): boolean {
  const age = now - publicationTime(article.publishedAt)
  // A day stands for its midnight in UTC, which lies ahead where the day began earlier.
  return article.withdrawn === undefined && age < NOTICE_LIMITS.newsAgeMs && age > -DAY
}

async function matchesFollow(
  { subject }: Follow,
  text: ArticleText,
  desk: Desk,
  topics: Map<string, Topic>,
  now: number,
): Promise<boolean> {
  if (subject.kind === 'source') return sourceName(text.article).toLowerCase() === subject.name.toLowerCase()
  const topic =
    topics.get(subject.words) ?? (await readTopic(subject.words, desk, new Date(now).toISOString()))
  topics.set(subject.words, topic)
  return isAbout(topic, text)
}

/** Whether an article is a copy of another that was found for the same place. */
async function repeats(article: Article, before: readonly string[], { archive }: Desk): Promise<boolean> {
  return (await archive.copiesOf(article.id)).some(({ articleId }) => before.includes(articleId))
}
