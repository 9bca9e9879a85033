import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'

/** What `decompress` undoes, as the request says it. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br'

/** Nobody compresses twice; more layers than this are made to cost time. */
const MOST_LAYERS = 2

/** As browsers do, what there is of a stream that breaks off is read. */
const ZLIB = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }
const BROTLI = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
}

/** The low four bits of the first byte of a zlib stream; raw deflate, which some servers send, begins otherwise. */
const ZLIB_METHOD = 8

const asyncGunzip = promisify(gunzip)
const asyncInflate = promisify(inflate)
const asyncInflateRaw = promisify(inflateRaw)
const asyncBrotli = promisify(brotliDecompress)

/**
 * Undoes the content encodings of an answer.
 * @param encodings the header's value, in the order in which they were applied.
 * @param limit bytes; what would become longer stops there.
 * @returns the bytes, `too-large`, or `unknown-encoding`.
 * @throws {Error} of zlib, where the bytes are damaged.
 */
export async function decompress(
  bytes: Uint8Array,
  encodings: string,
  limit: number,
): Promise<Uint8Array | 'too-large' | 'unknown-encoding'> {
  const layers = encodings
    .toLowerCase()
    .split(',')
    .map((layer) => layer.trim())
    .filter((layer) => layer !== '' && layer !== 'identity')
  if (layers.length > MOST_LAYERS) return 'unknown-encoding'
  let current = bytes
  for (const layer of layers.reverse()) {
    // An answer without a body (304, 204) may name an encoding all the same.
    if (current.length === 0) return current
    try {
      const undone = await undo(layer, current, limit)
      if (undone === undefined) return 'unknown-encoding'
      current = undone
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
        return 'too-large'
      throw error
    }
  }
  return current
}

async function undo(layer: string, bytes: Uint8Array, limit: number): Promise<Uint8Array | undefined> {
  const options = { ...ZLIB, maxOutputLength: limit }
  switch (layer) {
    case 'gzip':
    case 'x-gzip':
      return await asyncGunzip(bytes, options)
    case 'deflate':
      return ((bytes[0] ?? 0) & 0x0f) === ZLIB_METHOD
        ? await asyncInflate(bytes, options)
        : await asyncInflateRaw(bytes, options)
    case 'br':
      return await asyncBrotli(bytes, { ...BROTLI, maxOutputLength: limit })
    default:
      return undefined
  }
}
