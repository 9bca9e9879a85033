import type { Archive } from '../archive/archive.ts'
import { type RetentionRules, removeExpired } from '../archive/retention.ts'
import type { Log } from './log.ts'

/** How often what is to be kept no longer is looked for, in milliseconds: each day. */
const EVERY = 24 * 60 * 60_000

/** Removes what the rules keep no longer, every day until the signal; at the start it is removed before anything is answered. */
export function retainArticles(
  archive: Archive,
  rules: RetentionRules,
  log: Log,
  { now, until }: { readonly now: () => number; readonly until: AbortSignal },
): void {
  if (until.aborted || (rules.days === undefined && rules.articles === undefined)) return
  const remove = (): void => {
    removeExpired(archive, rules, now()).then(
      (articles) => {
        if (articles > 0) log.info({ articles }, 'Removed articles that are to be kept no longer')
      },
      (error: unknown) => log.error({ err: error }, 'Cannot remove articles that are to be kept no longer'),
    )
  }
  const timer = setInterval(remove, EVERY).unref()
  until.addEventListener('abort', () => clearInterval(timer), { once: true })
}
