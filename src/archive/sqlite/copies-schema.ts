/**
 * Copies of one report, and articles that were taken back.
 *
 * `fingerprints` holds an article's sketch as a JSON list, and the report that it is a copy of, where it is one; a report is
 * no more than a number that its articles share. `sketches` finds articles by a run of their text and their day (days since
 * 1970); what an article put there leaves with its fingerprint. `page_key` is `pageKey` of page-key.ts.
 *
 * Lists and counts leave out what is withdrawn, so their indexes do too.
 */
export const COPIES_SCHEMA = `
  CREATE TABLE fingerprints (
    article INTEGER PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    sketch TEXT NOT NULL,
    report INTEGER
  ) STRICT;

  CREATE INDEX fingerprints_by_report ON fingerprints (report) WHERE report IS NOT NULL;

  CREATE TABLE sketches (
    run INTEGER NOT NULL,
    day INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (run, day, article)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER sketches_leave AFTER DELETE ON fingerprints BEGIN
    DELETE FROM sketches
    WHERE run IN (SELECT value FROM json_each(old.sketch)) AND day = old.day AND article = old.article;
  END;

  UPDATE articles SET page = page_key(page) WHERE page IS NOT NULL;

  ALTER TABLE articles ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
  UPDATE articles SET withdrawn = 1 WHERE EXISTS (
    SELECT 1 FROM versions
    WHERE versions.article = articles.key AND versions.version = articles.version AND versions.withdrawn = 1);

  DROP INDEX articles_by_date;
  DROP INDEX articles_by_source;
  DROP INDEX articles_per_source;
  CREATE INDEX articles_by_date ON articles (published_day DESC, published_ms DESC, title, id) WHERE withdrawn = 0;
  CREATE INDEX articles_by_source ON articles
    (source_name COLLATE NOCASE, published_day DESC, published_ms DESC, title, id) WHERE withdrawn = 0;
  CREATE INDEX articles_per_source ON articles (source_name, published_day) WHERE withdrawn = 0;
  CREATE INDEX articles_withdrawn ON articles (published_ms DESC) WHERE withdrawn = 1;
`
