import type { DatabaseSync } from 'node:sqlite'
import { ARTICLE_COLUMNS, ARTICLE_VALUES, articleColumns, SAME_ARTICLE } from '../article-rows.ts'

export type Statements = ReturnType<typeof prepareStatements>

/** Every statement that the archive runs, prepared once. */
export function prepareStatements(database: DatabaseSync) {
  const prepare = (sql: string) => database.prepare(sql)
  const current = `
    SELECT articles.id, articles.version, ${articleColumns('versions')}
    FROM articles JOIN versions ON versions.article = articles.key AND versions.version = articles.version`
  const card = 'SELECT key, id, version, origin, page FROM articles'
  /** The second parameter is 1 for a draft without an id, which may be any article; 0 leaves out those with ids of their own. */
  const unlessGiven = 'AND (id_given = 0 OR ? = 1) ORDER BY key LIMIT 1'
  const version = `SELECT ${articleColumns('versions')} FROM versions WHERE article = ?`
  return {
    article: prepare(`${current} WHERE articles.id = ?`),
    byId: prepare(`${card} WHERE id = ?`),
    byPage: prepare(`${card} WHERE page = ? ${unlessGiven}`),
    byIdentity: prepare(`${card} WHERE identity = ? ${unlessGiven}`),
    byOrigin: prepare(`${card} WHERE origin = ? ${unlessGiven}`),
    versions: prepare(`
      SELECT versions.key, versions.version, versions.saved_at
      FROM articles JOIN versions ON versions.article = articles.key
      WHERE articles.id = ? ORDER BY versions.version`),
    version: prepare(`
      SELECT articles.id, ${articleColumns('versions')}
      FROM versions JOIN articles ON articles.key = versions.article WHERE versions.key = ?`),
    toldWithoutOrigin: prepare(
      `SELECT 1 FROM versions WHERE article = :article AND origin IS NULL AND ${SAME_ARTICLE} LIMIT 1`,
    ),
    newestOfOrigin: prepare(`${version} AND origin = ? ORDER BY version DESC LIMIT 1`),
    addArticle: prepare(`
      INSERT INTO articles
        (id, id_given, version, identity, page, origin, title, source_name, published_day, published_ms, withdrawn)
      VALUES
        (:id, :id_given, :version, :identity, :page, :origin, :title, :source_name, :published_day, :published_ms,
          :withdrawn)`),
    changeArticle: prepare(`
      UPDATE articles SET
        version = :version, identity = :identity, page = :page, origin = :origin, title = :title,
        source_name = :source_name, published_day = :published_day, published_ms = :published_ms, withdrawn = :withdrawn
      WHERE key = :key`),
    addVersion: prepare(`
      INSERT INTO versions
        (article, version, saved_at, origin, ${ARTICLE_COLUMNS})
      VALUES
        (:article, :version, :saved_at, :origin, ${ARTICLE_VALUES})`),
    remove: prepare('DELETE FROM articles WHERE id = ?'),
    oldestFirst: prepare(
      'SELECT id FROM articles WHERE withdrawn = 0 ORDER BY published_day, published_ms, title, id',
    ),
    ids: prepare('SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT ?'),
    sources: prepare(`
      SELECT source_name AS name, count(*) AS articles, min(published_day) AS oldest, max(published_day) AS newest
      FROM articles WHERE withdrawn = 0 GROUP BY source_name ORDER BY articles DESC, name`),
    count: prepare('SELECT count(*) AS articles FROM articles WHERE withdrawn = 0'),
    period: prepare(`
      SELECT (SELECT min(published_day) FROM articles WHERE withdrawn = 0) AS oldest,
        (SELECT max(published_day) FROM articles WHERE withdrawn = 0) AS newest`),
    extent: prepare(`
      SELECT count(*) AS articles, min(published_day) AS oldest, max(published_day) AS newest
      FROM articles WHERE withdrawn = 0 AND published_day BETWEEN ? AND ?`),
    extentOfSource: prepare(`
      SELECT count(*) AS articles, min(published_day) AS oldest, max(published_day) AS newest
      FROM articles WHERE withdrawn = 0 AND published_day BETWEEN ? AND ? AND source_name = ? COLLATE NOCASE`),
    published: prepare(`
      SELECT id FROM articles WHERE withdrawn = 0 AND published_day BETWEEN ? AND ?
      ORDER BY published_day, published_ms, title, id LIMIT ?`),
    publishedBySources: prepare(`
      SELECT id FROM articles WHERE withdrawn = 0 AND published_day BETWEEN ? AND ? AND source_name IN (SELECT value FROM json_each(?))
      ORDER BY published_day, published_ms, title, id LIMIT ?`),
    latest: prepare(`
      ${current} WHERE articles.withdrawn = 0
      ORDER BY articles.published_day DESC, articles.published_ms DESC, articles.title, articles.id LIMIT ? OFFSET ?`),
    latestOfSource: prepare(`
      ${current} WHERE articles.withdrawn = 0 AND articles.source_name = ? COLLATE NOCASE
      ORDER BY articles.published_day DESC, articles.published_ms DESC, articles.title, articles.id LIMIT ? OFFSET ?`),
    copies: prepare(`
      SELECT others.id, others.source_name, others.published_day
      FROM articles JOIN fingerprints AS own ON own.article = articles.key
      JOIN fingerprints AS other ON other.report = own.report AND other.article <> own.article
      JOIN articles AS others ON others.key = other.article
      WHERE articles.id = ? ORDER BY others.published_ms, others.key`),
    withdrawn: prepare(`
      ${current} WHERE articles.withdrawn = 1 ORDER BY articles.published_ms DESC LIMIT ?`),
    expired: prepare(`
      SELECT id FROM articles WHERE published_day < ?1
        OR key IN (SELECT key FROM articles ORDER BY published_ms DESC, key DESC LIMIT -1 OFFSET ?2)
      ORDER BY published_ms, key LIMIT ?3`),
    arrived: prepare(`
      SELECT articles.id FROM versions JOIN articles ON articles.key = versions.article
      WHERE articles.withdrawn = 0 AND versions.version = 1 AND versions.saved_at > ?
        AND versions.saved_at <= ? ORDER BY versions.key`),
  }
}
