import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDateline } from '../../src/articles/dateline.ts'

/** The place found, and the words that the story proper starts with. */
function opening(body: string): readonly [string, string] | undefined {
  const dateline = parseDateline(body)
  return dateline && [dateline.place, body.slice(dateline.end).split(' ')[0] ?? '']
}

describe('parseDateline', () => {
  it.each([
    ['DAVOS, Jan 20 - Envoys met on Tuesday.', 'DAVOS'],
    ['KYIV (Reuters) — Envoys met.', 'KYIV'],
    ['KYIV, Ukraine (AP) — Envoys met.', 'KYIV, Ukraine'],
    ['WASHINGTON, D.C., Jan. 3 - Envoys met.', 'WASHINGTON, D.C.'],
    ['WASHINGTON, Jan 3 (Reuters) - Envoys met.', 'WASHINGTON'],
    ['LONDON, 3 January 2026 – Envoys met.', 'LONDON'],
    ['LONDON, January 3, 2026 -- Envoys met.', 'LONDON'],
    ['BEIJING/TAIPEI, Sept. 30 (Reuters) - Envoys met.', 'BEIJING/TAIPEI'],
    ['ST. PETERSBURG, Russia, Tues., Jan 20 - Envoys met.', 'ST. PETERSBURG, Russia'],
    ['AIX-EN-PROVENCE, France — Envoys met.', 'AIX-EN-PROVENCE, France'],
    ["COTE D'IVOIRE, Mar 1 - Envoys met.", "COTE D'IVOIRE"],
    ['SÃO PAULO — Envoys met.', 'SÃO PAULO'],
    ['PARIS—Envoys met.', 'PARIS'],
    ['MOSCOW. Jan 20 (Interfax) - Envoys met.', 'MOSCOW'],
    ['Kyiv, Jan 20 - Envoys met.', 'Kyiv'],
    ['\n  DAVOS, Jan 20 - Envoys met.', 'DAVOS'],
  ])('finds the place in %j', (body, place) => {
    expect(opening(body)).toEqual([place, 'Envoys'])
  })

  it('starts the story at an opening quotation mark', () => {
    expect(opening('DAVOS, Jan 20 - "Envoys met," he said.')).toEqual(['DAVOS', '"Envoys'])
  })

  it.each([
    'Envoys met in Davos - and parted in Davos.',
    'The talks - the first in years - were short.',
    'NATO - the alliance - said no.',
    'NATO — Secretary General Mark Rutte said no.',
    'IBM — Big Blue to many — said no.',
    'UKRAINE — Europe’s second largest country — said no.',
    'BREAKING — Envoys met in Davos.',
    'EXCLUSIVE - Envoys met in Davos.',
    'On Tuesday, Jan 20 - The day of the talks came.',
    'Tuesday, Jan 20 - The day of the talks came.',
    'U.S.-China talks resumed.',
    'DAVOS, Jan 20',
    'DAVOS\n\n- Envoys met.',
    'Russia controls about 19% of Ukraine – Crimea included.',
    'The 2014-2022 war - Envoys said.',
    '',
  ])('finds none in %j', (body) => {
    expect(parseDateline(body)).toBeUndefined()
  })

  it('takes any text, and where it finds a place, finds it verbatim before the story', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('DAVOS', ', ', 'Jan 20', ' - ', ' — ', '(AP)', 'D.C.', 'Envoys', '\n', ' '),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const body = parts.join('')
        const dateline = parseDateline(body)
        if (dateline === undefined) return
        expect(body.slice(0, dateline.end)).toContain(dateline.place)
        expect(dateline.place).not.toBe('')
        expect(dateline.end).toBeLessThan(body.length)
      }),
    )
  })

  it('is quick with a text that is made to be slow', () => {
    for (const text of [
      'A '.repeat(50_000),
      'A, '.repeat(50_000),
      `A${' '.repeat(100_000)}-`,
      '('.repeat(90_000),
    ]) {
      expect(parseDateline(text)).toBeUndefined()
    }
  })
})
