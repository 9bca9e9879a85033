import type { ArticleDraft } from '../articles/article.ts'
import { ArchiveError } from './archive-error.ts'

interface SavableOptions {
  /** Refuses U+0000 too, which PostgreSQL does not keep. */
  readonly withoutNull?: boolean
}

/**
 * Databases keep text as UTF-8, which has no half characters: the body would come back altered.
 * @returns why a draft would not be kept unit for unit, as a clause; undefined where it would.
 */
export function whyUnsavable(
  draft: ArticleDraft,
  { withoutNull = false }: SavableOptions = {},
): string | undefined {
  const { reason, at } = draft.withdrawn ?? {}
  const texts = [...Object.entries(draft), ['reason', reason] as const, ['day of withdrawal', at] as const]
  for (const [field, value] of texts) {
    if (typeof value !== 'string') continue
    if (!value.isWellFormed()) return `its ${field} holds half a character`
    if (withoutNull && value.includes('\0'))
      return `its ${field} holds the character U+0000, which PostgreSQL does not keep`
  }
  return undefined
}

/** @throws {ArchiveError} for a draft that would not be kept unit for unit. */
export function requireSavable(draft: ArticleDraft, options: SavableOptions = {}): void {
  const why = whyUnsavable(draft, options)
  if (why !== undefined) throw new ArchiveError(`Cannot save the article "${draft.title}": ${why}`)
}
