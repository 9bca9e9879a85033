/** A process that imports and merges without end: `node index-writer.ts DATA_DIR`. It says what it has done, a line each. */
import { join } from 'node:path'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { openSearchIndex } from '../../src/search/layered-index.ts'
import { saveArticles } from './sample-news.ts'

const dataDir = process.argv[2]!
const archive = openArchive(dataDir)
const index = await openSearchIndex(archive, join(dataDir, 'index'), { sealAt: 3 })
console.log('open')
for (let from = await archive.count(); ; from += 3) {
  await saveArticles(archive, from, from + 3)
  const settled = index.settled()
  console.log(`saved ${from + 3}`)
  await settled
}
