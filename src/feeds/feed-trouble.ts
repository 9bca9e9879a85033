import type { FeedStore, FollowedFeed } from '../archive/feed-store.ts'
import { FAILING_LONG_MS, feedStatus } from './feed-status.ts'

/** Why a feed brings nothing: nobody wants it polled, it has failed for days, or its publisher says that it is gone. */
export type TroubleKind = 'paused' | 'failing-long' | 'gone'

/** A feed that brings nothing any more. It ends when somebody resumes the feed or it answers again; the next is another one. */
export interface FeedTrouble {
  readonly feed: FollowedFeed
  readonly kind: TroubleKind
  /** ISO 8601 instant. */
  readonly since: string
}

/** The one text by which a trouble is known, for as long as it lasts. */
export function troubleKey({ feed, kind, since }: FeedTrouble): string {
  return `${feed.id}/${kind}/${since}`
}

/** The feeds that bring nothing any more. @param now milliseconds since 1970. */
export async function feedTroubles(
  feeds: Pick<FeedStore, 'troubled'>,
  now: number,
): Promise<readonly FeedTrouble[]> {
  const troubled = await feeds.troubled(new Date(now - FAILING_LONG_MS).toISOString())
  return troubled.flatMap((feed) => troubleOf(feed, new Date(now).toISOString()) ?? [])
}

function troubleOf(feed: FollowedFeed, now: string): FeedTrouble | undefined {
  const kind = feedStatus(feed, now)
  switch (kind) {
    case 'gone':
    case 'failing-long': {
      const since = feed.failingSince ?? feed.failedAt
      return since === undefined ? undefined : { feed, kind, since }
    }
    case 'paused': {
      // It rests since the last of its followers let it rest.
      const since = feed.followers
        .flatMap(({ pausedAt }) => pausedAt ?? [])
        .sort()
        .at(-1)
      return since === undefined ? undefined : { feed, kind, since }
    }
    default:
      return undefined
  }
}
