import { describe, expect, it } from 'vitest'
import { countedNoun } from '../../../src/answer/spans/counted-noun.ts'

describe('the noun that is counted', () => {
  it.each([
    ['How many wolves live in the reserve?', 'wolves'],
    ['How many grey wolves remain?', 'wolves'],
    ['How many teachers work at the school?', 'teachers'],
    ['how many staff work at the bank', 'staff'],
    ['how many tower blocks burn', 'blocks'],
    ['how many ppl got sick', 'people'],
    ['how many crew members were rescued', 'members'],
    ['How much money did the bank lend?', 'money'],
  ])('is the noun and not the verb after it: %s', (question, noun) => {
    expect(countedNoun(question)).toBe(noun)
  })

  it('is none where no noun follows', () => {
    expect(countedNoun('How much did it cost?')).toBeUndefined()
    expect(countedNoun('how many work at the factory')).toBeUndefined()
    expect(countedNoun('How many died in the fire?')).toBeUndefined()
    expect(countedNoun('how many work permits were given')).toBe('permits')
  })
})
