import { expect, it } from 'vitest'
import { nearSources } from '../../commands/find-source.ts'

const NAMES = ['Marsh Gazette', 'Tarn Courier', 'Dateline background', 'The Tarn Evening Courier']

it.each([
  ['marsh', ['Marsh Gazette']],
  ['courier', ['Tarn Courier', 'The Tarn Evening Courier']],
  ['marsh gazete', ['Marsh Gazette']],
  ['the marsh gazet', ['Marsh Gazette']],
  ['tarn courier newspaper', ['Tarn Courier']],
  ['village post', []],
  ['!?', []],
])('%j is near to %j', (typed, near) => {
  expect(nearSources(typed, NAMES)).toEqual(near)
})
