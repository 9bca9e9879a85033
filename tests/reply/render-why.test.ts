import { describe, expect, it } from 'vitest'
import { explainAnswer } from '../../src/answer/explain.ts'
import { renderWhy } from '../../src/reply/render-why.ts'
import { AS_OF, deskOf } from '../answer/articles-desk.ts'

const saidOf = async (question: string): Promise<string> => {
  const desk = await deskOf([])
  return JSON.stringify(renderWhy(await explainAnswer(question, desk, { asOf: AS_OF }), 'en'))
}

describe('why it was answered so', () => {
  it('says that news were asked for, of nothing in particular', async () => {
    expect(await saidOf('any news?')).toContain('Answered with the newest articles')
  })

  it('tells of an article the same once, and of others that were left out', async () => {
    const desk = await deskOf([
      {
        id: 'long',
        title: 'Otters of Velm',
        publishedAt: '2026-01-20',
        source: 'Coast Courier',
        body: Array.from(
          { length: 9 },
          (_, at) => `The otters of Velm ate ${at + 2} trout, the keeper said.`,
        ).join(' '),
      },
      {
        id: 'short',
        title: 'Trout of Velm',
        publishedAt: '2026-01-19',
        source: 'Isle News',
        body: 'The trout of Velm fear otters.',
      },
    ])
    const told = await explainAnswer('What did the otters of Velm eat?', desk, { asOf: AS_OF, sentences: 30 })
    const list = renderWhy(told, 'en').blocks.find(({ kind }) => kind === 'list')
    const lines = list?.kind === 'list' ? list.entries.map((entry) => JSON.stringify(entry)) : []
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.some((line) => line.includes('Isle News'))).toBe(true)
    expect(lines.some((line) => line.includes('quoted already'))).toBe(false)
    await desk.archive.close()
  })

  it('says that nothing bears on it', async () => {
    expect(await saidOf('What did Quorthan Blix xyzzy?')).toContain('no passage of the archive bears on it')
  })

  it('says how sure it is where sentences were weighed', async () => {
    expect(await saidOf('Who sold more rye bread than ever?')).toMatch(/\d+%/)
  })
})
