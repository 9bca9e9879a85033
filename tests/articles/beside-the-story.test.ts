import { describe, expect, it } from 'vitest'
import { isBesideTheStory, isHeading } from '../../src/articles/beside-the-story.ts'

describe('a sentence is beside the story', () => {
  it.each([
    'A soldier is seen inside a vehicle in his position near Velm on November 20, 2023.',
    'President Ada Lind shakes hands with Tomas Reed as they meet in Velm, November 14, 2022.',
    'The pilots of Velm after the storm (AP Photo/Ada Lind)',
    'Ada Lind with her son in 2003 (Getty Images)',
    'Ada Lind (L) and Tomas Reed (R) Getty Images',
    'Photograph: Ada Lind/AP',
    'Photo by Ada Lind',
    'The ferries are moored in this file photo.',
    'Image credit: Ada Lind',
    '— Ada Lind (@ada) November 18, 2023',
    'The ferry sails! pic.twitter.com/AbC — Velm Port (@velm) October 5, 2023',
    'Advertisement',
    'READ MORE ABOUT THE HARBOUR OF VELM',
    'MORE: The harbour of Velm in pictures',
    'Stay ahead with our free weekly newsletter and more from Velm.',
    'Published by Velm News on November 5, 2023.',
    'What happens to the harbour now?',
    'The article has been updated to reflect the latest developments on the charges against the pilots of Velm.',
    'The Coast Courier has contacted representatives for Ada Lind and Tomas Reed for comment.',
    'Also Read: How much the finalists of the regatta of Velm and all the others who took part in it since 1980 will win',
    'Related story: The pilots of Velm and their ferries in the long winter of the year in which the harbour froze over',
    'Hello and welcome to Velm Weekly, the letter that covers the past week or so in the harbour.',
    'Hey, folks, welcome to the harbour of Velm.',
    'Good morning!',
    'Lifestyle Edit email {{ #verifyErrors }} {{ message }} {{ /verifyErrors }} Something went wrong.',
    'Welcome back to The Pier, your guide to all that sails.',
    'This story was updated after the mayor of Velm and the port had replied to it on Friday evening.',
    'Table of Contents Piers Ferries Pilots Fares',
    'The harbour is back with new ferries Published 27 October',
    'By signing up you agree to our Terms of Use and Privacy Policy.',
    'This site is protected by reCAPTCHA and the Privacy Policy and Terms of Service of its maker apply.',
  ])('%s', (sentence) => expect(isBesideTheStory(sentence)).toBe(true))
})

describe('a sentence tells the story', () => {
  it.each([
    'The harbour was closed on November 20, 2023.',
    'The minister said so in Velm on November 20, 2023.',
    'Lind is seen as the likely winner.',
    'More than 40 people died in Velm.',
    'Watch towers were built along the coast.',
    'The pilots (who are on strike) met the mayor.',
    'Reuters reported the loss first.',
    'It sank.',
    'Recommended sentences for the pilot of the ferry were halved by the court on Monday.',
    'Hi-Fi Rush has a soundtrack of its own.',
    'Hello Group reported its earnings on Friday.',
    'The port shares the names of passengers before they agree to its privacy policy.',
    'The story was told on Monday.',
  ])('%s', (sentence) => expect(isBesideTheStory(sentence)).toBe(false))
})

describe('a heading', () => {
  const spanOf = (body: string, line: string) => {
    const start = body.indexOf(line)
    return { start, end: start + line.length }
  }
  const body =
    'The harbour opened.\n\nOver-reliance\n\nQ4: Starring Ada Lind as “The Pilot”\n\n“It works.”\n\nThe ferries sail. So they do'

  it.each([
    ['Over-reliance', true],
    ['Q4: Starring Ada Lind as “The Pilot”', true],
    ['“It works.”', false],
    ['The harbour opened.', false],
    ['So they do', false],
  ])('%s: %s', (line, heading) => expect(isHeading(body, spanOf(body, line))).toBe(heading))

  it('is not all there is, and not long', () => {
    expect(isHeading('Harbour of Velm open', { start: 0, end: 20 })).toBe(false)
    const long = 'one two three four five six seven eight nine ten eleven twelve thirteen'
    expect(isHeading(`${long}\nIt rains.`, { start: 0, end: long.length })).toBe(false)
  })
})

it('is told in time that grows with the text', () => {
  const start = performance.now()
  for (const text of [
    '(Getty '.repeat(9000),
    '— a'.repeat(20000),
    'is seen '.repeat(9000),
    'free '.repeat(12000),
  ])
    isBesideTheStory(text)
  expect(performance.now() - start).toBeLessThan(2000)
})
