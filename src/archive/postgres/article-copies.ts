import { type Shingles, shinglesOf } from '../../articles/shingles.ts'
import {
  COPY_SEARCH,
  type CopyCandidate,
  type CopySource,
  candidatesAmong,
  type Fingerprint,
  type FoundReport,
  findReport,
  fingerprintOf,
} from '../copy-search.ts'
import {
  readFingerprints,
  readLastReport,
  readReports,
  readSharing,
  readTexts,
  type Sharing,
} from './copy-reads.ts'
import type { Transaction } from './transaction.ts'

/** An article that is taken in, with what its text is found by. */
interface Registered extends CopyCandidate, Fingerprint {
  report?: number
}

const NO_TEXT: Shingles = { runs: new Uint32Array(), figures: new Uint32Array() }

/** Leaves articles out from now on. */
export async function unregisterCopies(client: Transaction, keys: readonly number[]): Promise<void> {
  if (keys.length === 0) return
  await client.query(
    `WITH gone AS (DELETE FROM fingerprints WHERE article = ANY ($1::bigint[]) RETURNING article, day, sketch)
     DELETE FROM sketches USING gone, unnest(gone.sketch) AS own (run)
     WHERE sketches.run = own.run AND sketches.day = gone.day AND sketches.article = gone.article`,
    [keys],
  )
}

/**
 * Takes articles in, one after the other, and finds the reports that they are copies of: as SQLite's `register` does, with a few
 * questions for all of them. Those that were in before are to be left out first.
 */
export async function registerCopies(client: Transaction, articles: readonly CopyCandidate[]): Promise<void> {
  const all: readonly Registered[] = articles.map((article) => ({ ...article, ...fingerprintOf(article) }))
  if (all.length === 0) return
  const search = await openSearch(client, all)
  // First only to see what is to be read, for all at once.
  await search.settle(() => {
    for (const article of all) search.find(article)
  })
  for (const article of all) {
    const found = await search.settle(() => search.find(article))
    await search.take(article, found)
  }
  await client.query(
    `WITH wanted AS (
       SELECT * FROM json_to_recordset($1::json) AS one (article bigint, day int, sketch bigint[], report bigint)),
     kept AS (INSERT INTO fingerprints (article, day, sketch, report) SELECT article, day, sketch, report FROM wanted)
     INSERT INTO sketches (run, day, article) SELECT run, day, article FROM wanted, unnest(sketch) AS own (run)`,
    [JSON.stringify(all.map(({ key, day, sketch, report }) => ({ article: key, day, sketch, report })))],
  )
  await search.keepFounded()
}

/** What is known of the articles among which copies are looked for: those in the database, and those taken in before. */
async function openSearch(client: Transaction, all: readonly Registered[]) {
  const sharing = await readSharing(client, all)
  const held = await readFingerprints(client, [...sharing.values()].flat())
  const taken = new Map<number, Registered>()
  const takenByRun = new Map<number, Sharing[]>()
  const texts = new Map<number, Shingles>()
  const reports = new Map<number, number[]>()
  const founded = new Map<number, number>()
  const missing = { texts: new Set<number>(), reports: new Set<number>() }
  let lastReport: number | undefined

  const source: CopySource = {
    fingerprint: (key) => taken.get(key) ?? held.get(key),
    textOf(key) {
      let text = texts.get(key)
      const own = taken.get(key)
      if (text === undefined && own !== undefined) {
        text = shinglesOf(own.body)
        texts.set(key, text)
      }
      if (text === undefined) missing.texts.add(key)
      return text ?? NO_TEXT
    },
    ofReport(report) {
      const known = reports.get(report)
      if (known === undefined) missing.reports.add(report)
      return known ?? []
    },
  }

  function candidatesFor({ sketch, day, key }: Registered): number[] {
    const counts = new Map<number, number>()
    const near = ({ day: other }: Sharing) => Math.abs(other - day) <= COPY_SEARCH.days
    for (const run of sketch) {
      const here = (takenByRun.get(run) ?? []).filter(near)
      const there = sharing.get(`${key} ${run}`) ?? []
      const both = [...there, ...here].sort((a, b) => a.day - b.day || a.article - b.article)
      for (const { article } of both.slice(0, COPY_SEARCH.articlesARun)) {
        counts.set(article, (counts.get(article) ?? 0) + 1)
      }
    }
    return candidatesAmong(counts, sketch)
  }

  async function readMissing(): Promise<void> {
    for (const [key, body] of await readTexts(client, [...missing.texts])) texts.set(key, shinglesOf(body))
    for (const [report, keys] of await readReports(client, [...missing.reports])) reports.set(report, keys)
  }

  return {
    find: (article: Registered): FoundReport | undefined =>
      findReport(article.body, article.sketch, candidatesFor(article), source),
    /** Does something again until all is read that it asks for. */
    async settle<T>(work: () => T): Promise<T> {
      for (;;) {
        missing.texts.clear()
        missing.reports.clear()
        const worked = work()
        if (missing.texts.size + missing.reports.size === 0) return worked
        await readMissing()
      }
    },
    /** Takes an article in, into the report that was found for it. */
    async take(article: Registered, found: FoundReport | undefined): Promise<void> {
      if (found !== undefined && 'article' in found) {
        lastReport = (lastReport ?? (await readLastReport(client))) + 1
        const first = taken.get(found.article)
        if (first === undefined) {
          founded.set(found.article, lastReport)
          held.set(found.article, { sketch: held.get(found.article)?.sketch ?? [], report: lastReport })
        } else first.report = lastReport
        reports.set(lastReport, [found.article])
        article.report = lastReport
      } else if (found !== undefined) {
        article.report = found.report
      }
      if (article.report !== undefined) {
        const others = reports.get(article.report) ?? []
        const ordered = [...others, article.key].sort((a, b) => a - b)
        reports.set(article.report, ordered.slice(0, COPY_SEARCH.comparedOfReport))
      }
      taken.set(article.key, article)
      for (const run of article.sketch) {
        const list = takenByRun.get(run) ?? []
        takenByRun.set(run, list)
        list.push({ day: article.day, article: article.key })
      }
    },
    async keepFounded(): Promise<void> {
      if (founded.size === 0) return
      await client.query(
        `UPDATE fingerprints SET report = found.report
         FROM unnest($1::bigint[], $2::bigint[]) AS found (article, report) WHERE fingerprints.article = found.article`,
        [[...founded.keys()], [...founded.values()]],
      )
    },
  }
}
