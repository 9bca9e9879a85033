/**
 * Prints how fast articles are read and saved, into a new archive in a temporary folder, or in a PostgreSQL that is started for
 * it: there with the words that articles are found by, which SQLite has in no table.
 *
 *     node bench/import.ts [--postgres] PATH...
 */

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Archive } from '../src/archive/archive.ts'
import { openPostgresArchive } from '../src/archive/postgres/postgres-archive.ts'
import { createWordWriter } from '../src/archive/postgres/word-writer.ts'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import type { IngestSummary } from '../src/ingest/ingest-paths.ts'
import { ingestPaths } from '../src/ingest/ingest-paths.ts'
import { createWordsWriter } from '../src/search/segments/article-words.ts'
import { TEXT_VERSION } from '../src/text/text-version.ts'
import { PostgresServer } from '../tests/support/postgres.ts'

const SAVED_AT = '2026-01-21T00:00:00Z'

const { values, positionals: paths } = parseArgs({
  options: { postgres: { type: 'boolean', default: false } },
  allowPositionals: true,
})
if (paths.length === 0) {
  console.error('Say which files or folders to import: node bench/import.ts [--postgres] PATH...')
  process.exit(2)
}

await (values.postgres ? measureInPostgres() : measureInFolder())

async function measureInFolder(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  try {
    await measure(openArchive(folder))
    reportSize(statSync(join(folder, 'dateline.sqlite')).size)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measureInPostgres(): Promise<void> {
  const server = await PostgresServer.start()
  try {
    const schema = await server.freshSchema()
    const words = createWordWriter(createWordsWriter(), TEXT_VERSION)
    await measure(await openPostgresArchive({ url: server.url(schema), words }))
    const [row] = await server.asAdmin(
      `SELECT sum(pg_total_relation_size(tables.oid)) AS bytes
       FROM pg_class AS tables WHERE relkind = 'r' AND relnamespace = '${schema}'::regnamespace`,
    )
    reportSize(Number(row?.bytes))
  } finally {
    await server.stop()
  }
}

async function measure(archive: Archive): Promise<void> {
  const first = await timed(() => ingestPaths(paths, archive, { savedAt: SAVED_AT }))
  const second = await timed(() => ingestPaths(paths, archive, { savedAt: SAVED_AT }))
  const all = await timed(async () => {
    let length = 0
    for await (const { body } of archive.articles()) length += body.length
    return length
  })
  const sources = await timed(async () => (await archive.sources()).length)
  await archive.close()
  report('first import', first.milliseconds, first.outcome)
  report('same again', second.milliseconds, second.outcome)
  console.log(`read back     ${inSeconds(all.milliseconds)}, ${all.outcome} characters`)
  console.log(`count outlets ${sources.milliseconds.toFixed(1)} ms, ${sources.outcome} outlets`)
}

function reportSize(bytes: number): void {
  console.log(`on disk       ${(bytes / 1e6).toFixed(1)} MB`)
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ outcome: T; milliseconds: number }> {
  const start = performance.now()
  const outcome = await work()
  return { outcome, milliseconds: performance.now() - start }
}

function report(what: string, milliseconds: number, summary: IngestSummary): void {
  const articles = summary.imported + summary.updated + summary.unchanged
  const rate = Math.round((articles / milliseconds) * 1_000)
  const { imported, updated, unchanged, refused } = summary
  console.log(
    `${what.padEnd(13)} ${inSeconds(milliseconds)}, ${rate} articles/s (${imported} imported, ${updated} updated, ${unchanged} unchanged, ${refused} refused)`,
  )
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`
}
