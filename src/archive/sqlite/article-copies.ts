import type { DatabaseSync } from 'node:sqlite'
import { shinglesOf } from '../../articles/shingles.ts'
import {
  COPY_SEARCH,
  type CopyCandidate,
  type CopySource,
  candidatesAmong,
  findReport,
  fingerprintOf,
} from '../copy-search.ts'

/** Which articles carry the same report. */
export interface ArticleCopies {
  /** Takes an article in, or takes it in anew after its text changed, and finds the report that it is a copy of. */
  register(article: CopyCandidate): void
  /** Leaves an article out from now on. */
  unregister(key: number): void
  /** Takes in what came before there were fingerprints. */
  registerMissing(): void
}

/** Keeps fingerprints in tables beside the articles; every call belongs into the transaction that changes the article. */
export function createArticleCopies(database: DatabaseSync): ArticleCopies {
  const prepare = (sql: string) => database.prepare(sql)
  const remove = prepare('DELETE FROM fingerprints WHERE article = ?')
  const add = prepare('INSERT INTO fingerprints (article, day, sketch, report) VALUES (?, ?, ?, ?)')
  const addSketch = prepare('INSERT INTO sketches (run, day, article) SELECT value, ?, ? FROM json_each(?)')
  const setReport = prepare('UPDATE fingerprints SET report = ? WHERE article = ?')
  const sharing = prepare(`
    SELECT (SELECT group_concat(article) FROM (
      SELECT article FROM sketches WHERE run = value AND day BETWEEN ?1 AND ?2 LIMIT ${COPY_SEARCH.articlesARun})) AS articles
    FROM json_each(?3)`)
  const fingerprint = prepare('SELECT sketch, report FROM fingerprints WHERE article = ?')
  const body = prepare(`
    SELECT versions.body FROM articles JOIN versions ON versions.article = articles.key AND versions.version = articles.version
    WHERE articles.key = ?`)
  const ofReport = prepare(
    `SELECT article FROM fingerprints WHERE report = ? ORDER BY article LIMIT ${COPY_SEARCH.comparedOfReport}`,
  )
  const lastReport = prepare('SELECT max(report) AS report FROM fingerprints WHERE report IS NOT NULL')
  const missing = prepare(`
    SELECT key, published_ms FROM articles
    WHERE withdrawn = 0 AND key NOT IN (SELECT article FROM fingerprints) ORDER BY published_ms LIMIT ?`)

  function candidatesFor(sketch: readonly number[], list: string, day: number): number[] {
    const counts = new Map<number, number>()
    for (const { articles } of sharing.all(day - COPY_SEARCH.days, day + COPY_SEARCH.days, list)) {
      if (typeof articles !== 'string') continue
      for (const key of articles.split(',')) counts.set(Number(key), (counts.get(Number(key)) ?? 0) + 1)
    }
    return candidatesAmong(counts, sketch)
  }

  const source: CopySource = {
    fingerprint(key) {
      const row = fingerprint.get(key)
      if (row === undefined) return undefined
      const sketch = JSON.parse(String(row.sketch)) as number[]
      return typeof row.report === 'number' ? { sketch, report: row.report } : { sketch }
    },
    textOf: (key) => shinglesOf(String(body.get(key)?.body ?? '')),
    ofReport: (report) => ofReport.all(report).map(({ article }) => Number(article)),
  }

  function reportOf(text: string, sketch: readonly number[], candidates: readonly number[]): number | null {
    const found = findReport(text, sketch, candidates, source)
    if (found === undefined) return null
    if ('report' in found) return found.report
    const founded = Number(lastReport.get()?.report ?? 0) + 1
    setReport.run(founded, found.article)
    return founded
  }

  function register({ key, body: text, publishedMs }: CopyCandidate): void {
    remove.run(key)
    const { day, sketch } = fingerprintOf({ body: text, publishedMs })
    const list = JSON.stringify(sketch)
    const candidates = sketch.length === 0 ? [] : candidatesFor(sketch, list, day)
    add.run(key, day, list, reportOf(text, sketch, candidates))
    addSketch.run(day, key, list)
  }

  return {
    register,
    unregister(key) {
      remove.run(key)
    },
    registerMissing() {
      const BATCH = 500
      for (let found = missing.all(BATCH); found.length > 0; found = missing.all(BATCH)) {
        database.exec('BEGIN IMMEDIATE')
        try {
          for (const { key, published_ms: publishedMs } of found) {
            const text = String(body.get(Number(key))?.body ?? '')
            register({ key: Number(key), body: text, publishedMs: Number(publishedMs) })
          }
          database.exec('COMMIT')
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK')
          throw error
        }
      }
    },
  }
}
