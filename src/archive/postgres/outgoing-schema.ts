import { KEY, TEXT } from './column-types.ts'

/**
 * What goes out by itself, as in SQLite's OUTGOING_SCHEMA. No triggers fill the queues `arrivals` and `revisions`: whoever saves
 * an article does, in the same transaction. `matches` has a key of its own, by which what was found first is told first.
 */
export const OUTGOING_SCHEMA = `
  CREATE TABLE follows (
    id ${KEY},
    place ${TEXT} NOT NULL,
    guild ${TEXT},
    person ${TEXT} NOT NULL,
    kind ${TEXT} NOT NULL CHECK (kind IN ('topic', 'source')),
    subject ${TEXT} NOT NULL,
    subject_key ${TEXT} NOT NULL,
    language ${TEXT} NOT NULL,
    since ${TEXT} NOT NULL,
    UNIQUE (place, kind, subject_key)
  );
  CREATE INDEX follows_by_person ON follows (person);
  CREATE INDEX follows_by_guild ON follows (guild) WHERE guild IS NOT NULL;

  CREATE TABLE arrivals (key ${KEY}, article ${TEXT} NOT NULL);
  CREATE TABLE revisions (key ${KEY}, article ${TEXT} NOT NULL);

  CREATE TABLE matches (
    key bigint GENERATED ALWAYS AS IDENTITY,
    follow bigint NOT NULL REFERENCES follows (id) ON DELETE CASCADE,
    article ${TEXT} NOT NULL,
    found_ms bigint NOT NULL,
    told boolean NOT NULL DEFAULT false,
    PRIMARY KEY (follow, article)
  );
  CREATE INDEX matches_to_tell ON matches (found_ms, key) WHERE NOT told;
  CREATE INDEX matches_by_time ON matches (found_ms);

  CREATE TABLE digests (
    id ${KEY},
    place ${TEXT} NOT NULL UNIQUE,
    guild ${TEXT},
    person ${TEXT} NOT NULL,
    weekday int CHECK (weekday BETWEEN 0 AND 6),
    at ${TEXT} NOT NULL,
    zone ${TEXT} NOT NULL,
    topics ${TEXT} NOT NULL,
    language ${TEXT} NOT NULL,
    last_slot ${TEXT} NOT NULL,
    missed ${TEXT} NOT NULL DEFAULT '[]'
  );
  CREATE INDEX digests_by_person ON digests (person);
  CREATE INDEX digests_by_guild ON digests (guild) WHERE guild IS NOT NULL;

  CREATE TABLE outbox (
    key ${KEY},
    kind ${TEXT} NOT NULL,
    subject ${TEXT} NOT NULL UNIQUE,
    nonce ${TEXT} NOT NULL,
    place ${TEXT} NOT NULL,
    guild ${TEXT},
    person ${TEXT},
    content ${TEXT} NOT NULL,
    state ${TEXT} NOT NULL DEFAULT 'waiting'
      CHECK (state IN ('waiting', 'sent', 'dropped', 'refused', 'expired', 'uncertain')),
    made_ms bigint NOT NULL,
    due_ms bigint NOT NULL,
    expires_ms bigint NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    tried_ms bigint,
    tried_print ${TEXT},
    lease_owner ${TEXT},
    lease_until_ms bigint,
    message ${TEXT},
    ended_ms bigint,
    failure ${TEXT}
  );
  CREATE INDEX outbox_waiting ON outbox (place, key) WHERE state = 'waiting';
  CREATE INDEX outbox_by_place ON outbox (place, kind, made_ms);
  CREATE INDEX outbox_by_end ON outbox (ended_ms) WHERE state <> 'waiting';

  CREATE TABLE paused_places (
    place ${TEXT} PRIMARY KEY,
    guild ${TEXT},
    reason ${TEXT} NOT NULL,
    since ${TEXT} NOT NULL,
    again_ms bigint
  );

  CREATE TABLE leases (
    name ${TEXT} PRIMARY KEY,
    owner ${TEXT} NOT NULL,
    until_ms bigint NOT NULL
  );
`
