import type { Article, ArticleDraft } from '../articles/article.ts'

/** Who follows a feed: a server of Discord, or the operator of this program. */
export interface FeedFollower {
  /** Absent for the operator. */
  readonly guildId?: string
  /** The person who added it; absent for the operator. */
  readonly personId?: string
  /** The language in which that person added it. */
  readonly language?: string
  readonly addedAt: string
  readonly paused: boolean
  /** Since when it rests; absent for one that does not, or did so before that was kept. */
  readonly pausedAt?: string
  /** The person who let it rest; absent where the operator did. */
  readonly pausedBy?: string
}

/** A feed that is followed, and how it fares. Instants are ISO 8601 in UTC. */
export interface FollowedFeed {
  /** Stays the same when the feed moves. */
  readonly id: number
  readonly url: string
  /** As the feed calls itself. */
  readonly title?: string
  /** What its articles' outlet is called, where whoever added it said so. */
  readonly name?: string
  readonly siteUrl?: string
  readonly addedAt: string
  readonly followers: readonly FeedFollower[]
  /** For the next conditional request. */
  readonly etag?: string
  readonly lastModified?: string
  /** How long it rests between two polls, in milliseconds. */
  readonly interval: number
  readonly nextPollAt: string
  readonly polledAt?: string
  readonly succeededAt?: string
  /** When it last had something new. */
  readonly changedAt?: string
  /** Failures in a row. */
  readonly failures: number
  /** The last failure, whatever came after it, and its reason as a sentence. */
  readonly failedAt?: string
  readonly error?: string
  /** The first failure since the last success. */
  readonly failingSince?: string
  /** Its publisher says that it is gone for good: it is not asked any more. */
  readonly gone: boolean
}

/** What is known of an entry that was read. */
export interface KnownEntry {
  /** Tells whether the entry says the same as when it was read. */
  readonly content: string
  readonly seenAt: string
  /** Whether the whole text is held, and not a teaser. */
  readonly whole: boolean
  /** How often its page was asked for in vain. */
  readonly attempts: number
}

/** An entry that was read, and what is to be kept of it. */
export interface ReadFeedEntry extends KnownEntry {
  /** A digest of what identifies the entry within its feed. */
  readonly entry: string
  readonly publishedAt: string
  /** Absent where nothing is to be kept: it is no article, or a better one is held. */
  readonly draft?: ArticleDraft
}

/** What a poll changes of a feed; what is left out stays. `null` takes a value away. */
export interface FeedState {
  readonly url?: string
  readonly title?: string
  readonly siteUrl?: string
  readonly etag?: string | null
  readonly lastModified?: string | null
  readonly interval?: number
  readonly nextPollAt?: string
  readonly polledAt?: string
  readonly succeededAt?: string
  readonly changedAt?: string
  readonly failures?: number
  readonly failedAt?: string
  readonly failingSince?: string | null
  readonly error?: string
  readonly gone?: boolean
}

/** What of a feed is in the archive. */
export interface FeedHealth {
  /** Entries that were kept as articles. */
  readonly articles: number
  /** Of those published in the period that was asked for, a day. */
  readonly articlesPerDay: number
  /** The part of all of them whose whole text is held, 0 to 1; absent where there are none. */
  readonly wholeShare?: number
}

/** Text that feeds have brought. */
export interface BroughtText {
  readonly length: number
  /** ISO 8601 instant; absent where there is none. */
  readonly first?: string
}

export type AddedFeed = { readonly feed: FollowedFeed; readonly outcome: 'added' | 'joined' | 'already' }

/** What became of the articles of a poll; `undefined` where the feed is not followed any more. */
export type SavedPoll =
  | readonly { readonly outcome: 'imported' | 'updated' | 'unchanged'; readonly article: Article }[]
  | undefined

