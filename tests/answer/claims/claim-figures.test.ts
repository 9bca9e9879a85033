import { describe, expect, it } from 'vitest'
import { figureRatio, figuresDiffer, findClaimFigures } from '../../../src/answer/claims/claim-figures.ts'
import { speakerStems, speakersDiffer } from '../../../src/answer/claims/claim-speaker.ts'

const only = (text: string) => {
  const [figure, ...others] = findClaimFigures(text)
  expect(others, text).toEqual([])
  return figure!
}

const differ = (a: string, b: string): boolean => figuresDiffer(only(a), only(b))

describe('figures of a sentence', () => {
  it.each([
    ['41 aircraft were hit', '', 41],
    ['twenty-five prisoners came home', '', 25],
    ['about 19% of Ukraine', 'percent', 19],
    ['19 per cent of the country', 'percent', 19],
    ['a fifth of Ukraine', 'percent', 20],
    ['a loan of $26.3 billion', '$', 26.3e9],
    ['90 billion euros', '€', 90e9],
    ['paid $69bn for it', '$', 69e9],
    ['about 4,700 square km', 'square km', 4700],
    ['talks of two hours', 'hours', 2],
  ])('are read with what they measure: %s', (text, unit, middle) => {
    const figure = only(text)
    expect(figure.unit).toBe(unit)
    expect((figure.low + figure.high) / 2).toBeCloseTo(middle, 0)
  })

  it('are not dates, years and numbers that belong to a word', () => {
    expect(findClaimFigures('On 12 February 2025 the 28-point plan of 2014 was signed.')).toEqual([])
  })

  it('say what is counted, and whose', () => {
    expect(only('close to 70,000 Ukrainian soldiers').noun).toBe(only('10 soldiers').noun)
    expect(only('close to 70,000 Ukrainian soldiers').of).toEqual([expect.stringMatching(/^ukrain/)])
    expect(only('19% of Ukraine').whole).toBe(only('a fifth of Ukraine').whole)
  })

  it.each([
    ['about 19%', '19.2%'],
    ['43,000 soldiers', '42,600 soldiers'],
    ['almost 6,300 km', '6,200 km'],
    ['more than 40 sailors', '47 sailors'],
    ['at least 30 sailors', '90 sailors'],
    ['up to 250,000 soldiers', '198,000 soldiers'],
    ['between 10 and 13 ships', '12 ships'],
    ['a fifth of it', '19% of it'],
  ])('do not differ where one may be the other: %s, %s', (a, b) => {
    expect(differ(a, b)).toBe(false)
    expect(differ(b, a)).toBe(false)
  })

  it.each([
    ['41 aircraft', 'several aircraft'],
    ['more than 6,300 square km', 'about 4,700 square km'],
    ['420 million euros', '510 million euros'],
    ['up to 250 ships', '400 ships'],
  ])('differ: %s, %s', (a, b) => {
    expect(differ(a, b)).toBe(true)
    expect(figureRatio(only(a), only(b))).toBeGreaterThan(1)
  })
})

describe('who gives a figure', () => {
  it.each([
    ["Ukraine's security service, the SBU, said that 41 aircraft had been hit.", 'ukrain secur servic sbu'],
    ['Russia has lost 180,000 killed, Zelenskiy said, and more.', 'zelenskii'],
    ['Some 41 were hit, according to the coast guard.', 'coast guard'],
    ['Some 41 were hit.', ''],
  ])('is told by its sentence: %s', (sentence, stems) => {
    expect([...speakerStems(sentence)].join(' ')).toBe(stems)
  })

  it('is looked for in the sentence before where a pronoun stands for it', () => {
    const stems = speakerStems('It said that several were hit.', 'The coast guard gave a smaller account.')
    expect([...stems].join(' ')).toBe('coast guard')
  })

  it('differs where no word is common, and where both are named', () => {
    const of = (sentence: string) => speakerStems(sentence)
    expect(speakersDiffer(of('Ukraine said so.'), of('The Ukrainian army said so.'))).toBe(false)
    expect(speakersDiffer(of('Ukraine said so.'), of('Some 41 were hit.'))).toBe(false)
    expect(speakersDiffer(of('Ukraine said so.'), of('The union of seamen said so.'))).toBe(true)
  })
})
