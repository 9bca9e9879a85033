import type { SQLOutputValue } from 'node:sqlite'
import type { Article, ArticleDraft } from '../articles/article.ts'

export type Row = Record<string, SQLOutputValue>

/** The columns of `versions` that make an article, with the fields that they hold. */
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

const COLUMNS = Object.entries(FIELDS) as [keyof typeof FIELDS, (typeof FIELDS)[keyof typeof FIELDS]][]

/** `title, body, ...`, each with the table's alias before it. */
export function articleColumns(alias: string): string {
  return COLUMNS.map(([column]) => `${alias}.${column}`).join(', ')
}

/** Whether a version says the same as the values of `articleParameters`; `IS` takes two absent values for the same. */
export const SAME_ARTICLE = COLUMNS.map(([column]) => `${column} IS :${column}`).join(' AND ')

/** Values for an insert, by column. */
export function articleParameters(draft: ArticleDraft): Record<string, string | null> {
  return Object.fromEntries(COLUMNS.map(([column, field]) => [column, draft[field] ?? null]))
}

/** Reads a row that holds `id` and the columns of `articleColumns`. */
export function articleFrom(row: Row): Article {
  const article: Record<string, SQLOutputValue> = { id: row.id ?? null }
  for (const [column, field] of COLUMNS) {
    const value = row[column]
    if (value !== null && value !== undefined) article[field] = value
  }
  return article as unknown as Article
}

/** Whether a draft says the same as a stored article, text and citation. */
export function saysTheSame(draft: ArticleDraft, stored: Row): boolean {
  return COLUMNS.every(([column, field]) => (draft[field] ?? null) === (stored[column] ?? null))
}
