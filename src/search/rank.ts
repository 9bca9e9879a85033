import type { Article } from '../articles/article.ts'
import type { Passage } from '../articles/passage.ts'

/** A candidate after the ranking step. */
export interface RankedPassage {
  readonly passage: Passage
  readonly article: Article
  readonly score: number
}
