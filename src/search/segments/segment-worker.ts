import { parentPort } from 'node:worker_threads'
import { unpackBatch } from './seal-batch.ts'
import { openSealedPart, readColumns } from './sealed-part.ts'
import { DamagedSegment } from './segment-file.ts'
import type { SegmentJob, SegmentJobEnd } from './segment-jobs.ts'
import { writeSegment } from './segment-writer.ts'

function write(job: SegmentJob): void {
  if (job.kind === 'seal') {
    writeSegment(job.path, job.batches.map(unpackBatch))
    return
  }
  const parts = job.segments.map(({ path, removed }) => {
    const part = openSealedPart(path, undefined)
    for (const article of removed) part.remove(article)
    return part
  })
  try {
    writeSegment(job.path, parts)
  } finally {
    for (const part of parts) part.close()
  }
}

function run(job: SegmentJob): SegmentJobEnd {
  try {
    write(job)
    return { kind: 'done', columns: readColumns(job.path) }
  } catch (error) {
    if (error instanceof DamagedSegment) return { kind: 'damaged', path: error.file, reason: error.message }
    return { kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort!.on('message', (job: SegmentJob) => {
  const end = run(job)
  // Moved, not copied: the thread that answers questions gets them for nothing.
  const moved = end.kind === 'done' ? [...end.columns.values()].map(({ buffer }) => buffer) : []
  parentPort!.postMessage(end, moved)
})
