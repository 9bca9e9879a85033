/** Feeds that one server may follow; the operator may follow any number. */
export const MOST_FEEDS = 100
