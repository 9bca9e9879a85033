/** Feeds that one server may follow; the operator may follow any number. */
export const MOST_FEEDS = 100

/** Longest title of a feed that is kept, in UTF-16 units. */
export const FEED_TITLE_LENGTH = 300
