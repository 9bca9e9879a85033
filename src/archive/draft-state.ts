import type { Article, ArticleDraft } from '../articles/article.ts'
import { publishedDay, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import { deriveId, identityOf, pageOf } from './article-identity.ts'

/** Looks for articles that are held; where several would do, for the one that was kept first. */
export interface HeldArticles<Held> {
  byId(id: string): Held | undefined
  /** @param derivedOnly leaves out the articles that came with an id of their own. */
  byPage(page: string, derivedOnly: boolean): Held | undefined
  byIdentity(identity: string, derivedOnly: boolean): Held | undefined
  byOrigin(origin: string, derivedOnly: boolean): Held | undefined
}

/**
 * The article that a draft is a state of. Where the id does not tell, its page does, then source, day and headline, then
 * the file, and last the id that would be made for it. Two articles that came with ids of their own are two articles.
 */
export function findHeld<Held>(
  held: HeldArticles<Held>,
  draft: ArticleDraft,
  origin: string | undefined,
): Held | undefined {
  if (draft.id !== undefined) {
    const same = held.byId(draft.id)
    if (same !== undefined) return same
  }
  const page = pageOf(draft)
  const derivedOnly = draft.id !== undefined
  return (
    (page === undefined ? undefined : held.byPage(page, derivedOnly)) ??
    held.byIdentity(identityOf(draft), derivedOnly) ??
    (origin === undefined ? undefined : held.byOrigin(origin, derivedOnly)) ??
    (draft.id === undefined ? held.byId(deriveId(draft)) : undefined)
  )
}

/** What lists, counts and look-ups need of an article, beside its text. */
export function cardOf(draft: ArticleDraft) {
  return {
    identity: identityOf(draft),
    page: pageOf(draft) ?? null,
    title: draft.title,
    source_name: sourceName(draft),
    published_day: publishedDay(draft),
    published_ms: publicationTime(draft.publishedAt),
    withdrawn: draft.withdrawn !== undefined,
  }
}

/** A withdrawal that comes without a text leaves all that is held as it is, and says that it is withdrawn. */
export function completed(draft: ArticleDraft, current: Article | undefined): ArticleDraft {
  if (draft.withdrawn === undefined || draft.body !== '' || current === undefined) return draft
  const { withdrawn, updatedAt } = draft
  return { ...current, ...(updatedAt === undefined ? {} : { updatedAt }), withdrawn }
}

/** Whether a draft is no better than what is held: a teaser of the whole text, or an older version. */
export function isNoBetter(draft: ArticleDraft, current: Article): boolean {
  return isLesser(draft, current) || isOlder(draft, current)
}

/** A teaser never takes the place of the whole text: a feed that gives it again knows less than what is held. */
function isLesser(draft: ArticleDraft, current: Article): boolean {
  return draft.excerpt === true && current.excerpt !== true && draft.withdrawn === undefined
}

/** Versions of an article with an id of its own arrive in any order: one made before the held one changes nothing. */
function isOlder(draft: ArticleDraft, current: Article): boolean {
  if (draft.id !== current.id || current.updatedAt === undefined) return false
  return publicationTime(draft.updatedAt ?? draft.publishedAt) < publicationTime(current.updatedAt)
}

/** Whether copies of an article are to be looked for anew. */
export function hasMoved(draft: ArticleDraft, current: Article): boolean {
  return (
    draft.body !== current.body ||
    draft.publishedAt !== current.publishedAt ||
    current.withdrawn !== undefined
  )
}
