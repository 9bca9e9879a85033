import type { Desk } from '../answer/desk.ts'
import { type Article, publishedDay } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import { composeDigest, type DigestStories } from './compose-digest.ts'
import { type DigestStory, storyOf } from './compose-notice.ts'
import { NOTICE_LIMITS } from './limits.ts'

/** Articles that are read at a time. */
const PAGE = 200

/**
 * The articles that came in during a period and were published in it, or not long before: each is in one digest, whenever it
 * was published.
 * @param after ISO 8601 instant, itself left out
 * @param upTo ISO 8601 instant
 */
export async function arrivedLately({ archive }: Desk, after: string, upTo: string): Promise<Article[]> {
  const oldest = Date.parse(after) - NOTICE_LIMITS.newsAgeMs
  const ids = await archive.arrived({ after, upTo })
  const held = await archive.getAll(ids)
  return ids.flatMap((id) => {
    const article = held.get(id)
    return article === undefined || publicationTime(article.publishedAt) < oldest ? [] : [article]
  })
}

/** The articles that were published from one day to another, `YYYY-MM-DD`, both inclusive. */
export async function publishedOn({ archive }: Desk, from: string, to: string): Promise<Article[]> {
  const found: Article[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await archive.latest({ limit: PAGE, offset })
    found.push(...page.filter((article) => publishedDay(article) >= from && publishedDay(article) <= to))
    const last = page.at(-1)
    if (page.length < PAGE || last === undefined || publishedDay(last) < from) return found
  }
}

/** The stories among some articles, each with its quoted line. */
export async function shownStories(
  articles: readonly Article[],
  desk: Desk,
  options: { readonly topics: readonly string[]; readonly asOf: string },
): Promise<Omit<DigestStories, 'stories'> & { readonly stories: readonly DigestStory[] }> {
  const { stories, ...counts } = await composeDigest(articles, desk, options)
  return { stories: stories.flatMap((story) => storyOf(story.articles, story.reports) ?? []), ...counts }
}
