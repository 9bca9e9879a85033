import type { Archive } from '../archive/archive.ts'
import { type RetentionRules, removeExpired } from '../archive/retention.ts'
import type { Log } from './log.ts'

/** How often what is to be kept no longer is looked for, in milliseconds: each day. */
const EVERY = 24 * 60 * 60_000

/** Removes what the rules keep no longer, now and every day until the signal. */
export function retainArticles(
  archive: Archive,
  rules: RetentionRules,
  log: Log,
  { now, until }: { readonly now: () => number; readonly until: AbortSignal },
): void {
  if (rules.days === undefined && rules.articles === undefined) return
  const remove = (): void => {
    if (until.aborted) return
    removeExpired(archive, rules, now()).then(
      (articles) => {
        if (articles > 0) log.info({ articles }, 'Removed articles that are to be kept no longer')
      },
      (error: unknown) => log.error({ err: error }, 'Cannot remove articles that are to be kept no longer'),
    )
  }
  remove()
  const timer = setInterval(remove, EVERY).unref()
  until.addEventListener('abort', () => clearInterval(timer), { once: true })
}
