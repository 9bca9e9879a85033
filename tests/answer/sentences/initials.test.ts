import { describe, expect, it } from 'vitest'
import { tellsInFull } from '../../../src/answer/sentences/initials.ts'

describe('a name in full', () => {
  it.each([
    ['rmh', 'Robert M. Holt spoke in Velm.'],
    ['ftc', 'The Federal Trade Commission sued.'],
    ['doj', 'An appeal of the Department of Justice failed.'],
    ['slb', 'Sam Lind-Berg was there.'],
  ])('is told by its initials %s: %s', (initials, text) => {
    expect(tellsInFull(text, initials)).toBe(true)
  })

  it.each([
    ['ftc', 'The federal trade commission sued.'],
    ['ftc', 'The Federal Commission of Trade sued.'],
    // Two letters stand for too much, and words of English for themselves.
    ['ft', 'The Federal Trade office sued.'],
    ['aid', 'An Anna Ida Dahl spoke.'],
    ['a.c', 'Anna Berg Carlsen spoke.'],
  ])('is not told by %s: %s', (initials, text) => {
    expect(tellsInFull(text, initials)).toBe(false)
  })
})
