import type { Article, ArticleDraft } from '../articles/article.ts'
import type { AnswerStore } from './answer-store.ts'
import type { ApplicationStore } from './application-store.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { DigestStore } from './digest-store.ts'
import type { FeedStore } from './feed-store.ts'
import type { FollowStore } from './follow-store.ts'
import type { LeaseStore } from './lease-store.ts'
import type { ListingStore } from './listing-store.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PauseStore } from './pause-store.ts'
import type { SettingStore } from './setting-store.ts'

/** What became of an article that was given to the archive. */
export type SaveOutcome = 'imported' | 'updated' | 'unchanged'

export interface Saved {
  readonly outcome: SaveOutcome
  readonly article: Article
  /** 1 for the first version. */
  readonly version: number
  /** The version that it takes the place of, where there is one. */
  readonly before?: Article
}

export interface SaveOptions {
  /** ISO 8601 instant. */
  readonly savedAt: string
  /** The file, or the entry of a feed, that holds this article and no other. */
  readonly origin?: string
  readonly stranger?: true
}

/** An article that carries the same report as another. */
export interface ArticleCopy {
  readonly articleId: string
  /** As `sourceName` gives it. */
  readonly source: string
  /** `YYYY-MM-DD`. */
  readonly publishedDay: string
}

/** An article as it stood from `savedAt` on. */
export interface ArticleVersion {
  readonly version: number
  /** When the archive took it in, ISO 8601 instant. */
  readonly savedAt: string
  readonly article: Article
}

export interface SourceSummary {
  /** As `sourceName` gives it. */
  readonly name: string
  readonly articles: number
  /** Publication days, `YYYY-MM-DD`. */
  readonly oldest: string
  readonly newest: string
}

/** What changed, told to listeners after the change is on disk. */
export type ArchiveChange =
  /** `before` is the version that it takes the place of; absent for a new article. */
  | { readonly kind: 'saved'; readonly article: Article; readonly before?: Article }
  | { readonly kind: 'removed'; readonly articleId: string }

/** An article to be kept, and the file that it alone came from, where it came from one. */
export interface NewArticle {
  readonly draft: ArticleDraft
  readonly origin?: string
  /** As in `SaveOptions`. */
  readonly stranger?: true
}

/** What was published in a period: how much, and the first and last day of it. */
export interface Extent {
  readonly articles: number
  readonly oldest?: string
  readonly newest?: string
}

/** Days, both inclusive; all sources where none is named. */
export interface ExtentOptions {
  readonly from?: string
  readonly to?: string
  readonly source?: string
}

export interface PublishedOptions {
  readonly from?: string
  readonly to: string
  readonly sources?: readonly string[]
  readonly limit: number
}

/** The publication days of the oldest and the newest article. */
export interface Period {
  readonly oldest: string
  readonly newest: string
}

