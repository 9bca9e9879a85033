import { createReadStream } from 'node:fs'

const LINE_FEED = 0x0a

/** How much is read at a time, in bytes. */
const CHUNK_BYTES = 1 << 18

/** A line of a file, without its line feed. */
export interface FileLine {
  /** From 1. */
  readonly line: number
  /** `undefined` for a line that is longer than the limit, whose bytes were not kept. */
  readonly bytes: Uint8Array | undefined
}

/**
 * Reads a file line by line, never holding more than one line of at most `limit` bytes and one chunk.
 * @throws the file system's error where the file cannot be read.
 */
export async function* readLines(path: string, limit: number): AsyncGenerator<FileLine> {
  let line = 1
  let parts: Buffer[] = []
  let length = 0
  const keep = (part: Buffer) => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const take = (): FileLine => {
    const taken = { line, bytes: length <= limit ? Buffer.concat(parts) : undefined }
    line += 1
    parts = []
    length = 0
    return taken
  }
  const chunks = createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, to))
      yield take()
      from = to + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
