import { expect, it } from 'vitest'
import { cutAtCharacter } from '../../src/text/cut-at-character.ts'

it.each([
  ['a text that is short enough', 'bridge', 6, 'bridge'],
  ['a longer text', 'bridges', 6, 'bridge'],
  ['a pair at the end', 'bridg🌉s', 6, 'bridg'],
  ['a pair that fits', 'brid🌉s', 6, 'brid🌉'],
])('cuts %s', (_what, text, longest, cut) => {
  expect(cutAtCharacter(text, longest)).toBe(cut)
})
