import type { FeedStore, FollowedFeed } from '../archive/feed-store.ts'
import type { ArticleDraft } from '../articles/article.ts'
import { NAME_LIMIT } from '../ingest/limits.ts'
import { isSameSite } from '../ingest/read-fetched-page.ts'
import { isFollowedBy } from './feed-reports.ts'

/** What shows as nothing, or turns the direction of a line. */
const UNSEEN = /\p{Cf}/gu
const WHITE_SPACE = /\s+/g

const LATIN = /\p{Script=Latin}/u
/** Letters of these look like Latin ones. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/**
 * Names the outlets of a feed's articles. What the operator follows is called as it is told; a feed that servers alone follow may
 * call itself by the name of an outlet that others bring, and all servers would see its articles as that outlet's. Its site
 * then stands beside the name: `Coast Courier (feeds.example)`.
 * @returns a function that gives an article its outlet; what it looks up is kept for as long as the function is.
 */
export function outletNamer(
  feed: FollowedFeed,
  feedUrl: string,
  feeds: Pick<FeedStore, 'othersNamed'>,
): (draft: ArticleDraft) => Promise<ArticleDraft> {
  const taken = new Map<string, Promise<boolean>>()
  return async (draft) => {
    const { source, url, excerpt } = draft
    if (source === undefined || isFollowedBy(feed, undefined)) return draft
    // The words of a teaser are the feed's, whosever page it tells of.
    const site = excerpt === true ? feedUrl : (url ?? feedUrl)
    const host = new URL(site).hostname
    const key = `${host} ${source}`
    const looked = taken.get(key) ?? isTaken(source, site, feed.id, feeds)
    taken.set(key, looked)
    if (!(await looked)) return draft
    const beside = ` (${host})`
    return { ...draft, source: source.slice(0, NAME_LIMIT - beside.length).toWellFormed() + beside }
  }
}

/** Whether another site has articles under a name, or it is written so that it looks like another. */
async function isTaken(
  source: string,
  site: string,
  feedId: number,
  feeds: Pick<FeedStore, 'othersNamed'>,
): Promise<boolean> {
  const shown = source.normalize('NFKC').replace(UNSEEN, '').replace(WHITE_SPACE, ' ').trim()
  if (LATIN.test(shown) && ALIKE.test(shown)) return true
  const others = await feeds.othersNamed(shown, feedId)
  return others.some((host) => host === undefined || !isSameSite(`https://${host}`, site))
}
