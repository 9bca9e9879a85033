import { describe, expect, it } from 'vitest'
import { parseByline } from '../../src/articles/byline.ts'
import { splitCredits } from '../../src/articles/credits.ts'

describe('parseByline', () => {
  it.each([
    ['By Dmitry Zhdannikov', 'Dmitry Zhdannikov'],
    ['BY JANE DOE', 'JANE DOE'],
    ['By Ann Lee and Bo van der Berg in Kyiv', 'Ann Lee and Bo van der Berg in Kyiv'],
    ['  By John Q. Public, Jr.  ', 'John Q. Public, Jr.'],
    ["By Luca d'Angelo", "Luca d'Angelo"],
  ])('reads the authors of %j', (line, authors) => {
    expect(parseByline(line)).toBe(authors)
  })

  it.each([
    'By Monday the talks had ended.',
    'By all accounts the talks went well',
    'Bystanders watched',
    'By',
    'Dmitry Zhdannikov',
    `By ${'Ann Lee and '.repeat(30)}Bo`,
  ])('leaves %j to the story', (line) => {
    expect(parseByline(line)).toBeUndefined()
  })
})

describe('splitCredits', () => {
  it('takes the closing credit off without its parentheses', () => {
    const story = splitCredits(['One.', '(Reporting by A (in Kyiv); editing by B)'])
    expect(story).toEqual({ paragraphs: ['One.'], credits: 'Reporting by A (in Kyiv); editing by B' })
  })

  it.each([
    ['($1 = 0.85 euros)'],
    ['(He paused.) They were reporting by then. (He left.)'],
    ['Reporting by A'],
    ['(Reporting by A'],
  ])('keeps %j in the story', (last) => {
    expect(splitCredits(['One.', last])).toEqual({ paragraphs: ['One.', last] })
  })

  it('takes nothing from a story without paragraphs', () => {
    expect(splitCredits([])).toEqual({ paragraphs: [] })
  })
})
