import type { SQLOutputValue } from 'node:sqlite'
import type { Article, ArticleDraft, Withdrawal } from '../articles/article.ts'

export type Row = Record<string, SQLOutputValue>

/** A row of any database that holds an article's columns, yes as 1. */
type StoredArticle = Readonly<Record<string, unknown>>

type Value = string | number | null

/** The columns of `versions` that hold a field of an article as it stands. */
const FIELDS = {
  title: 'title',
  body: 'body',
  published_at: 'publishedAt',
  updated_at: 'updatedAt',
  source: 'source',
  byline: 'byline',
  url: 'url',
  section: 'section',
  language: 'language',
  credits: 'credits',
} as const satisfies Record<string, keyof ArticleDraft>

/** The columns that hold part of a field, or say it in a way of their own: yes is 1 and no is NULL. */
const PARTS = {
  excerpt: (draft) => (draft.excerpt === true ? 1 : null),
  withdrawn: (draft) => (draft.withdrawn === undefined ? null : 1),
  withdrawn_at: (draft) => draft.withdrawn?.at ?? null,
  withdrawn_reason: (draft) => draft.withdrawn?.reason ?? null,
} as const satisfies Record<string, (draft: ArticleDraft) => Value>

const FIELD_COLUMNS = Object.entries(FIELDS) as [keyof typeof FIELDS, (typeof FIELDS)[keyof typeof FIELDS]][]
/** The columns of `versions` that hold an article. */
export const COLUMNS: readonly string[] = [...Object.keys(FIELDS), ...Object.keys(PARTS)]

/** `title, body, ...`, each with the table's alias before it. */
export function articleColumns(alias: string): string {
  return COLUMNS.map((column) => `${alias}.${column}`).join(', ')
}

/** `title, body, ...` and `:title, :body, ...`, for an insert of the values of `articleParameters`. */
export const ARTICLE_COLUMNS = COLUMNS.join(', ')
export const ARTICLE_VALUES = COLUMNS.map((column) => `:${column}`).join(', ')

/** Whether a version says the same as the values of `articleParameters`; `IS` takes two absent values for the same. */
export const SAME_ARTICLE = COLUMNS.map((column) => `${column} IS :${column}`).join(' AND ')

/** Values for an insert, by column. */
export function articleParameters(draft: ArticleDraft): Record<string, Value> {
  const fields = FIELD_COLUMNS.map(([column, field]) => [column, draft[field] ?? null] as const)
  const parts = Object.entries(PARTS).map(([column, sayOf]) => [column, sayOf(draft)] as const)
  return Object.fromEntries([...fields, ...parts])
}

/** Reads a row that holds `id` and the columns of `articleColumns`. */
export function articleFrom(row: StoredArticle): Article {
  const article: Record<string, unknown> = { id: row.id ?? null }
  for (const [column, field] of FIELD_COLUMNS) {
    const value = row[column]
    if (value !== null && value !== undefined) article[field] = value
  }
  if (row.excerpt === 1) article.excerpt = true
  if (row.withdrawn === 1) article.withdrawn = withdrawalFrom(row)
  return article as unknown as Article
}

function withdrawalFrom(row: StoredArticle): Withdrawal {
  const { withdrawn_at: at, withdrawn_reason: reason } = row
  return {
    ...(typeof at === 'string' ? { at } : {}),
    ...(typeof reason === 'string' ? { reason } : {}),
  }
}

/** Whether a draft says the same as a stored article, text and citation. */
export function saysTheSame(draft: ArticleDraft, stored: StoredArticle): boolean {
  return Object.entries(articleParameters(draft)).every(
    ([column, value]) => value === (stored[column] ?? null),
  )
}
