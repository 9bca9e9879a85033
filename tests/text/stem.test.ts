import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stem } from '../../src/text/stem.ts'
import { STOP_WORDS } from '../../src/text/stop-words.ts'
import { normalizeWord } from '../../src/text/tokens.ts'

const stemOf = (word: string): string => stem(normalizeWord(word))

describe('one stem is shared', () => {
  it.each([
    ['talks', 'talk'],
    ['negotiated', 'negotiating'],
    ['sanctions', 'sanction'],
    ['cities', 'city'],
    ['invaded', 'invades'],
    ['annexed', 'annexing'],
    ['said', 'say'],
    ['met', 'meet'],
    ['withdrew', 'withdraw'],
    ['fought', 'fight'],
    ['women', 'woman'],
    ['died', 'deaths'],
    ['bus', 'buses'],
    ['coronavirus', 'coronaviruses'],
    ['campus', 'campuses'],
    ['focus', 'focusing'],
    ['crisis', 'crises'],
    ['gas', 'gases'],
    ['thief', 'thieves'],
    ['foot', 'feet'],
    ['flee', 'fled'],
    ['eat', 'eaten'],
    ['shook', 'shaking'],
    ['hear', 'heard'],
  ])('by forms of a word: %s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other))
  })

  it.each([
    ['organisation', 'organization'],
    ['organise', 'organize'],
    ['organising', 'organizing'],
    ['recognised', 'recognized'],
    ['analyse', 'analyze'],
    ['analysed', 'analyzed'],
    ['analysing', 'analyzing'],
    ['colour', 'color'],
    ['colours', 'colors'],
    ['harbour', 'harbor'],
    ['harbours', 'harbors'],
    ['neighbouring', 'neighboring'],
    ['labour', 'labor'],
    ['centre', 'center'],
    ['centres', 'centers'],
    ['theatre', 'theater'],
    ['defence', 'defense'],
    ['catalogue', 'catalog'],
    ['travelled', 'traveled'],
    ['travelling', 'traveling'],
    ['fuelled', 'fueled'],
    ['dialling', 'dialing'],
    ['programme', 'program'],
    ['programmes', 'programs'],
  ])('by British and American spelling: %s and %s', (british, american) => {
    expect(stemOf(british)).toBe(stemOf(american))
  })
})

describe('a stem', () => {
  it.each([
    ['abuses', 'abus'],
    ['causes', 'caus'],
    ['houses', 'hous'],
    ['excuses', 'excus'],
  ])('of what only ends like the plural of a word in "us" is its own: %s', (word, wanted) => {
    expect(stemOf(word)).toBe(wanted)
  })

  it.each([
    ['kill', 'killed'],
    ['kill', 'killing'],
    ['call', 'called'],
    ['fall', 'falling'],
    ['sell', 'selling'],
    ['install', 'installed'],
    ['cancel', 'cancelled'],
  ])('is the same for a verb and its forms in -lled and -lling: %s and %s', (verb, form) => {
    expect(stemOf(form)).toBe(stemOf(verb))
  })

  it.each([
    ['our', 'or'],
    ['four', 'for'],
    ['hour', 'horn'],
    ['rise', 'rize'],
    ['raise', 'raze'],
    ['science', 'sciense'],
    ['universe', 'university'],
    ['new', 'news'],
    ['1,200', '1,201'],
    ['nato', 'natal'],
  ])('keeps different words apart: %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('is the same each time, and never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (word) => {
        const norm = normalizeWord(word)
        if (norm === '') return
        expect(stem(norm)).not.toBe('')
        expect(stem(norm)).toBe(stem(norm))
      }),
    )
  })

  it('is none of the language of objects', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) {
      expect(typeof stem(word)).toBe('string')
      expect(typeof stem(word.toLowerCase())).toBe('string')
    }
  })
})

describe('stop words', () => {
  it.each(['the', 'what', 'did', 'of', 'who', 'is', 'dont', 'theyre'])('hold "%s"', (word) => {
    expect(STOP_WORDS.has(word)).toBe(true)
  })

  it('hold no word that an article may be about', () => {
    const words = [
      'war',
      'no-one',
      'us',
      'first',
      'new',
      'win',
      'one',
      'two',
      'say',
      'north',
      'not-held',
      'president',
    ]
    expect(words.filter((word) => STOP_WORDS.has(word))).toEqual([])
  })

  it('are written as words are compared, so that "don’t" is one', () => {
    for (const word of STOP_WORDS) expect(normalizeWord(word)).toBe(word)
    expect(STOP_WORDS.has(normalizeWord('don’t'))).toBe(true)
  })
})
