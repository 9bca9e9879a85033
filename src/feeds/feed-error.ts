/** Why what an address answered cannot be followed. */
export type FeedFailure =
  /** It is something else, a page most often. */
  | 'not-a-feed'
  /** It is a feed whose XML or JSON is broken, or that declares what no feed needs. */
  | 'malformed'
  | 'too-many-entries'
  /** The publisher says that it is gone for good (410). */
  | 'gone'
  /** Any other status that is not an answer. */
  | 'refused'

/** What was fetched is no feed to read; the message is a sentence for people. */
export class FeedError extends Error {
  override readonly name = 'FeedError'
  readonly reason: FeedFailure
  /** Milliseconds since 1970 before which the server does not want to be asked again. */
  readonly retryAt: number | undefined

  constructor(
    reason: FeedFailure,
    because: string,
    options: ErrorOptions & { readonly retryAt?: number | undefined } = {},
  ) {
    super(because, options)
    this.reason = reason
    this.retryAt = options.retryAt
  }
}
