import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language, languageOf } from '../../src/reply/language.ts'
import { wordingIn } from '../../src/reply/wording-in.ts'

describe('a wording', () => {
  it.each<[Language, string, string, string]>([
    ['en', '20 Jan 2026', 'January 2026', '18 Sep 2025 – 20 Jan 2026'],
    ['de', '20. Jan. 2026', 'Januar 2026', '18. Sept. 2025 – 20. Jan. 2026'],
    ['fr', '20 janv. 2026', 'janvier 2026', '18 sept. 2025 – 20 janv. 2026'],
    ['es', '20 ene 2026', 'enero de 2026', '18 sept 2025 – 20 ene 2026'],
    ['pt', '20 de jan. de 2026', 'janeiro de 2026', '18 de set. de 2025 – 20 de jan. de 2026'],
    ['uk', '20 січ. 2026 р.', 'січень 2026 р.', '18 вер. 2025 р. – 20 січ. 2026 р.'],
    ['ja', '2026年1月20日', '2026年1月', '2025年9月18日～2026年1月20日'],
  ])('writes dates as people do: %s', (language, day, month, period) => {
    const say = wordingIn(language)
    // Spaces that keep a date on one line count as spaces here.
    const plain = (text: string): string => text.replace(/\s/g, ' ')
    expect(plain(say.day('2026-01-20'))).toBe(day)
    expect(plain(say.day('2026-01-20T23:59:00-11:00'))).toBe(day)
    expect(plain(say.date('2026-01'))).toBe(month)
    expect(plain(say.period('2025-09-18', '2026-01-20'))).toBe(period)
    expect(say.period('2026-01-20', '2026-01-20')).toBe(say.day('2026-01-20'))
    expect(say.date('2026')).toBe(language === 'ja' ? '2026年' : '2026')
  })

  it.each<[Language, string, string]>([
    ['en', '1,204', 'A, B and C'],
    ['de', '1.204', 'A, B und C'],
    ['fr', '1\u202f204', 'A, B et C'],
    ['es', '1204', 'A, B y C'],
    ['pt', '1.204', 'A, B e C'],
    ['uk', '1\u00a0204', 'A, B і C'],
    ['ja', '1,204', 'A、B、C'],
  ])('writes numbers and lists as people do: %s', (language, number, list) => {
    const say = wordingIn(language)
    expect(say.number(1204)).toBe(number)
    expect(say.and(['A', 'B', 'C'])).toBe(list)
    expect(say.and([])).toBe('')
  })

  it('repeats what was typed on one line, shortened, in the quotation marks of the language', () => {
    expect(wordingIn('de').echo('  grain\n deal ')).toBe('„grain deal“')
    expect(wordingIn('fr').echo('grain')).toBe('«\u00a0grain\u00a0»')
    for (const language of LANGUAGES)
      expect(wordingIn(language).echo('x'.repeat(500)).length).toBeLessThan(130)
  })
})

describe('the language of the replies', () => {
  it.each([
    ['en-US', 'en'],
    ['es-419', 'es'],
    ['pt-BR', 'pt'],
    ['uk', 'uk'],
    ['ja', 'ja'],
    ['sv-SE', 'en'],
    [undefined, 'en'],
  ] as const)('for software set to %s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})
