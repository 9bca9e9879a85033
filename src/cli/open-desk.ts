import type { Services } from '../../commands/command.ts'
import packageJson from '../../package.json' with { type: 'json' }
import type { FeedDesk } from '../feeds/feed-desk.ts'
import type { Readers } from '../feeds/readers.ts'
import type { Fetcher, FetcherOptions } from '../fetch/fetcher.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import type { ReadPage } from '../ingest/page-reader.ts'
import type { Refusal } from '../ingest/refusal.ts'
import type { SearchIndexOptions } from '../search/layered-index.ts'
import { type ArchivePlace, openArchiveAt } from './open-archive.ts'

/** The project's version, as `package.json` says it. */
export const VERSION: string = packageJson.version

/** Questions that are answered at a time where answering mostly waits for a database. */
const AT_ONCE = 8

/** What reaches the web, and reads what comes from there. */
export interface Web {
  readonly fetcher: Fetcher
  readonly readPage: ReadPage
  readonly readers: Readers
  close(): Promise<void>
}

export interface OpenDesk extends Services {
  readonly feeds: () => Promise<FeedDesk>
  /** What reaches the web, made when it is first asked for. */
  readonly web: () => Promise<Web>
  /** What could not be imported. */
  readonly refusals: readonly Refusal[]
  close(): Promise<void>
}

export interface OpenDeskOptions {
  /** ISO 8601 instant. */
  readonly savedAt: string
  /** A page of the operator, which servers are told. */
  readonly contactUrl?: string | undefined
  /** What is to be other than usual with fetching: tests bring a policy that allows their own servers. */
  readonly web?: Partial<FetcherOptions> | undefined
  /** Days after which articles are removed, for replies to say so. */
  readonly keptDays?: number | undefined
}

/**
 * Opens an archive, imports what lies in the paths, and indexes it.
 * @param place where the archive is; its folder alone, or `:memory:` for one that ends with the process.
 * @throws {ArchiveError} where the archive cannot be opened or written to.
 */
export async function openDesk(
  place: ArchivePlace | string,
  paths: readonly string[],
  options: OpenDeskOptions & SearchIndexOptions,
): Promise<OpenDesk> {
  const { keptDays } = options
  const opened = await openArchiveAt(typeof place === 'string' ? { dataDir: place } : place)
  const archive = Object.assign(opened.archive, keptDays === undefined ? {} : { keptDays })
  try {
    const index = await opened.openIndex(options)
    const { refusals } = await ingestPaths(paths, archive, { savedAt: options.savedAt, alone: true })
    const web = once(() => openWeb(options))
    const feeds = once(async () => {
      const { createFeedDesk } = await import('../feeds/feed-desk.ts')
      return createFeedDesk({ archive, ...(await web()) })
    })
    const close = async () => {
      index.close()
      await archive.close()
      if (web.made() !== undefined) void web().then((made) => made.close())
    }
    const questionsAtOnce = typeof place === 'object' && place.databaseUrl !== undefined ? AT_ONCE : 1
    return { archive, index, questionsAtOnce, version: VERSION, feeds, web, refusals, close }
  } catch (error) {
    await archive.close()
    throw error
  }
}

/** Loaded here because most runs of the program reach nothing. */
async function openWeb({ contactUrl, web }: OpenDeskOptions): Promise<Web> {
  const [
    { createFetcher },
    { userAgentOf },
    { createPageReader },
    { createRobots, ROBOTS_NAME },
    { createReadingThread },
  ] = await Promise.all([
    import('../fetch/fetcher.ts'),
    import('../fetch/user-agent.ts'),
    import('../ingest/page-reader.ts'),
    import('../ingest/robots.ts'),
    import('../feeds/reading-thread.ts'),
  ])
  const fetcher = createFetcher({ userAgent: userAgentOf(VERSION, contactUrl), ...web })
  const robots = createRobots({ fetcher, agent: ROBOTS_NAME, now: Date.now })
  const thread = createReadingThread()
  const { readers } = thread
  const close = async () => void (await Promise.all([fetcher.close(), thread.close()]))
  return { fetcher, readPage: createPageReader(fetcher, robots, readers.page), readers, close }
}

/** Makes something when it is first asked for, and only then. */
function once<Made>(
  make: () => Promise<Made>,
): (() => Promise<Made>) & { made(): Promise<Made> | undefined } {
  let made: Promise<Made> | undefined
  const get = () => {
    made ??= make()
    return made
  }
  return Object.assign(get, { made: () => made })
}
