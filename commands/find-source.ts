import { distance } from 'fastest-levenshtein'
import { sourceNamesOf } from '../src/answer/desk.ts'
import type { Archive } from '../src/archive/archive.ts'
import { UNKNOWN_SOURCE } from '../src/articles/article.ts'

export type FoundSource =
  | { readonly kind: 'found'; readonly name: string }
  /** Outlets whose names come nearest, nearest first; several where what was typed could mean each of them. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

/** How many outlets are suggested. */
const SUGGESTED = 3

/** The outlet that a person means: by its whole name whatever its case, or by a short form that only one outlet has. */
export async function findSource(typed: string, archive: Archive): Promise<FoundSource> {
  const names = (await archive.sources()).map(({ name }) => name)
  const wanted = typed.trim().toLowerCase()
  const same = names.find((name) => name.toLowerCase() === wanted)
  if (same !== undefined) return { kind: 'found', name: same }
  const meant = (await sourceNamesOf(archive)).resolve(typed)
  const [only] = meant
  if (only !== undefined && meant.length === 1) return { kind: 'found', name: only }
  return { kind: 'unknown', nearest: meant.length > 1 ? meant : nearestNames(wanted, names) }
}

/** @returns none only where the archive has no outlet. */
function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const known = names.filter((name) => name !== UNKNOWN_SOURCE)
  return (known.length === 0 ? names : known)
    .map((name) => ({ name, far: difference(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, SUGGESTED)
    .map(({ name }) => name)
}

/** 0 for the same letters, 1 for none in common; a name that holds the other comes before any misspelling. */
function difference(wanted: string, name: string): number {
  if (wanted !== '' && (name.includes(wanted) || wanted.includes(name))) return 0
  return distance(wanted, name) / Math.max(wanted.length, name.length, 1)
}
