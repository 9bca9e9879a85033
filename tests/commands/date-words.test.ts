import { describe, expect, it } from 'vitest'
import { dateInEnglish } from '../../commands/date-words.ts'
import { readDate } from '../../commands/read-date.ts'
import type { Language } from '../../src/reply/language.ts'

const AS_OF = '2026-01-21T09:00:00Z'

describe('a date in another language than English', () => {
  it.each<[Language, string, string, string]>([
    ['de', 'gestern', '2026-01-20', '2026-01-20'],
    ['de', 'März 2025', '2025-03-01', '2025-03-31'],
    ['de', '5. Mai 2024', '2024-05-05', '2024-05-05'],
    ['de', 'seit Letztes Jahr', '2025-01-01', '2025-12-31'],
    ['fr', 'février 2025', '2025-02-01', '2025-02-28'],
    ['fr', "aujourd'hui", '2026-01-21', '2026-01-21'],
    ['es', '5 de mayo de 2024', '2024-05-05', '2024-05-05'],
    ['pt', 'março de 2025', '2025-03-01', '2025-03-31'],
    ['uk', 'березень 2025', '2025-03-01', '2025-03-31'],
    ['uk', '5 травня 2024 року', '2024-05-05', '2024-05-05'],
    ['uk', 'вчора', '2026-01-20', '2026-01-20'],
    ['ja', '2025年3月', '2025-03-01', '2025-03-31'],
    ['ja', '２０２４年５月５日', '2024-05-05', '2024-05-05'],
    ['ja', '昨日', '2026-01-20', '2026-01-20'],
  ])('%s: %s', (language, typed, from, to) => {
    expect(readDate(dateInEnglish(typed, language), AS_OF)).toEqual({ kind: 'range', range: { from, to } })
  })

  it('stays as it was typed where it is none', () => {
    for (const typed of ['irgendwann', '', 'last week', '2025-13-45'])
      expect(dateInEnglish(typed, 'de')).toBe(typed)
    expect(dateInEnglish('gestern', 'en')).toBe('gestern')
  })
})
