import type { Span } from '../text/span.ts'

/** An indexed span of whole sentences of one article's body, at most 200 words. */
export interface Passage extends Span {
  readonly articleId: string
  /** Its place among the article's passages, from 0. */
  readonly ordinal: number
}
