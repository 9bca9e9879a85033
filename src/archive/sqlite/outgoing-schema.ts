/**
 * What goes out by itself. `arrivals` is a queue that triggers fill within the transaction that saves an article, whichever
 * process saves it, so that no article is missed after a crash; it stays empty where nobody follows anything. `revisions` is
 * the same for new versions of articles that answers quoted. `matches` holds each article once a follow: that primary key is why none is told twice. A place is what `placeKey` writes, times are
 * milliseconds since 1970 where their name ends in `_ms`, else ISO 8601 instants.
 */
export const OUTGOING_SCHEMA = `
  CREATE TABLE follows (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL,
    guild TEXT,
    person TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('topic', 'source')),
    subject TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    language TEXT NOT NULL,
    since TEXT NOT NULL,
    UNIQUE (place, kind, subject_key)
  ) STRICT;
  CREATE INDEX follows_by_person ON follows (person);
  CREATE INDEX follows_by_guild ON follows (guild) WHERE guild IS NOT NULL;

  CREATE INDEX versions_by_arrival ON versions (saved_at) WHERE version = 1;
  CREATE TABLE arrivals (key INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL) STRICT;
  CREATE TRIGGER article_arrives AFTER INSERT ON versions WHEN EXISTS (SELECT 1 FROM follows) BEGIN
    INSERT INTO arrivals (article) SELECT id FROM articles WHERE key = NEW.article;
  END;

  CREATE TABLE revisions (key INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL) STRICT;
  CREATE TRIGGER quoted_article_changes AFTER INSERT ON versions
  WHEN NEW.version > 1 AND EXISTS (
    SELECT 1 FROM answer_quotes JOIN articles ON articles.id = answer_quotes.article WHERE articles.key = NEW.article)
  BEGIN
    INSERT INTO revisions (article) SELECT id FROM articles WHERE key = NEW.article;
  END;

  CREATE TABLE matches (
    follow INTEGER NOT NULL REFERENCES follows (id) ON DELETE CASCADE,
    article TEXT NOT NULL,
    found_ms INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    PRIMARY KEY (follow, article)
  ) STRICT;
  CREATE INDEX matches_to_tell ON matches (follow) WHERE told = 0;

  CREATE TABLE digests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL UNIQUE,
    guild TEXT,
    person TEXT NOT NULL,
    weekday INTEGER CHECK (weekday BETWEEN 0 AND 6),
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    topics TEXT NOT NULL,
    language TEXT NOT NULL,
    last_slot TEXT NOT NULL,
    missed TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE INDEX digests_by_person ON digests (person);
  CREATE INDEX digests_by_guild ON digests (guild) WHERE guild IS NOT NULL;

  CREATE TABLE outbox (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL UNIQUE,
    nonce TEXT NOT NULL,
    place TEXT NOT NULL,
    guild TEXT,
    person TEXT,
    content TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'dropped', 'refused', 'expired', 'uncertain')),
    made_ms INTEGER NOT NULL,
    due_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    tried_ms INTEGER,
    tried_print TEXT,
    lease_owner TEXT,
    lease_until_ms INTEGER,
    message TEXT,
    ended_ms INTEGER,
    failure TEXT
  ) STRICT;
  CREATE INDEX outbox_waiting ON outbox (place, key) WHERE state = 'waiting';
  CREATE INDEX outbox_by_place ON outbox (place, kind, made_ms);

  CREATE TABLE paused_places (
    place TEXT PRIMARY KEY,
    guild TEXT,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    again_ms INTEGER
  ) STRICT;

  CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until_ms INTEGER NOT NULL) STRICT;
`
