/**
 * A program for tests: imports PATH into DATA_DIR, a line on standard output for each batch that is on disk. With a third
 * argument it kills itself, as `kill -9` does, at that article, in the middle of its transaction.
 */
import { writeSync } from 'node:fs'
import { openArchive } from '../../src/archive/sqlite-archive.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'

const [dataDir = '', path = '', killAt = '0'] = process.argv.slice(2)
const archive = openArchive(dataDir)
let saves = 0
const mortal = {
  ...archive,
  save(...args: Parameters<typeof archive.save>) {
    saves += 1
    const saved = archive.save(...args)
    if (saves === Number(killAt)) process.kill(process.pid, 'SIGKILL')
    return saved
  },
}
await ingestPaths([path], mortal, {
  savedAt: '2026-01-21T00:00:00Z',
  onProgress: ({ imported, unchanged }) => writeSync(1, `${imported + unchanged}\n`),
})
archive.close()
