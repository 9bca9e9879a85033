import type { Passage } from '../articles/passage.ts'
import type { Query } from '../question/query.ts'
import type { ArticleTexts } from './article-texts.ts'
import type { TermStatistics } from './term-statistics.ts'

export interface Hit {
  readonly passage: Passage
  /** Larger is better; comparable within one search only. */
  readonly score: number
}

export interface SearchOptions {
  /** The most candidates. */
  readonly limit?: number
  /**
   * Every passage that holds any word of the question which stands in no more than a tenth of all passages, whatever the
   * question's filters: what the ranking would choose from if time did not count.
   */
  readonly exhaustive?: boolean
}

/** Finds candidate passages. It holds no text: passages are ranges over the archive's articles. */
export interface SearchIndex {
  /**
   * Brings the index to what the archive holds of an article, or no longer holds. It follows the archive by itself; this is for
   * whoever cannot wait for that.
   * @returns the length of the article's text, in UTF-16 units
   */
  add(articleId: string): number
  /** Candidates for the ranking step, best first. */
  search(query: Query, options?: SearchOptions): Hit[]
  /** Headlines that hold the words typed so far (the last may be unfinished, others misspelt), best first. */
  suggestArticles(words: string, limit: number): readonly string[]
  /** How often the archive uses each term. */
  readonly terms: TermStatistics
  /** The archive's articles, cut into passages, sentences and words. */
  readonly texts: ArticleTexts
  /** When what is being written in the background is on disk. */
  settled(): Promise<void>
  /** Stops following the archive and writing. */
  close(): void
  readonly size: { readonly articles: number; readonly passages: number }
}
