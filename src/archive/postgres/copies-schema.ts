/**
 * Copies of one report: `fingerprints` holds an article's sketch and the report that it is a copy of, `sketches` finds articles by a
 * run of their text and their day (days since 1970), as in SQLite's COPIES_SCHEMA. No triggers: whoever deletes a fingerprint
 * deletes what its article put into `sketches`.
 */
export const COPIES_SCHEMA = `
  CREATE TABLE fingerprints (
    article bigint PRIMARY KEY REFERENCES articles (key) ON DELETE CASCADE,
    day int NOT NULL,
    sketch bigint[] NOT NULL,
    report bigint
  );
  CREATE INDEX fingerprints_by_report ON fingerprints (report, article) WHERE report IS NOT NULL;

  CREATE TABLE sketches (
    run bigint NOT NULL,
    day int NOT NULL,
    article bigint NOT NULL,
    PRIMARY KEY (run, day, article)
  );
`
