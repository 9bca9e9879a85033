import { distance } from 'fastest-levenshtein'
import { sourceNamesOf } from '../src/answer/desk.ts'
import type { Archive } from '../src/archive/archive.ts'
import { UNKNOWN_SOURCE } from '../src/articles/article.ts'
import { nearestNames } from '../src/text/nearest-names.ts'
import { referredSource } from './source-reference.ts'

export type FoundSource =
  | { readonly kind: 'found'; readonly name: string }
  /** Outlets whose names come near, nearest first; several where what was typed could mean each of them. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }
  /** The archive has no outlet at all. */
  | { readonly kind: 'empty' }

/** How many outlets are suggested. */
const SUGGESTED = 3

/** The share of its letters that a name may have otherwise and be near. */
const NEAR = 0.4

const LETTER = /[\p{L}\p{N}]/u

/** The outlet that a person means: by its whole name whatever its case, or by a short form that only one outlet has. */
export async function findSource(typed: string, archive: Archive): Promise<FoundSource> {
  const names = (await archive.sources()).map(({ name }) => name)
  if (names.length === 0) return { kind: 'empty' }
  const referred = referredSource(typed.trim(), names)
  if (referred !== undefined) return { kind: 'found', name: referred }
  const wanted = typed.trim().toLowerCase()
  const same = names.find((name) => name.toLowerCase() === wanted)
  if (same !== undefined) return { kind: 'found', name: same }
  const meant = (await sourceNamesOf(archive)).resolve(typed)
  const [only] = meant
  if (only !== undefined && meant.length === 1) return { kind: 'found', name: only }
  return { kind: 'unknown', nearest: meant.length > 1 ? meant : nearSources(wanted, names) }
}

/**
 * The outlets whose names come near to what was typed: those that hold its words or are held by it, then misspelt ones.
 * @param wanted in small letters
 */
export function nearSources(wanted: string, names: readonly string[]): readonly string[] {
  if (!LETTER.test(wanted)) return []
  const known = names.filter((name) => name !== UNKNOWN_SOURCE)
  const misspelt = known
    .map((name) => ({ name, far: difference(wanted, name.toLowerCase()) }))
    .filter(({ far }) => far <= NEAR)
    .sort((a, b) => a.far - b.far)
    .map(({ name }) => name)
  return [...new Set([...nearestNames(wanted, known, SUGGESTED), ...misspelt])].slice(0, SUGGESTED)
}

/** 0 for the same letters and for a name that was typed with more around it, 1 for no letter in common. */
function difference(wanted: string, name: string): number {
  return wanted.includes(name) ? 0 : distance(wanted, name) / Math.max(wanted.length, name.length)
}
