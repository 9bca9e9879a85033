/**
 * A program for tests: imports PATH into DATA_DIR, a line on standard output for each batch that is on disk. With a third
 * argument it kills itself, as `kill -9` does, at that article, in the middle of its transaction.
 */
import { writeSync } from 'node:fs'
import type { NewArticle } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'

const [dataDir = '', path = '', killAt = '0'] = process.argv.slice(2)
const archive = openArchive(dataDir)
let saves = 0

/** The articles one by one; the process ends once it has saved so many. */
function* countedUpTo(most: number, articles: Iterable<NewArticle>) {
  for (const article of articles) {
    yield article
    saves += 1
    if (saves === most) process.kill(process.pid, 'SIGKILL')
  }
}

const mortal = {
  ...archive,
  async saveAll(articles: Iterable<NewArticle>, options: { readonly savedAt: string }) {
    return archive.saveAll(countedUpTo(Number(killAt), articles), options)
  },
}
await ingestPaths([path], mortal, {
  savedAt: '2026-01-21T00:00:00Z',
  onProgress: ({ imported, unchanged }) => writeSync(1, `${imported + unchanged}\n`),
})
await archive.close()
