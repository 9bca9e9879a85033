import { lookup } from 'node:dns/promises'
import { Agent, Client, type Dispatcher } from 'undici'
import { type AddressPolicy, PUBLIC_ADDRESSES } from './address-policy.ts'
import { checkedLookup, checkLiteral, type Resolve } from './checked-lookup.ts'
import { ACCEPTED_ENCODINGS } from './decompress.ts'
import { FetchError } from './fetch-error.ts'
import { createHostGate } from './host-gate.ts'
import { readBody } from './read-body.ts'
import { redirectTarget } from './redirects.ts'

/** What a server answered, whatever its status. */
export interface FetchedPage {
  /** The address that it came from, after redirects, without a fragment. */
  readonly url: string
  /** Where the address that was asked for has moved to for good: every redirect was a 301 or a 308. */
  readonly movedTo?: string
  readonly status: number
  readonly headers: PageHeaders
  /** The body, decompressed; empty for a 304. */
  readonly bytes: Uint8Array
}

/** The headers that somebody here reads, as they were sent; absent where they were not. */
export interface PageHeaders {
  readonly etag?: string
  readonly lastModified?: string
  readonly retryAfter?: string
  readonly contentType?: string
  readonly cacheControl?: string
}

export interface FetchOptions {
  /** What is wanted, as the `Accept` header says it. */
  readonly accept?: string
  /** From an earlier answer: the server then says 304 where nothing changed. */
  readonly etag?: string
  readonly lastModified?: string
  /** Asked before each address, those of redirects too; what it throws ends the fetch. It waits for no turn. */
  readonly permit?: (url: string) => Promise<void>
  readonly signal?: AbortSignal
}

/** Fetches from the web, a few addresses at a time and of each host one. */
export interface Fetcher {
  /**
   * Fetches an address by GET, following redirects.
   * @throws {FetchError} where there is no answer, or not one that may be read; its `reason` tells which.
   */
  fetch(url: string, options?: FetchOptions): Promise<FetchedPage>
  /** Ends all connections; what is being fetched fails. */
  close(): Promise<void>
}

export interface FetcherOptions {
  /** How the bot names itself to servers, such as `Dateline/1.2.3 (+https://example.org/about)`. */
  readonly userAgent: string
  /** Which addresses may be connected to; public ones alone where it is left out. Tests pass one that allows their own. */
  readonly policy?: AddressPolicy
  readonly resolve?: Resolve
  readonly limits?: Partial<typeof FETCH_LIMITS>
}

export const FETCH_LIMITS = {
  /** Milliseconds for one address, its redirects and bodies included; waiting for a turn does not count. */
  time: 15_000,
  /** Bytes of a body, compressed or not. */
  bytes: 10_000_000,
  redirects: 5,
  /** Requests under way at a time, all hosts together. */
  requests: 8,
}

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:'])

