import type { Dispatcher } from 'undici'
import { decompress } from './decompress.ts'
import { FetchError } from './fetch-error.ts'

/**
 * Reads the body of an answer and decompresses it. A body that is too long is given up as soon as it is known to be.
 * @param limit bytes, of the body as it is sent and as it is decompressed.
 * @throws {FetchError} `too-large`, or `malformed` for an encoding that is not known; undici's errors where it breaks off.
 */
export async function readBody(
  { headers, body }: Dispatcher.ResponseData,
  url: string,
  limit: number,
): Promise<Uint8Array> {
  const tooLarge = () => new FetchError('too-large', url, `it is longer than ${Math.round(limit / 1e6)} MB`)
  // Destroyed streams tell of it by an error, which is ours already.
  body.on('error', () => undefined)
  if (Number(headers['content-length']) > limit) {
    body.destroy()
    throw tooLarge()
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    // Leaving the loop destroys the stream, and with it the connection.
    if (length > limit) throw tooLarge()
    chunks.push(chunk)
  }
  const encodings = headers['content-encoding']
  const bytes = await decompress(
    Buffer.concat(chunks, length),
    Array.isArray(encodings) ? encodings.join(',') : (encodings ?? ''),
    limit,
  )
  if (bytes === 'too-large') throw tooLarge()
  if (bytes === 'unknown-encoding') {
    throw new FetchError('malformed', url, `it is compressed in a way that is not known (${encodings})`)
  }
  return bytes
}
