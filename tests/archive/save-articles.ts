/** A program for tests: saves articles one by one, as `NAME`, and one that all its runs share. Arguments: DATA_DIR NAME COUNT. */
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { draft, SAVED_AT } from './drafts.ts'

const [dataDir = '', name = '', count = '0'] = process.argv.slice(2)
const archive = openArchive(dataDir)
for (let at = 0; at < Number(count); at += 1) {
  await archive.save(draft({ source: name, title: `Story ${at}` }), { savedAt: SAVED_AT })
  await archive.save(draft({ source: 'Shared', body: `${name} ${at}` }), { savedAt: SAVED_AT })
}
await archive.close()
