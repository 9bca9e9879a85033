import ipaddr from 'ipaddr.js'

// Node finds no names in this CommonJS module, only the whole of it.
const { IPv4, IPv6, isValid, parse } = ipaddr

/** Says to which addresses a connection may be made. */
export interface AddressPolicy {
  /**
   * @param address an IP address as text, of either family.
   * @returns why no connection may be made to it, as an end of a sentence; `undefined` where one may.
   */
  refusalOf(address: string, port: number): string | undefined
}

/** The web's own ports, and those that no other service of the system is reserved. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443])
const LAST_SYSTEM_PORT = 1023

/** Inside its data centres this public-looking address is a cloud's own: it hands out a machine's secrets. */
const CLOUD_ADDRESSES: ReadonlySet<string> = new Set(['168.63.129.16'])

/** 2000::/3, all of IPv6 that is routed on the internet so far. */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [IPv6.parse('2000::'), 3]
/** 64:ff9b::/96, under which networks without IPv4 reach it. What lies under 64:ff9b:1::/48 is private to a network. */
const PUBLIC_NAT64: [ipaddr.IPv6, number] = [IPv6.parse('64:ff9b::'), 96]

/** Public addresses alone: none of this machine, its network, its provider's, of groups, or reserved. */
export const PUBLIC_ADDRESSES: AddressPolicy = {
  refusalOf(address, port) {
    if (port <= LAST_SYSTEM_PORT && !WEB_PORTS.has(port))
      return `port ${port} belongs to another service than the web`
    // An address within a network interface (fe80::1%eth0) is never public, and its zone is no part of the address.
    if (address.includes('%') || !isValid(address)) return `${address} is not a public address`
    const range = rangeOf(parse(address))
    return range === undefined ? undefined : `${address} is not a public address (${range})`
  },
}

/** The name of the special range that an address lies in; `undefined` for a public one. */
function rangeOf(address: ipaddr.IPv4 | ipaddr.IPv6): string | undefined {
  if (address instanceof IPv4) {
    if (CLOUD_ADDRESSES.has(address.toString())) return 'a cloud provider'
    const range = address.range()
    return range === 'unicast' ? undefined : range
  }
  // These two stand for an IPv4 address, and are what it is. All other forms that hold one are out of use.
  if (address.isIPv4MappedAddress()) return rangeOf(address.toIPv4Address())
  if (address.match(PUBLIC_NAT64)) return rangeOf(new IPv4(address.toByteArray().slice(-4)))
  const range = address.range()
  if (range !== 'unicast') return range
  return address.match(GLOBAL_UNICAST) ? undefined : 'not routed'
}
