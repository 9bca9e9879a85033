import { KEY, TEXT } from './column-types.ts'

/** Answers as they were given, the votes on them, what people asked last, and lists whose pages can be turned. */
export const ANSWER_SCHEMA = `
  CREATE TABLE answers (
    key ${KEY},
    id ${TEXT} NOT NULL UNIQUE,
    question ${TEXT} NOT NULL,
    understood_as ${TEXT},
    as_of ${TEXT} NOT NULL,
    filter_from ${TEXT},
    filter_to ${TEXT},
    filter_source ${TEXT},
    status ${TEXT} NOT NULL CHECK (status IN ('answered', 'not-found')),
    language ${TEXT} NOT NULL,
    guild ${TEXT},
    channel ${TEXT} NOT NULL,
    person ${TEXT} NOT NULL,
    message ${TEXT},
    conversation ${TEXT},
    kept_at ${TEXT} NOT NULL
  );
  CREATE INDEX answers_by_message ON answers (channel, message) WHERE message IS NOT NULL;
  CREATE INDEX answers_by_person ON answers (person);
  CREATE INDEX answers_by_guild ON answers (guild) WHERE guild IS NOT NULL;
  CREATE INDEX answers_by_time ON answers (kept_at);

  CREATE TABLE answer_quotes (
    answer bigint NOT NULL REFERENCES answers (key) ON DELETE CASCADE,
    shown boolean NOT NULL,
    place int NOT NULL,
    article ${TEXT} NOT NULL,
    version int NOT NULL,
    start int NOT NULL,
    "end" int NOT NULL,
    highlight_start int,
    highlight_end int,
    PRIMARY KEY (answer, shown, place)
  );
  CREATE INDEX answer_quotes_by_article ON answer_quotes (article);

  CREATE TABLE votes (
    answer bigint NOT NULL REFERENCES answers (key) ON DELETE CASCADE,
    person ${TEXT} NOT NULL,
    vote smallint NOT NULL CHECK (vote IN (-1, 1)),
    voted_at ${TEXT} NOT NULL,
    PRIMARY KEY (answer, person)
  );
  CREATE INDEX votes_by_person ON votes (person);

  CREATE TABLE exchanges (
    channel ${TEXT} NOT NULL,
    holder ${TEXT} NOT NULL,
    asked_at ${TEXT} NOT NULL,
    person ${TEXT} NOT NULL,
    guild ${TEXT},
    text ${TEXT} NOT NULL,
    PRIMARY KEY (channel, holder, asked_at)
  );
  CREATE INDEX exchanges_by_person ON exchanges (person);
  CREATE INDEX exchanges_by_guild ON exchanges (guild) WHERE guild IS NOT NULL;
  CREATE INDEX exchanges_by_time ON exchanges (asked_at);

  CREATE TABLE tellings (
    channel ${TEXT} NOT NULL,
    holder ${TEXT} NOT NULL,
    guild ${TEXT},
    told_at ${TEXT} NOT NULL,
    PRIMARY KEY (channel, holder)
  );

  CREATE TABLE listings (
    id ${TEXT} PRIMARY KEY,
    command ${TEXT} NOT NULL,
    options ${TEXT} NOT NULL,
    as_of ${TEXT} NOT NULL,
    guild ${TEXT},
    channel ${TEXT} NOT NULL,
    person ${TEXT} NOT NULL,
    kept_at ${TEXT} NOT NULL
  );
  CREATE INDEX listings_by_person ON listings (person);
  CREATE INDEX listings_by_guild ON listings (guild) WHERE guild IS NOT NULL;
  CREATE INDEX listings_by_time ON listings (kept_at);
`
