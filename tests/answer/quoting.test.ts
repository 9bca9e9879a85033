import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { hasPronoun, needsSentenceBefore } from '../../src/answer/sentences/antecedent.ts'
import { overlap } from '../../src/answer/sentences/choose-quotes.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { askOf, deskOf } from './articles-desk.ts'
import { quotesOf } from './quotes-seen.ts'

const article = (id: string, body: string, more = {}) => ({
  id,
  title: `Velm, ${id}`,
  body,
  publishedAt: '2026-01-20',
  source: 'Coast Courier',
  ...more,
})

describe('a sentence that leans on the one before it', () => {
  it.each([
    'He said that the dam would hold.',
    '“They left,” she said.',
    'But it did not hold.',
    'In response, they left the talks.',
    'The former refused.',
    'The deal was signed on Monday.',
    'Both agreed.',
  ])('is told by its opening: %s', (sentence) => {
    expect(needsSentenceBefore(sentence)).toBe(true)
  })

  it.each([
    'Ingrid Holt said that the dam would hold.',
    'It is not clear who opened the gate.',
    'This week the talks go on.',
    'That said, Holt stayed.',
    'Thesis advisers met in Velm.',
    'Item three was dropped.',
  ])('is not any other: %s', (sentence) => {
    expect(needsSentenceBefore(sentence)).toBe(false)
  })

  it('may speak of somebody by a pronoun within', () => {
    expect(hasPronoun('The dam, he said, would hold.')).toBe(true)
    expect(hasPronoun('The theatre held.')).toBe(false)
  })

  it('is quoted with it', async () => {
    const desk = await deskOf([
      article(
        'dam',
        'Ingrid Holt, the mayor of Velm, visited the village on Monday. She said that the Orrin dam would hold for sixty years.',
      ),
    ])
    const [quote] = (await askOf(desk, 'How many years will the Orrin dam hold?')).quotes
    expect(quoteText(quote!)).toMatch(
      /^Ingrid Holt.*She said that the Orrin dam would hold for sixty years\.$/u,
    )
    await desk.archive.close()
  })

  it('is quoted with two, where that one speaks of somebody too', async () => {
    const desk = await deskOf([
      article(
        'dam',
        'Ingrid Holt is the mayor of Velm. She visited the village on Monday. She said that the Orrin dam would hold for sixty years.',
      ),
    ])
    const [quote] = (await askOf(desk, 'How many years will the Orrin dam hold?')).quotes
    expect(quoteText(quote!)).toMatch(/^Ingrid Holt.*sixty years\.$/u)
    await desk.archive.close()
  })

  it('stands alone where it would be too much to read with it', async () => {
    const opening = `Ingrid Holt, ${'who had been to the village and to the hills, '.repeat(9)}came home.`
    const desk = await deskOf([
      article('dam', `${opening} She said that the Orrin dam would hold for sixty years.`),
    ])
    const [quote] = (await askOf(desk, 'How many years will the Orrin dam hold?')).quotes
    expect(quoteText(quote!)).toBe('She said that the Orrin dam would hold for sixty years.')
    await desk.archive.close()
  })
})

describe('sentences beside each other that both answer', async () => {
  const desk = await deskOf([
    article(
      'dam',
      'Barley was sown early. The Orrin dam broke on Monday near Velm. The Orrin dam flooded six villages near Velm. Bells rang at noon.',
    ),
  ])
  afterAll(() => desk.archive.close())

  it('are quoted as one, in their order', async () => {
    const answer = await askOf(desk, 'What did the Orrin dam near Velm flood?')
    const [quote] = answer.quotes
    expect(quoteText(quote!)).toContain('broke on Monday near Velm. The Orrin dam flooded six villages')
    const again = quotesOf(answer).filter((one) => quoteText(one).includes('flooded'))
    expect(again).toHaveLength(1)
  })
})

