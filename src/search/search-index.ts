import type { Article } from '../articles/article.ts'
import type { Passage } from '../articles/passage.ts'
import type { Query } from '../question/query.ts'
import type { ArticleTexts } from './article-texts.ts'
import type { TermStatistics } from './term-statistics.ts'

export interface Hit {
  readonly passage: Passage
  /** Larger is better; comparable within one search only. */
  readonly score: number
}

/** Finds candidate passages. It holds no text: passages are ranges over the archive's articles. */
export interface SearchIndex {
  /** Makes an article findable at once; an earlier version of it is replaced. */
  add(article: Article): void
  /** Forgets an article; an id that is not held is let pass. */
  remove(articleId: string): void
  /** Candidates for the ranking step, best first. */
  search(query: Query, options?: { readonly limit?: number }): Hit[]
  /** Headlines that hold the words typed so far (the last may be unfinished, others misspelt), best first. */
  suggestArticles(words: string, limit: number): readonly string[]
  /** How often the archive uses each term. */
  readonly terms: TermStatistics
  /** The archive's articles, cut into passages, sentences and words. */
  readonly texts: ArticleTexts
  readonly size: { readonly articles: number; readonly passages: number }
}
