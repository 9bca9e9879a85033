import { describe, expect, it } from 'vitest'
import { PUBLIC_ADDRESSES } from '../../src/fetch/address-policy.ts'

const REFUSED = {
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  'the mapped form of loopback': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fc00::1', 'fec0::1'],
  'the mapped form of private': ['::ffff:10.0.0.1', '::ffff:192.168.0.1'],
  'private under NAT64': ['64:ff9b::10.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::1', '64:ff9b:1::808:808'],
  'any form of 6to4 and Teredo': ['2002:7f00:1::', '2002:a00:1::1', '2001:0:1::1'],
  'link-local': ['169.254.1.1', 'fe80::1', 'fe80::1%eth0', '2606:4700::1111%eth0'],
  metadata: [
    '169.254.169.254',
    '::ffff:169.254.169.254',
    'fd00:ec2::254',
    '100.100.100.200',
    '192.0.0.192',
    '168.63.129.16',
  ],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.250', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  reserved: [
    '240.0.0.1',
    '192.0.2.1',
    '198.51.100.7',
    '203.0.113.9',
    '198.18.0.1',
    '2001:db8::1',
    '5f00::1',
    '4000::1',
  ],
  unspecified: ['0.0.0.0', '0.1.2.3', '::'],
  'what is no address': ['', 'localhost', '127.1', '0x7f000001', '1.2.3.4.5'],
}

describe('the policy of public addresses', () => {
  it.each(Object.entries(REFUSED))('refuses %s', (_kind, addresses) => {
    const allowed = addresses.filter((address) => PUBLIC_ADDRESSES.refusalOf(address, 443) === undefined)
    // 127.1 and 0x7f000001 are 127.0.0.1 to some, and refused as either.
    expect(allowed).toEqual([])
  })

  it.each([
    '1.1.1.1',
    '93.184.215.14',
    '2606:4700:4700::1111',
    '::ffff:1.1.1.1',
    '64:ff9b::1.1.1.1',
    '172.32.0.1',
    '100.128.0.1',
  ])('allows %s', (address) => expect(PUBLIC_ADDRESSES.refusalOf(address, 443)).toBeUndefined())

  it('allows the ports of the web and those that belong to nothing', () => {
    for (const port of [80, 443, 3000, 8080, 8443])
      expect(PUBLIC_ADDRESSES.refusalOf('1.1.1.1', port)).toBeUndefined()
  })

  it('refuses the ports of other services', () => {
    for (const port of [0, 22, 25, 53, 110, 445])
      expect(PUBLIC_ADDRESSES.refusalOf('1.1.1.1', port)).toContain(`port ${port}`)
  })
})
