import { describe, expect, it } from 'vitest'
import { isOtherLanguage } from '../../src/question/other-language.ts'
import { parseQuestion } from '../../src/question/parse-question.ts'
import { createSourceNames } from '../../src/question/source-names.ts'

describe('words in another language than English', () => {
  it.each([
    'Wann ist Schweden der NATO beigetreten?',
    'quand la Suède a-t-elle rejoint l’OTAN ?',
    '¿Cuánto de Ucrania controla Rusia?',
    'quem assinou o acordo em 2022?',
    'когда Швеция вступила в НАТО?',
    'スウェーデンはいつNATOに加盟しましたか？',
    'هل انضمت السويد',
    'chi ha firmato l’accordo di Parigi?',
    'Was sagt Ada Lind über Velm?',
    'neues zu Velm?',
    'que dit Ada Lind de Velm ?',
    'Quem fundou a Velm?',
    'Cosa ha detto Ada Lind?',
    'Waarom staakt Velm?',
  ])('%s', (words) => expect(isOtherLanguage(words)).toBe(true))

  it('has small words that are not searched for', () => {
    const terms = (question: string) =>
      parseQuestion(question, { asOf: '2026-01-20', sources: createSourceNames([]) }).terms.map(
        ({ text }) => text,
      )
    expect(terms('Warum war die Brücke von Velm in der Nacht zu?')).toEqual(['brucke', 'velm', 'nacht'])
    expect(terms('Who said that war die was a song?')).toContain('war')
  })

  it.each([
    'When did Sweden join NATO?',
    'Who is the head of Der Spiegel and Die Zeit?',
    'what happened in El Paso',
    'Rio de Janeiro flood',
    'Charles de Gaulle airport strike',
    'Müller Łódź São Paulo',
    'Qui Nguyen',
    'Chi is the Greek letter of what?',
    'Cosa Nostra trial',
    'fait accompli in Velm',
    'grain deal',
    'is it true that Zelenskiy (Зеленський) resigned?',
    '😂😂😂',
    '',
  ])('not: %s', (words) => expect(isOtherLanguage(words)).toBe(false))
})
