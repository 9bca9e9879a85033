import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { refusals } from './api-error.ts'

/** The most that a request may carry, bytes; Discord's limit for an upload is 10 MiB a file. */
const LARGEST_BODY = 26_214_400

/** A file that came with a request. */
export interface UploadedFile {
  /** The part's name: "files[0]". */
  readonly part: string
  readonly name: string
  readonly contentType: string
  readonly bytes: Buffer
}

/** What a request carried. */
export interface RequestBody {
  /** The JSON body, undefined where there was none. */
  readonly json: unknown
  readonly files: readonly UploadedFile[]
}

/**
 * Reads a request's body: JSON, or multipart with the JSON in `payload_json` and files in `files[n]`.
 * @throws ApiError 50109 when the JSON cannot be read, 50035 when the body is too large.
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readMultipart(request)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_BODY) throw refusals.invalidForm()
    chunks.push(chunk)
  }
  return { json: size === 0 ? undefined : parseJson(Buffer.concat(chunks).toString()), files: [] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusals.invalidJson()
  }
}

function readMultipart(request: IncomingMessage): Promise<RequestBody> {
  return new Promise((resolve, reject) => {
    const files: UploadedFile[] = []
    const fields = new Map<string, string>()
    const parser = busboy({
      headers: request.headers,
      limits: { fileSize: LARGEST_BODY, fieldSize: LARGEST_BODY },
    })
    parser.on('field', (name, value) => fields.set(name, value))
    parser.on('file', (part, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        files.push({ part, name: filename ?? part, contentType: mimeType, bytes: Buffer.concat(chunks) })
      })
    })
    parser.on('error', reject)
    parser.on('close', () => {
      try {
        const payload = fields.get('payload_json')
        const json = payload === undefined ? Object.fromEntries(fields) : parseJson(payload)
        resolve({ json, files })
      } catch (error) {
        reject(error)
      }
    })
    request.pipe(parser)
  })
}
