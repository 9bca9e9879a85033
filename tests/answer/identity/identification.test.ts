import { describe, expect, it } from 'vitest'
import { IDENTITY, identification } from '../../../src/answer/identity/identification.ts'

const told = (sentence: string, name: string): string | undefined => {
  const found = identification(sentence, name.split(' '))
  return found === undefined ? undefined : sentence.slice(found.span.start, found.span.end)
}

describe('who somebody is', () => {
  it.each([
    ['Ada Lind, the harbour master of Velm, resigned on Monday.', 'Ada Lind', 'the harbour master of Velm'],
    ['The talks were led by Ada Lind, a former judge.', 'Lind', 'a former judge'],
    ["Ada Lind, Velm's chief engineer, spoke first.", 'ada lind', "Velm's chief engineer"],
    ['Ada Lind, who leads the council, spoke.', 'Ada Lind', 'who leads the council'],
    ['Lind is the mayor of Velm.', 'Ada Lind', 'the mayor of Velm'],
    ['Harbour Minister Ada Lind spoke first.', 'Ada Lind', 'Harbour Minister'],
    ['Velm President Tomas Reed met Arnholm President Ada Lind.', 'Ada Lind', 'Arnholm President'],
    ['Reed and Vice President Ada Lind left.', 'Ada Lind', 'Vice President'],
    ['Secretary of State Ada Lind left.', 'Ada Lind', 'Secretary of State'],
    ['"We will not yield," said union president Ada Lind.', 'Ada Lind', 'union president'],
    ['Chief executive Ada Lind said so.', 'Ada Lind', 'Chief executive'],
    ['The family was told by lawyer Ada Lind.', 'Ada Lind', 'lawyer'],
    ['Coach Adá Línd was there.', 'ada lind', 'Coach'],
    ["Reed met President Tomas Holt's envoy Ada Lind.", 'Ada Lind', "President Tomas Holt's envoy"],
  ])('is told beside the name: %s', (sentence, name, wanted) => {
    expect(told(sentence, name)).toBe(wanted)
  })

  it.each([
    ['Ada Lind met Tomas Reed in Velm.', 'Ada Lind'],
    ['Tomas Reed, the mayor, met Ada Lind.', 'Ada Lind'],
    ['Ada Lind, 45, and Tomas Reed resigned.', 'Ada Lind'],
    ['Tomas Lind, the mayor, resigned.', 'Ada Lind'],
    ['The harbour of Velm was closed.', 'Ada Lind'],
  ])('is not told here: %s', (sentence, name) => {
    expect(told(sentence, name)).toBeUndefined()
  })

  it('is told more fully by what follows on the name than by a title', () => {
    expect(identification('Ada Lind, the mayor, spoke.', ['Lind'])?.gain).toBe(IDENTITY.told)
    expect(identification('Mayor Ada Lind spoke.', ['Lind'])?.gain).toBe(IDENTITY.titled)
  })

  it('comes to an end with whatever stands there', () => {
    const began = identification(`${'Ada Lind, the '.repeat(2000)}`, ['Ada', 'Lind'])
    expect(began === undefined || began.span.end > began.span.start).toBe(true)
    expect(identification('A '.repeat(20_000), ['Ada', 'Lind'])).toBeUndefined()
  })
})
