import type { Archive } from '../archive/archive.ts'

/** What the archive holds, as far as a refusal names it. */
export interface Holdings {
  /** Publication days of the oldest and the newest article. */
  readonly period?: { readonly oldest: string; readonly newest: string }
  /** Outlets, most articles first. */
  readonly sources: readonly string[]
}

/** Reads what a refusal may have to name. */
export async function holdingsOf(archive: Archive): Promise<Holdings> {
  const period = await archive.period()
  return {
    sources: (await archive.sources()).map(({ name }) => name),
    ...(period === undefined ? {} : { period }),
  }
}
