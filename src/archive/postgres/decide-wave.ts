import type { Article, ArticleDraft } from '../../articles/article.ts'
import type { NewArticle, Saved } from '../archive.ts'
import { identityOf, pageOf } from '../article-identity.ts'
import { articleFrom, articleParameters, COLUMNS, saysTheSame } from '../article-rows.ts'
import { completed, findHeld, type HeldArticles, idFor, isNoBetter } from '../draft-state.ts'
import { JOINED, VERSION_COLUMNS } from './article-columns.ts'
import type { Row, Transaction } from './transaction.ts'

/** A version to be written. */
export interface NewVersion {
  /** Absent for a new article. */
  readonly key?: number
  readonly id: string
  readonly idGiven: boolean
  readonly version: number
  /** The file that the article came from first, or last. */
  readonly origin: string | null
  /** The file that tells this version. */
  readonly toldBy: string | null
  readonly draft: ArticleDraft
  readonly before?: Article
}

/** What is to become of a draft. */
export interface Decision {
  readonly saved: Saved
  /** Absent where nothing is to be written. */
  readonly written?: NewVersion
}

/** An article that is held, as far as it is looked for. */
interface Held {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly origin: string | null
  readonly page: string | null
  readonly row: Row
  readonly article: Article
}

/**
 * Decides what becomes of the first of some drafts, with as few questions to the database as can be: of all of them up to one that
 * may be an article of which another one before it makes a new version, which is to be asked for again once that is written.
 * @returns a decision for each of them, at least one.
 */
export async function decideWave(
  client: Transaction,
  articles: readonly NewArticle[],
): Promise<readonly Decision[]> {
  const held = await findAll(client, articles)
  const decisions: Decision[] = []
  /** What drafts that are to be written may be found by. */
  const names = new Set<string>()
  const keys = new Set<number>()
  for (const told of articles) {
    const own = namesOf(told)
    if (own.some((name) => names.has(name))) break
    const found = findHeld(held, told)
    if (found !== undefined && keys.has(found.key)) break
    const decision = await decide(client, found, told)
    decisions.push(decision)
    if (decision.written === undefined) continue
    for (const name of own) names.add(name)
    if (found !== undefined) keys.add(found.key)
  }
  return decisions
}

async function decide(client: Transaction, held: Held | undefined, told: NewArticle): Promise<Decision> {
  const { origin } = told
  const draft = completed(told.draft, held?.article)
  const toldBy = origin ?? null
  if (held === undefined) {
    const id = idFor(told)
    return {
      saved: { outcome: 'imported', article: { ...draft, id }, version: 1 },
      written: { id, idGiven: draft.id !== undefined, version: 1, origin: toldBy, toldBy, draft },
    }
  }
  const { key, id, article: before } = held
  if (isNoBetter(draft, before) || (await heldAlready(client, held, draft, origin))) {
    return { saved: { outcome: 'unchanged', article: before, version: held.version } }
  }
  const version = held.version + 1
  return {
    saved: { outcome: 'updated', article: { ...draft, id }, version, before },
    written: { key, id, idGiven: false, version, origin: origin ?? held.origin, toldBy, draft, before },
  }
}

/** As SQLite's: see save-draft.ts. An article with one version has said nothing else before. */
async function heldAlready(
  client: Transaction,
  { key, version, row }: Held,
  draft: ArticleDraft,
  origin: string | undefined,
): Promise<boolean> {
  if (saysTheSame(draft, row)) return true
  if (version === 1) return false
  if (origin === undefined) {
    const said = articleParameters(draft)
    const same = COLUMNS.map((column, at) => `${column} IS NOT DISTINCT FROM $${at + 2}`).join(' AND ')
    const { rows } = await client.query(
      `SELECT 1 FROM versions WHERE article = $1 AND origin IS NULL AND ${same} LIMIT 1`,
      [key, ...COLUMNS.map((column) => said[column] ?? null)],
    )
    return rows.length > 0
  }
  const { rows } = await client.query(
    `SELECT ${VERSION_COLUMNS} FROM versions WHERE article = $1 AND origin = $2 ORDER BY version DESC LIMIT 1`,
    [key, origin],
  )
  return rows[0] !== undefined && saysTheSame(draft, rows[0])
}

/** What a draft is looked for by, and what it is found by once it is kept. */
function namesOf(told: NewArticle): readonly string[] {
  const { draft, origin } = told
  const page = pageOf(draft)
  return [
    `id ${idFor(told)}`,
    `identity ${identityOf(draft)}`,
    ...(page === undefined ? [] : [`page ${page}`]),
    ...(origin === undefined ? [] : [`origin ${origin}`]),
  ]
}

/** Every article that any of the drafts may be a state of. */
async function findAll(client: Transaction, articles: readonly NewArticle[]): Promise<HeldArticles<Held>> {
  const { rows } = await client.query(
    `SELECT articles.key, articles.id, articles.id_given, articles.version, articles.identity, articles.page, articles.origin,
       ${VERSION_COLUMNS}
     FROM ${JOINED} WHERE articles.key IN (
       SELECT key FROM articles WHERE id = ANY ($1::text[]) UNION
       SELECT key FROM articles WHERE identity = ANY ($2::text[]) UNION
       SELECT key FROM articles WHERE page = ANY ($3::text[]) AND page IS NOT NULL UNION
       SELECT key FROM articles WHERE origin = ANY ($4::text[]) AND origin IS NOT NULL)
     ORDER BY articles.key`,
    [
      articles.map(idFor),
      articles.map(({ draft }) => identityOf(draft)),
      articles.flatMap(({ draft }) => pageOf(draft) ?? []),
      articles.flatMap(({ origin }) => origin ?? []),
    ],
  )
  const ids = new Map<string, Held>()
  const named = new Map<string, Held>()
  const keepFirst = (name: string, held: Held) => {
    if (!named.has(name)) named.set(name, held)
  }
  for (const row of rows) {
    const held: Held = {
      key: Number(row.key),
      id: String(row.id),
      version: Number(row.version),
      origin: row.origin === null ? null : String(row.origin),
      page: row.page === null ? null : String(row.page),
      row,
      article: articleFrom(row),
    }
    ids.set(held.id, held)
    for (const kind of ['identity', 'page', 'origin'] as const) {
      if (row[kind] === null) continue
      keepFirst(`any ${kind} ${row[kind]}`, held)
      if (row.id_given === false) keepFirst(`derived ${kind} ${row[kind]}`, held)
    }
  }
  const by = (kind: string) => (name: string, derivedOnly: boolean) =>
    named.get(`${derivedOnly ? 'derived' : 'any'} ${kind} ${name}`)
  return {
    byId: (id) => ids.get(id),
    byPage: by('page'),
    byIdentity: by('identity'),
    byOrigin: by('origin'),
  }
}
