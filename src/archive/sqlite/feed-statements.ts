import type { DatabaseSync } from 'node:sqlite'

/** The statements of the feed store. */
export function prepareFeedStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql)
  /** Somebody wants it now, and it is there. */
  const wanted = `gone = 0 AND EXISTS (SELECT 1 FROM feed_followers WHERE feed = feeds.key AND paused = 0)`
  /** One that rests already goes on resting since then. */
  const pause = `UPDATE feed_followers SET paused_at = CASE paused WHEN 1 THEN paused_at ELSE ? END,
    paused_by = CASE paused WHEN 1 THEN paused_by ELSE ? END, paused = 1`
  const resume = 'UPDATE feed_followers SET paused = 0, paused_at = NULL, paused_by = NULL'
  return {
    add: prepare(`
      INSERT INTO feeds (key, url, title, name, site_url, added_at, interval_ms, next_poll_at)
      VALUES ((SELECT seq + 1 FROM sqlite_sequence WHERE name = 'feeds'), :url, :title, :name, :site_url, :added_at, :interval_ms, :added_at)`),
    rename: prepare('UPDATE feeds SET name = ? WHERE key = ?'),
    follow: prepare(
      'INSERT INTO feed_followers (feed, guild, person, language, added_at) VALUES (?, ?, ?, ?, ?)',
    ),
    unfollow: prepare('DELETE FROM feed_followers WHERE feed = ? AND guild = ?'),
    removeUnfollowed: prepare(
      'DELETE FROM feeds WHERE NOT EXISTS (SELECT 1 FROM feed_followers WHERE feed = feeds.key)',
    ),
    remove: prepare('DELETE FROM feeds WHERE key = ?'),
    pause: prepare(`${pause} WHERE feed = ?`),
    pauseOf: prepare(`${pause} WHERE feed = ? AND guild = ?`),
    resume: prepare(`${resume} WHERE feed = ?`),
    resumeOf: prepare(`${resume} WHERE feed = ? AND guild = ?`),
    makeDue: prepare('UPDATE feeds SET gone = 0, next_poll_at = min(next_poll_at, ?) WHERE key = ?'),
    byKey: prepare('SELECT key FROM feeds WHERE key = ?'),
    byUrl: prepare('SELECT * FROM feeds WHERE url = ?'),
    all: prepare('SELECT * FROM feeds ORDER BY coalesce(name, title, url) COLLATE NOCASE, url'),
    followers: prepare('SELECT * FROM feed_followers WHERE feed = ? ORDER BY added_at, guild'),
    moveFollowers: prepare(`
      INSERT INTO feed_followers (feed, guild, person, language, added_at, paused, paused_at, paused_by)
      SELECT ?, guild, person, language, added_at, paused, paused_at, paused_by FROM feed_followers WHERE feed = ?
      ON CONFLICT (feed, guild) DO NOTHING`),
    due: prepare(
      `SELECT * FROM feeds WHERE next_poll_at <= ? AND ${wanted} ORDER BY next_poll_at, key LIMIT ?`,
    ),
    nextTurn: prepare(`SELECT min(next_poll_at) AS at FROM feeds WHERE ${wanted}`),
    entries: prepare('SELECT * FROM feed_entries WHERE feed = ?'),
    saveEntry: prepare(`
      INSERT INTO feed_entries (feed, entry, content, seen_at, published_at, article, whole, attempts)
      VALUES (:feed, :entry, :content, :seen_at, :published_at, :article, :whole, :attempts)
      ON CONFLICT (feed, entry) DO UPDATE SET
        content = excluded.content, published_at = excluded.published_at,
        article = coalesce(excluded.article, article), whole = excluded.whole, attempts = excluded.attempts`),
    oldEntries: prepare('SELECT entry FROM feed_entries WHERE feed = ? AND seen_at < ?'),
    forgetEntry: prepare('DELETE FROM feed_entries WHERE feed = ? AND entry = ?'),
    health: prepare(`
      SELECT feed, count(article) AS articles, sum(whole = 1 AND article IS NOT NULL) AS whole,
        sum(published_at >= ? AND article IS NOT NULL) AS recent
      FROM feed_entries GROUP BY feed`),
    troubled: prepare(`
      SELECT * FROM feeds WHERE gone = 1 OR failing_since <= ?
        OR NOT EXISTS (SELECT 1 FROM feed_followers WHERE feed = feeds.key AND paused = 0)
      ORDER BY key`),
    feedsOf: prepare(`
      SELECT DISTINCT feed FROM feed_entries WHERE article IN (
        SELECT id FROM articles WHERE source_name = ? COLLATE NOCASE AND withdrawn = 0
        ORDER BY published_day DESC, published_ms DESC LIMIT ?)`),
    othersNamed: prepare(`
      SELECT page FROM articles WHERE source_name = :outlet COLLATE NOCASE AND withdrawn = 0
        AND id NOT IN (SELECT article FROM feed_entries WHERE feed = :feed AND article IS NOT NULL)
      ORDER BY published_day DESC, published_ms DESC LIMIT :most`),
    feedsNamed: prepare(
      'SELECT url FROM feeds WHERE key <> :feed AND :outlet COLLATE NOCASE IN (name, title)',
    ),
    broughtSince: prepare(`
      SELECT sum(length(body)) AS length, min(saved_at) AS first FROM versions
      WHERE version = 1 AND saved_at > :since AND EXISTS (
        SELECT 1 FROM articles
          JOIN feed_entries ON feed_entries.article = articles.id
          JOIN feed_followers ON feed_followers.feed = feed_entries.feed
        WHERE articles.key = versions.article AND guild = :guild AND added_at <= saved_at)`),
    countOf: prepare('SELECT count(*) AS feeds FROM feed_followers WHERE guild = ?'),
    forgetGuild: prepare('DELETE FROM feed_followers WHERE guild = ?'),
    forgetPerson: prepare(`
      UPDATE feed_followers SET person = nullif(person, :person), paused_by = nullif(paused_by, :person)
      WHERE :person IN (person, paused_by)`),
  }
}
