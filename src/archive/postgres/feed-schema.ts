import { KEY, TEXT } from './column-types.ts'

/** Feeds that are followed, who follows them, and what of them was read. Instants are ISO 8601 in UTC. */
export const FEED_SCHEMA = `
  CREATE TABLE feeds (
    key ${KEY},
    url ${TEXT} NOT NULL UNIQUE,
    title ${TEXT},
    name ${TEXT},
    site_url ${TEXT},
    added_at ${TEXT} NOT NULL,
    etag ${TEXT},
    last_modified ${TEXT},
    interval_ms bigint NOT NULL CHECK (interval_ms > 0),
    next_poll_at ${TEXT} NOT NULL,
    polled_at ${TEXT},
    succeeded_at ${TEXT},
    changed_at ${TEXT},
    failures int NOT NULL DEFAULT 0,
    failed_at ${TEXT},
    failing_since ${TEXT},
    error ${TEXT},
    gone boolean NOT NULL DEFAULT false
  );
  CREATE INDEX feeds_by_turn ON feeds (next_poll_at) WHERE NOT gone;

  CREATE TABLE feed_followers (
    feed bigint NOT NULL REFERENCES feeds (key) ON DELETE CASCADE,
    guild ${TEXT} NOT NULL,
    person ${TEXT},
    added_at ${TEXT} NOT NULL,
    paused boolean NOT NULL DEFAULT false,
    PRIMARY KEY (feed, guild)
  );
  CREATE INDEX feed_followers_by_guild ON feed_followers (guild);

  CREATE TABLE feed_entries (
    feed bigint NOT NULL REFERENCES feeds (key) ON DELETE CASCADE,
    entry ${TEXT} NOT NULL,
    content ${TEXT} NOT NULL,
    seen_at ${TEXT} NOT NULL,
    published_at ${TEXT} NOT NULL,
    article ${TEXT},
    whole boolean NOT NULL,
    attempts int NOT NULL,
    PRIMARY KEY (feed, entry)
  );
  CREATE INDEX feed_entries_by_date ON feed_entries (feed, published_at);
`