/** Where articles are kept, and what is kept beside them. Each write is one transaction. */
export interface Archive {
  /** Days since publication after which articles are removed; absent where they stay. Whoever opens it says so. */
  readonly keptDays?: number
  /** Whether others have their turn while many articles are saved at once, however many: then more at once is only faster. */
  readonly savesInTurns?: boolean
  /** The feeds that are followed, and how they fare. */
  readonly feeds: FeedStore
  /** The answers that were given, and the votes on them. */
  readonly answers: AnswerStore
  /** What people asked last. */
  readonly conversations: ConversationStore
  /** Who follows what, and the articles found for them. */
  readonly follows: FollowStore
  /** Who gets a digest, and when. */
  readonly digests: DigestStore
  /** What is to be posted by itself. */
  readonly outbox: OutboxStore
  /** Where nothing can be posted for now. */
  readonly pauses: PauseStore
  /** How the bot behaves in each server. */
  readonly settings: SettingStore
  /** What one of several processes does for all. */
  readonly leases: LeaseStore
  /** The bots that work on it. */
  readonly applications: ApplicationStore
  /** Lists whose pages can be turned. */
  readonly listings: ListingStore
  /** The servers of which something is kept, in any of the stores, each once. */
  keptGuilds(): Promise<readonly string[]>
  /**
   * Keeps a draft. It is the same article as one that is held where its id, its URL, the file it came from (`origin`), or
   * its source, day and headline are the same; where its text or citation changed, a new version is made and the old one
   * kept. Two articles that came with different ids of their own stay two. What a file, or a draft without a file, has told
   * before changes nothing when it is told again. What comes from a `stranger`, a feed that may call itself what it likes, is
   * the same by source, day and headline only as an article of the same site: no site rewrites what another one said.
   * @throws {ArchiveError} for a text that cannot be kept exactly (half a surrogate pair), and where writing fails.
   */
  save(draft: ArticleDraft, options: SaveOptions): Promise<Saved>
  /** Saves many as one write: all of them are kept, or none; listeners are told after the last. It is much the faster. */
  saveAll(articles: Iterable<NewArticle>, options: { readonly savedAt: string }): Promise<readonly Saved[]>
  /** The current version. */
  get(articleId: string): Promise<Article | undefined>
  /** The current versions of those that are held, in one request. */
  getAll(articleIds: readonly string[]): Promise<ReadonlyMap<string, Article>>
  /** All versions, oldest first; empty for an id that is not held. */
  versions(articleId: string): Promise<readonly ArticleVersion[]>
  /** The same of many in one request: of those alone that have more than one version. */
  histories(articleIds: readonly string[]): Promise<ReadonlyMap<string, readonly ArticleVersion[]>>
  /** The current version of every article but the withdrawn ones, oldest publication first. */
  articles(): AsyncIterable<Article>
  /** Some of the ids that are held, withdrawn ones too, each once and always in the same order: those that come after one. */
  ids(options: { readonly after: string; readonly limit: number }): Promise<readonly string[]>
  remove(articleId: string): Promise<boolean>
  /** Removes many as one write. @returns how many were held. */
  removeAll(articleIds: readonly string[]): Promise<number>
  /**
   * Articles to be kept no longer, oldest publication first: those that were published before a day, and those that are not
   * among the newest so many; withdrawn ones too.
   */
  expired(options: {
    readonly before?: string
    readonly most?: number
    readonly limit: number
  }): Promise<readonly string[]>
  /** Gives the room on the disk back that removed articles took. It takes a moment for each MB. */
  giveBackRoom(): Promise<void>
  /** The other articles that carry the same report (wire copies, other addresses), first published first. */
  copiesOf(articleId: string): Promise<readonly ArticleCopy[]>
  /** The same of many in one request: of those alone that have any. */
  copiesOfAll(articleIds: readonly string[]): Promise<ReadonlyMap<string, readonly ArticleCopy[]>>
  /** Articles that their publishers took back, newest publication first; lists and counts leave them out. */
  withdrawn(options: { readonly limit: number }): Promise<readonly Article[]>
  /** Outlets (or bylines, where the outlet is not known), most articles first; the very same list until an article changes. */
  sources(): Promise<readonly SourceSummary[]>
  count(): Promise<number>
  period(): Promise<Period | undefined>
  extent(options: ExtentOptions): Promise<Extent>
  /** The ids of the articles that were published in a period (days, both inclusive) by any of the sources, oldest first. */
  published(options: PublishedOptions): Promise<readonly string[]>
  /** Newest publication first, then by headline; `source` as `sourceName` gives it, whatever its case. */
  latest(options: {
    readonly limit: number
    readonly offset?: number
    readonly source?: string
  }): Promise<readonly Article[]>
  /**
   * The articles whose first version came in within a period, first come first.
   * @param options ISO 8601 instants; `after` itself is left out.
   */
  arrived(options: { readonly after: string; readonly upTo: string }): Promise<readonly string[]>
  /** @returns a function that ends the subscription. */
  subscribe(listener: (change: ArchiveChange) => void): () => void
  close(): Promise<void>
}
