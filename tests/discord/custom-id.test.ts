import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { customIdOf, LONGEST_CUSTOM_ID, readCustomId } from '../../src/discord/custom-id.ts'

const PERSON = '1234567890123456789'

describe('customIdOf', () => {
  it('is read back with action, argument and person', () => {
    expect(customIdOf('page:2:Ab:c', PERSON)).toBe(`@${PERSON}/page:2:Ab:c`)
    expect(readCustomId(`@${PERSON}/page:2:Ab:c`)).toEqual({
      name: 'page',
      argument: '2:Ab:c',
      madeFor: PERSON,
    })
    expect(readCustomId(customIdOf('ask-form', PERSON))).toEqual({
      name: 'ask-form',
      argument: '',
      madeFor: PERSON,
    })
  })

  it('reads what older messages have', () => {
    expect(readCustomId('more:12')).toEqual({ name: 'more', argument: '12' })
    expect(readCustomId('read:@a/b:c')).toEqual({ name: 'read', argument: '@a/b:c' })
    expect(readCustomId('ask-form')).toEqual({ name: 'ask-form', argument: '' })
  })

  it('never takes more than Discord does: rather than the action, the person is left out', () => {
    const anyAction = fc.string({ minLength: 1, maxLength: LONGEST_CUSTOM_ID, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(anyAction, (rest) => {
        const action = `a${rest}`.slice(0, LONGEST_CUSTOM_ID)
        const customId = customIdOf(action, PERSON)
        expect(customId.length).toBeLessThanOrEqual(LONGEST_CUSTOM_ID)
        expect({ ...readCustomId(customId), madeFor: '' }).toEqual({ ...readCustomId(action), madeFor: '' })
      }),
    )
    expect(() => customIdOf('a'.repeat(LONGEST_CUSTOM_ID + 1), PERSON)).toThrow('its action has 101')
  })
})
