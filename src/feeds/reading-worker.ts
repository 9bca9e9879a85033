import { type ReadingAnswer, type ReadingWork, readersHere } from './readers.ts'
import { type Told, told } from './told-failure.ts'

// This file is a thread of its own: what reads the pages and feeds of others may be made to take long.
/** Reads, and tells what came of it. */
export const work = (asked: ReadingWork): Promise<Told<ReadingAnswer>> => told(read(asked))

function read(work: ReadingWork): Promise<ReadingAnswer> {
  switch (work.kind) {
    case 'page':
      return readersHere.page(work.of, work.known)
    case 'html':
      return readersHere.html(work.of)
    case 'feed':
      return readersHere.feed(work.of)
    case 'entry':
      return readersHere.entry(work.of, work.context)
    case 'offered':
      return readersHere.offered(work.of)
  }
}
