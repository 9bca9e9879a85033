import { expect, it } from 'vitest'
import { hashUnits } from '../../src/text/fnv.ts'

/** From FNV's own test vectors. Files keep tables by these hashes. */
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('hashes %j as FNV-1a does, the upper half mixed in', (text, fnv) => {
  expect(hashUnits(`x${text}y`, 1, 1 + text.length)).toBe(fnv ^ (fnv >>> 15))
})
