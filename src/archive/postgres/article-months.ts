import type { Transaction } from './transaction.ts'

/** `YYYY-MM-DD` of the first day of a day's month. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

/** Makes the parts of `article_words` in which articles of a month lie. */
export interface ArticleMonths {
  /** To be called by one writer at a time. It is seen by others once the transaction is kept. */
  require(client: Transaction, month: string): Promise<void>
}

/** Remembers which months there are, so that most articles cost no look at the schema. */
export function createArticleMonths(): ArticleMonths {
  const made = new Set<string>()
  return {
    async require(client, month) {
      if (made.has(month)) return
      const name = `article_words_${month.slice(0, 4)}_${month.slice(5, 7)}`
      const { rows } = await client.query(
        `SELECT to_regclass(quote_ident(current_schema()) || '.' || quote_ident($1)) IS NOT NULL AS there`,
        [name],
      )
      if (rows[0]?.there !== true) {
        // Attached rather than made as a part at once: that locks out neither readers nor writers of the other months.
        await client.query(`CREATE TABLE ${name} (LIKE article_words INCLUDING ALL)`)
        await client.query(
          `ALTER TABLE article_words ATTACH PARTITION ${name} FOR VALUES FROM ('${month}') TO ('${nextMonth(month)}')`,
        )
      }
      client.afterCommit(() => made.add(month))
    },
  }
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const [nextYear, next] = number === 12 ? [year + 1, 1] : [year, number + 1]
  return `${String(nextYear).padStart(4, '0')}-${String(next).padStart(2, '0')}-01`
}
