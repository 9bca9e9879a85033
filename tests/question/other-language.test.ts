import { describe, expect, it } from 'vitest'
import { isOtherLanguage } from '../../src/question/other-language.ts'

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
  ])('%s', (words) => expect(isOtherLanguage(words)).toBe(true))

  it.each([
    'When did Sweden join NATO?',
    'Who is the head of Der Spiegel and Die Zeit?',
    'what happened in El Paso',
    'Rio de Janeiro flood',
    'Charles de Gaulle airport strike',
    'Müller Łódź São Paulo',
    'grain deal',
    'is it true that Zelenskiy (Зеленський) resigned?',
    '😂😂😂',
    '',
  ])('not: %s', (words) => expect(isOtherLanguage(words)).toBe(false))
})
