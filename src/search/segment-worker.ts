import { parentPort, workerData } from 'node:worker_threads'
import { createByteCache } from './byte-cache.ts'
import { unpackBatch } from './seal-batch.ts'
import { openSealedPart } from './sealed-part.ts'
import { DamagedSegment } from './segment-file.ts'
import type { SegmentJob, SegmentJobEnd } from './segment-jobs.ts'
import { writeSegment } from './segment-writer.ts'

/** Lists of postings are read once each: keeping them would help nobody. */
const CACHED_BYTES = 1 << 20

function run(job: SegmentJob): void {
  if (job.kind === 'seal') {
    writeSegment(job.path, job.batches.map(unpackBatch))
    return
  }
  const cache = createByteCache(CACHED_BYTES)
  const parts = job.segments.map(({ path, removed }) => {
    const part = openSealedPart(path, cache)
    for (const article of removed) part.remove(article)
    return part
  })
  try {
    writeSegment(job.path, parts)
  } finally {
    for (const part of parts) part.close()
  }
}

function end(): SegmentJobEnd {
  try {
    run(workerData as SegmentJob)
    return { kind: 'done' }
  } catch (error) {
    if (error instanceof DamagedSegment) return { kind: 'damaged', path: error.file, reason: error.message }
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort!.postMessage(end())
