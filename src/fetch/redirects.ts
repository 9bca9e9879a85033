import { FetchError } from './fetch-error.ts'

/** The statuses that send a GET elsewhere. A 300 lets the reader choose and a 304 is no redirect. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Where an answer leads to.
 * @param from the address that answered; what stands in `Location` may be relative to it.
 * @returns `undefined` where it leads nowhere and is the answer itself.
 * @throws {FetchError} `malformed` where `Location` holds no address.
 */
export function redirectTarget(status: number, location: string | undefined, from: URL): string | undefined {
  if (!REDIRECTS.has(status) || location === undefined || location.trim() === '') return undefined
  // Headers come as Latin-1; an address in them may be UTF-8 all the same, which is how browsers read it.
  const text = Buffer.from(location.trim(), 'latin1').toString('utf8')
  if (!URL.canParse(text, from.href)) {
    throw new FetchError('malformed', from.href, 'it redirects to something that is no address')
  }
  return new URL(text, from.href).href
}
