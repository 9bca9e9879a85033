import type { ArticleDraft } from '../articles/article.ts'
import { ArchiveError } from './archive-error.ts'

/**
 * Databases keep text as UTF-8, which has no half characters: the body would come back altered.
 * @param options.withoutNull refuses U+0000 too, which PostgreSQL does not keep.
 * @throws {ArchiveError} for a draft that would not be kept unit for unit.
 */
export function requireSavable(
  draft: ArticleDraft,
  { withoutNull = false }: { readonly withoutNull?: boolean } = {},
): void {
  const { reason, at } = draft.withdrawn ?? {}
  const texts = [...Object.entries(draft), ['reason', reason] as const, ['day of withdrawal', at] as const]
  for (const [field, value] of texts) {
    if (typeof value !== 'string') continue
    const refuse = (what: string) => {
      throw new ArchiveError(`Cannot save the article "${draft.title}": its ${field} holds ${what}`)
    }
    if (!value.isWellFormed()) refuse('half a character')
    if (withoutNull && value.includes('\0')) refuse('the character U+0000, which PostgreSQL does not keep')
  }
}
