import { describe, expect, it } from 'vitest'
import { isAttachedOtherwise, isSaidByAnother } from '../../../src/answer/claims/attached-otherwise.ts'

const LIST =
  "The visitors were French President Emma Marr, German Chancellor Fritz Holt and British Prime Minister Kai Star, who met Orsk's envoy Steve Witt and his son-in-law Jarla Kusk."

describe('words of a claim that a sentence says of others', () => {
  it.each([
    ['Emma Marr is the president of France.', LIST, false],
    ['Fritz Holt is the president of France.', LIST, true],
    ['Emma Marr is the German Chancellor.', LIST, true],
    ['Kai Star is the British prime minister.', LIST, false],
    ["Steve Witt is Orsk's envoy.", LIST, false],
    ["Jarla Kusk is Orsk's envoy.", LIST, true],
    ["Orsk's envoy is Jarla Kusk.", LIST, true],
    ['Defence Minister Sergei Lund spoke.', 'Foreign Minister Sergei Lund spoke for Orsk.', true],
    ['Foreign Minister Sergei Lund spoke.', 'Foreign Minister Sergei Lund spoke for Orsk.', false],
    ['Scott Bess signed for Ukraine.', 'Scott Bess signed for Poland and Yulia Svyr for Ukraine.', true],
    ['Scott Bess signed for Poland.', 'Scott Bess signed for Poland and Yulia Svyr for Ukraine.', false],
    [
      'Germany would send home 35.',
      'Germany expelled 40 envoys and France said it would send home 35.',
      true,
    ],
    [
      'Holt said that 46,000 Russian soldiers were killed.',
      'More than 46,000 Ukrainian soldiers were killed in the war with Russia, Holt said.',
      true,
    ],
    ['Ada Lind was the captain of the Selma.', 'Its captain, Ada Lind, was the last to leave.', false],
  ])('%s / %s', (claim, sentence, otherwise) => {
    expect(isAttachedOtherwise(claim, sentence)).toBe(otherwise)
  })

  it('are those of another speaker', () => {
    expect(isSaidByAnother('Holt said that 198 were killed.', 'Marr wrote that 600 had been killed.')).toBe(
      true,
    )
    expect(isSaidByAnother('Holt said that 198 were killed.', 'Holt named 600 killed.')).toBe(false)
    expect(isSaidByAnother('Holt said that 198 were killed.', 'He said that 600 were killed.')).toBe(false)
    expect(isSaidByAnother('198 were killed.', 'Marr wrote that 600 had been killed.')).toBe(false)
  })
})
