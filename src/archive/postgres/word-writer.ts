import { type Article, publishedDay, sourceName } from '../../articles/article.ts'
import type { ArticleWords } from '../word-store.ts'
import { createArticleMonths, monthOf } from './article-months.ts'
import { lexemesOf } from './lexemes.ts'
import type { Transaction } from './transaction.ts'

/** An article that came, changed or went. */
export interface ChangedArticle {
  readonly key: number
  /** The number of the change. */
  readonly revision: number
  /** As it can be found from now on; absent where it was removed or withdrawn. */
  readonly article?: Article
}

/** Keeps what articles are found by, in the transaction that changes them. */
export interface WordWriter {
  changed(client: Transaction, change: ChangedArticle): Promise<void>
}

/**
 * Writes the words of articles into the tables of the search.
 * @param describe what an article is found by: the index says so
 */
export function createWordWriter(describe: (article: Article) => ArticleWords): WordWriter {
  const months = createArticleMonths()
  return {
    async changed(client, { key, revision, article }) {
      const { rows: before } = await client.query(
        'DELETE FROM article_records WHERE article = $1 RETURNING month::text, record',
        [key],
      )
      const held = before[0]
      if (held !== undefined) {
        await client.query('DELETE FROM article_words WHERE month = $1 AND article = $2', [
          String(held.month),
          key,
        ])
      }
      const words = article === undefined ? undefined : describe(article)
      if (article !== undefined && words !== undefined) await add(client, key, revision, article, words)
      if (held === undefined && words === undefined) return
      await client.query('INSERT INTO word_changes (revision, added, taken) VALUES ($1, $2, $3)', [
        revision,
        words?.record ?? null,
        (held?.record as Uint8Array | undefined) ?? null,
      ])
    },
  }

  async function add(
    client: Transaction,
    key: number,
    revision: number,
    article: Article,
    words: ArticleWords,
  ): Promise<void> {
    const day = publishedDay(article)
    const month = monthOf(day)
    const source = sourceName(article)
    const headline = lexemesOf(words.headline)
    await months.require(client, month)
    await client.query(
      `INSERT INTO article_words (month, article, published_day, source_name, words)
       VALUES ($1, $2, $3, $4, array_to_tsvector($5::text[]))`,
      [month, key, day, source, lexemesOf(words.stems)],
    )
    await client.query(
      `INSERT INTO article_records
         (article, id, revision, month, published_day, published_at, source_name, headline, record)
       VALUES ($1, $2, $3, $4, $5, $6, $7, array_to_tsvector($8::text[]), $9)`,
      [key, article.id, revision, month, day, article.publishedAt, source, headline, words.record],
    )
    await client.query(
      'INSERT INTO headline_words SELECT DISTINCT unnest($1::text[]) ON CONFLICT DO NOTHING',
      [headline],
    )
  }
}
