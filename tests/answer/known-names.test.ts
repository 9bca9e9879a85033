import { afterAll, describe, expect, it } from 'vitest'
import { knownNames } from '../../src/answer/known-names.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'
import { openSeedsDesk } from '../questions/seeds-desk.ts'

const { desk, close } = openSeedsDesk()
afterAll(close)

describe('the names of an archive', () => {
  it('are those that its articles turn to, people apart', () => {
    const { people, topics } = knownNames(desk.archive)
    expect(people).toContain('Volodymyr Zelenskiy')
    expect(people).not.toContain('Black Sea')
    expect(topics.slice(0, 10)).toContain('Ukraine')
  })

  it('are learnt again where an article comes in', () => {
    const archive = openArchive(':memory:')
    expect(knownNames(archive).people).toEqual([])
    archive.save(
      {
        title: 'Velm',
        body: 'Mayor Ingrid Holt opened the harbour of Velm on Tuesday.',
        publishedAt: '2026-01-20',
      },
      { savedAt: '2026-01-21T00:00:00Z' },
    )
    expect(knownNames(archive).people.join()).toContain('Ingrid Holt')
    archive.close()
  })
})
