import type { DatabaseSync } from 'node:sqlite'
import { pageKey } from '../../articles/page-key.ts'
import { ArchiveError } from '../archive-error.ts'
import { COPIES_SCHEMA } from './copies-schema.ts'
import { FEED_KEYS_SCHEMA, FEED_SCHEMA } from './feed-schema.ts'
import { OUTGOING_SCHEMA } from './outgoing-schema.ts'
import { REVISION_SCHEMA } from './revision-schema.ts'
import { SETTINGS_SCHEMA } from './settings-schema.ts'
import { TROUBLE_SCHEMA } from './trouble-schema.ts'

/**
 * The schema's history. Entry `n` takes a database from schema `n` to schema `n + 1`. Entries are only ever appended: an
 * archive in someone's data directory may stand at any of them.
 *
 * `articles` is narrow, so that lists and counts never read a text; `versions` holds the texts. `source_name` is what
 * `sourceName` gives, `identity` what `identityOf` gives. `published_ms` orders articles within a day.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    id_given INTEGER NOT NULL CHECK (id_given IN (0, 1)),
    version INTEGER NOT NULL CHECK (version > 0),
    identity TEXT NOT NULL,
    page TEXT,
    origin TEXT,
    title TEXT NOT NULL,
    source_name TEXT NOT NULL,
    published_day TEXT NOT NULL,
    published_ms INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX articles_by_identity ON articles (identity);
  CREATE INDEX articles_by_page ON articles (page) WHERE page IS NOT NULL;
  CREATE INDEX articles_by_origin ON articles (origin) WHERE origin IS NOT NULL;
  CREATE INDEX articles_by_date ON articles (published_day DESC, published_ms DESC, title, id);
  CREATE INDEX articles_by_source ON articles
    (source_name COLLATE NOCASE, published_day DESC, published_ms DESC, title, id);
  CREATE INDEX articles_per_source ON articles (source_name, published_day);

  CREATE TABLE versions (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version > 0),
    saved_at TEXT NOT NULL,
    origin TEXT,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    published_at TEXT NOT NULL,
    updated_at TEXT,
    source TEXT,
    byline TEXT,
    url TEXT,
    section TEXT,
    language TEXT,
    credits TEXT,
    UNIQUE (article, version)
  ) STRICT;
  `,
  // Teasers, and articles that their publishers took back.
  `
  ALTER TABLE versions ADD COLUMN excerpt INTEGER CHECK (excerpt = 1);
  ALTER TABLE versions ADD COLUMN withdrawn INTEGER CHECK (withdrawn = 1);
  ALTER TABLE versions ADD COLUMN withdrawn_at TEXT;
  ALTER TABLE versions ADD COLUMN withdrawn_reason TEXT;
  `,
  // Answers as they were given, the votes on them, and what people asked last.
  `
  CREATE TABLE answers (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    question TEXT NOT NULL,
    understood_as TEXT,
    as_of TEXT NOT NULL,
    filter_from TEXT,
    filter_to TEXT,
    filter_source TEXT,
    status TEXT NOT NULL CHECK (status IN ('answered', 'not-found')),
    language TEXT NOT NULL,
    guild TEXT,
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    message TEXT,
    conversation TEXT,
    kept_at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX answers_by_message ON answers (channel, message) WHERE message IS NOT NULL;
  CREATE INDEX answers_by_person ON answers (person);
  CREATE INDEX answers_by_guild ON answers (guild) WHERE guild IS NOT NULL;
  CREATE INDEX answers_by_time ON answers (kept_at);

  CREATE TABLE answer_quotes (
    answer INTEGER NOT NULL REFERENCES answers (key) ON DELETE CASCADE,
    shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
    place INTEGER NOT NULL,
    article TEXT NOT NULL,
    version INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    highlight_start INTEGER,
    highlight_end INTEGER,
    PRIMARY KEY (answer, shown, place)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX answer_quotes_by_article ON answer_quotes (article);

  CREATE TABLE votes (
    answer INTEGER NOT NULL REFERENCES answers (key) ON DELETE CASCADE,
    person TEXT NOT NULL,
    vote INTEGER NOT NULL CHECK (vote IN (-1, 1)),
    voted_at TEXT NOT NULL,
    PRIMARY KEY (answer, person)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX votes_by_person ON votes (person);

  CREATE TABLE exchanges (
    channel TEXT NOT NULL,
    holder TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    person TEXT NOT NULL,
    guild TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (channel, holder, asked_at)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX exchanges_by_person ON exchanges (person);
  CREATE INDEX exchanges_by_guild ON exchanges (guild) WHERE guild IS NOT NULL;
  CREATE INDEX exchanges_by_time ON exchanges (asked_at);

  CREATE TABLE tellings (
    channel TEXT NOT NULL,
    holder TEXT NOT NULL,
    guild TEXT,
    told_at TEXT NOT NULL,
    PRIMARY KEY (channel, holder)
  ) STRICT, WITHOUT ROWID;
  `,
  // Follows, digests, and what goes out by itself.
  OUTGOING_SCHEMA,
  // Feeds that are followed.
  FEED_SCHEMA,
  // A number for every change, by which the index tells what it has missed.
  REVISION_SCHEMA,
  // Lists whose pages can be turned.
  `
  CREATE TABLE listings (
    id TEXT PRIMARY KEY,
    command TEXT NOT NULL,
    options TEXT NOT NULL,
    as_of TEXT NOT NULL,
    guild TEXT,
    channel TEXT NOT NULL,
    person TEXT NOT NULL,
    kept_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX listings_by_person ON listings (person);
  CREATE INDEX listings_by_guild ON listings (guild) WHERE guild IS NOT NULL;
  CREATE INDEX listings_by_time ON listings (kept_at);
  `,
  // How the bot behaves in each server.
  SETTINGS_SCHEMA,
  // Copies of one report, and what is withdrawn.
  COPIES_SCHEMA,
  // Feeds that bring nothing any more, and who was told.
  TROUBLE_SCHEMA,
  // The bots that worked on the archive.
  'CREATE TABLE applications (id TEXT PRIMARY KEY, used_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;',
  // Keys of feeds that are gone: what came from them names them still, and no other feed is to be taken for one of them.
  FEED_KEYS_SCHEMA,
]

/**
 * Brings a database to the newest schema, one transaction a step. Two processes may do so at once: each step looks again
 * where the schema stands after it holds the write lock.
 * @throws {ArchiveError} where the database was written by a newer program.
 */
export function migrate(database: DatabaseSync, migrations: readonly string[] = MIGRATIONS): void {
  database.function('page_key', { deterministic: true }, (address) => pageKey(String(address)))
  while (schemaOf(database) !== migrations.length) {
    database.exec('BEGIN IMMEDIATE')
    try {
      const schema = schemaOf(database)
      if (schema > migrations.length) {
        throw new ArchiveError(
          `it was written by a newer version of Dateline (schema ${schema}, this one knows ${migrations.length}). Update Dateline, or set DATA_DIR to another folder`,
        )
      }
      const step = migrations[schema]
      if (step !== undefined) {
        database.exec(step)
        database.exec(`PRAGMA user_version = ${schema + 1}`)
      }
      database.exec('COMMIT')
    } catch (error) {
      // A full disk has ended the transaction already.
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }
}

function schemaOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
}
