import { describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'

const report = (id: string, publishedAt: string, body: string) => ({
  id,
  title: `Notes on ${id}`,
  publishedAt,
  source: 'Coast Courier',
  body,
})

const REPORTS = [
  report(
    'spring talks',
    '2022-03-29',
    'The delegations met in the harbour hall of Velm, with Mayor Tarl opening the session. David Lund led the Orsk side and Kim Witt the other.',
  ),
  report(
    'later talks',
    '2025-05-25',
    'Minister Rusta Merov led the Orsk delegation in Velm. Nothing was agreed.',
  ),
  report(
    'the dam',
    '2023-06-06',
    'The dam of Dorn was built in 1956. The dam of Dorn burst on Tuesday, 6 June 2023, and put villages under water.',
  ),
  report('a visit', '2014-09-05', 'Orskian President Petra Shenk gave the order to cease fire.'),
  report('a speech', '2025-08-15', 'Orskian President Vola Lensky declined to hand over the harbour.'),
  report('a second speech', '2025-07-15', 'Orskian President Vola Lensky opened the harbour.'),
  report('a draft', '2025-08-16', 'The Orskian minister handed the draft to President Bela Holt.'),
]

const bolds = async (question: string): Promise<(string | undefined)[]> => {
  const { quotes } = await askOf(await deskOf(REPORTS), question)
  return quotes.map((quote) =>
    quote.highlight === undefined
      ? undefined
      : quoteText(quote).slice(quote.highlight.start, quote.highlight.end),
  )
}

describe('a time that is asked about', () => {
  it('is that of a report of then and not of another year', async () => {
    const [first] = await bolds('Who led the Orsk delegation in Velm in March 2022?')
    expect(first).toBe('David Lund')
  })

  it('is not that of another deed', async () => {
    const names = await bolds('When was the dam of Dorn built?')
    expect(names).toContain('1956')
    expect(names.join(' ')).not.toContain('2023')
  })

  it('is shown with no quote of another year beside', async () => {
    const shares = [
      report(
        'a share',
        '2022-06-02',
        'Orsk controls about 20% of the Tarl coast, its mayor said on Thursday.',
      ),
      report(
        'another share',
        '2024-11-21',
        'Orsk controlled about 18% of the Tarl coast in November 2024, with the isles.',
      ),
      report('the next share', '2025-01-21', 'Orsk controls about 17% of the Tarl coast, its mayor said.'),
    ]
    const textsOf = async (question: string): Promise<string> =>
      (await askOf(await deskOf(shares), question)).quotes.map(quoteText).join(' ')
    const then = await textsOf('How much of the Tarl coast did Orsk control in 2022?')
    expect(then).toContain('20%')
    expect(then).not.toMatch(/18%|17%/u)
    expect(await textsOf('How much of the Tarl coast did Orsk control?')).toMatch(/18%/u)
  })

  it('is when somebody held an office', async () => {
    expect(await bolds('Who was the Orskian president in 2014?')).toEqual(['Petra Shenk'])
    await expect(bolds('Who was the Orskian president in 2019?')).rejects.toThrow('not-answered')
  })

  it('is now, with nobody beside who holds it', async () => {
    const names = await bolds('Who is the Orskian president?')
    expect(names[0]).toBe('Vola Lensky')
    expect(new Set(names.filter((name) => name !== undefined))).toEqual(new Set(['Vola Lensky']))
  })
})
