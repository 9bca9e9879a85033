/** Why nothing came of a fetch. What a server answered, a 404 too, is a page and no error. */
export type FetchFailure =
  /** The address may not be asked for: another scheme, a password in it, a port or an IP address that is not public. */
  | 'forbidden-address'
  /** The host's name is not known, or the name server did not say. */
  | 'unknown-host'
  /** No connection, a certificate that is not valid, or one that broke off. */
  | 'connection'
  /** The time for all of it, redirects included, was over. */
  | 'timeout'
  /** More bytes than are read, before or after decompression. */
  | 'too-large'
  | 'too-many-redirects'
  /** The answer is not HTTP, leads to no address, or is compressed in a way that cannot be undone. */
  | 'malformed'
  /** The caller's signal. */
  | 'aborted'

/** Nothing was fetched; the message names the address and the reason in a sentence for people. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly reason: FetchFailure
  /** What was asked for when it failed: the address that was given, or one that it redirected to. */
  readonly url: string

  constructor(reason: FetchFailure, url: string, because: string, options?: ErrorOptions) {
    super(`Cannot fetch ${url}: ${because}`, options)
    this.reason = reason
    this.url = url
  }
}
