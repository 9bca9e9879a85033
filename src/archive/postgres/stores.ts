import type { Stores } from '../stores.ts'
import { createAnswerStore } from './answer-store.ts'
import { createApplicationStore } from './application-store.ts'
import type { Postgres } from './connection.ts'
import { createConversationStore } from './conversation-store.ts'
import { createDigestStore } from './digest-store.ts'
import { type ArticleWriter, createFeedStore } from './feed-store.ts'
import { createFollowStore } from './follow-store.ts'
import { createKeptGuilds } from './kept-guilds.ts'
import { createLeaseStore } from './lease-store.ts'
import { createListingStore } from './listing-store.ts'
import { createOutboxStore } from './outbox-store.ts'
import { createPauseStore } from './pause-store.ts'
import { createSettingStore } from './setting-store.ts'

/** Every store beside the articles, in a PostgreSQL that `migrate` has prepared. Many processes may use one. */
export function createStores(postgres: Postgres, articles: ArticleWriter): Stores {
  return {
    answers: createAnswerStore(postgres),
    applications: createApplicationStore(postgres),
    conversations: createConversationStore(postgres),
    digests: createDigestStore(postgres),
    feeds: createFeedStore(postgres, articles),
    follows: createFollowStore(postgres),
    keptGuilds: createKeptGuilds(postgres),
    leases: createLeaseStore(postgres),
    listings: createListingStore(postgres),
    outbox: createOutboxStore(postgres),
    pauses: createPauseStore(postgres),
    settings: createSettingStore(postgres),
  }
}
