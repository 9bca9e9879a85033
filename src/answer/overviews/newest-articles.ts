import type { Archive } from '../../archive/archive.ts'
import type { Article } from '../../articles/article.ts'

/** Some of the articles up to a day, the newest first. */
export interface NewestArticles {
  readonly articles: readonly Article[]
  /** How many there are in all. */
  readonly held: number
}

/**
 * Lists the newest articles that were published up to a day.
 * @param options.to `YYYY-MM-DD`
 * @param options.source an outlet, where others are left out
 * @param options.pass over how many of them
 */
export async function newestArticles(
  archive: Pick<Archive, 'extent' | 'latest'>,
  {
    to,
    source,
    limit,
    pass = 0,
  }: {
    readonly to: string
    readonly source?: string | undefined
    readonly limit: number
    readonly pass?: number
  },
): Promise<NewestArticles> {
  const from = source === undefined ? {} : { source }
  const [all, upTo] = await Promise.all([archive.extent(from), archive.extent({ ...from, to })])
  // Newest first, so those that were published later stand before the ones that are looked for.
  const later = all.articles - upTo.articles
  return { articles: await archive.latest({ ...from, limit, offset: later + pass }), held: upTo.articles }
}
