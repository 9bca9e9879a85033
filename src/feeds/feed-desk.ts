import { readFile } from 'node:fs/promises'
import type { Archive } from '../archive/archive.ts'
import type { AddedFeed, FollowedFeed } from '../archive/feed-store.ts'
import { FetchError } from '../fetch/fetch-error.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import type { ReadPage } from '../ingest/page-reader.ts'
import { cutAtCharacter } from '../text/cut-at-character.ts'
import { feedTitle } from './adapt-parts.ts'
import { FeedError } from './feed-error.ts'
import { FEED_TITLE_LENGTH, MOST_FEEDS } from './feed-limits.ts'
import { readFeedList, writeOpml } from './feed-list.ts'
import { type FeedReport, feedReports, isFollowedBy } from './feed-reports.ts'
import { addressOf, type FindFailure, type FoundFeed, findFeed } from './find-feed.ts'
import { type NamedFeed, namedFeed } from './named-feed.ts'
import type { Readers } from './readers.ts'
import { SCHEDULE } from './schedule.ts'
import { type FeedTrial, tryFeed } from './try-feed.ts'

/** An address rather than a path. */
const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i

/** On whose behalf feeds are looked after: a server, or the operator, who looks after all. */
export interface FeedKeeper {
  readonly guildId?: string
  readonly personId?: string
  /** Of the replies to that person. */
  readonly language?: string
}

export type AddResult =
  | { readonly kind: 'added' | 'joined' | 'already'; readonly feed: FollowedFeed; readonly entries: number }
  | { readonly kind: 'too-many' }
  | Exclude<FoundFeed, { kind: 'feed' }>

export type ChangeResult =
  | { readonly kind: 'changed'; readonly feed: FollowedFeed }
  | Exclude<NamedFeed, { kind: 'found' }>

export type ImportResult =
  | {
      readonly kind: 'imported'
      readonly listed: number
      readonly added: number
      /** Not added, because the server follows as many as it may. */
      readonly left: number
    }
  | { readonly kind: 'failed'; readonly reason: FindFailure; readonly message: string }

/** What people do with feeds. Instants are ISO 8601. */
export interface FeedDesk {
  /** Looks at what following an address would bring, without keeping anything. */
  trial(typed: string, options: { readonly now: string; readonly name?: string }): Promise<FeedTrial>
  /** Follows the feed at an address, or the one feed that the page there names. */
  add(
    typed: string,
    by: FeedKeeper,
    options: { readonly now: string; readonly name?: string },
  ): Promise<AddResult>
  /** @param named an address, a title, or a part of one that no other feed has. */
  remove(named: string, by: FeedKeeper): Promise<ChangeResult>
  setPaused(
    named: string,
    paused: boolean,
    by: FeedKeeper,
    options: { readonly now: string },
  ): Promise<ChangeResult>
  /** The feeds that the keeper looks after; a server sees those of the operator too. */
  reports(by: FeedKeeper, options: { readonly now: string }): Promise<readonly FeedReport[]>
  /**
   * Follows what a list names, unseen: what is wrong with a feed shows when it is polled.
   * @param list its bytes, its address or, for the operator, its path.
   */
  importList(
    list: Uint8Array | string,
    by: FeedKeeper,
    options: { readonly now: string },
  ): Promise<ImportResult>
  /** OPML of what the keeper follows. */
  exportList(
    by: FeedKeeper,
    options: { readonly now: string; readonly title: string },
  ): Promise<{
    readonly opml: string
    readonly feeds: number
  }>
}

