import { afterAll, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { restrictDesk } from '../../src/answer/restrict-desk.ts'
import { sourceName } from '../../src/articles/article.ts'
import { AS_OF, openSampleDesk } from '../commands/sample-desk.ts'
import { deskOf } from './articles-desk.ts'

const desk = await openSampleDesk()
const ledger = restrictDesk(desk, ['Northern Ledger'])
afterAll(() => desk.archive.close())

describe('a desk of some outlets', () => {
  it('is the desk itself where every outlet is allowed', () => {
    expect(restrictDesk(desk, [])).toBe(desk)
  })

  it('counts, lists and finds what they published and nothing else', async () => {
    const { archive } = ledger
    expect(await archive.count()).toBe(1)
    expect((await archive.sources()).map(({ name }) => name)).toEqual(['Northern Ledger'])
    expect(await archive.period()).toEqual({ oldest: '2026-01-22', newest: '2026-01-22' })
    expect((await Array.fromAsync(archive.articles())).map(({ id }) => id)).toEqual(['harbour-cost'])
    expect(await archive.get('harbour-opens')).toBeUndefined()
    expect(await archive.versions('harbour-opens')).toEqual([])
    expect((await archive.latest({ limit: 5 })).map(({ id }) => id)).toEqual(['harbour-cost'])
    expect(await archive.latest({ limit: 5, source: 'Coast Courier' })).toEqual([])
    expect(await archive.extent({ source: 'coast courier' })).toEqual({ articles: 0 })
    expect(await archive.published({ to: '2026-12-31', limit: 9 })).toEqual(['harbour-cost'])
    expect(await ledger.index.suggestArticles('harbour', 5)).toEqual(['harbour-cost'])
  })

  it('names no other outlet that carries the same report, and no article that another took back', async () => {
    const report = {
      title: 'Ferries Wait off Velm',
      publishedAt: '2026-01-22',
      body: 'Nine ferries waited off Velm on Thursday because the pilots were on strike, the harbour office said in the evening after a day of talks.',
    }
    const all = await deskOf([
      { ...report, id: 'ledger', source: 'Northern Ledger' },
      { ...report, id: 'gazette', source: 'Forbidden Gazette' },
    ])
    const withdrawn = {
      id: 'taken-back',
      title: 'Mayor Resigns',
      body: 'The mayor resigned.',
      source: 'Forbidden Gazette',
    }
    await all.archive.save(
      { ...withdrawn, publishedAt: '2026-01-20', withdrawn: {} },
      { savedAt: '2026-01-23T00:00:00Z' },
    )
    const { archive } = restrictDesk(all, ['Northern Ledger'])
    expect((await all.archive.copiesOf('ledger')).map(({ source }) => source)).toContain('Forbidden Gazette')
    expect((await archive.copiesOf('ledger')).map(({ source }) => source)).not.toContain('Forbidden Gazette')
    const copies = [...(await archive.copiesOfAll(['ledger'])).values()].flat()
    expect(copies.map(({ source }) => source)).not.toContain('Forbidden Gazette')
    expect(await all.archive.withdrawn({ limit: 5 })).toHaveLength(1)
    expect(await archive.withdrawn({ limit: 5 })).toEqual([])
    await all.archive.close()
  })

  it('keeps the order of the newest over several outlets, page by page', async () => {
    const names = (await desk.archive.sources()).map(({ name }) => name)
    const all = restrictDesk(desk, names).archive
    const ids = (await desk.archive.latest({ limit: 9 })).map(({ id }) => id)
    expect((await all.latest({ limit: 9 })).map(({ id }) => id)).toEqual(ids)
    expect((await all.latest({ limit: 2, offset: 1 })).map(({ id }) => id)).toEqual(ids.slice(1, 3))
  })

  it('orders reports of one instant as the archive does, by headline and id', async () => {
    const titles = ['apples', 'Zebras', 'Élan', 'Pears', 'Pears']
    const reports = titles.map((title, at) => ({
      id: `report-${9 - at}`,
      title,
      publishedAt: '2026-01-22',
      body: `${title} were seen ${at} times.`,
      source: at % 2 === 0 ? 'Northern Ledger' : 'Isle News',
    }))
    const { archive } = await deskOf(reports)
    const order = async (of: typeof archive) => (await of.latest({ limit: 5 })).map(({ id }) => id)
    const { archive: view } = restrictDesk({ ...desk, archive }, ['Northern Ledger', 'Isle News'])
    expect(await order(view)).toEqual(await order(archive))
    await archive.close()
  })

  it('answers from them alone, whatever the question names', async () => {
    for (const question of [
      'How much did the harbour of Velm cost?',
      'What does the Coast Courier say of Velm?',
    ]) {
      const answer = await answerQuestion(question, ledger, { asOf: AS_OF })
      const quotes = answer.status === 'answered' ? answer.quotes : answer.nearest
      for (const { article } of quotes) expect(sourceName(article)).toBe('Northern Ledger')
      expect(answer.searched.articles).toBeLessThanOrEqual(1)
    }
  })

  it('lets no command show another outlet', async () => {
    const options = {
      question: 'How much did the harbour of Velm cost?',
      words: 'harbour',
      topic: 'harbour of Velm',
      topics: 'harbour, bridge',
      article: 'harbour',
    }
    for (const { data, managers, run } of commands) {
      // Help shows examples, which name outlets of no archive.
      if (managers === true || data.name === 'help') continue
      const shown = JSON.stringify(await run({ options, asOf: AS_OF }, ledger))
      expect(shown, data.name).not.toMatch(/Coast Courier|Ada Lind|420 million|harbour-opens/)
    }
  })
})
