/**
 * Prints how fast articles are read and saved, into a new archive in a temporary folder.
 *
 *     node bench/import.ts PATH...
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../src/archive/sqlite-archive.ts'
import type { IngestSummary } from '../src/ingest/ingest-paths.ts'
import { ingestPaths } from '../src/ingest/ingest-paths.ts'

const SAVED_AT = '2026-01-21T00:00:00Z'

const paths = process.argv.slice(2)
if (paths.length === 0) {
  console.error('Say which files or folders to import: node bench/import.ts PATH...')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
try {
  const archive = openArchive(folder)
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
  console.log(`on disk       ${(statSync(join(folder, 'dateline.sqlite')).size / 1e6).toFixed(1)} MB`)
} finally {
  rmSync(folder, { recursive: true })
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
