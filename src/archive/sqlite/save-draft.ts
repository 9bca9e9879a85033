import type { ArticleDraft } from '../../articles/article.ts'
import type { Saved, SaveOptions } from '../archive.ts'
import { ArchiveError } from '../archive-error.ts'
import type { Row } from '../article-rows.ts'
import { articleFrom, articleParameters, saysTheSame } from '../article-rows.ts'
import {
  cardOf,
  completed,
  findHeld,
  type HeldArticles,
  hasMoved,
  idFor,
  isNoBetter,
} from '../draft-state.ts'
import type { ArticleCopies } from './article-copies.ts'
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
  const held = findHeld(heldBy(statements), { draft: told, origin, stranger })
  const current = held === undefined ? undefined : articleFrom(currentOf(statements, String(held.id)))
  const draft = completed(told, current)
  if (
    held !== undefined &&
    current !== undefined &&
    (isNoBetter(draft, current) || heldAlready(statements, held, draft, origin))
  ) {
    return { outcome: 'unchanged', article: current, version: Number(held.version) }
  }
  const id = held === undefined ? idFor({ draft, origin, stranger }) : String(held.id)
  const version = held === undefined ? 1 : Number(held.version) + 1
  const { withdrawn, ...rest } = cardOf(draft)
  const card = {
    ...rest,
    version,
    origin: origin ?? held?.origin ?? null,
    withdrawn: Number(withdrawn),
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

function heldBy({ byId, byPage, byIdentity, byOrigin }: Statements): HeldArticles<Row> {
  return {
    byId: (id) => byId.get(id),
    byPage: (page, derivedOnly) => byPage.get(page, Number(!derivedOnly)),
    byIdentity: (identity, derivedOnly) => byIdentity.get(identity, Number(!derivedOnly)),
    byOrigin: (origin, derivedOnly) => byOrigin.get(origin, Number(!derivedOnly)),
  }
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
