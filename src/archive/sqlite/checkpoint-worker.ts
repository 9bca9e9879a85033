import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { CheckpointWork } from './checkpoints.ts'

// The thread that makes checkpoints (`checkpoints.ts`), with a connection of its own.

/** How long a checkpoint that takes turns with a writer waits for its own, milliseconds. */
const PATIENCE_MS = 500

/**
 * Pages of the log from which on it is made to begin anew, for which a writer stands still until the rest is written back: beside one
 * that writes without a break there is always some left, and the log would grow without end.
 */
const LONGEST_LOG = 16_000

const database = new DatabaseSync(String(workerData), { timeout: PATIENCE_MS })
const writeBack = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
const beginAnew = database.prepare('PRAGMA wal_checkpoint(RESTART)')

parentPort!.on('message', (what: CheckpointWork) => {
  if (what === 'end') {
    database.close()
    parentPort!.close()
    return
  }
  if (Number(writeBack.get()?.log) > LONGEST_LOG) {
    // What came meanwhile, so that little is left while the writer stands still.
    writeBack.get()
    beginAnew.get()
  }
  parentPort!.postMessage('made')
})
