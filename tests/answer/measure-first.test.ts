import { expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'

it('quotes the sentence that has the measure before one that holds more of the words', async () => {
  const report = {
    id: 'rover',
    title: 'Rover Tikka wakes after second night at minus 170',
    publishedAt: '2026-01-18',
    source: 'Open Science News',
    body: `The lunar rover Tikka has woken up after its second night on the Moon, engineers said on Thursday, to applause in a control room.

A signal arrived at 3:17 a.m., four hours later than expected. Everybody clapped in the room for a minute or two.

The rover, which weighs 46 kilograms, was designed to survive a single day.

"We had the farewell cake in the fridge," said project manager Solveig Lindahl.`,
  }
  const answer = await askOf(await deskOf([report]), 'How heavy is the rover Tikka?')
  expect(quoteText(answer.quotes[0]!)).toContain('46 kilograms')
})

it('quotes the sentence that has a share before one that holds more of the words', async () => {
  const report = {
    id: 'coast',
    title: 'Orsk and Velm Talk of the Coast',
    publishedAt: '2026-01-18',
    source: 'Coast Courier',
    body: `Velm said that one or two thorny issues were left, how Orsk controls the Marl coast above all.

Nobody spoke in the room for a while, and the envoys of the two sides went home early.

Orsk's army came near in the autumn. It held some 80% of the coast by then.`,
  }
  const answer = await askOf(await deskOf([report]), 'What percentage of the Marl coast does Orsk control?')
  const [quote] = answer.quotes
  expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toContain('80%')
})

it('quotes the sentence that has a sum before one that holds more of the words and another figure', async () => {
  const report = {
    id: 'salt',
    title: 'The salt maker of Isla Dorn',
    publishedAt: '2026-01-18',
    source: 'Coast Courier',
    body: `Every morning at six, Petra Holm walks out on to the clay terraces of Isla Dorn with a wooden rake that belonged to her grandmother and draws salt into heaps.

In the 1950s there were many families who lived by it, and the terraces reached as far as the harbour.

Nobody else has the patience, she says, and her children have gone to the capital.

Holm sells it for 9 euros a kilo to restaurants there.`,
  }
  const answer = await askOf(await deskOf([report]), 'how much does petra holm charge for her salt')
  expect(quoteText(answer.quotes[0]!)).toContain('9 euros a kilo')
})

it.each([
  [
    'How long has Rona Quayle been a minister?',
    'Rona Quayle, 51, has been a minister since 2010.',
    'since 2010',
  ],
  [
    'How long will the Marl bridge be closed?',
    'The Marl bridge will stay closed until April, and 12 men work on it.',
    'until April',
  ],
])('emphasises since or until when for how long, and no bare number: %s', async (question, body, bold) => {
  const report = {
    id: 'time',
    title: 'Notes of the day',
    publishedAt: '2026-01-18',
    source: 'Coast Courier',
    body,
  }
  const [quote] = (await askOf(await deskOf([report]), question)).quotes
  expect(quoteText(quote!).slice(quote!.highlight!.start, quote!.highlight!.end)).toBe(bold)
})
