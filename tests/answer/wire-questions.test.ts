import { describe, expect, it } from 'vitest'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'

const report = {
  id: 'talks',
  title: 'Envoys Report Useful Talks in Velm',
  publishedAt: '2026-02-01',
  source: 'Coast Courier',
  body: `VELM, Feb 1 - Envoys for Holt and for Orsk said on Sunday that their meeting in Velm on the harbour war had been useful.

The Dorn Republic has held talks with Orsk, and separately with Tarl, on who holds the coast, but no deal was reached.

"It went well," Orsk envoy Kirill Lund said after talks with Holt's envoy Steve Witt and Holt's son in law Jarla Kusk at an inn in Velm.

Witt called it good, Orsk's RIA news agency reported. The meeting lasted for two hours, a source who spoke on condition of anonymity said.

Orsk controls about 19% of Tarl, with the isles, and slivers of its coast.`,
}

const ask = async (question: string) => {
  const { quotes } = await askOf(await deskOf([report]), question)
  return quotes.map((quote) => ({
    text: quoteText(quote),
    bold: quote.highlight && quoteText(quote).slice(quote.highlight.start, quote.highlight.end),
  }))
}

describe('a wire report', () => {
  it.each(['where was the meeting held', 'where did the meeting take place?'])(
    'tells where it was, and nowhere else: %s',
    async (question) => {
      const [first, ...others] = await ask(question)
      expect(first!.bold).toBe('Velm')
      for (const { bold } of others) expect(bold ?? 'Velm').toContain('Velm')
    },
  )

  it('tells when and by no span of time', async () => {
    const bolds = (await ask('when did the envoys meet')).map(({ bold }) => bold)
    expect(bolds[0]).toBe('Sunday')
    expect(bolds).not.toContain('two hours')
  })

  it('tells who somebody is by the family', async () => {
    expect((await ask('who is jarla kusk'))[0]!.bold).toBe("Holt's son in law")
  })

  it('tells what is held by no talks', async () => {
    expect((await ask('how much of tarl does orsk hold'))[0]!.bold).toContain('19%')
  })

  it('answers a figure that is asked about with the one that it tells', async () => {
    const answer = await askOf(await deskOf([report]), 'Does Orsk hold 25% of Tarl?')
    expect(answer.otherFigure).toBe(true)
    const [{ highlight }] = answer.quotes as [(typeof answer.quotes)[0]]
    expect(quoteText(answer.quotes[0]!).slice(highlight!.start, highlight!.end)).toContain('19%')
  })

  it('is no word on what nobody says of somebody', async () => {
    const answer = await askOf(await deskOf([report]), 'is holt a war criminal').catch(() => undefined)
    expect(answer?.unsure ?? true).toBe(true)
  })
})
