import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { article } from '../../commands/article.ts'
import type { Services } from '../../commands/command.ts'
import { latest } from '../../commands/latest.ts'
import { search } from '../../commands/search.ts'
import { summary } from '../../commands/summary.ts'
import { quoteText } from '../../src/articles/quote.ts'
import { quoteCitation } from '../../src/reply/citation.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { AS_OF, openSampleDesk, REPORTS } from './sample-desk.ts'

const HARBOUR = REPORTS.find(({ id }) => id === 'harbour-opens')!
const OPENING = /Harbour of Velm Opens|Velm Opens Its Harbour/
const SAVED = { savedAt: '2026-01-23T09:00:00Z' }

let desk: Awaited<ReturnType<typeof openSampleDesk>>
beforeEach(async () => {
  desk = await openSampleDesk()
})
afterEach(() => desk.archive.close())

const ask = (options: Record<string, string>) => ({ options, asOf: AS_OF })
const services = (): Services => desk
const notes = ({ blocks }: Reply) =>
  blocks.flatMap((block) =>
    block.kind === 'quote' && block.note !== undefined ? [`${block.note}: ${quoteText(block.quote)}`] : [],
  )
const said = ({ blocks }: Reply) => JSON.stringify(blocks.filter(({ kind }) => kind !== 'quote'))

describe("an article's card", () => {
  it('shows what was taken out and added, and when, quoted from the versions', async () => {
    const body = HARBOUR.body
      .replace('36 ferries', '30 ferries')
      .replace(' About 1,200 people found work in it.', '')
    await desk.archive.save({ ...HARBOUR, body }, SAVED)
    expect(notes(await article.run(ask({ article: 'harbour-opens' }), services()))).toEqual([
      'Taken out on 23 Jan 2026: The harbour has room for 36 ferries.',
      'Taken out on 23 Jan 2026: About 1,200 people found work in it.',
      'Added on 23 Jan 2026: The harbour has room for 30 ferries.',
    ])
  })

  it('shows no change where only marks and white space were set anew', async () => {
    await desk.archive.save(
      { ...HARBOUR, body: HARBOUR.body.replaceAll('"', '”').replaceAll('\n\n', '\n\n\n') },
      SAVED,
    )
    expect(notes(await article.run(ask({ article: 'harbour-opens' }), services()))).toEqual([])
  })

  it('counts the changes that it has no room for', async () => {
    const added = Array.from({ length: 9 }, (_, at) => `Pier ${at} was painted.`).join(' ')
    await desk.archive.save({ ...HARBOUR, body: `${HARBOUR.body} ${added}` }, SAVED)
    const card = await article.run(ask({ article: 'harbour-opens' }), services())
    expect(notes(card)).toHaveLength(6)
    expect(said(card)).toContain('and 3 more changed sentences')
  })

  it('says of a withdrawn article that and when it was withdrawn, and quotes nothing of it', async () => {
    await desk.archive.save(
      { ...HARBOUR, body: '', withdrawn: { at: '2026-01-24', reason: 'Wrong figures' } },
      SAVED,
    )
    for (const command of [article, summary]) {
      const card = await command.run(ask({ article: 'Harbour of Velm Opens' }), services())
      expect(said(card)).toContain('withdrew this article on 24 Jan 2026')
      expect(said(card)).toContain('Wrong figures')
      expect(card.blocks.some(({ kind }) => kind === 'quote')).toBe(false)
    }
  })
})

describe('a report that several outlets carry', () => {
  const carry = () =>
    desk.archive.save(
      {
        ...HARBOUR,
        id: 'copy',
        source: 'Isle News',
        title: 'Velm Opens Its Harbour',
        url: 'https://isle.example/1',
      },
      SAVED,
    )

  it('is listed once among the newest, with the other outlet', async () => {
    await carry()
    const lines = (await latest.run(ask({}), services())).blocks.flatMap((block) =>
      block.kind === 'list' ? block.entries.map((entry) => JSON.stringify(entry)) : [],
    )
    const harbour = lines.filter((line) => OPENING.test(line))
    expect(harbour).toHaveLength(1)
    expect(harbour[0]).toMatch(/also in (?:Isle News|Coast Courier)/)
  })

  it('is found once, and its citation names the other outlet', async () => {
    await carry()
    const { blocks } = await search.run(ask({ words: 'harbour of Velm opened' }), services())
    const cited = blocks.flatMap((block) =>
      block.kind === 'quote' && OPENING.test(block.quote.article.title)
        ? [quoteCitation(block.quote).line]
        : [],
    )
    expect(cited).toHaveLength(1)
    expect(cited.join('\n')).toMatch(/also in (?:Isle News|Coast Courier)/)
  })

  it('names the other outlet on its card', async () => {
    await carry()
    expect(said(await article.run(ask({ article: 'harbour-opens' }), services()))).toContain('Isle News')
  })
})
