import { describe, expect, it } from 'vitest'
import { befallenIn } from '../../../src/answer/spans/befallen.ts'
import { readSentence } from '../../../src/answer/spans/span-candidates.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { stem } from '../../../src/text/stem.ts'
import { askOf, deskOf } from '../articles-desk.ts'

const told = (text: string, deed: string): string[] =>
  befallenIn(text, readSentence(text), stem(deed)).map(({ start, end }) => text.slice(start, end))

describe('how many something befell', () => {
  it.each([
    ['The jet came down on 17 July, killing all 298 people on board.', 'died', ['298']],
    ['At least nine people were killed and 30 injured.', 'killed', ['At least nine']],
    ['At least nine people were killed and 30 injured.', 'hurt', ['30']],
    ['The death toll has risen to 43, with 200 missing.', 'died', ['43']],
    ['The storm left 12 dead in a town of 400,000 inhabitants.', 'died', ['12']],
    ['Flight 17 carried 283 passengers and 15 crew.', 'died', []],
    ['He died on 12 May 2024.', 'died', []],
  ])('%s (%s)', (sentence, deed, expected) => {
    expect(told(sentence, deed)).toEqual(expected)
  })

  it('is told before how many there were', async () => {
    const report = {
      id: 'jet',
      title: 'Jet falls near Velm',
      publishedAt: '2026-02-01',
      source: 'Coast Courier',
      body: 'A passenger jet on its way to Orsk came down near Velm on Friday, killing all 298 people on board. Flight VM17 was an old Dorn 7 with 283 passengers and 15 crew.',
    }
    const answer = await askOf(await deskOf([report]), 'how many people died on flight vm17')
    const [quote] = answer.quotes
    expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe('298')
  })
})
