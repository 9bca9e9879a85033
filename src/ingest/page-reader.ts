import { setTimeout as rest } from 'node:timers/promises'
import type { ArticleDraft } from '../articles/article.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import type { FetchedPage, Fetcher } from '../fetch/fetcher.ts'
import { untilAborted } from '../fetch/until-aborted.ts'
import { readFetchedPage } from './read-fetched-page.ts'
import type { PageOrigin } from './read-html-page.ts'
import { RefusedText } from './refusal.ts'
import { type PageRefusal, RefusedPage } from './refused-page.ts'
import type { Robots } from './robots.ts'

/** What came of asking for a page. */
export type PageReading =
  | {
      readonly kind: 'article'
      readonly draft: ArticleDraft
      /** Where the page was, after redirects. */
      readonly url: string
    }
  | {
      readonly kind: 'failed'
      /** A sentence for people. */
      readonly reason: string
      /** Whether the reason may have gone the next time. */
      readonly again: boolean
      /** What stood in the story's place; absent where nothing came, or the story was damaged. */
      readonly refusal?: PageRefusal
    }

export interface ReadPageOptions {
  readonly signal?: AbortSignal
  /** What is known before, as from a feed; it counts where the page says nothing. */
  readonly known?: PageOrigin['known']
}

/**
 * Makes an article of a page that was fetched, here or on another thread.
 * @throws {RefusedText} as `readFetchedPage` does.
 */
export type PageParser = (
  page: FetchedPage,
  known?: PageOrigin['known'],
  signal?: AbortSignal,
) => Promise<ArticleDraft>

/** Reads on the thread that asks. */
export const parsePageHere: PageParser = async (page, known) => readFetchedPage(page, known)

/** Reads the article of a page. It never rejects but for the signal. */
export type ReadPage = (url: string, options?: ReadPageOptions) => Promise<PageReading>

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** Statuses of servers that are busy rather than without the page. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Failures of the network that pass. */
const PASSING: ReadonlySet<string> = new Set(['timeout', 'connection', 'unknown-host'])

/** The longest rest between two pages of a site that is kept, in seconds, however long a one it asks for. */
const LONGEST_DELAY = 10

/** The site did not say what it allows. */
class UnknownRules extends Error {}

/**
 * Reads pages by fetching them, where the site allows it, at the pace that it asks for.
 * @param robots asked before each page and each redirect.
 */
export function createPageReader(
  fetcher: Fetcher,
  robots: Robots,
  parse: PageParser = parsePageHere,
): ReadPage {
  const takeTurn = createPace()

  async function requireAllowed(url: string, signal: AbortSignal | undefined): Promise<void> {
    const answer = await untilAborted(robots.ask(url), signal)
    if (answer.kind === 'forbidden') throw new RefusedPage('robots')
    if (answer.kind === 'unknown') throw new UnknownRules(answer.reason)
    await takeTurn(new URL(url).host, Math.min(answer.delay, LONGEST_DELAY) * 1_000, signal)
  }

  return async (url, { signal, known } = {}) => {
    try {
      const page = await fetcher.fetch(url, {
        accept: ACCEPT,
        permit: (next) => requireAllowed(next, signal),
        ...(signal === undefined ? {} : { signal }),
      })
      if (BUSY.has(page.status)) {
        return { kind: 'failed', reason: `The server answers with status ${page.status}.`, again: true }
      }
      return { kind: 'article', draft: await parse(page, known, signal), url: page.url }
    } catch (error) {
      if (signal?.aborted === true) {
        throw new FetchError('aborted', url, 'it was called off', { cause: error })
      }
      if (error instanceof RefusedPage) {
        return { kind: 'failed', reason: error.message, again: false, refusal: error.refusal }
      }
      if (error instanceof RefusedText) return { kind: 'failed', reason: error.message, again: false }
      if (error instanceof UnknownRules) return { kind: 'failed', reason: error.message, again: true }
      if (!(error instanceof FetchError) || error.reason === 'aborted') throw error
      return { kind: 'failed', reason: `${error.message}.`, again: PASSING.has(error.reason) }
    }
  }
}

/** Lets the requests to a site follow each other after the rest that it asks for, in milliseconds. */
function createPace() {
  const rests = new Map<string, Promise<void>>()
  return async (host: string, delay: number, signal: AbortSignal | undefined): Promise<void> => {
    if (delay <= 0) return
    const turn = rests.get(host) ?? Promise.resolve()
    // What is called off before its turn asks for nothing, so that nothing needs to rest after it.
    const rested = turn.then(() =>
      signal?.aborted === true ? undefined : rest(delay, undefined, { ref: false }),
    )
    rests.set(host, rested)
    void rested.then(() => {
      if (rests.get(host) === rested) rests.delete(host)
    })
    await untilAborted(turn, signal)
  }
}
