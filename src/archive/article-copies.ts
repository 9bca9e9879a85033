import type { DatabaseSync } from 'node:sqlite'
import { areCopies } from '../articles/copies.ts'
import { type Shingles, shinglesOf, sketchOf } from '../articles/shingles.ts'

/** How copies are looked for. */
export const COPY_SEARCH = {
  /** Runs of a text that stand for it in the index. */
  sketch: 16,
  /** Copies appear within so many days of each other; the same words later are another year's. */
  days: 14,
  /** Runs of the sketch that a candidate shares at least. */
  shared: 2,
  /** Articles that are read for one run: what an outlet puts under every article fills no more than this. */
  articlesARun: 33,
  /** The containment that two sketches suggest, from which on the texts are compared. */
  suggested: 0.3,
  /** Texts that are compared at the most. */
  compared: 12,
  /** Articles of a report that a further one is compared with. */
  comparedOfReport: 12,
} as const

const DAY_MS = 86_400_000

/** An article as it takes part. */
export interface CopyCandidate {
  readonly key: number
  readonly body: string
  readonly publishedMs: number
}

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

  /** Articles that share enough of a sketch, those that share most first. */
  function candidatesFor(sketch: readonly number[], list: string, day: number): number[] {
    const counts = new Map<number, number>()
    for (const { articles } of sharing.all(day - COPY_SEARCH.days, day + COPY_SEARCH.days, list)) {
      if (typeof articles !== 'string') continue
      for (const key of articles.split(',')) counts.set(Number(key), (counts.get(Number(key)) ?? 0) + 1)
    }
    return [...counts]
      .filter(([, count]) => count >= Math.min(COPY_SEARCH.shared, sketch.length))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([key]) => key)
  }

  const textOf = (key: number): Shingles => shinglesOf(String(body.get(key)?.body ?? ''))

  /** The report that a text is a copy of: of each article in it, so that a report never drifts from one text to another. */
  function reportOf(
    text: string,
    sketch: readonly number[],
    candidates: readonly number[],
  ): number | undefined {
    let own: Shingles | undefined
    const compared = new Map<number, boolean>()
    const isCopyOf = (key: number): boolean => {
      let copy = compared.get(key)
      if (copy === undefined) {
        own ??= shinglesOf(text)
        copy = areCopies(own, textOf(key))
        compared.set(key, copy)
      }
      return copy
    }
    const refused = new Set<number>()
    for (const key of candidates) {
      if (compared.size >= COPY_SEARCH.compared) return undefined
      const row = fingerprint.get(key)
      if (row === undefined) continue
      const report = typeof row.report === 'number' ? row.report : undefined
      if (report !== undefined && refused.has(report)) continue
      if (!suggestsCopy(sketch, JSON.parse(String(row.sketch)) as number[]) || !isCopyOf(key)) continue
      if (report === undefined) {
        const founded = Number(lastReport.get()?.report ?? 0) + 1
        setReport.run(founded, key)
        return founded
      }
      if (ofReport.all(report).every(({ article }) => isCopyOf(Number(article)))) return report
      refused.add(report)
    }
    return undefined
  }

  function register({ key, body: text, publishedMs }: CopyCandidate): void {
    remove.run(key)
    const day = Math.floor(publishedMs / DAY_MS)
    const sketch = sketchOf(text, COPY_SEARCH.sketch)
    const list = JSON.stringify(sketch)
    const candidates = sketch.length === 0 ? [] : candidatesFor(sketch, list, day)
    add.run(key, day, list, candidates.length === 0 ? null : (reportOf(text, sketch, candidates) ?? null))
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

/**
 * Whether two sketches look like those of copies: below the smaller of their largest hashes both hold every run of their
 * text, so that what they share there estimates the containment.
 */
function suggestsCopy(a: readonly number[], b: readonly number[]): boolean {
  const whole = COPY_SEARCH.sketch
  const limit = Math.min(
    a.length < whole ? Number.POSITIVE_INFINITY : a.at(-1)!,
    b.length < whole ? Number.POSITIVE_INFINITY : b.at(-1)!,
  )
  const ofA = a.filter((run) => run <= limit)
  const ofB = new Set(b.filter((run) => run <= limit))
  const both = ofA.filter((run) => ofB.has(run)).length
  return both >= COPY_SEARCH.suggested * Math.min(ofA.length, ofB.size)
}
