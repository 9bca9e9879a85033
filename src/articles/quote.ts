import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'

/**
 * A verbatim span of a stored article. It carries no text of its own: `quoteText` slices the article's body, so that what
 * is shown cannot differ from what is stored.
 */
export interface Quote extends Span {
  readonly article: Article
  /** The words that answer, as a range within the quote's text. */
  readonly highlight?: Span
  /** Who is quoted as saying it, where the quote is a quotation and the article names the speaker. */
  readonly speaker?: string
  /** What is to be said of it beside its citation. */
  readonly standing?: Standing
}

/** How a quote stands: where else its report appeared, and what became of the article. */
export interface Standing {
  /** Other outlets that carry the same report. */
  readonly alsoIn: readonly string[]
  /**
   * The article's last correction: the day or instant, ISO 8601, and whether that came after the instant for which was
   * asked, so that the words did not stand there then.
   */
  readonly corrected?: { readonly on: string; readonly afterwards?: true }
  /** How the quoted words read before the correction, where it changed them. */
  readonly before?: Quote
}

/**
 * Makes a quote, with the white space at its ends left out.
 * @throws {RangeError} where the span does not lie in the body or holds no text, or the highlight does not lie in the quote.
 */
export function quoteFrom(
  article: Article,
  span: Span,
  options: { readonly highlight?: Span | undefined; readonly speaker?: string | undefined } = {},
): Quote {
  const { body } = article
  let { start, end } = span
  if (start < 0 || end > body.length || start >= end) {
    throw new RangeError(
      `Cannot quote "${article.id}": range ${start}-${end} is not in its ${body.length} units`,
    )
  }
  const { highlight, speaker } = options
  while (start < end && body.charAt(start).trim() === '') start += 1
  while (end > start && body.charAt(end - 1).trim() === '') end -= 1
  if (start === end)
    throw new RangeError(`Cannot quote "${article.id}": range ${span.start}-${span.end} is blank`)
  if (highlight === undefined) return { article, start, end, ...(speaker === undefined ? {} : { speaker }) }
  const shift = start - span.start
  const moved = { start: highlight.start - shift, end: highlight.end - shift }
  if (moved.start < 0 || moved.end > end - start || moved.start >= moved.end) {
    throw new RangeError(
      `Cannot highlight ${highlight.start}-${highlight.end} in a quote of ${end - start} units`,
    )
  }
  return { article, start, end, highlight: moved, ...(speaker === undefined ? {} : { speaker }) }
}

/** The quoted words, sliced from the stored body. */
export function quoteText(quote: Quote): string {
  return quote.article.body.slice(quote.start, quote.end)
}

/** Whether two quotes hold some of the same words of the same article. */
export function quotesOverlap(a: Quote, b: Quote): boolean {
  return a.article.id === b.article.id && a.start < b.end && b.start < a.end
}