/** Makes a desk over an archive and the web. */
export function createFeedDesk(tools: {
  readonly archive: Pick<Archive, 'feeds'>
  readonly fetcher: Fetcher
  readonly readPage: ReadPage
  readonly readers: Readers
}): FeedDesk {
  const { fetcher } = tools
  const { feeds } = tools.archive

  /** The feeds that a keeper may change: a server's own, and for the operator all. */
  const ownFeeds = async ({ guildId }: FeedKeeper): Promise<readonly FollowedFeed[]> => {
    const all = await feeds.all()
    return guildId === undefined ? all : all.filter((feed) => isFollowedBy(feed, guildId))
  }
  /** @returns `undefined` where a server follows as many feeds as it may. */
  const follow = (
    feed: Parameters<typeof feeds.add>[0],
    { guildId, ...by }: FeedKeeper,
    at: string,
  ): Promise<AddedFeed | undefined> => {
    const options = { at, interval: SCHEDULE.first }
    return guildId === undefined
      ? feeds.add(feed, by, options)
      : feeds.addWithin(MOST_FEEDS, feed, { guildId, ...by }, options)
  }

  const change = async (
    named: string,
    by: FeedKeeper,
    work: (feed: FollowedFeed) => Promise<unknown>,
  ): Promise<ChangeResult> => {
    const found = namedFeed(named, await ownFeeds(by))
    if (found.kind !== 'found') return found
    await work(found.feed)
    return { kind: 'changed', feed: found.feed }
  }

  return {
    trial: (typed, options) => tryFeed(tools, typed, options),
    async add(typed, by, { now, name }) {
      const found = await findFeed(tools, typed)
      if (found.kind !== 'feed') return found
      const { feed, url } = found
      const called = feedTitle(name)
      const added = await follow(
        {
          url,
          ...(feed.title === undefined ? {} : { title: cutAtCharacter(feed.title, FEED_TITLE_LENGTH) }),
          ...(feed.siteUrl === undefined ? {} : { siteUrl: feed.siteUrl }),
          ...(called === undefined ? {} : { name: called }),
        },
        by,
        now,
      )
      if (added === undefined) return { kind: 'too-many' }
      return { kind: added.outcome, feed: added.feed, entries: feed.entries.length }
    },
    remove: (named, by) => change(named, by, ({ id }) => feeds.remove(id, by.guildId)),
    setPaused: (named, paused, by, { now }) =>
      change(named, by, ({ id }) =>
        feeds.setPaused(id, paused, {
          at: now,
          ...(by.guildId === undefined ? {} : { guildId: by.guildId }),
          ...(by.personId === undefined ? {} : { personId: by.personId }),
        }),
      ),
    reports: ({ guildId }, { now }) => feedReports(feeds, { guildId, now }),
    async importList(list, by, { now }) {
      try {
        const listed = readFeedList(typeof list === 'string' ? await openList(fetcher, list, by) : list)
        let added = 0
        let left = 0
        let full = false
        for (const feed of listed) {
          const held = await feeds.find(feed.url)
          if (held !== undefined && isFollowedBy(held, by.guildId)) continue
          full ||= (await follow(feed, by, now)) === undefined
          if (full) left += 1
          else added += 1
        }
        return { kind: 'imported', listed: listed.length, added, left }
      } catch (error) {
        if (!(error instanceof FeedError || error instanceof FetchError)) throw error
        return { kind: 'failed', reason: error.reason, message: error.message }
      }
    },
    async exportList(by, { now, title }) {
      const own = await ownFeeds(by)
      const listed = own.map(({ name, title, url }) => ({
        url,
        ...(title === undefined ? {} : { title }),
        ...(name === undefined ? {} : { name }),
      }))
      return { opml: writeOpml(listed, title, now), feeds: own.length }
    },
  }
}

/** The list at an address; for the operator alone, who can read any file here, also the one at a path. */
async function openList(fetcher: Fetcher, typed: string, by: FeedKeeper): Promise<Uint8Array> {
  if (by.guildId === undefined && by.personId === undefined && !WITH_SCHEME.test(typed)) {
    try {
      return await readFile(typed)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'ENOENT') throw new FeedError('refused', `Cannot read ${typed}: ${code}`, { cause: error })
    }
  }
  const address = addressOf(typed)
  if (address === undefined) throw new FeedError('not-a-feed', `There is no file and no address "${typed}".`)
  const page = await fetcher.fetch(address)
  if (page.status < 200 || page.status > 299) {
    throw new FeedError('refused', `The server answers with status ${page.status}.`)
  }
  return page.bytes
}
