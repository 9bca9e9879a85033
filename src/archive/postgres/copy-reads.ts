import { COPY_SEARCH, type Fingerprint } from '../copy-search.ts'
import { JOINED } from './article-columns.ts'
import type { Transaction } from './transaction.ts'

/** An article that shares a run with another. */
export interface Sharing {
  readonly day: number
  readonly article: number
}

/** The articles of the database that share a run with one, by its key and the run. */
export async function readSharing(
  client: Transaction,
  all: readonly (Fingerprint & { readonly key: number })[],
): Promise<ReadonlyMap<string, readonly Sharing[]>> {
  const runs = all.flatMap(({ key, day, sketch }) => sketch.map((run) => ({ key, day, run })))
  const { rows } = await client.query(
    `SELECT wanted.key, wanted.run, found.day, found.article
     FROM unnest($1::bigint[], $2::bigint[], $3::int[]) AS wanted (key, run, day),
       LATERAL (
         SELECT day, article FROM sketches
         WHERE run = wanted.run AND day BETWEEN wanted.day - ${COPY_SEARCH.days} AND wanted.day + ${COPY_SEARCH.days}
         ORDER BY day, article LIMIT ${COPY_SEARCH.articlesARun}) AS found`,
    [runs.map(({ key }) => key), runs.map(({ run }) => run), runs.map(({ day }) => day)],
  )
  const sharing = new Map<string, Sharing[]>()
  for (const row of rows) {
    const name = `${row.key} ${row.run}`
    const list = sharing.get(name) ?? []
    sharing.set(name, list)
    list.push({ day: Number(row.day), article: Number(row.article) })
  }
  return sharing
}

/** The sketches and reports of articles. */
export async function readFingerprints(client: Transaction, sharing: readonly Sharing[]) {
  const held = new Map<number, { readonly sketch: readonly number[]; readonly report?: number }>()
  if (sharing.length === 0) return held
  const { rows } = await client.query(
    'SELECT article, sketch, report FROM fingerprints WHERE article = ANY ($1::bigint[])',
    [[...new Set(sharing.map(({ article }) => article))]],
  )
  for (const { article, sketch, report } of rows) {
    held.set(Number(article), {
      sketch: (sketch as readonly unknown[]).map(Number),
      ...(report === null ? {} : { report: Number(report) }),
    })
  }
  return held
}

/** The texts of articles as they stand. */
export async function readTexts(client: Transaction, keys: readonly number[]): Promise<[number, string][]> {
  if (keys.length === 0) return []
  const { rows } = await client.query(
    `SELECT articles.key, versions.body FROM ${JOINED} WHERE articles.key = ANY ($1::bigint[])`,
    [keys],
  )
  const bodies = new Map(rows.map(({ key, body }) => [Number(key), String(body)]))
  return keys.map((key) => [key, bodies.get(key) ?? ''])
}

/** The first articles of reports. */
export async function readReports(
  client: Transaction,
  reports: readonly number[],
): Promise<[number, number[]][]> {
  if (reports.length === 0) return []
  const { rows } = await client.query(
    `SELECT wanted.report, found.article
     FROM unnest($1::bigint[]) AS wanted (report), LATERAL (
       SELECT article FROM fingerprints WHERE report = wanted.report AND report IS NOT NULL
       ORDER BY article LIMIT ${COPY_SEARCH.comparedOfReport}) AS found`,
    [reports],
  )
  return reports.map((report) => [
    report,
    rows.flatMap((row) => (Number(row.report) === report ? Number(row.article) : [])),
  ])
}

/** The largest number of a report; 0 where there is none. */
export async function readLastReport(client: Transaction): Promise<number> {
  const { rows } = await client.query(
    'SELECT max(report) AS report FROM fingerprints WHERE report IS NOT NULL',
  )
  return Number(rows[0]?.report ?? 0)
}
