import { TEXT } from './column-types.ts'

/** Settings of servers, as in SQLite's SETTINGS_SCHEMA. A server without a row has the usual ones. */
export const SETTINGS_SCHEMA = `
  CREATE TABLE guild_settings (
    guild ${TEXT} PRIMARY KEY,
    visibility ${TEXT} NOT NULL CHECK (visibility IN ('public', 'private')),
    language ${TEXT} NOT NULL,
    corrections boolean NOT NULL,
    questions_a_minute int CHECK (questions_a_minute > 0)
  );

  CREATE TABLE guild_channels (
    guild ${TEXT} NOT NULL,
    channel ${TEXT} NOT NULL,
    PRIMARY KEY (guild, channel)
  );

  CREATE TABLE guild_sources (
    guild ${TEXT} NOT NULL,
    source ${TEXT} NOT NULL,
    PRIMARY KEY (guild, source)
  );
`
