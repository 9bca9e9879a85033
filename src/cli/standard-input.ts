import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Standard input, in the place of a file. */
export const STANDARD_INPUT = '-'

/** Writes all of an input into a file, which goes once it has been used. @param use is given the file's path. */
export async function fromStandardInput<T>(input: Readable, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-input-'))
  try {
    const path = join(folder, 'standard-input')
    await pipeline(input, createWriteStream(path))
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
