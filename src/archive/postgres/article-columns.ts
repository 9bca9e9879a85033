import { COLUMNS } from '../article-rows.ts'

/** Yes and no in columns that SQLite has as 1 and NULL, as which they are read. */
const FLAGS: ReadonlySet<string> = new Set(['excerpt', 'withdrawn'])

/** The columns of `versions` that hold an article, as `articleFrom` reads them. */
export const VERSION_COLUMNS = COLUMNS.map((column) =>
  FLAGS.has(column) ? `versions.${column}::int AS ${column}` : `versions.${column}`,
).join(', ')

/** The same with their types, for rows that come as JSON. */
export const TYPED_COLUMNS = COLUMNS.map(
  (column) => `${column} ${FLAGS.has(column) ? 'boolean' : 'text'}`,
).join(', ')

/** Articles as they stand. */
export const JOINED =
  'articles JOIN versions ON versions.article = articles.key AND versions.version = articles.version'
export const CURRENT = `SELECT articles.id, ${VERSION_COLUMNS} FROM ${JOINED}`
