import { lastListedDay } from '../answer/last-listed-day.ts'
import type { Archive } from '../archive/archive.ts'
import type { Language } from './language.ts'
import { HOLDINGS } from './texts/holdings.ts'

/** What the archive holds, as far as a refusal names it. */
export interface Holdings {
  /** Publication days of the oldest and the newest article. */
  readonly period?: { readonly oldest: string; readonly newest: string }
  /** Outlets, most articles first. */
  readonly sources: readonly string[]
  /** Days after which articles are removed; absent where they stay. */
  readonly keptDays?: number | undefined
}

/**
 * Reads what a refusal may have to name.
 * @param asOf the instant as of which is asked, ISO 8601: what was published later is not told of, but where nothing else is held.
 */
export async function holdingsOf(archive: Archive, asOf: string): Promise<Holdings> {
  const { oldest, newest } = await archive.extent({ to: await lastListedDay(archive, asOf) })
  const period = oldest === undefined || newest === undefined ? await archive.period() : { oldest, newest }
  return {
    sources: (await archive.sources()).map(({ name }) => name),
    keptDays: archive.keptDays,
    ...(period === undefined ? {} : { period }),
  }
}

/** Words that nothing is held: nothing came in yet, or what came in was too old to be kept. */
export function emptyWords({ keptDays }: Pick<Holdings, 'keptDays'>, language: Language): string {
  const words = HOLDINGS.in(language)
  return keptDays === undefined ? words.empty : words.emptied({ days: keptDays })
}
