import type { Article, ArticleDraft } from '../articles/article.ts'
import { publishedDay, sourceName } from '../articles/article.ts'
import { publicationTime } from '../articles/dates.ts'
import type { Saved, SaveOptions } from './archive.ts'
import { ArchiveError } from './archive-error.ts'
import type { ArticleCopies } from './article-copies.ts'
import { deriveId, identityOf, pageOf } from './article-identity.ts'
import type { Row } from './article-rows.ts'
import { articleFrom, articleParameters, saysTheSame } from './article-rows.ts'
import type { Statements } from './statements.ts'

/**
 * Writes a draft as a new article or a new version, unless the archive holds it as it is. It is to run in a transaction.
 */
export function saveDraft(
  statements: Statements,
  told: ArticleDraft,
  { savedAt, origin, stranger }: SaveOptions,
  copies: ArticleCopies,
): Saved {
  const held = stranger === true ? findOwn(statements, told, origin) : findHeld(statements, told, origin)
  const current = held === undefined ? undefined : articleFrom(currentOf(statements, String(held.id)))
  const draft = completed(told, current)
  if (
    held !== undefined &&
    current !== undefined &&
    (isLesser(draft, current) || isOlder(draft, current) || heldAlready(statements, held, draft, origin))
  ) {
    return { outcome: 'unchanged', article: current, version: Number(held.version) }
  }
  const id =
    held === undefined
      ? (draft.id ?? deriveId(draft, stranger === true ? origin : undefined))
      : String(held.id)
  const version = held === undefined ? 1 : Number(held.version) + 1
  const card = {
    version,
    identity: identityOf(draft),
    page: pageOf(draft) ?? null,
    origin: origin ?? held?.origin ?? null,
    title: draft.title,
    source_name: sourceName(draft),
    published_day: publishedDay(draft),
    published_ms: publicationTime(draft.publishedAt),
    withdrawn: draft.withdrawn === undefined ? 0 : 1,
  }
  let key = held === undefined ? undefined : Number(held.key)
  if (key === undefined) {
    const added = statements.addArticle.run({ ...card, id, id_given: draft.id === undefined ? 0 : 1 })
    key = Number(added.lastInsertRowid)
  } else {
    statements.changeArticle.run({ ...card, key })
  }
  statements.addVersion.run({
    ...articleParameters(draft),
    article: key,
    version,
    saved_at: savedAt,
    origin: origin ?? null,
  })
  if (draft.withdrawn !== undefined) copies.unregister(key)
  else if (current === undefined || hasMoved(draft, current)) {
    copies.register({ key, body: draft.body, publishedMs: card.published_ms })
  }
  const article = { ...draft, id }
  return current === undefined
    ? { outcome: 'imported', article, version }
    : { outcome: 'updated', article, version, before: current }
}

/** Whether copies of an article are to be looked for anew. */
function hasMoved(draft: ArticleDraft, current: Article): boolean {
  return (
    draft.body !== current.body ||
    draft.publishedAt !== current.publishedAt ||
    current.withdrawn !== undefined
  )
}

/** A withdrawal that comes without a text leaves all that is held as it is, and says that it is withdrawn. */
function completed(draft: ArticleDraft, current: Article | undefined): ArticleDraft {
  if (draft.withdrawn === undefined || draft.body !== '' || current === undefined) return draft
  const { withdrawn, updatedAt } = draft
  return { ...current, ...(updatedAt === undefined ? {} : { updatedAt }), withdrawn }
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

/**
 * The article that a draft is a state of. Where the id does not tell, its page does, then source, day and headline, then
 * the file, and last the id that would be made for it. Two articles that came with ids of their own are two articles.
 */
function findHeld(statements: Statements, draft: ArticleDraft, origin: string | undefined): Row | undefined {
  if (draft.id !== undefined) {
    const same = statements.byId.get(draft.id)
    if (same !== undefined) return same
  }
  const page = pageOf(draft)
  const derivedOnly = draft.id === undefined ? 1 : 0
  return (
    (page === undefined ? undefined : statements.byPage.get(page, derivedOnly)) ??
    statements.byIdentity.get(identityOf(draft), derivedOnly) ??
    (origin === undefined ? undefined : statements.byOrigin.get(origin, derivedOnly)) ??
    (draft.id === undefined ? statements.byId.get(deriveId(draft)) : undefined)
  )
}

/**
 * The article of a stranger's that a draft is a state of: the one at its address, one of its site that the source, day and
 * headline tell, or the one that it told before without an address.
 */
function findOwn(statements: Statements, draft: ArticleDraft, origin: string | undefined): Row | undefined {
  const page = pageOf(draft)
  if (page === undefined) return origin === undefined ? undefined : statements.byOrigin.get(origin, 1)
  const same = statements.byPage.get(page, 1)
  if (same !== undefined) return same
  const alike = statements.byIdentity.get(identityOf(draft), 1)
  return typeof alike?.page === 'string' && isSameSite(page, alike.page) ? alike : undefined
}

/** Whether two pages, as `pageKey` gives them, lie on one site: its hosts may have names below each other's. */
function isSameSite(page: string, other: string): boolean {
  const [one, two] = [page, other].map((key) => `.${key.split(/[/?:]/, 1)[0]}`) as [string, string]
  return one.endsWith(two) || two.endsWith(one)
}

/**
 * Whether a draft brings nothing new: it is as the article stands, or as the same file last told it. Two files that tell
 * one article differently would otherwise take turns at every import. A draft without a file is compared with every version
 * that came without one.
 */
function heldAlready(
  statements: Statements,
  held: Row,
  draft: ArticleDraft,
  origin: string | undefined,
): boolean {
  const current = currentOf(statements, String(held.id))
  if (saysTheSame(draft, current)) return true
  const article = held.key ?? null
  if (origin === undefined)
    return statements.toldWithoutOrigin.get({ ...articleParameters(draft), article }) !== undefined
  const told = statements.newestOfOrigin.get(article, origin)
  return told !== undefined && saysTheSame(draft, told)
}

function currentOf(statements: Statements, id: string): Row {
  const row = statements.article.get(id)
  if (row === undefined) throw new ArchiveError(`Cannot read the article "${id}": its text is missing`)
  return row
}
