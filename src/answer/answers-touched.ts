import type { KeptAnswer, KeptQuote } from '../archive/answer-store.ts'
import type { ArticleVersion } from '../archive/archive.ts'
import { plainWords } from '../articles/revision.ts'

/** What became of an article: its versions, oldest first, the newest as it is now; none where it is no longer held. */
export interface ArticleChange {
  readonly articleId: string
  readonly versions: readonly ArticleVersion[]
}

/** A quote of an answer that does not stand as it was given any more. */
export interface TouchedQuote {
  readonly quote: KeptQuote
  /**
   * `withdrawn`: its publisher took the article back. `removed`: the archive does not hold it, or the version quoted, any
   * more. `changed`: its words stand in the article no longer.
   */
  readonly how: 'withdrawn' | 'removed' | 'changed'
}

export interface TouchedAnswer {
  readonly answer: KeptAnswer
  readonly quotes: readonly TouchedQuote[]
}

/**
 * Which of the answers given a change touches: those that showed a quote whose words the article holds no longer, whatever
 * became of white space and marks. Quotes that were kept back behind a button touch nobody.
 */
export function answersTouched(change: ArticleChange, given: readonly KeptAnswer[]): TouchedAnswer[] {
  const now = change.versions.at(-1)?.article
  const words = now === undefined ? '' : plainWords(now.body)
  const howOf = (quote: KeptQuote): TouchedQuote['how'] | undefined => {
    if (now?.withdrawn !== undefined) return 'withdrawn'
    const quoted = change.versions.find(({ version }) => version === quote.version)
    if (now === undefined || quoted === undefined) return 'removed'
    return words.includes(plainWords(quoted.article.body.slice(quote.start, quote.end)))
      ? undefined
      : 'changed'
  }
  return given.flatMap((answer) => {
    const quotes = answer.quotes
      .filter(({ articleId }) => articleId === change.articleId)
      .flatMap((quote): TouchedQuote[] => {
        const how = howOf(quote)
        return how === undefined ? [] : [{ quote, how }]
      })
    return quotes.length === 0 ? [] : [{ answer, quotes }]
  })
}
