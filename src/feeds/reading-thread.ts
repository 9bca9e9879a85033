import type { ArticleDraft } from '../articles/article.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import { RefusedText } from '../ingest/refusal.ts'
import { createWorkThread, type ThreadLimits, WorkFailure } from '../threads/work-thread.ts'
import type { OfferedFeed } from './discover-feeds.ts'
import type { ReadEntry } from './entry-article.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { type Readers, type ReadingAnswer, type ReadingWork, readersHere } from './readers.ts'
import { heard, type Told } from './told-failure.ts'

/**
 * How the reading thread is kept. The largest pages of publishers take a third of a second, a slow machine and the start of the
 * thread included two; what is made to take long could take a minute.
 */
export const READING_LIMITS = {
  patience: 10_000,
  idle: 60_000,
  waiting: 200,
  memory: 512,
} as const satisfies ThreadLimits

/** Entries with less text, in UTF-16 units, are read without the thread: that takes less than a tenth of a second, whatever they say. */
const SHORT = 10_000

/** Readers on a thread, and how to end it. */
export interface ReadingThread {
  readonly readers: Readers
  close(): Promise<void>
}

/**
 * Reads other people's text on a thread of its own, so that none of it keeps the process from answering. What takes longer or
 * more memory than any story is refused.
 */
export function createReadingThread(limits: Partial<ThreadLimits> = {}): ReadingThread {
  const { ask, close } = createWorkThread<ReadingWork, Told<ReadingAnswer>>(
    new URL('./reading-worker.ts', import.meta.url),
    { ...READING_LIMITS, ...limits },
  )
  const read = async <Answer extends ReadingAnswer>(
    work: ReadingWork,
    signal: AbortSignal | undefined,
    refuse: (reason: string) => Error,
  ): Promise<Answer> => {
    let answer: Told<ReadingAnswer>
    try {
      answer = await ask(work, signal)
    } catch (error) {
      if (error instanceof WorkFailure) throw refuse(`It cannot be read: ${error.message}.`)
      if (signal?.aborted === true) {
        const url = work.kind === 'html' ? '' : (work.of.url ?? '')
        throw new FetchError('aborted', url, 'it was called off', { cause: error })
      }
      throw error
    }
    return heard(answer) as Answer
  }
  const text = (reason: string): Error => new RefusedText(reason)
  return {
    readers: {
      page: (of, known, signal) => read<ArticleDraft>({ kind: 'page', of, known }, signal, text),
      html: (of) => read<ArticleDraft>({ kind: 'html', of }, undefined, text),
      feed: (of, signal) =>
        read<Feed>({ kind: 'feed', of }, signal, (reason) => new FeedError('malformed', reason)),
      entry: (of, context, signal) =>
        lengthOf(of) < SHORT
          ? readersHere.entry(of, context)
          : read<ReadEntry>({ kind: 'entry', of, context: withoutEntries(context) }, signal, text),
      async offered(of, signal) {
        try {
          return await read<readonly OfferedFeed[]>({ kind: 'offered', of }, signal, text)
        } catch (error) {
          if (error instanceof RefusedText) return []
          throw error
        }
      },
    },
    close,
  }
}

function lengthOf({ title, byline, section, source, content, summary }: FeedEntry): number {
  return [title?.text, byline, section, source, content?.text, summary?.text].reduce(
    (sum, part) => sum + (part?.length ?? 0),
    0,
  )
}

/** What an entry is read with, without all the others of its feed, which would be copied for each. */
function withoutEntries<Context extends { readonly feed: Feed }>(context: Context): Context {
  return { ...context, feed: { ...context.feed, entries: [] } }
}
