import type { FeedState } from './feed-store.ts'

/** How the operator's follow is written: no server has an empty id. */
export const OPERATOR = ''

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