/** The feeds that are followed. Each address is followed once, by however many. */
export interface FeedStore {
  /**
   * Follows a feed. A name renames one that is followed already where nobody else does, or where the operator gives it.
   * @returns `added` for a new address, `joined` where others follow it, `already` where this one does; a paused one goes on.
   */
  add(
    feed: {
      readonly url: string
      readonly title?: string
      readonly name?: string
      readonly siteUrl?: string
    },
    by: { readonly guildId?: string; readonly personId?: string; readonly language?: string },
    options: { readonly at: string; readonly interval: number },
  ): Promise<AddedFeed>
  /** The same for a server that may follow so many feeds: nothing is added, and `undefined` returned, where it follows as many. */
  addWithin(
    most: number,
    feed: Parameters<FeedStore['add']>[0],
    by: { readonly guildId: string; readonly personId?: string; readonly language?: string },
    options: Parameters<FeedStore['add']>[2],
  ): Promise<AddedFeed | undefined>
  /** Ends a follow; a feed that nobody follows is forgotten, its articles stay. @param guildId absent: everybody's. */
  remove(feedId: number, guildId?: string): Promise<boolean>
  /** Lets a follow rest or go on; a feed is polled while one goes on. One that goes on is due at once, gone or not. */
  setPaused(
    feedId: number,
    paused: boolean,
    options: { readonly at: string; readonly guildId?: string; readonly personId?: string },
  ): Promise<boolean>
  find(url: string): Promise<FollowedFeed | undefined>
  /** In order of title and address. */
  all(): Promise<readonly FollowedFeed[]>
  /** Feeds whose turn has come, the longest waiting first. */
  due(at: string, limit: number): Promise<readonly FollowedFeed[]>
  /** When the next turn comes; `undefined` where there is none. */
  nextTurn(): Promise<string | undefined>
  /** What is known of a feed's entries, by their digests. */
  entries(feedId: number): Promise<ReadonlyMap<string, KnownEntry>>
  /**
   * Keeps what a poll has read and how the feed stands then, all of it or nothing. A feed that moved to an address that is
   * followed already becomes one with it.
   * @throws {ArchiveError} where writing fails.
   */
  savePoll(
    feedId: number,
    poll: { readonly entries: readonly ReadFeedEntry[]; readonly state?: FeedState },
    options: { readonly savedAt: string },
  ): Promise<SavedPoll>
  /** Forgets entries that were seen before an instant and are not among those that the feed still has. */
  forgetEntries(
    feedId: number,
    options: { readonly seenBefore: string; readonly keep: ReadonlySet<string> },
  ): Promise<void>
  /** @param since a day, from which `articlesPerDay` counts; @param days how many days that is. */
  health(since: string, days: number): Promise<ReadonlyMap<number, FeedHealth>>
  /** The feeds that are gone, that all of their followers let rest, or that have failed since an instant or longer. */
  troubled(failingSince: string): Promise<readonly FollowedFeed[]>
  /** The feeds that brought any of the newest articles of an outlet, whatever its case; withdrawn ones are not looked at. */
  feedsOf(outlet: string): Promise<readonly number[]>
  /**
   * The hosts of the other feeds that are called as an outlet, whatever its case, and of its newest articles but for those that the
   * feed has brought; `undefined` stands for articles without an address.
   */
  othersNamed(outlet: string, feedId: number): Promise<readonly (string | undefined)[]>
  /**
   * How much text a server's feeds have brought after an instant, in characters, and when the first of it came. What they brought
   * before the server followed them is not counted, nor are later versions, by whose time there is no index.
   */
  broughtSince(guildId: string, since: string): Promise<BroughtText>
  /** How many feeds a server follows. */
  countOf(guildId: string): Promise<number>
  /** Ends all follows of a server. @returns how many. */
  forgetGuild(guildId: string): Promise<number>
  /** Takes a person's id off what they added or let rest; the follows stay with their servers. @returns how many those are. */
  forgetPerson(personId: string): Promise<number>
}
