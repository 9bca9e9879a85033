/**
 * One news story as it is stored. Quotes are ranges over `body`, so `body` is never edited after it was stored: a change
 * makes a new version.
 */
export interface Article {
  readonly id: string
  readonly title: string
  /** The whole text, paragraphs separated by blank lines, the dateline ("DAVOS, Jan 20 - ") included, credits left out. */
  readonly body: string
  /** ISO 8601: a day (`2026-01-20`) or an instant (`2026-01-20T14:03:00Z`). */
  readonly publishedAt: string
  /** ISO 8601, as `publishedAt`; absent where the article never said that it was changed. */
  readonly updatedAt?: string
  /** The outlet. Absent where it is not known; the byline is then shown in its place. */
  readonly source?: string
  readonly byline?: string
  readonly url?: string
  readonly section?: string
  /** BCP 47, such as `en`. */
  readonly language?: string
  /** The closing credit line, without its parentheses ("Reporting by ...; editing by ..."). */
  readonly credits?: string
  /** Only a teaser of the article is held, such as a feed gives: `body` ends before the story does. */
  readonly excerpt?: true
  /** The publisher took the article back: it is not to be quoted any more. */
  readonly withdrawn?: Withdrawal
}

/** What is known of an article's withdrawal. */
export interface Withdrawal {
  /** ISO 8601, as `publishedAt`; absent where the publisher did not say when. */
  readonly at?: string
  /** The publisher's note, on one line. */
  readonly reason?: string
}

/**
 * What a reader makes of foreign text: an article whose id the archive may still have to choose. One that is withdrawn may
 * have an empty body: the archive then keeps the text that it holds.
 */
export type ArticleDraft = Omit<Article, 'id'> & { readonly id?: string }

/** What stands for the outlet of an article that names neither outlet nor byline. */
export const UNKNOWN_SOURCE = 'source not known'

/** The name under which an article is cited: its outlet, else its byline, else "source not known". */
export function sourceName(article: Pick<Article, 'source' | 'byline'>): string {
  return article.source ?? article.byline ?? UNKNOWN_SOURCE
}

/** The day of publication, `YYYY-MM-DD`, in the offset that the article itself uses. */
export function publishedDay(article: Pick<Article, 'publishedAt'>): string {
  return article.publishedAt.slice(0, 10)
}
