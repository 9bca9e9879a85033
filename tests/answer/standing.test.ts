import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { findArticles } from '../../src/answer/overviews/find-articles.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { renderAnswer } from '../../src/reply/render-answer.ts'
import { AS_OF, askOf, deskOf } from './articles-desk.ts'

const QUESTION = 'How many sailors drowned when the ferry sank off Velm?'
const BODY =
  'The coast guard said that 41 sailors had drowned when the ferry sank off Velm. Boats with lamps searched the bay all night, and the harbour master closed the quay to onlookers until the morning. The ferry had left the island late because of ice in the harbour.'
const report = (id: string, source: string, body = BODY, publishedAt = '2026-02-01') => ({
  id,
  title: `The ferry of Velm, ${source}`,
  source,
  publishedAt,
  body,
})
const SAVED = { savedAt: '2026-02-05T09:00:00Z' }
const CORRECTED = report('a', 'Coast Courier', BODY.replace('41 sailors', '44 sailors'))

describe('a report that several outlets carry', async () => {
  const desk = await deskOf([
    report('a', 'Coast Courier'),
    report('b', 'Isle News'),
    report('c', 'Velm Radio', BODY, '2026-02-09'),
  ])

  it('is shown once in a search, with the others named', async () => {
    const { quotes } = await findArticles('ferry sank Velm', desk, { asOf: AS_OF, limit: 6 })
    expect(quotes.filter(({ article }) => article.title.startsWith('The ferry'))).toHaveLength(1)
    expect(quotes[0]?.standing?.alsoIn).toHaveLength(2)
  })

  it('is quoted once, and the citation names the others that had it by then', async () => {
    const { quotes, more } = await askOf(desk, QUESTION)
    const told = [...quotes, ...more].filter((quote) => quoteText(quote).includes('41 sailors'))
    expect(told).toHaveLength(1)
    expect(told[0]?.standing?.alsoIn).toHaveLength(2)
    expect((await askOf(desk, QUESTION, '2026-02-03T00:00:00Z')).quotes[0]?.standing?.alsoIn).toHaveLength(1)
  })
})

describe('a corrected article', () => {
  const corrected = async () => {
    const desk = await deskOf([report('a', 'Coast Courier')])
    await desk.archive.save(CORRECTED, SAVED)
    return desk
  }

  it('is quoted as it stands now, with the day of the correction and the words before it', async () => {
    const [quote] = (await askOf(await corrected(), QUESTION)).quotes
    expect(quoteText(quote!)).toContain('44 sailors')
    expect(quote?.standing?.corrected).toEqual({ on: SAVED.savedAt })
    expect(quoteText(quote!.standing!.before!)).toContain('41 sailors')
  })

  it('tells of two sentences that were changed together each in its own earlier words', async () => {
    const body = 'The ferry pier of Velm has 36 berths. Each berth cost 400 euros, the harbour master said.'
    const desk = await deskOf([report('pier', 'Coast Courier', body)])
    const now = body.replace('36', '63').replace('400', '300')
    await desk.archive.save(report('pier', 'Coast Courier', now), SAVED)
    const [quote] = (await askOf(desk, 'How much did each berth of the ferry pier cost?')).quotes
    expect(quoteText(quote!)).toContain('300 euros')
    expect(quoteText(quote!.standing!.before!)).toContain('400 euros')
  })

  it('shows the earlier words below the quote', async () => {
    const desk = await corrected()
    const { blocks } = renderAnswer(await askOf(desk, QUESTION), { sources: [] }, 'en')
    expect(blocks[1]).toMatchObject({ kind: 'quote', note: 'Before the correction of 5 Feb 2026' })
  })

  it('says that its wording is later than the day asked about', async () => {
    const [quote] = (await askOf(await corrected(), QUESTION, '2026-02-03T00:00:00Z')).quotes
    expect(quote?.standing?.corrected).toEqual({ on: SAVED.savedAt, afterwards: true })
    expect(quoteText(quote!.standing!.before!)).toContain('41 sailors')
  })

  it('is not called corrected where other sentences were changed after the day asked about', async () => {
    const desk = await deskOf([report('a', 'Coast Courier')])
    await desk.archive.save(report('a', 'Coast Courier', BODY.replace('all night', 'until noon')), SAVED)
    expect((await askOf(desk, QUESTION, '2026-02-03T00:00:00Z')).quotes[0]).not.toHaveProperty('standing')
    const now = (await askOf(desk, QUESTION)).quotes[0]?.standing
    expect(now?.corrected).toEqual({ on: SAVED.savedAt })
    expect(now).not.toHaveProperty('before')
  })

  it('is not called corrected for white space, print marks or added sentences', async () => {
    const desk = await deskOf([report('a', 'Coast Courier')])
    await desk.archive.save(
      report('a', 'Coast Courier', `${BODY.replace('. Boats', '.\n\nBoats')} Divers came.`),
      SAVED,
    )
    expect((await askOf(desk, QUESTION)).quotes[0]).not.toHaveProperty('standing')
  })
})

describe('a withdrawn article', () => {
  it('is quoted no longer; the refusal names it and says so', async () => {
    const desk = await deskOf([report('a', 'Coast Courier')])
    await desk.archive.save({ ...report('a', 'Coast Courier', ''), withdrawn: { at: '2026-02-06' } }, SAVED)
    const answer = await answerQuestion(QUESTION, desk, { asOf: AS_OF })
    expect(answer).toMatchObject({ status: 'not-found', withdrawn: { id: 'a' } })
    const said = JSON.stringify(renderAnswer(answer, { sources: [] }, 'en').blocks)
    expect(said).toContain('withdrew this article on 6 Feb 2026')
    expect(said).not.toContain('41 sailors')
  })

  it('is not named for another question', async () => {
    const desk = await deskOf([report('a', 'Coast Courier')])
    await desk.archive.save({ ...report('a', 'Coast Courier', ''), withdrawn: {} }, SAVED)
    const answer = await answerQuestion('Who won the chess cup of Ostrel?', desk, { asOf: AS_OF })
    expect(answer).not.toHaveProperty('withdrawn')
  })
})
