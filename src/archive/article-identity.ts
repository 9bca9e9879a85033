import { createHash } from 'node:crypto'
import type { ArticleDraft } from '../articles/article.ts'
import { publishedDay, sourceName } from '../articles/article.ts'
import { pageKey } from '../articles/page-key.ts'

/** Longest readable part of a derived id; with day and hash, an id stays within 70 characters. */
const SLUG_LENGTH = 50

/** 32 bits tell apart articles of one day with one slug; more would only lengthen what people see. */
const HASH_DIGITS = 8

const DIACRITICS = /\p{Mn}+/gu
const NOT_A_SLUG_CHARACTER = /[^a-z0-9]+/g
const OUTER_HYPHENS = /^-+|-+$/g
/** The last, cut-off word of a slug that was cut to length. */
const CUT_WORD = /-[^-]*$/
const WHITE_SPACE = /\s+/g

/** What two articles share when source, day and headline are the same, whatever their case and spacing. */
export function identityOf(draft: ArticleDraft): string {
  return [sourceName(draft), publishedDay(draft), draft.title]
    .map((part) => part.normalize('NFC').replace(WHITE_SPACE, ' ').trim().toLowerCase())
    .join('\n')
}

/** The page of an article, the same for all the addresses that it has. */
export function pageOf(draft: ArticleDraft): string | undefined {
  return draft.url === undefined ? undefined : pageKey(draft.url)
}

/**
 * An id that people can read and that comes out the same on every machine: day, headline, and a hash of what makes the
 * article this one and no other (`2026-01-20-envoys-report-positive-talks-1f0c2a9b`).
 * @param origin what makes it this one where it has no address, in place of source, day and headline.
 */
export function deriveId(draft: ArticleDraft, origin?: string): string {
  const hash = createHash('sha256')
    .update(pageOf(draft) ?? origin ?? identityOf(draft))
    .digest('hex')
  return [publishedDay(draft), slugOf(draft.title), hash.slice(0, HASH_DIGITS)]
    .filter((part) => part !== '')
    .join('-')
}

/** Empty for a headline without a Latin letter or digit. */
function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .toLowerCase()
    .replace(NOT_A_SLUG_CHARACTER, '-')
    .replace(OUTER_HYPHENS, '')
  if (slug.length <= SLUG_LENGTH) return slug
  return slug
    .slice(0, SLUG_LENGTH + 1)
    .replace(CUT_WORD, '')
    .slice(0, SLUG_LENGTH)
}
