/** A program for tests: opens an archive, gives up what it asks with, and has nothing else to do. Argument: its address. */
import { openPostgresArchive } from '../../../src/archive/postgres/postgres-archive.ts'
import { recordedWords } from '../recorded-words.ts'

const archive = await openPostgresArchive({ url: process.argv[2] ?? '', words: recordedWords() })
archive.subscribe(() => {})
await archive.postgres.close()
console.log('open')
