import { createHash } from 'node:crypto'
import { answersTouched } from '../answer/answers-touched.ts'
import type { KeptAnswer } from '../archive/answer-store.ts'
import type { ArticleVersion } from '../archive/archive.ts'
import { quoteText } from '../articles/quote.ts'
import { type CorrectedPassage, correctedPassages } from './corrected-passages.ts'

/** What an article says now in place of what an answer quoted of it. */
export interface QuotesNow {
  /** Tells what it says from what it said before: `AS_QUOTED`, `WITHDRAWN`, or a hash of the passages. */
  readonly says: string
  /** The quoted sentences that were changed, before and after. */
  readonly passages: readonly CorrectedPassage[]
}

/** The article holds the quoted words. */
export const AS_QUOTED = 'as quoted'
/** Its publisher took it back. */
export const WITHDRAWN = 'withdrawn'

/**
 * Compares an answer's quotes of an article with the article as it is now.
 * @param versions of the article, oldest first
 * @returns undefined where what was quoted is not held any more, so that nothing can be said of it.
 */
export function quotesNow(answer: KeptAnswer, versions: readonly ArticleVersion[]): QuotesNow | undefined {
  const now = versions.at(-1)?.article
  if (now === undefined) return undefined
  const [touched] = answersTouched({ articleId: now.id, versions }, [answer])
  if (touched === undefined) return { says: AS_QUOTED, passages: [] }
  // A version that retention took says nothing of what the article said.
  const quotes = touched.quotes.filter(({ how }) => how !== 'removed').map(({ quote }) => quote)
  if (quotes.length === 0) return undefined
  if (now.withdrawn !== undefined) return { says: WITHDRAWN, passages: [] }
  const byNumber = new Map(versions.map(({ version, article }) => [version, article]))
  const passages = correctedPassages(quotes, byNumber, now)
  return { says: hashOf(passages), passages }
}

/** Of the words that people are shown: what they cannot see is no change to them. */
function hashOf(passages: readonly CorrectedPassage[]): string {
  const words = passages.map(({ before, now }) => [
    quoteText(before),
    now === undefined ? null : quoteText(now),
  ])
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url')
}
