import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Desk } from '../answer/desk.ts'
import type { Article } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import { clusterReports, type Story } from './cluster-reports.ts'
import { NOTICE_LIMITS } from './limits.ts'
import { isAbout, readTopic, textOf } from './match-topic.ts'

/** More articles than this are not compared with each other: the newest are taken. */
const MOST_ARTICLES = 1500

/** What a digest is made of. */
export interface DigestStories {
  /** The most covered first. */
  readonly stories: readonly Story[]
  /** How many articles there were, on the topics where there are some. */
  readonly articles: number
  /** How many there were, whatever they are about. */
  readonly allArticles: number
}

/**
 * The top stories among some articles.
 * @param options.topics where there are some, only what is about one of them
 * @param options.asOf ISO 8601
 */
export async function composeDigest(
  articles: readonly Article[],
  desk: Desk,
  options: { readonly topics: readonly string[]; readonly asOf: string; readonly stories?: number },
): Promise<DigestStories> {
  const { asOf, stories = NOTICE_LIMITS.stories } = options
  const topics = await Promise.all(options.topics.map((words) => readTopic(words, desk, asOf)))
  const wanted: Article[] = []
  const standing = articles.filter(({ withdrawn }) => withdrawn === undefined)
  for (const article of standing) {
    if (topics.length > 0) await nextTurn()
    const text = topics.length === 0 ? undefined : await textOf(article, desk)
    if (text === undefined || topics.some((topic) => isAbout(topic, text))) wanted.push(article)
  }
  const newest = wanted
    .toSorted((a, b) => publicationTime(b.publishedAt) - publicationTime(a.publishedAt))
    .slice(0, MOST_ARTICLES)
  return {
    stories: (await clusterReports(newest, desk)).slice(0, stories),
    articles: wanted.length,
    allArticles: standing.length,
  }
}
