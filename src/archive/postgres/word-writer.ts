import type { Article } from '../../articles/article.ts'
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
