import type { Article, ArticleDraft } from '../articles/article.ts'
import { publishedDay, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import { deriveId, identityOf, pageOf } from './article-identity.ts'

/** A draft with what is said of where it comes from. */
export interface ToldDraft {
  readonly draft: ArticleDraft
  readonly origin?: string | undefined
  readonly stranger?: true | undefined
}

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
export function findHeld<Held extends { readonly page?: unknown }>(
  held: HeldArticles<Held>,
  told: ToldDraft,
): Held | undefined {
  const { draft, origin, stranger } = told
  if (stranger === true) return findOwn(held, told)
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

/**
 * The article of a stranger's that a draft is a state of: the one at its address, one of its site that the source, day and
 * headline tell, or the one that it told before without an address.
 */
function findOwn<Held extends { readonly page?: unknown }>(
  held: HeldArticles<Held>,
  { draft, origin }: ToldDraft,
): Held | undefined {
  const page = pageOf(draft)
  if (page === undefined) return origin === undefined ? undefined : held.byOrigin(origin, false)
  const same = held.byPage(page, false)
  if (same !== undefined) return same
  const alike = held.byIdentity(identityOf(draft), false)
  return typeof alike?.page === 'string' && isSameSite(page, alike.page) ? alike : undefined
}

/** Whether two pages, as `pageKey` gives them, lie on one site: its hosts may have names below each other's. */
function isSameSite(page: string, other: string): boolean {
  const [one, two] = [page, other].map((key) => `.${key.split(/[/?:]/, 1)[0]}`) as [string, string]
  return one.endsWith(two) || two.endsWith(one)
}

/** The id that a draft gets as a new article: its own, or the one that is made for it. */
export function idFor({ draft, origin, stranger }: ToldDraft): string {
  return draft.id ?? deriveId(draft, stranger === true ? origin : undefined)
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
