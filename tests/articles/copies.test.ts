import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areCopies } from '../../src/articles/copies.ts'
import { shared, shinglesOf, sketchOf } from '../../src/articles/shingles.ts'
import { cutEnd, seededChance, withTypos } from '../support/copy-variations.ts'

/** A text of sentences over many words, so that two of them have no run of words in common but by chance. */
const text = fc
  .array(fc.array(fc.stringMatching(/^[a-z]{5,9}$/), { minLength: 8, maxLength: 20 }), {
    minLength: 10,
    maxLength: 40,
  })
  .map((sentences) => sentences.map((words) => `The ${words.join(' ')}.`).join('\n\n'))

const SPEECH =
  '"We will not leave this valley before every single family has been heard by the commission and has seen its money," the minister told the crowd. "Whoever says otherwise has not read the law that this parliament has passed with the votes of all its parties, and I invite him to read it."'

const areCopiedTexts = (a: string, b: string): boolean => areCopies(shinglesOf(a), shinglesOf(b))

describe('copies of one report', () => {
  it('are any text and the same text with typos put right', () => {
    fc.assert(
      fc.property(text, fc.integer(), (body, seed) => {
        expect(areCopiedTexts(body, withTypos(body, seededChance(seed), 1 / 50))).toBe(true)
      }),
    )
  })

  it('are any text and its first half', () => {
    fc.assert(fc.property(text, (body) => areCopiedTexts(body, cutEnd(body, 0.5))))
  })

  it('are a text and the same in capitals, with other quotation marks, apostrophes and accents', () => {
    const body = `The mayor of Pérouse didn't say how long the repair of the old bridge over the river would take. He added: "We are looking into it." The council is to meet again on Tuesday, March 3, to hear from the engineers who have examined the piers since the flood of January.`
    expect(
      areCopiedTexts(body, body.toUpperCase().replace('É', 'E').replace("'", '’').replaceAll('"', '”')),
    ).toBe(true)
  })

  it('are the same text in a language without spaces between words', () => {
    const body = '政府は二十日、新しい貿易協定について発表し、来月から関税を引き下げる方針を示した。'.repeat(
      2,
    )
    expect(areCopiedTexts(body, `【東京】${body}`)).toBe(true)
  })
})

describe('different reports', () => {
  it('are any two unrelated texts', () => {
    fc.assert(fc.property(text, text, (a, b) => a === b || !areCopiedTexts(a, b)))
  })

  it('are two reports that quote the same speech at length', () => {
    const one = `Farmers blocked the road to the capital on Monday for the third time this month. ${SPEECH} Police counted two hundred tractors, and the queue of lorries reached back to the border.`
    const other = `${SPEECH} With these words the government tried to calm the countryside, where prices for grain have fallen by half since the spring and several co-operatives are close to ruin.`
    expect(areCopiedTexts(one, other)).toBe(false)
  })

  it('are a brief and a long report that holds it among much else', () => {
    const brief =
      'A freight train left the rails near Morvant early on Thursday and spilled diesel into the canal, the railway said. Nobody was hurt, and the line to the coast stays closed until the weekend while cranes lift the wagons.'
    const long = `${brief} ${Array.from({ length: 40 }, (_, at) => `Resident number ${at} of street ${at * 7} remembered the accident of ${1950 + at} in other words than neighbour ${at + 3} did.`).join(' ')}`
    expect(areCopiedTexts(brief, long)).toBe(false)
  })

  it('are reports by one pattern with other figures', () => {
    const prices = (a: number): string =>
      `Shares on the exchange of Velm closed ${a} points higher at ${a * 31}, traders said on the floor after a quiet session. Turnover came to ${a * 7} million crowns, brokers said, as banks and insurers led the rise for most of the day. Oil stood at ${a + 50} crowns a barrel when the exchange closed for the day, and gold at ${a * 13} crowns an ounce in late trading.`
    expect(areCopiedTexts(prices(41), prices(67))).toBe(false)
  })

  it('are short texts that are nearly the same', () => {
    expect(
      areCopiedTexts('Harbour closed by fog on Monday morning.', 'Harbour closed by fog on Friday morning.'),
    ).toBe(false)
  })

  it('are two texts without words', () => {
    expect(areCopiedTexts('...', '!!!')).toBe(false)
  })
})

describe('a sketch', () => {
  it('is a sample of the runs of a text, the same whatever stands around it', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [ofA, ofBoth] = [sketchOf(a, 16), sketchOf(`${a}\n\n${b}`, 16)]
        const largest = ofBoth.at(-1)!
        expect(ofBoth).toEqual(expect.arrayContaining(ofA.filter((run) => run < largest)))
        expect(ofA).toEqual([...new Set(ofA)].sort((x, y) => x - y))
      }),
    )
  })

  it('counts shared runs as sets do', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [shinglesOf(a).runs, shinglesOf(`${a} ${b}`).runs]
        const set = new Set(other)
        expect(shared(one, other)).toBe([...one].filter((run) => set.has(run)).length)
      }),
    )
  })
})
