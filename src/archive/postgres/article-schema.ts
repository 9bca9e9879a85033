import { KEY, TEXT } from './column-types.ts'

/**
 * Articles and their versions, in the columns of SQLite's. Hash indexes and indexes without headlines, because PostgreSQL has a
 * limit for what stands in an ordered index, and addresses and headlines have none. `change_counter` numbers every change.
 */
export const ARTICLE_SCHEMA = `
  CREATE TABLE articles (
    key ${KEY},
    id ${TEXT} NOT NULL UNIQUE,
    id_given boolean NOT NULL,
    version int NOT NULL CHECK (version > 0),
    identity ${TEXT} NOT NULL,
    page ${TEXT},
    origin ${TEXT},
    title ${TEXT} NOT NULL,
    source_name ${TEXT} NOT NULL,
    published_day ${TEXT} NOT NULL,
    published_ms bigint NOT NULL,
    withdrawn boolean NOT NULL DEFAULT false,
    revision bigint NOT NULL DEFAULT 0
  );

  CREATE INDEX articles_by_identity ON articles USING hash (identity);
  CREATE INDEX articles_by_page ON articles USING hash (page) WHERE page IS NOT NULL;
  CREATE INDEX articles_by_origin ON articles USING hash (origin) WHERE origin IS NOT NULL;
  CREATE INDEX articles_by_date ON articles (published_day DESC, published_ms DESC) WHERE NOT withdrawn;
  CREATE INDEX articles_by_source ON articles
    (lower(source_name), published_day DESC, published_ms DESC) WHERE NOT withdrawn;
  CREATE INDEX articles_per_source ON articles (source_name, published_day) WHERE NOT withdrawn;
  CREATE INDEX articles_withdrawn ON articles (published_ms DESC, key) WHERE withdrawn;
  CREATE INDEX articles_by_age ON articles (published_ms, key);
  CREATE INDEX articles_by_revision ON articles (revision, id);

  CREATE TABLE versions (
    key ${KEY},
    article bigint NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    version int NOT NULL CHECK (version > 0),
    saved_at ${TEXT} NOT NULL,
    origin ${TEXT},
    title ${TEXT} NOT NULL,
    body ${TEXT} NOT NULL,
    published_at ${TEXT} NOT NULL,
    updated_at ${TEXT},
    source ${TEXT},
    byline ${TEXT},
    url ${TEXT},
    section ${TEXT},
    language ${TEXT},
    credits ${TEXT},
    excerpt boolean CHECK (excerpt),
    withdrawn boolean CHECK (withdrawn),
    withdrawn_at ${TEXT},
    withdrawn_reason ${TEXT},
    UNIQUE (article, version)
  );

  CREATE INDEX versions_by_arrival ON versions (saved_at) WHERE version = 1;

  CREATE TABLE change_counter (
    one int PRIMARY KEY CHECK (one = 1),
    archive ${TEXT} NOT NULL,
    last bigint NOT NULL
  );
  INSERT INTO change_counter VALUES (1, replace(gen_random_uuid()::text, '-', ''), 0);

  CREATE TABLE removed_articles (
    revision bigint PRIMARY KEY,
    id ${TEXT} NOT NULL
  );
`
