/** Feeds that are followed, who follows them, and what of them was read. Instants are ISO 8601 in UTC. */
export const FEED_SCHEMA = `
  CREATE TABLE feeds (
    key INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT,
    name TEXT,
    site_url TEXT,
    added_at TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    interval_ms INTEGER NOT NULL CHECK (interval_ms > 0),
    next_poll_at TEXT NOT NULL,
    polled_at TEXT,
    succeeded_at TEXT,
    changed_at TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    failed_at TEXT,
    failing_since TEXT,
    error TEXT,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1))
  ) STRICT;

  CREATE INDEX feeds_by_turn ON feeds (next_poll_at) WHERE gone = 0;

  CREATE TABLE feed_followers (
    feed INTEGER NOT NULL REFERENCES feeds (key) ON DELETE CASCADE,
    guild TEXT NOT NULL,
    person TEXT,
    added_at TEXT NOT NULL,
    paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
    PRIMARY KEY (feed, guild)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX feed_followers_by_guild ON feed_followers (guild);

  CREATE TABLE feed_entries (
    feed INTEGER NOT NULL REFERENCES feeds (key) ON DELETE CASCADE,
    entry TEXT NOT NULL,
    content TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    published_at TEXT NOT NULL,
    article TEXT,
    whole INTEGER NOT NULL CHECK (whole IN (0, 1)),
    attempts INTEGER NOT NULL,
    PRIMARY KEY (feed, entry)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX feed_entries_by_date ON feed_entries (feed, published_at);
  `

/**
 * The largest key that a feed ever had, where SQLite keeps such numbers for tables that are declared to count on. By itself it
 * gives the key of the newest feed again once that is removed.
 */
export const FEED_KEYS_SCHEMA = `
  DELETE FROM sqlite_sequence WHERE name = 'feeds';
  INSERT INTO sqlite_sequence (name, seq) SELECT 'feeds', max(
    coalesce((SELECT max(key) FROM feeds), 0),
    coalesce((SELECT max(CAST(substr(origin, 6) AS INTEGER)) FROM articles WHERE origin GLOB 'feed/[0-9]*'), 0));

  CREATE TRIGGER feed_keys_rise AFTER INSERT ON feeds BEGIN
    UPDATE sqlite_sequence SET seq = max(seq, new.key) WHERE name = 'feeds';
  END;
`
