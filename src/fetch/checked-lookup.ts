import type { LookupAddress } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import type { AddressPolicy } from './address-policy.ts'
import { FetchError } from './fetch-error.ts'

/** Gives every address of a host, as `dns.lookup` does with `all`. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

/**
 * The look-up of a connection: a name is resolved once, every address of it is checked, and the connection goes to one of
 * those that were checked. A name server that answers differently the second time is not asked a second time.
 */
export function checkedLookup(origin: URL, policy: AddressPolicy, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolveChecked(host, origin, policy, resolve).then(
      (addresses) => {
        if (options.all === true) done(null, [...addresses])
        else done(null, addresses[0]?.address ?? '', addresses[0]?.family)
      },
      (error: Error) => done(error, []),
    )
  }
}

/**
 * Refuses an address that names its host by an IP address; such a host is never looked up.
 * @throws {FetchError} `forbidden-address`
 */
export function checkLiteral(url: URL, policy: AddressPolicy): void {
  const address = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname
  if (isIP(address) === 0) return
  const refusal = policy.refusalOf(address, portOf(url))
  if (refusal !== undefined) throw new FetchError('forbidden-address', url.href, refusal)
}

async function resolveChecked(
  host: string,
  origin: URL,
  policy: AddressPolicy,
  resolve: Resolve,
): Promise<readonly LookupAddress[]> {
  let addresses: readonly LookupAddress[]
  try {
    addresses = await resolve(host)
  } catch (error) {
    throw new FetchError('unknown-host', origin.href, `the host ${host} is not found`, { cause: error })
  }
  if (addresses.length === 0) {
    throw new FetchError('unknown-host', origin.href, `the host ${host} has no address`)
  }
  // One private address among public ones is refused too: which of them answers is not for the host to say.
  for (const { address } of addresses) {
    const refusal = policy.refusalOf(address, portOf(origin))
    if (refusal !== undefined) throw new FetchError('forbidden-address', origin.href, refusal)
  }
  return addresses
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}
