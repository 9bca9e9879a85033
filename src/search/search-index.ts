import type { Passage } from '../articles/passage.ts'
import type { Query } from '../question/query.ts'
import type { ArticleText } from './article-texts.ts'
import type { TermStatistics } from './candidates/term-statistics.ts'

export interface Hit {
  readonly passage: Passage
  /** The article that it lies in, cut into words. */
  readonly article: ArticleText
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

/** Finds candidate passages: ranges over the archive's articles. */
export interface SearchIndex {
  /** Candidates for the ranking step, best first. */
  search(query: Query, options?: SearchOptions): Promise<Hit[]>
  /** Articles cut into passages, sentences and words; those that are not held are left out. */
  read(articleIds: readonly string[]): Promise<ReadonlyMap<string, ArticleText>>
  /** Headlines that hold the words typed so far (the last may be unfinished, others misspelt), best first. */
  suggestArticles(words: string, limit: number): Promise<readonly string[]>
  /** Takes in what others wrote to the archive, in turns of the event loop; whoever searches before need not wait for it. */
  follow(): void
  /** How often the archive uses each term. */
  readonly terms: TermStatistics
  /** When what is being written in the background is on disk. */
  settled(): Promise<void>
  /** Stops following the archive and writing. */
  close(): void
  readonly size: { readonly articles: number; readonly passages: number }
}
