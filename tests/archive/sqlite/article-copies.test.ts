import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { readWireText } from '../../../src/ingest/read-wire-text.ts'
import { cutEnd, seededChance, VARIATIONS, withTypos } from '../../support/copy-variations.ts'
import { type OpenStores, overBothArchives, overSqlite } from '../both-archives.ts'
import { draft, SAVED_AT } from '../drafts.ts'

const SEEDS = join(import.meta.dirname, '../../../seeds')
const seeds = readdirSync(SEEDS).map((file) => readWireText(readFileSync(join(SEEDS, file), 'utf8')))
const { body } = seeds[0]!
const other = seeds[1]!.body
const options = { savedAt: SAVED_AT }

overBothArchives((open) => {
  let archive: OpenStores
  beforeEach(async () => {
    archive = await open()
  })

  const save = (id: string, text: string, given: Parameters<typeof draft>[0] = {}) =>
    archive.save(draft({ id, title: `Story ${id}`, source: `Outlet ${id}`, body: text, ...given }), options)
  const copiesOf = async (id: string) => (await archive.copiesOf(id)).map(({ articleId }) => articleId)

  describe('copies in the archive', () => {
    it('name each other, with outlet and day, the first published first', async () => {
      await save('a', body)
      await save('b', withTypos(body, seededChance(1), 1 / 50), { publishedAt: '2026-01-19' })
      await save('c', cutEnd(body, 0.6), { publishedAt: '2026-01-21' })
      expect(await archive.copiesOf('a')).toEqual([
        { articleId: 'b', source: 'Outlet b', publishedDay: '2026-01-19' },
        { articleId: 'c', source: 'Outlet c', publishedDay: '2026-01-21' },
      ])
      expect(await copiesOf('c')).toEqual(['b', 'a'])
      await save('alone', 'A ferry sails.')
      const all = await archive.copiesOfAll(['alone', 'c', 'a', 'x'])
      expect([...all.keys()].sort()).toEqual(['a', 'c'])
      for (const id of ['a', 'c']) expect(all.get(id)).toEqual(await archive.copiesOf(id))
    })

    it.each(VARIATIONS)('are recognised after: $name', async ({ make }) => {
      let missed = 0
      for (const [at, seed] of seeds.entries()) {
        await save(`first ${at}`, seed.body)
        await save(`second ${at}`, make(seed.body, seededChance(at), seeds[(at + 9) % seeds.length]!.body))
        if (!(await copiesOf(`second ${at}`)).includes(`first ${at}`)) missed += 1
      }
      expect(missed).toBeLessThanOrEqual(2)
    })

    it('are never two different reports, those on one event among them', async () => {
      for (const [at, seed] of seeds.entries()) await save(`${at}`, seed.body)
      for (const [at] of seeds.entries()) expect(await copiesOf(`${at}`)).toEqual([])
    })

    it('are not looked for beyond two weeks', async () => {
      await save('a', body, { publishedAt: '2026-01-01' })
      await save('b', body, { publishedAt: '2026-01-20' })
      expect(await copiesOf('a')).toEqual([])
    })

    it('part when a text is changed into another, and find each other when it is changed back', async () => {
      await save('a', body)
      await save('b', body)
      await save('b', other, { updatedAt: '2026-01-21' })
      expect([await copiesOf('a'), await copiesOf('b')]).toEqual([[], []])
      await save('b', body, { updatedAt: '2026-01-22' })
      expect(await copiesOf('a')).toEqual(['b'])
    })

    it('do not chain: two long reports that both hold a brief stay two', async () => {
      const halves = [cutEnd(body, 0.45), other]
      const brief = cutEnd(body, 0.4)
      await save('one', `${halves[0]}\n\n${cutEnd(seeds[2]!.body, 0.5)}`)
      await save('brief', brief)
      await save('two', `${brief}\n\n${cutEnd(seeds[3]!.body, 0.9)}`)
      expect(await copiesOf('one')).not.toContain('two')
    })

    it('forget an article that is removed', async () => {
      await save('a', body)
      await save('b', body)
      await save('c', body)
      await archive.remove('b')
      expect(await copiesOf('a')).toEqual(['c'])
      expect(await copiesOf('b')).toEqual([])
    })

    it('are found in a report that a hundred outlets carry', async () => {
      for (let at = 0; at < 100; at += 1) await save(`${at}`, withTypos(body, seededChance(at), 1 / 200))
      expect(await copiesOf('99')).toHaveLength(99)
    })

    it('are found among articles that all end with the same words', async () => {
      const ending =
        'Sign up for our newsletter and follow us on all channels for more stories like this one, every morning, from reporters who live where the news is made and who answer your letters.'
      for (const [at, seed] of seeds.entries()) await save(`${at}`, `${cutEnd(seed.body, 0.5)}\n\n${ending}`)
      await save('copy', `${cutEnd(seeds[50]!.body, 0.5)}\n\n${ending}`)
      expect(await copiesOf('copy')).toEqual(['50'])
    })
  })

  describe('addresses', () => {
    it('for telephones, AMP and trackers are those of one article', async () => {
      const first = await archive.save(draft({ url: 'https://www.example.org/story' }), options)
      const second = await archive.save(
        draft({ title: 'Envoys Meet', url: 'https://m.example.org/story/amp/?utm_source=feed' }),
        options,
      )
      expect(second.article.id).toBe(first.article.id)
      expect(await archive.count()).toBe(1)
    })
  })

  describe('a withdrawn article', () => {
    const withdraw = (id: string) =>
      save(id, '', { withdrawn: { at: '2026-01-22', reason: 'Wrong figures' } })

    it('leaves lists, counts and copies, and can still be read', async () => {
      await save('a', body)
      await save('b', body)
      await withdraw('a')
      expect((await Array.fromAsync(archive.articles())).map(({ id }) => id)).toEqual(['b'])
      expect((await archive.latest({ limit: 5 })).map(({ id }) => id)).toEqual(['b'])
      expect(await archive.count()).toBe(1)
      expect((await archive.sources()).map(({ name }) => name)).toEqual(['Outlet b'])
      expect(await archive.published({ to: '2027-01-01', limit: 5 })).toEqual(['b'])
      expect(await archive.extent({})).toMatchObject({ articles: 1 })
      expect(await copiesOf('b')).toEqual([])
      expect(await archive.get('a')).toMatchObject({ body, withdrawn: { at: '2026-01-22' } })
      expect((await archive.withdrawn({ limit: 5 })).map(({ id }) => id)).toEqual(['a'])
    })

    it('comes back when its publisher publishes it again', async () => {
      await save('a', body)
      await save('b', body)
      await withdraw('a')
      await save('a', body, { updatedAt: '2026-01-23' })
      expect(await archive.count()).toBe(2)
      expect(await copiesOf('a')).toEqual(['b'])
    })

    it('is told to listeners with what it was before', async () => {
      await save('a', body)
      const told: unknown[] = []
      archive.subscribe((change) => told.push(change))
      await withdraw('a')
      expect(told).toEqual([
        expect.objectContaining({
          kind: 'saved',
          article: expect.objectContaining({ withdrawn: expect.anything() }),
          before: expect.not.objectContaining({ withdrawn: expect.anything() }),
        }),
      ])
    })
  })
})

overSqlite((open, folder) => {
  it('copies are found in an archive that was written before they were known', async () => {
    const archive = await open()
    for (const id of ['a', 'b']) await archive.save(draft({ id, source: id, body }), options)
    await archive.close()
    const database = new DatabaseSync(join(folder(), 'dateline.sqlite'))
    database.exec('DELETE FROM fingerprints')
    expect(database.prepare('SELECT count(*) AS left FROM sketches').get()?.left).toBe(0)
    database.close()
    expect((await (await open()).copiesOf('a')).map(({ articleId }) => articleId)).toEqual(['b'])
  })
})
