/** A number for every change of an article, by whichever process: see `RevisionLog`. */
export const REVISION_SCHEMA = `
  CREATE TABLE change_counter (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    archive TEXT NOT NULL,
    last INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE removed_articles (
    revision INTEGER PRIMARY KEY,
    id TEXT NOT NULL
  ) STRICT;

  ALTER TABLE articles ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
  UPDATE articles SET revision = key;
  CREATE INDEX articles_by_revision ON articles (revision, id);
  INSERT INTO change_counter SELECT 1, lower(hex(randomblob(16))), coalesce(max(key), 0) FROM articles;

  CREATE TRIGGER count_article_added AFTER INSERT ON articles BEGIN
    UPDATE change_counter SET last = last + 1;
    UPDATE articles SET revision = (SELECT last FROM change_counter) WHERE key = NEW.key;
  END;

  CREATE TRIGGER count_article_changed
  AFTER UPDATE OF version, title, source_name, published_day, published_ms ON articles BEGIN
    UPDATE change_counter SET last = last + 1;
    UPDATE articles SET revision = (SELECT last FROM change_counter) WHERE key = NEW.key;
  END;

  CREATE TRIGGER count_article_removed AFTER DELETE ON articles BEGIN
    UPDATE change_counter SET last = last + 1;
    INSERT INTO removed_articles SELECT last, OLD.id FROM change_counter;
  END;
`
