import { parentPort, workerData } from 'node:worker_threads'
import { unpackBatch } from './seal-batch.ts'
import { openSealedPart } from './sealed-part.ts'
import { DamagedSegment } from './segment-file.ts'
import type { SegmentJob, SegmentJobEnd } from './segment-jobs.ts'
import { writeSegment } from './segment-writer.ts'

function run(job: SegmentJob): void {
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