/** Makes what fetches. It is to be closed. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, policy = PUBLIC_ADDRESSES } = options
  const resolve: Resolve = options.resolve ?? ((host) => lookup(host, { all: true, verbatim: true }))
  const limits = { ...FETCH_LIMITS, ...options.limits }
  const gate = createHostGate(limits.requests)
  const agent = new Agent({
    factory: (origin, shared) =>
      new Client(origin, {
        ...shared,
        connect: { timeout: limits.time, lookup: checkedLookup(new URL(origin), policy, resolve) },
      }),
  })

  /** One request and its answer, redirects not followed. */
  async function request(url: URL, asked: FetchOptions, signal: AbortSignal) {
    const headers: Record<string, string> = {
      'user-agent': userAgent,
      accept: asked.accept ?? '*/*',
      'accept-encoding': ACCEPTED_ENCODINGS,
    }
    if (asked.etag !== undefined) headers['if-none-match'] = asked.etag
    if (asked.lastModified !== undefined) headers['if-modified-since'] = asked.lastModified
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers,
      signal,
    })
    const { statusCode: status } = answer
    const next = redirectTarget(status, one(answer.headers.location), url)
    if (next !== undefined) {
      answer.body.on('error', () => undefined).destroy()
      return { status, next }
    }
    const bytes = await readBody(answer, url.href, limits.bytes)
    return { status, headers: headersOf(answer.headers), bytes }
  }

  return {
    async fetch(address, asked = {}) {
      let url = parseAddress(address)
      let permanent = true
      let left = limits.time
      for (let hops = 0; hops <= limits.redirects; hops += 1) {
        const here = url
        checkAddress(here, policy)
        await asked.permit?.(here.href)
        const answer = await gate.run(here.hostname, async () => {
          const started = performance.now()
          try {
            return await request(here, asked, signalOf(left, asked.signal))
          } catch (error) {
            throw fetchError(error, here, limits.time, asked.signal)
          } finally {
            left = Math.max(0, left - (performance.now() - started))
          }
        })
        if (answer.next === undefined) {
          const { status, headers, bytes } = answer
          const moved = permanent && hops > 0 ? { movedTo: here.href } : {}
          return { url: here.href, ...moved, status, headers, bytes }
        }
        permanent &&= answer.status === 301 || answer.status === 308
        url = parseAddress(answer.next)
      }
      throw new FetchError('too-many-redirects', address, `it redirects more than ${limits.redirects} times`)
    },
    close: () => agent.destroy(),
  }
}

function signalOf(milliseconds: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(Math.ceil(milliseconds))
  return signal === undefined ? timeout : AbortSignal.any([timeout, signal])
}

/** @throws {FetchError} for a text that is no address. */
function parseAddress(text: string): URL {
  if (!URL.canParse(text)) throw new FetchError('forbidden-address', text, 'it is not an address')
  const url = new URL(text)
  url.hash = ''
  return url
}

/** @throws {FetchError} where the address says already that it may not be asked for. */
function checkAddress(url: URL, policy: AddressPolicy): void {
  if (!SCHEMES.has(url.protocol)) {
    throw new FetchError('forbidden-address', url.href, 'only http and https are fetched')
  }
  if (url.username !== '' || url.password !== '') {
    const shown = new URL(url)
    shown.username = ''
    shown.password = ''
    throw new FetchError('forbidden-address', shown.href, 'it holds a name or a password')
  }
  checkLiteral(url, policy)
}

/** Words what undici and the network throw. */
function fetchError(error: unknown, url: URL, limit: number, signal: AbortSignal | undefined): FetchError {
  if (error instanceof FetchError) return error
  const { name, code, message } = error as NodeJS.ErrnoException
  if (signal?.aborted === true) {
    return new FetchError('aborted', url.href, 'it was called off', { cause: error })
  }
  if (
    name === 'TimeoutError' ||
    code === 'ETIMEDOUT' ||
    (code?.startsWith('UND_ERR_') === true && code.endsWith('_TIMEOUT'))
  ) {
    return new FetchError('timeout', url.href, `it takes longer than ${limit / 1000} s`, { cause: error })
  }
  if (
    code?.startsWith('HPE_') === true ||
    code === 'UND_ERR_HEADERS_OVERFLOW' ||
    code?.startsWith('Z_') === true ||
    code?.startsWith('ERR_BROTLI') === true
  ) {
    return new FetchError('malformed', url.href, `the answer is damaged (${message})`, { cause: error })
  }
  return new FetchError('connection', url.href, `the connection failed (${code ?? message})`, {
    cause: error,
  })
}

function headersOf(headers: Dispatcher.ResponseData['headers']): PageHeaders {
  const present: Record<string, string> = {}
  const names = {
    etag: 'etag',
    lastModified: 'last-modified',
    retryAfter: 'retry-after',
    contentType: 'content-type',
    cacheControl: 'cache-control',
  } satisfies Record<keyof PageHeaders, string>
  for (const [field, name] of Object.entries(names)) {
    const value = one(headers[name])
    if (value !== undefined && value !== '') present[field] = value
  }
  return present
}

/** The first of a header that was sent several times. */
function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
