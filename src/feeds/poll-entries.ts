import { setImmediate as nextTurn } from 'node:timers/promises'
import type { KnownEntry, ReadFeedEntry } from '../archive/feed-store.ts'
import type { ArticleDraft } from '../articles/article.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import { RefusedText } from '../ingest/refusal.ts'
import { type EntryContext, isDated, requireSound, withPage } from './entry-article.ts'
import { contentDigest, entryDigest } from './entry-digest.ts'
import type { Feed, FeedEntry } from './feed.ts'
import type { PollTools } from './poll-report.ts'

/** How often a page is asked for that did not answer. */
export const MOST_ATTEMPTS = 3

/** An entry that is new, has changed, or whose page did not answer the last time. */
export interface OpenEntry {
  readonly entry: FeedEntry
  readonly digest: string
  readonly content: string
  readonly known: KnownEntry | undefined
}

/** What became of reading an entry. */
export interface EntryReading {
  readonly read: ReadFeedEntry
  /** Whether a page was asked for. */
  readonly asked: boolean
  /** Whether its page is to be asked for again at the next poll. */
  readonly again: boolean
  /** Why it is no article, or only a teaser: a sentence. */
  readonly reason?: string
}

/** The entries of a feed that there is something to do for. */
export function openEntries(feed: Feed, known: ReadonlyMap<string, KnownEntry>): readonly OpenEntry[] {
  const open: OpenEntry[] = []
  for (const entry of feed.entries) {
    const digest = entryDigest(entry)
    const content = contentDigest(entry)
    const before = known.get(digest)
    const waits =
      before !== undefined && !before.whole && before.attempts > 0 && before.attempts < MOST_ATTEMPTS
    if (before?.content !== content || waits) open.push({ entry, digest, content, known: before })
  }
  return open
}

/**
 * Reads an entry, and its page where the feed gives a teaser only.
 * @throws what the page's reader throws when the signal ends it.
 */
export async function readOpenEntry(
  { entry, digest, content, known }: OpenEntry,
  context: Omit<EntryContext, 'seenAt'>,
  { readPage, readers }: Pick<PollTools, 'readPage' | 'readers'>,
  signal?: AbortSignal,
): Promise<EntryReading> {
  // Reading a short text takes some milliseconds; what else the process does gets its turn in between.
  await nextTurn()
  const { now } = context
  const seenAt = known?.seenAt ?? now
  const base = { entry: digest, content, seenAt, publishedAt: seenAt, whole: false, attempts: 0 }
  let asked = false
  try {
    const { draft, wantsPage } = await readers.entry(entry, { ...context, seenAt }, signal)
    const url = draft.url
    if (!wantsPage || url === undefined) {
      requireSound(draft)
      return { read: keep(base, draft), asked, again: false }
    }
    asked = true
    const { title, publishedAt } = draft
    const page = await readPage(url, {
      known: { title, publishedAt },
      ...(signal === undefined ? {} : { signal }),
    })
    if (page.kind === 'article') {
      const whole = withPage({ draft, wantsPage }, page.draft, {
        ...context,
        seenAt,
        pageUrl: page.url,
        dated: isDated(entry, now),
      })
      requireSound(whole)
      return { read: keep(base, whole), asked, again: false }
    }
    const attempts = page.again
      ? (known?.content === content || known?.whole ? known.attempts : 0) + 1
      : MOST_ATTEMPTS
    const again = attempts < MOST_ATTEMPTS
    const { reason } = page
    if (known?.whole === true) {
      // The whole text is held: the teaser is worth nothing. The change is looked at again until the page has had its tries.
      return {
        read: { ...base, whole: true, attempts, content: again ? known.content : content },
        asked,
        again,
        reason,
      }
    }
    requireSound(draft)
    return { read: { ...keep(base, draft), attempts }, asked, again, reason }
  } catch (error) {
    if (error instanceof FetchError) throw error
    // What is no article now is none the next time, unless it changes; what makes a parser fail costs its feed nothing else.
    const { message } = error as Error
    const reason = error instanceof RefusedText ? message : `The entry cannot be read: ${message}.`
    return { read: { ...base, whole: known?.whole ?? false }, asked, again: false, reason }
  }
}

function keep(base: Omit<ReadFeedEntry, 'draft'>, draft: ArticleDraft): ReadFeedEntry {
  return { ...base, publishedAt: draft.publishedAt, whole: draft.excerpt !== true, draft }
}
