import type { ArchiveChange, Saved } from '../../src/archive/archive.ts'
import { deriveId, identityOf } from '../../src/archive/article-identity.ts'
import { articleParameters } from '../../src/archive/article-rows.ts'
import type { ArticleWriter, FeedArticle } from '../../src/archive/postgres/feed-store.ts'
import type { Transaction } from '../../src/archive/postgres/transaction.ts'
import { publishedDay, sourceName } from '../../src/articles/article.ts'
import { publicationTime } from '../../src/articles/dates.ts'

/** Saves each draft as an article, or as the next version of the article with its id, and tells the queues of it. */
export function plainArticles(tell: (change: ArchiveChange) => void): ArticleWriter {
  return {
    async save(client, articles, { savedAt }) {
      const saved: Saved[] = []
      for (const one of articles) saved.push(await saveArticle(client, one, savedAt))
      for (const { article } of saved) client.afterCommit(() => tell({ kind: 'saved', article }))
      return saved
    },
  }
}

async function saveArticle(
  client: Transaction,
  { draft, origin, stranger }: FeedArticle,
  savedAt: string,
): Promise<Saved> {
  const id = draft.id ?? deriveId(draft, stranger === true ? origin : undefined)
  const { rows } = await client.query(
    `INSERT INTO articles AS held
       (id, id_given, version, identity, title, source_name, published_day, published_ms)
     VALUES ($1, $2, 1, $3, $4, $5, $6, $7)
     ON CONFLICT (id) DO UPDATE SET version = held.version + 1, title = excluded.title RETURNING key, version`,
    [
      id,
      draft.id !== undefined,
      identityOf(draft),
      draft.title,
      sourceName(draft),
      publishedDay(draft),
      publicationTime(draft.publishedAt),
    ],
  )
  const { key, version } = rows[0] as { readonly key: number; readonly version: number }
  const { excerpt: _excerpt, withdrawn: _withdrawn, ...texts } = articleParameters(draft)
  const columns = Object.keys(texts)
  await client.query(
    `INSERT INTO versions (article, version, saved_at, ${columns.join(', ')})
     VALUES ($1, $2, $3, ${columns.map((_, at) => `$${at + 4}`).join(', ')})`,
    [key, version, savedAt, ...Object.values(texts)],
  )
  await client.query('INSERT INTO arrivals (article) SELECT $1 WHERE EXISTS (SELECT 1 FROM follows)', [id])
  await client.query(
    `INSERT INTO revisions (article)
     SELECT $1 WHERE $2::int > 1 AND EXISTS (SELECT 1 FROM answer_quotes WHERE article = $1)`,
    [id, version],
  )
  return { outcome: version === 1 ? 'imported' : 'updated', article: { ...draft, id }, version }
}
