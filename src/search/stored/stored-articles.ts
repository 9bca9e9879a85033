import type { HeldWords, WordStore } from '../../archive/word-store.ts'
import type { Article } from '../../articles/article.ts'
import type { ArticleText } from '../article-texts.ts'
import { readStoredWords } from '../segments/article-words.ts'
import type { PickedArticle } from '../segments/picked-part.ts'
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
  /** The change up to which it is known that nothing of the article changed. */
  readonly asOf: number
  readonly publishedAt: string
}

/** What is kept of an article, with what that takes. */
interface KeptWords extends FetchedWords {
  readonly bytes: number
}

/** Fetches articles from an archive that lies elsewhere, those that were used last from memory. */
export interface StoredArticles {
  /**
   * Their words, of those that are held.
   * @param change the last change of the archive that is known of: what was read since is not asked for again. Absent, all is.
   */
  words(keys: readonly number[], change?: number): Promise<readonly FetchedWords[]>
  /** Their texts, by id; those that changed since their words were fetched are left out. */
  texts(fetched: readonly FetchedWords[]): Promise<ReadonlyMap<string, ArticleText>>
}

export function createStoredArticles(store: WordStore): StoredArticles {
  const records = createRevisionCache<KeptWords>(MOST_WORDS)
  const bodies = createRevisionCache<Article>(MOST_TEXTS)

  /** Takes what was read into the memory; of what was known, the words that are there already. */
  function take(
    { record, ...held }: Omit<HeldWords, 'record'> & { readonly record?: Uint8Array },
    known: KeptWords | undefined,
  ): FetchedWords | undefined {
    if (record === undefined && known === undefined) return undefined
    const kept: KeptWords =
      record === undefined
        ? { ...known!, ...held }
        : { ...held, words: readStoredWords(record), bytes: record.length * BYTES_A_RECORD_BYTE }
    records.set(held.key, held.revision, kept, kept.bytes)
    return kept
  }

  return {
    async words(keys, change = Number.POSITIVE_INFINITY) {
      const known = new Map(keys.map((key) => [key, records.get(key)?.value]))
      const unsure = keys.filter((key) => (known.get(key)?.asOf ?? -1) < change)
      const read = await store.read(unsure, (key) => known.get(key)?.revision)
      const fetched = new Map(read.map((held) => [held.key, take(held, known.get(held.key))]))
      const asked = new Set(unsure)
      return keys.flatMap((key) => (asked.has(key) ? fetched.get(key) : known.get(key)) ?? [])
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
