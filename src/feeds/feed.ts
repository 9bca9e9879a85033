/** What a feed says, whatever its format. */
export interface Feed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json'
  readonly title?: string
  /** The site that it belongs to. */
  readonly siteUrl?: string
  /** BCP 47, such as `en`. */
  readonly language?: string
  /** Minutes for which its publisher says that it need not be asked again. */
  readonly restMinutes?: number
  /** In the order of the feed, each key once. */
  readonly entries: readonly FeedEntry[]
}

/** One entry, before anything of it is read as an article. */
export interface FeedEntry {
  /** What stays the same when the entry changes: its id, else its address, else its headline. */
  readonly key: string
  /** As it stands; HTML where the format allows it there. */
  readonly title?: Markup
  /** Absolute, http or https. */
  readonly url?: string
  /** As it stands. */
  readonly published?: string
  readonly updated?: string
  readonly byline?: string
  readonly section?: string
  readonly language?: string
  /** The outlet that the entry says it comes from. */
  readonly source?: string
  /** The text, where the feed gives it apart from the teaser. */
  readonly content?: Markup
  readonly summary?: Markup
}

/** A text and how it is to be read. */
export interface Markup {
  readonly kind: 'html' | 'text'
  readonly text: string
}
