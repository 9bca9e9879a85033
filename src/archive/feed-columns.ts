import type { BroughtText, FeedState } from './feed-store.ts'

/** How the operator's follow is written: no server has an empty id. */
export const OPERATOR = ''

/** The articles of an outlet by which it is told which feeds bring it. */
export const NEWEST = 100

/** The hosts of feeds (`url`) and of articles (`page`), each once; `undefined` for articles without a page. */
export function hostsOf(
  feeds: readonly { readonly url?: unknown }[],
  articles: readonly { readonly page?: unknown }[],
): readonly (string | undefined)[] {
  const ofFeeds = feeds.map(({ url }) => new URL(String(url)).hostname)
  const ofArticles = articles.map(({ page }) =>
    typeof page === 'string' ? page.split(/[/?:]/, 1)[0] : undefined,
  )
  return [...new Set([...ofFeeds, ...ofArticles])]
}

/** What was brought, of a row with `length` and `first`; both are null where there is nothing. */
export function broughtOf(row: Readonly<Record<string, unknown>> | undefined): BroughtText {
  const first = row?.first
  return { length: Number(row?.length ?? 0), ...(typeof first === 'string' ? { first } : {}) }
}

/** What an article without an address is known by. */
export function originOf(feedId: number, entry: string): string {
  return `feed/${feedId}/${entry}`
}

/** The columns that a poll may change, with the fields that they hold. */
export const STATE_COLUMNS = {
  url: 'url',
  title: 'title',
  site_url: 'siteUrl',
  etag: 'etag',
  last_modified: 'lastModified',
  interval_ms: 'interval',
  next_poll_at: 'nextPollAt',
  polled_at: 'polledAt',
  succeeded_at: 'succeededAt',
  changed_at: 'changedAt',
  failures: 'failures',
  failed_at: 'failedAt',
  failing_since: 'failingSince',
  error: 'error',
  gone: 'gone',
} as const satisfies Record<string, keyof FeedState>
