import type { Archive } from './archive.ts'

/** What an archive keeps beside its articles. */
export type Stores = Pick<
  Archive,
  | 'answers'
  | 'applications'
  | 'conversations'
  | 'digests'
  | 'feeds'
  | 'follows'
  | 'keptGuilds'
  | 'leases'
  | 'listings'
  | 'outbox'
  | 'pauses'
  | 'settings'
>
