import { KEY, TEXT } from './column-types.ts'

/**
 * What articles are found by. `article_words` is the full-text index: it is cut by the month of publication, so that a search
 * within a period looks into the months of that period alone; a month's part is made when its first article comes. Its
 * words are stems of the index, never PostgreSQL's own. `article_records` has what ranking reads, by the article's key.
 * `word_changes` and `word_sums` keep how often the archive uses each word: sums up to a change, and the changes after it.
 */
export const WORD_SCHEMA = `
  CREATE TABLE article_words (
    month date NOT NULL,
    article bigint NOT NULL,
    published_day ${TEXT} NOT NULL,
    source_name ${TEXT} NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (month, article)
  ) PARTITION BY RANGE (month);
  CREATE INDEX article_words_by_word ON article_words USING gin (words);

  CREATE TABLE article_records (
    article bigint PRIMARY KEY,
    id ${TEXT} NOT NULL UNIQUE,
    revision bigint NOT NULL,
    month date NOT NULL,
    published_day ${TEXT} NOT NULL,
    published_at ${TEXT} NOT NULL,
    source_name ${TEXT} NOT NULL,
    headline tsvector NOT NULL,
    record bytea NOT NULL
  );
  CREATE INDEX article_records_by_headline ON article_records USING gin (headline);

  CREATE TABLE headline_words (word ${TEXT} PRIMARY KEY);

  CREATE TABLE word_changes (
    key ${KEY},
    revision bigint NOT NULL,
    added bytea,
    taken bytea
  );
  CREATE INDEX word_changes_by_revision ON word_changes (revision);

  CREATE TABLE word_sums (
    one int PRIMARY KEY CHECK (one = 1),
    revision bigint NOT NULL,
    bytes bytea NOT NULL
  );
`

/** By which version of the program's texts the words of an article were written; 0 before this was noted. */
export const WORD_VERSIONS = `
  ALTER TABLE article_records ADD COLUMN words_version int NOT NULL DEFAULT 0;
  CREATE INDEX article_records_by_words_version ON article_records (words_version)
`

/**
 * A search is to ask the full-text index and nothing else. Words that an index has not sorted in yet are looked through one by
 * one by each search, so they are sorted in as they come; and an index that knows only the months lets PostgreSQL think that
 * reading the words of a whole month costs less, whose lists it must fetch from where they lie apart.
 */
export const QUICK_WORDS = `
  DROP INDEX article_words_by_word;
  CREATE INDEX article_words_by_word ON article_words USING gin (words) WITH (fastupdate = off);
  ALTER TABLE article_words DROP CONSTRAINT article_words_pkey;
  CREATE INDEX article_words_by_article ON article_words (article);
  DROP INDEX article_records_by_headline;
  CREATE INDEX article_records_by_headline ON article_records USING gin (headline) WITH (fastupdate = off)
`
