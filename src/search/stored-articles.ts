import type { HeldWords, WordStore } from '../archive/word-store.ts'
import type { Article } from '../articles/article.ts'
import type { ArticleText } from './article-texts.ts'
import { readStoredWords, type StoredWords } from './article-words.ts'
import type { PickedArticle } from './picked-part.ts'
import { createRevisionCache } from './revision-cache.ts'
import { readStoredText } from './stored-text.ts'

/** How much is kept of the words and of the texts that were read last, in bytes. */
const MOST_WORDS = 48 * 1024 * 1024
const MOST_TEXTS = 32 * 1024 * 1024

/** What a record takes once its words have numbers: at the most twice its bytes; a text two bytes a unit. */
const BYTES_A_RECORD_BYTE = 2
const BYTES_A_UNIT = 2

/** An article's words as they were fetched. */
export interface FetchedWords extends PickedArticle {
  readonly key: number
  readonly revision: number
  readonly publishedAt: string
}

/** Fetches articles from an archive that lies elsewhere, those that were used last from memory. */
export interface StoredArticles {
  words(keys: readonly number[]): Promise<readonly FetchedWords[]>
  /** Their texts, by id; those that changed since their words were fetched are left out. */
  texts(fetched: readonly FetchedWords[]): Promise<ReadonlyMap<string, ArticleText>>
}

export function createStoredArticles(store: WordStore): StoredArticles {
  const records = createRevisionCache<StoredWords>(MOST_WORDS)
  const bodies = createRevisionCache<Article>(MOST_TEXTS)

  function wordsOf({ key, record, revision }: Omit<HeldWords, 'record'> & { readonly record?: Uint8Array }) {
    if (record === undefined) return records.get(key)?.value
    const words = readStoredWords(record)
    records.set(key, revision, words, record.length * BYTES_A_RECORD_BYTE)
    return words
  }

  return {
    async words(keys) {
      const known = new Map(keys.map((key) => [key, records.get(key)]))
      const read = await store.read(keys, (key) => known.get(key)?.revision)
      return read.flatMap((held) => {
        // What was known when it was asked for may be forgotten by now.
        const words = held.record === undefined ? known.get(held.key)?.value : wordsOf(held)
        return words === undefined ? [] : [{ ...held, words }]
      })
    },
    async texts(fetched) {
      const known = new Map(fetched.map(({ key }) => [key, bodies.get(key)]))
      const missing = fetched.filter(({ key, revision }) => known.get(key)?.revision !== revision)
      for (const { article, key, revision } of await store.articles(missing.map(({ key }) => key))) {
        bodies.set(key, revision, article, article.body.length * BYTES_A_UNIT)
        known.set(key, { revision, value: article })
      }
      const texts = new Map<string, ArticleText>()
      for (const held of fetched) {
        const body = known.get(held.key)
        if (body?.revision !== held.revision) continue
        texts.set(held.id, readStoredText({ ...held, article: body.value }))
      }
      return texts
    },
  }
}
