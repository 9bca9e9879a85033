import { afterAll, describe, expect, it } from 'vitest'
import { knownNames } from '../../src/answer/known-names.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'

const { desk, close } = await openSeedsDesk()
afterAll(close)

describe('the names of an archive', () => {
  it('are those that its articles turn to, people apart', async () => {
    const { people, topics } = await knownNames(desk.archive)
    expect(people).toContain('Volodymyr Zelenskiy')
    expect(people).not.toContain('Black Sea')
    expect(topics.slice(0, 10)).toContain('Ukraine')
  })

  it('are each there once, as names are spelt, without titles, numbers and words for peoples', async () => {
    const { people, topics } = await knownNames(desk.archive)
    expect(people.filter((name) => name.includes('Zelenskiy'))).toEqual(['Volodymyr Zelenskiy'])
    for (const names of [people, topics]) {
      const lower = names.map((name) => name.toLowerCase())
      expect(new Set(lower).size).toBe(names.length)
    }
    expect(topics).toContain('Kyiv')
    expect(topics).toContain('U.S.')
    for (const none of ['KYIV', '2025', 'Russian', 'President Volodymyr Zelenskiy', 'U.S'])
      expect(topics).not.toContain(none)
  })

  it('are none of the words that open sentences, none of the page, and people only where they speak', async () => {
    const archive = openArchive(':memory:')
    const body =
      'Sign Up I Agree\n\nSomething stirs in Velm. Read on a Black Friday in the Harbour Arena. Nobody knows why Ada Lind swims there. “It is cold,” Lind said.'
    await archive.save(
      { title: 'Cold', body, publishedAt: '2026-01-20' },
      { savedAt: '2026-01-21T00:00:00Z' },
    )
    const { people, topics } = await knownNames(archive)
    expect(people).toEqual(['Ada Lind'])
    expect(topics).toEqual(expect.arrayContaining(['Velm', 'Black Friday', 'Harbour Arena', 'Ada Lind']))
    expect(topics.join()).not.toMatch(/Something|Read|Nobody|Sign|Agree/)
    await archive.close()
  })

  it('are learnt again where an article comes in', async () => {
    const archive = openArchive(':memory:')
    expect((await knownNames(archive)).people).toEqual([])
    await archive.save(
      {
        title: 'Velm',
        body: 'Mayor Ingrid Holt opened the harbour of Velm on Tuesday.',
        publishedAt: '2026-01-20',
      },
      { savedAt: '2026-01-21T00:00:00Z' },
    )
    expect((await knownNames(archive)).people.join()).toContain('Ingrid Holt')
    await archive.close()
  })
})
