import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite-archive.ts'
import { readWireText } from '../../src/ingest/read-wire-text.ts'
import { cutEnd, seededChance, VARIATIONS, withTypos } from '../support/copy-variations.ts'
import { draft, SAVED_AT } from './drafts.ts'

const SEEDS = join(import.meta.dirname, '../../seeds')
const seeds = readdirSync(SEEDS).map((file) => readWireText(readFileSync(join(SEEDS, file), 'utf8')))
const { body } = seeds[0]!
const other = seeds[1]!.body
const options = { savedAt: SAVED_AT }

let archive: Archive
beforeEach(() => {
  archive = openArchive(':memory:')
})
afterEach(() => archive.close())

const save = (id: string, text: string, given: Parameters<typeof draft>[0] = {}) =>
  archive.save(draft({ id, title: `Story ${id}`, source: `Outlet ${id}`, body: text, ...given }), options)
const copiesOf = (id: string) => archive.copiesOf(id).map(({ articleId }) => articleId)

describe('copies in the archive', () => {
  it('name each other, with outlet and day, the first published first', () => {
    save('a', body)
    save('b', withTypos(body, seededChance(1), 1 / 50), { publishedAt: '2026-01-19' })
    save('c', cutEnd(body, 0.6), { publishedAt: '2026-01-21' })
    expect(archive.copiesOf('a')).toEqual([
      { articleId: 'b', source: 'Outlet b', publishedDay: '2026-01-19' },
      { articleId: 'c', source: 'Outlet c', publishedDay: '2026-01-21' },
    ])
    expect(copiesOf('c')).toEqual(['b', 'a'])
  })

  it.each(VARIATIONS)('are recognised after: $name', ({ make }) => {
    const missed = seeds.filter((seed, at) => {
      save(`first ${at}`, seed.body)
      save(`second ${at}`, make(seed.body, seededChance(at), seeds[(at + 9) % seeds.length]!.body))
      return !copiesOf(`second ${at}`).includes(`first ${at}`)
    })
    expect(missed.length).toBeLessThanOrEqual(2)
  })

  it('are never two different reports, those on one event among them', () => {
    for (const [at, seed] of seeds.entries()) save(`${at}`, seed.body)
    expect(seeds.flatMap((_, at) => copiesOf(`${at}`))).toEqual([])
  })

  it('are not looked for beyond two weeks', () => {
    save('a', body, { publishedAt: '2026-01-01' })
    save('b', body, { publishedAt: '2026-01-20' })
    expect(copiesOf('a')).toEqual([])
  })

  it('part when a text is changed into another, and find each other when it is changed back', () => {
    save('a', body)
    save('b', body)
    save('b', other, { updatedAt: '2026-01-21' })
    expect([copiesOf('a'), copiesOf('b')]).toEqual([[], []])
    save('b', body, { updatedAt: '2026-01-22' })
    expect(copiesOf('a')).toEqual(['b'])
  })

  it('do not chain: two long reports that both hold a brief stay two', () => {
    const halves = [cutEnd(body, 0.45), other]
    const brief = cutEnd(body, 0.4)
    save('one', `${halves[0]}\n\n${cutEnd(seeds[2]!.body, 0.5)}`)
    save('brief', brief)
    save('two', `${brief}\n\n${cutEnd(seeds[3]!.body, 0.9)}`)
    expect(copiesOf('one')).not.toContain('two')
  })

  it('forget an article that is removed', () => {
    save('a', body)
    save('b', body)
    save('c', body)
    archive.remove('b')
    expect(copiesOf('a')).toEqual(['c'])
    expect(copiesOf('b')).toEqual([])
  })

  it('are found in a report that a hundred outlets carry', () => {
    for (let at = 0; at < 100; at += 1) save(`${at}`, withTypos(body, seededChance(at), 1 / 200))
    expect(copiesOf('99')).toHaveLength(99)
  })

  it('are found among articles that all end with the same words', () => {
    const ending =
      'Sign up for our newsletter and follow us on all channels for more stories like this one, every morning, from reporters who live where the news is made and who answer your letters.'
    for (const [at, seed] of seeds.entries()) save(`${at}`, `${cutEnd(seed.body, 0.5)}\n\n${ending}`)
    save('copy', `${cutEnd(seeds[50]!.body, 0.5)}\n\n${ending}`)
    expect(copiesOf('copy')).toEqual(['50'])
  })

  it('are found in an archive that was written before copies were known', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-copies-'))
    try {
      archive = openArchive(folder)
      save('a', body)
      save('b', body)
      archive.close()
      const database = new DatabaseSync(join(folder, 'dateline.sqlite'))
      database.exec('DELETE FROM fingerprints')
      expect(database.prepare('SELECT count(*) AS left FROM sketches').get()?.left).toBe(0)
      database.close()
      archive = openArchive(folder)
      expect(copiesOf('a')).toEqual(['b'])
      archive.close()
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('addresses', () => {
  it('for telephones, AMP and trackers are those of one article', () => {
    const first = archive.save(draft({ url: 'https://www.example.org/story' }), options)
    const second = archive.save(
      draft({ title: 'Envoys Meet', url: 'https://m.example.org/story/amp/?utm_source=feed' }),
      options,
    )
    expect(second.article.id).toBe(first.article.id)
    expect(archive.count()).toBe(1)
  })
})

describe('a withdrawn article', () => {
  const withdraw = (id: string) => save(id, '', { withdrawn: { at: '2026-01-22', reason: 'Wrong figures' } })

  it('leaves lists, counts and copies, and can still be read', () => {
    save('a', body)
    save('b', body)
    withdraw('a')
    expect([...archive.articles()].map(({ id }) => id)).toEqual(['b'])
    expect(archive.latest({ limit: 5 }).map(({ id }) => id)).toEqual(['b'])
    expect(archive.count()).toBe(1)
    expect(archive.sources().map(({ name }) => name)).toEqual(['Outlet b'])
    expect(archive.published({ to: '2027-01-01', limit: 5 })).toEqual(['b'])
    expect(archive.extent({})).toMatchObject({ articles: 1 })
    expect(copiesOf('b')).toEqual([])
    expect(archive.get('a')).toMatchObject({ body, withdrawn: { at: '2026-01-22' } })
    expect(archive.withdrawn({ limit: 5 }).map(({ id }) => id)).toEqual(['a'])
  })

  it('comes back when its publisher publishes it again', () => {
    save('a', body)
    save('b', body)
    withdraw('a')
    save('a', body, { updatedAt: '2026-01-23' })
    expect(archive.count()).toBe(2)
    expect(copiesOf('a')).toEqual(['b'])
  })

  it('is told to listeners with what it was before', () => {
    save('a', body)
    const told: unknown[] = []
    archive.subscribe((change) => told.push(change))
    withdraw('a')
    expect(told).toEqual([
      expect.objectContaining({
        kind: 'saved',
        article: expect.objectContaining({ withdrawn: expect.anything() }),
        before: expect.not.objectContaining({ withdrawn: expect.anything() }),
      }),
    ])
  })
})
