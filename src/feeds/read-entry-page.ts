import type { ArticleDraft } from '../articles/article.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import { decodeText } from '../ingest/decode-text.ts'
import { readHtmlPage } from '../ingest/read-html-page.ts'
import { RefusedText } from '../ingest/refusal.ts'

/** What came of asking for an entry's page. */
export type PageReading =
  | { readonly kind: 'article'; readonly draft: ArticleDraft; readonly url: string }
  /** `again` where the reason may have gone the next time. */
  | { readonly kind: 'failed'; readonly reason: string; readonly again: boolean }

/** Reads the article of a page. It never rejects but for the signal. */
export type ReadPage = (url: string, options?: { readonly signal?: AbortSignal }) => Promise<PageReading>

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** Statuses of servers that are busy rather than without the page. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** Reads pages by fetching them. */
export function createPageReader(fetcher: Fetcher): ReadPage {
  return async (url, { signal } = {}) => {
    try {
      const page = await fetcher.fetch(url, { accept: ACCEPT, ...(signal === undefined ? {} : { signal }) })
      if (page.status < 200 || page.status > 299) {
        return failed(`The page answers with status ${page.status}.`, BUSY.has(page.status))
      }
      return { kind: 'article', draft: readHtmlPage(decodeText(page.bytes)), url: page.url }
    } catch (error) {
      if (error instanceof RefusedText) return failed(error.message, false)
      if (!(error instanceof FetchError) || error.reason === 'aborted') throw error
      return failed(`${error.message}.`, ['timeout', 'connection', 'unknown-host'].includes(error.reason))
    }
  }
}

function failed(reason: string, again: boolean): PageReading {
  return { kind: 'failed', reason, again }
}
