/**
 * What is needed to tell people of feeds that bring nothing any more: whom, in which language, since when a follow rests, and
 * which troubles a person was told of. `trouble` is what `troubleKey` writes.
 */
export const TROUBLE_SCHEMA = `
  ALTER TABLE feed_followers ADD COLUMN language TEXT;
  ALTER TABLE feed_followers ADD COLUMN paused_at TEXT;
  ALTER TABLE feed_followers ADD COLUMN paused_by TEXT;

  CREATE INDEX feed_entries_by_article ON feed_entries (article) WHERE article IS NOT NULL;

  CREATE TABLE troubles_told (
    person TEXT NOT NULL,
    trouble TEXT NOT NULL,
    PRIMARY KEY (person, trouble)
  ) STRICT, WITHOUT ROWID;
`
