/** Settings of servers: what there is one of in a row each, the lists in tables of their own. A server without a row has the usual ones. */
export const SETTINGS_SCHEMA = `
  CREATE TABLE guild_settings (
    guild TEXT PRIMARY KEY,
    visibility TEXT NOT NULL CHECK (visibility IN ('public', 'private')),
    language TEXT NOT NULL,
    corrections INTEGER NOT NULL CHECK (corrections IN (0, 1)),
    questions_a_minute INTEGER CHECK (questions_a_minute > 0)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE guild_channels (
    guild TEXT NOT NULL,
    channel TEXT NOT NULL,
    PRIMARY KEY (guild, channel)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE guild_sources (
    guild TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (guild, source)
  ) STRICT, WITHOUT ROWID;
`
