import type { Article } from '../articles/article.ts'

/**
 * What an article is found by, as an archive keeps it that has no index beside it: the index makes it, the archive keeps it and
 * looks for it, and neither looks into the other's part.
 */
export interface ArticleWords {
  /** The different words of its text and headline. */
  readonly stems: readonly string[]
  /** The words of its headline and outlet, by which it is completed. */
  readonly headline: readonly string[]
  /** All that ranking reads of it, in a form that the index alone knows. */
  readonly record: Uint8Array
}

/** Words that are looked for together: for all of a question, or for a part of it. */
export interface WordSearch {
  readonly words: readonly {
    readonly stem: string
    /** How much an article gains by holding it. */
    readonly weight: number
  }[]
  /** Articles of these outlets alone; of all where it is absent. */
  readonly sources?: readonly string[]
}

/** Where articles are looked for: days, both inclusive, and outlets; of all where they are absent. */
export interface SearchedArticles {
  readonly from?: string
  readonly to: string
  readonly sources?: readonly string[]
}

/** An article's words with what is asked of every candidate. */
export interface HeldWords {
  readonly key: number
  readonly id: string
  /** The change of the archive by which it came to be as it is. */
  readonly revision: number
  /** The change up to which it is known to be as it is. */
  readonly asOf: number
  /** As `sourceName` gives it. */
  readonly source: string
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly publishedAt: string
  readonly record: Uint8Array
}

export interface HeldArticle {
  readonly key: number
  readonly revision: number
  readonly article: Article
}

/** What changed in the words of an archive: records that came, and those that went. */
export interface WordChange {
  readonly revision: number
  readonly added?: Uint8Array
  readonly taken?: Uint8Array
}

/** The sums over all records up to a change, in a form that the index alone knows. */
export interface WordSums {
  readonly revision: number
  readonly bytes: Uint8Array
}

/** A word of a headline as it is typed. */
export interface TypedWord {
  /** The words that it may be. */
  readonly meant: readonly string[]
  /** The beginning of a word that is not finished yet. */
  readonly prefix?: string
}

export interface FoundHeadline {
  readonly id: string
  readonly day: string
  readonly words: readonly string[]
}

/** The words of an archive's articles, in the archive. */
export interface WordStore {
  /** The number of the archive's last change. */
  lastChange(): Promise<number>
  /** The sums that were kept last; `undefined` where none were. */
  sums(): Promise<WordSums | undefined>
  /** Changes after one, oldest first; `undefined` where some of them are in the sums alone. */
  changesAfter(revision: number, limit: number): Promise<readonly WordChange[] | undefined>
  /** How many changes are not in the sums yet, and up to which change those go; absent where there are none. */
  pending(): Promise<{ readonly changes: number; readonly summed?: number }>
  /**
   * Keeps new sums in place of those of a revision, and forgets the changes that they hold.
   * @returns whether they were kept: another process may have been first.
   */
  keepSums(sums: WordSums, inPlaceOf: number | undefined): Promise<boolean>
  /**
   * The keys of the articles that hold words of a search, those that gain most of each, in no order.
   * @param options.words articles looked through for a word at the most, the newest of them
   * @param options.limit articles of a search
   */
  find(
    searches: readonly WordSearch[],
    within: SearchedArticles,
    options: { readonly words: number; readonly limit: number },
  ): Promise<readonly number[]>
  /** The words of articles by key. @param known the revisions at which the caller has them already: those come without a record */
  read(
    keys: readonly number[],
    known: (key: number) => number | undefined,
  ): Promise<readonly (Omit<HeldWords, 'record'> & { readonly record?: Uint8Array })[]>
  /** Articles by key, each with the revision at which it stands so. */
  articles(keys: readonly number[]): Promise<readonly HeldArticle[]>
  /** The keys of those articles that are held and not withdrawn. */
  keysOf(articleIds: readonly string[]): Promise<readonly number[]>
  /** Words of headlines that begin with a letter and whose length lies within two bounds. */
  headlineWords(first: string, shortest: number, longest: number): Promise<readonly string[]>
  /** Articles whose headlines hold a word for each one typed, the newest. */
  headlines(typed: readonly TypedWord[], limit: number): Promise<readonly FoundHeadline[]>
}
