import { FetchError } from '../fetch/fetch-error.ts'
import type { Fetcher } from '../fetch/fetcher.ts'
import { NO_RULES, type RobotsRules, readRobots } from './robots-rules.ts'

/** How long what a site asked is remembered, and how long that it did not answer. */
const KEPT_MS = 24 * 3_600_000
const UNANSWERED_MS = 10 * 60_000

/** Sites that are remembered, the ones asked last. */
const SITES = 1_000

const TOO_MANY_REQUESTS = 429
const FIRST_REFUSAL = 400
const FIRST_FAILURE = 500

/** The bot's name in the robots.txt of sites. */
export const ROBOTS_NAME = 'Dateline'

/** Whether a page may be fetched. */
export type RobotsAnswer =
  | { readonly kind: 'allowed' /** Seconds to leave between two requests. */; readonly delay: number }
  | { readonly kind: 'forbidden' }
  /** The site did not say, and is to be asked again later. */
  | { readonly kind: 'unknown'; readonly reason: string }

/** What sites ask of programs in their robots.txt. */
export interface Robots {
  /** It never rejects. */
  ask(url: string): Promise<RobotsAnswer>
}

export interface RobotsOptions {
  readonly fetcher: Fetcher
  /** The program's name in robots.txt, such as `Dateline`. */
  readonly agent: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

type SiteAnswer = RobotsRules | { readonly reason: string }

interface RememberedSite {
  readonly answer: Promise<SiteAnswer>
  until: number
}

/**
 * Asks sites what they ask of programs, each once a day. A site without a robots.txt (4xx) asks nothing; one that does not
 * answer (5xx, 429, no connection) is not to be fetched from until it does.
 */
export function createRobots({ fetcher, agent, now }: RobotsOptions): Robots {
  const sites = new Map<string, RememberedSite>()
  const name = agent.toLowerCase()

  function remembered(origin: string): Promise<SiteAnswer> {
    const known = sites.get(origin)
    if (known !== undefined && known.until > now()) return known.answer
    sites.delete(origin)
    const site: RememberedSite = { answer: askSite(fetcher, origin, name), until: now() + KEPT_MS }
    sites.set(origin, site)
    const [oldest] = sites.keys()
    if (sites.size > SITES && oldest !== undefined) sites.delete(oldest)
    void site.answer.then((answer) => {
      if ('reason' in answer) site.until = now() + UNANSWERED_MS
    })
    return site.answer
  }

  return {
    async ask(url) {
      const answer = await remembered(new URL(url).origin)
      if ('reason' in answer) return { kind: 'unknown', reason: answer.reason }
      return answer.allows(url) ? { kind: 'allowed', delay: answer.delay } : { kind: 'forbidden' }
    },
  }
}

async function askSite(fetcher: Fetcher, origin: string, agent: string): Promise<SiteAnswer> {
  try {
    const { status, bytes } = await fetcher.fetch(`${origin}/robots.txt`, { accept: 'text/plain, */*;q=0.1' })
    if (status >= FIRST_FAILURE || status === TOO_MANY_REQUESTS) {
      return { reason: `The site's robots.txt answers with status ${status}.` }
    }
    if (status >= FIRST_REFUSAL) return NO_RULES
    return readRobots(new TextDecoder().decode(bytes), origin, agent)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    return { reason: `The site's robots.txt cannot be had: ${error.message}.` }
  }
}