describe('quotes of one answer', () => {
  it('say each thing once, though two outlets carry it in nearly the same words', async () => {
    const desk = await deskOf([
      article(
        'one',
        'The Orrin dam near Velm broke on Monday morning after nine days of rain, engineers said.',
      ),
      article(
        'two',
        'The Orrin dam near Velm broke on Monday morning after nine long days of rain, the engineers said.',
        {
          source: 'Northern Ledger',
        },
      ),
    ])
    const quotes = quotesOf(await askOf(desk, 'When did the Orrin dam near Velm break?'))
    expect(quotes.filter((one) => quoteText(one).includes('broke on Monday'))).toHaveLength(1)
    await desk.archive.close()
  })

  const LOST = [
    'Clerks of Ostrel counted ninety cows that drowned when the Orrin dam broke.',
    'The Orrin dam broke at dawn and took a mill, two barns and the old inn along.',
    'Nobody in Limmen slept after the Orrin dam broke; soldiers handed out blankets.',
    'When the Orrin dam broke, trains stood still on both lines to the coast for a week.',
    'Insurers will pay 40 million euros because the Orrin dam broke in a known weak place.',
    'Engineers had warned for years before the Orrin dam broke, letters in a drawer show.',
    'The minister flew over the fields in which barley had stood until the Orrin dam broke.',
    'A choir sang for the families whose houses vanished as the Orrin dam broke.',
    'Divers search the reservoir, empty since the Orrin dam broke, for a missing lorry.',
    'Fish lay on the roads to Dalby where the flood went after the Orrin dam broke.',
    'Schools stay closed until May in the five parishes below where the Orrin dam broke.',
    'Hunters say that deer fled uphill an hour before the Orrin dam broke.',
  ]

  it('say what differs by a figure alone', async () => {
    const desk = await deskOf([
      {
        id: 'auditors',
        title: 'Auditors look into the harbour',
        publishedAt: '2026-01-22',
        body: 'The new harbour of Velm cost 510 million euros, auditors of the state and the city said in a report.',
      },
      {
        id: 'city',
        title: 'Harbour opened',
        publishedAt: '2026-01-20',
        body: 'The harbour cost 420 million euros, the city said in a report.',
      },
    ])
    const texts = (await askOf(desk, 'How much did the harbour cost?')).quotes.map(quoteText)
    expect(texts).toHaveLength(2)
    expect(texts.join()).toContain('510 million')
    expect(texts.join()).toContain('420 million')
  })

  it('come from every article that answers', async () => {
    const desk = await deskOf([
      article(
        'one',
        'Tomas Reed praised the Orrin bridge on Monday. Barley was sown early.\n\nBells rang at noon. Anna Bole praised the Orrin bridge in a letter from Dalby.',
      ),
      article('two', 'Over coffee with fishermen, Mads Roe praised the Orrin bridge.', {
        source: 'Northern Ledger',
      }),
    ])
    const answer = await askOf(desk, 'Who praised the Orrin bridge?')
    expect(new Set(quotesOf(answer).map((quote) => quote.article.id))).toEqual(new Set(['one', 'two']))
    await desk.archive.close()
  })

  it('are of three at most, and six more', async () => {
    const desk = await deskOf(LOST.map((body, at) => article(`r${at}`, body)))
    const { quotes, more, passages } = await askOf(desk, 'Why did the Orrin dam break?')
    expect(quotes.length).toBeLessThanOrEqual(3)
    expect(more.length).toBeGreaterThan(0)
    expect(quotes.length + more.length).toBeLessThanOrEqual(9)
    expect(passages).toHaveLength(10)
    await desk.archive.close()
  })
})

describe('how much two texts share', () => {
  it('is a share of the shorter one, the same both ways', () => {
    expect(overlap(new Set(['a', 'b']), new Set(['b', 'c', 'd']))).toBe(0.5)
    expect(overlap(new Set(['a']), new Set(['b']))).toBe(0)
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')).map((some) => new Set(some))
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a))
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0)
        expect(overlap(a, b)).toBeLessThanOrEqual(1)
        expect(overlap(a, a)).toBe(1)
      }),
    )
  })
})
