import type { ArticleDraft } from '../articles/article.ts'
import type { ReadPage } from '../ingest/page-reader.ts'
import { type EntryContext, isDated } from './entry-article.ts'
import type { Feed } from './feed.ts'
import { type FindTools, type FoundFeed, findFeed } from './find-feed.ts'
import { openEntries, readOpenEntry } from './poll-entries.ts'
import type { PollTools } from './poll-report.ts'

/** Entries that are read as they would be, their pages included. */
const SAMPLES = 3
/** Entries that are looked at without their pages. */
const LOOKED_AT = 50
/** A feed without anything newer is told to be old. */
const STALE_MS = 90 * 24 * 3_600_000

/** Something about a feed that whoever adds it should know. */
export type FeedProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'undated' | 'without-address'; readonly entries: number }
  /** The first reason, as a sentence. */
  | { readonly kind: 'refused'; readonly entries: number; readonly reason: string }
  | { readonly kind: 'teasers'; readonly entries: number; readonly reason: string }
  | { readonly kind: 'moved'; readonly url: string }
  /** Its newest entry is of this day. */
  | { readonly kind: 'stale'; readonly day: string }

/** What would come of following an address. Nothing of it is kept. */
export type FeedTrial =
  | {
      readonly kind: 'feed'
      readonly url: string
      readonly feed: Feed
      /** The newest entries as they would be archived. */
      readonly samples: readonly ArticleDraft[]
      readonly problems: readonly FeedProblem[]
    }
  | Exclude<FoundFeed, { kind: 'feed' }>

/** Looks at what would be archived of the feed at an address, and what is wrong with it. */
export async function tryFeed(
  { fetcher, readPage, readers }: FindTools & Pick<PollTools, 'readPage' | 'readers'>,
  typed: string,
  { now, name }: { readonly now: string; readonly name?: string },
): Promise<FeedTrial> {
  const found = await findFeed({ fetcher, readers }, typed)
  if (found.kind !== 'feed') return found
  const { feed, url, page } = found
  const context: Omit<EntryContext, 'seenAt'> = {
    feed,
    feedUrl: page.url,
    now,
    ...(name === undefined ? {} : { name }),
  }
  const looked = { ...feed, entries: feed.entries.slice(0, LOOKED_AT) }
  const samples: ArticleDraft[] = []
  const refused: string[] = []
  const teasers: string[] = []
  for (const [at, open] of openEntries(looked, new Map()).entries()) {
    const sampled = at < SAMPLES
    const reading = await readOpenEntry(open, context, {
      readPage: sampled ? readPage : withoutPages,
      readers,
    })
    const { draft } = reading.read
    if (draft === undefined) refused.push(reading.reason ?? '')
    else if (sampled) {
      samples.push(draft)
      if (draft.excerpt === true) teasers.push(reading.reason ?? '')
    }
  }
  const problems: FeedProblem[] = []
  const counted = (kind: 'undated' | 'without-address', entries: number) => {
    if (entries > 0) problems.push({ kind, entries })
  }
  if (page.movedTo !== undefined) problems.push({ kind: 'moved', url: page.movedTo })
  if (feed.entries.length === 0) problems.push({ kind: 'empty' })
  counted('undated', looked.entries.filter((entry) => !isDated(entry, now)).length)
  counted('without-address', looked.entries.filter((entry) => entry.url === undefined).length)
  if (refused.length > 0)
    problems.push({ kind: 'refused', entries: refused.length, reason: refused[0] ?? '' })
  if (teasers.length > 0)
    problems.push({ kind: 'teasers', entries: teasers.length, reason: teasers[0] ?? '' })
  const newest = samples
    .map(({ publishedAt }) => publishedAt.slice(0, 10))
    .toSorted()
    .at(-1)
  if (newest !== undefined && Date.parse(now) - Date.parse(newest) > STALE_MS) {
    problems.push({ kind: 'stale', day: newest })
  }
  return { kind: 'feed', url, feed, samples, problems }
}

const withoutPages: ReadPage = async () => ({ kind: 'failed', reason: '', again: false })
