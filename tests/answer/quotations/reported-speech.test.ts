import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/answer/quotations/find-quotations.ts'
import { findReportedSpeech } from '../../../src/answer/quotations/reported-speech.ts'
import { quoteText } from '../../../src/articles/quote.ts'
import { AS_OF, deskOfReports } from '../articles-desk.ts'

describe('what somebody is reported as saying', () => {
  it.each([
    ['Ada Lind said on Monday that the pier of Velm was closed.', 'Ada Lind'],
    ['The pier of Velm was closed, Ada Lind told reporters on Monday.', 'Ada Lind'],
    ['Mayor Ada Lind warned that the pier of Velm was rotten.', 'Mayor Ada Lind'],
    ['Ada Lind promised to close the pier of Velm.', 'Ada Lind'],
  ])('is told of whom a sentence names: %s', (body, speaker) => {
    expect(findReportedSpeech({ body }).map((one) => one.speaker)).toEqual([speaker])
  })

  it.each([
    'She said that the pier of Velm was closed.',
    'Ada Lind did not say that the pier of Velm was closed.',
    'Ada Lind and Tomas Reed said that the pier of Velm was closed.',
    'A spokesman for Ada Lind said that the pier of Velm was closed.',
    'The pier of Velm was closed after Ada Lind had left.',
    'Ada Lind was told that the pier of Velm was closed.',
  ])('is left out where that is open: %s', (body) => {
    expect(findReportedSpeech({ body })).toEqual([])
  })
})

describe('findQuotations', () => {
  const reported = [
    'Pier Closed',
    'Ada Lind said that the pier of Velm was closed. Boats stayed away.',
  ] as const
  const quoted = ['Pier Opens', '“We will open the pier of Velm again,” Ada Lind said.'] as const

  it('has what a person is reported as saying where nothing is quoted, named so', async () => {
    const found = await findQuotations('', await deskOfReports([reported]), { asOf: AS_OF, person: 'Lind' })
    expect(found.reported).toBe(true)
    expect(found.quotations.map((quote) => [quoteText(quote), quote.speaker])).toEqual([
      ['Ada Lind said that the pier of Velm was closed.', 'Ada Lind'],
    ])
  })

  it('has what is quoted alone where something is', async () => {
    const found = await findQuotations('', await deskOfReports([reported, quoted]), {
      asOf: AS_OF,
      person: 'Lind',
    })
    expect(found.reported).toBeUndefined()
    expect(found.quotations.map(quoteText)).toEqual(['“We will open the pier of Velm again,” Ada Lind said.'])
  })
})
