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

/** Reads what a refusal may have to name. */
export async function holdingsOf(archive: Archive): Promise<Holdings> {
  const period = await archive.period()
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
