import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newestNews } from '../../src/answer/overviews/newest-news.ts'
import { summariseArticle, summariseTopic } from '../../src/answer/overviews/summarise.ts'
import { timelineOf } from '../../src/answer/overviews/timeline.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { storyOf } from '../../src/notices/compose-notice.ts'
import { AS_OF, deskOf } from './articles-desk.ts'

const CAPTION = 'The pilot Ada Lind is seen in this photo of the harbour of Velm.'
const TITLE = 'Pilot Ada Lind leaves the harbour of Velm'
const STORY =
  'The pilot Ada Lind left the harbour of Velm for good on Monday after a storm had sunk two ferries there.'
const SIGNATURE = '🫡 — Ada Lind (@lind) January 5, 2026'

const article = {
  id: 'lind',
  title: TITLE,
  source: 'Coast Courier',
  publishedAt: '2026-02-05',
  body: `${CAPTION}\n\n${TITLE}\n\n${STORY}\n\nThe mayor thanked her for twenty years of work with the tugs.\n\n${SIGNATURE}`,
}

describe('captions, signatures and repeated headlines', () => {
  let desk: Awaited<ReturnType<typeof deskOf>>
  beforeAll(async () => {
    desk = await deskOf([article])
  })
  afterAll(() => desk.archive.close())
  const shows = (texts: readonly string[]) => {
    expect(texts.join('\n')).toContain(STORY)
    for (const beside of [CAPTION, SIGNATURE]) expect(texts.join('\n')).not.toContain(beside)
    expect(texts).not.toContain(TITLE)
  }

  it('lead no news', async () => {
    const [first] = await newestNews(desk, { asOf: AS_OF, filters: {}, limit: 3 })
    expect(quoteText(first!)).toBe(STORY)
  })

  it('lead no story of a digest', () => {
    expect(quoteText(storyOf([article], 1)!.quote)).toBe(STORY)
  })

  it('are in no summary', async () => {
    shows(summariseArticle(article).map(quoteText))
    const summary = await summariseTopic('pilot Ada Lind', desk, { asOf: AS_OF })
    shows(summary.status === 'summarised' ? summary.quotes.map(quoteText) : [])
  })

  it('are in no timeline', async () => {
    const { entries } = await timelineOf('pilot Ada Lind', desk, { asOf: AS_OF })
    shows(entries.map(({ quote }) => quoteText(quote)))
  })
})
