import { resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Archive, ArchiveChange } from '../../../src/archive/archive.ts'
import { openPostgresArchive } from '../../../src/archive/postgres/postgres-archive.ts'
import { NO_POSTGRES, usePostgres } from '../../support/postgres.ts'
import { type Fate, isCommitted, isNotification, postgresProxy } from '../../support/postgres-proxy.ts'
import { Program } from '../../support/program.ts'
import { draft, SAVED_AT } from '../drafts.ts'
import { recordedWords } from '../recorded-words.ts'

const options = { savedAt: SAVED_AT }
const WAIT = { timeout: 20_000, interval: 20 }

/** What an archive tells, in short: `+ id` for a new article, `~ id` for a new version, `- id` for one that went. */
function told(archive: Archive): string[] {
  const changes: string[] = []
  archive.subscribe((change) => changes.push(inShort(change)))
  return changes
}

function inShort(change: ArchiveChange): string {
  if (change.kind === 'removed') return `- ${change.articleId}`
  const { article, before } = change
  return `${before === undefined ? '+' : '~'} ${article.id}${article.withdrawn === undefined ? '' : ' withdrawn'}`
}

describe.skipIf(NO_POSTGRES !== undefined)('articles in PostgreSQL', () => {
  const server = usePostgres()
  let schema: string
  const opened: Archive[] = []
  let proxy: Awaited<ReturnType<typeof postgresProxy>> | undefined
  beforeEach(async () => {
    schema = await server().freshSchema()
  })
  afterEach(async () => {
    for (const archive of opened.splice(0)) await archive.close()
    await proxy?.close()
    proxy = undefined
  })
  /** As another process would. */
  async function open(url = server().url(schema)): Promise<Archive> {
    const archive = await openPostgresArchive({ url, words: recordedWords() })
    opened.push(archive)
    return archive
  }
  const save = (archive: Archive, id: string, given: Parameters<typeof draft>[0] = {}) =>
    archive.save(draft({ id, title: id, ...given }), options)

  it('are imported once when two processes save the same at once', async () => {
    const [one, other] = [await open(), await open()]
    for (let at = 0; at < 50; at += 1) {
      const both = await Promise.all(
        [one, other].map((archive) => archive.save(draft({ title: `Story ${at}` }), options)),
      )
      expect(both.map(({ outcome }) => outcome).sort()).toEqual(['imported', 'unchanged'])
      expect(both[0]?.article).toEqual(both[1]?.article)
    }
    expect(await one.count()).toBe(50)
  })

  it('are told to the listeners of each process, each change once', async () => {
    const [one, other] = [await open(), await open()]
    const heard = [told(one), told(other)]
    const ids = Array.from({ length: 40 }, (_, at) => `${at}`)
    await Promise.all(ids.map((id, at) => save(at % 2 === 0 ? one : other, id)))
    await vi.waitFor(() => {
      for (const changes of heard) expect(changes.length).toBeGreaterThanOrEqual(ids.length)
    }, WAIT)
    // Whatever is told twice, is told before this.
    await save(one, 'last')
    await vi.waitFor(() => expect(heard[1]).toContain('+ last'), WAIT)
    for (const changes of heard)
      expect([...changes].sort()).toEqual([...ids, 'last'].map((id) => `+ ${id}`).sort())
  })

  it('are told elsewhere as they are told here: new versions, withdrawals, what went', async () => {
    const [one, other] = [await open(), await open()]
    const [here, there] = [told(one), told(other)]
    const steps = [
      async () => save(one, 'a'),
      async () => save(one, 'a', { body: 'Changed.' }),
      async () => save(one, 'a', { body: '', withdrawn: { at: '2026-01-22' } }),
      async () => one.remove('a'),
      async () => save(one, 'b'),
    ]
    for (const [at, step] of steps.entries()) {
      await step()
      await vi.waitFor(() => expect(there).toHaveLength(at + 1), WAIT)
    }
    expect(there).toEqual(['+ a', '~ a', '~ a withdrawn', '- a', '+ b'])
    expect(here).toEqual(there)
  })

  it('are told with the version that they take the place of', async () => {
    const [one, other] = [await open(), await open()]
    const { article } = await save(one, 'a')
    const heard: ArchiveChange[] = []
    other.subscribe((change) => heard.push(change))
    const later = await save(one, 'a', { body: 'Changed.' })
    await vi.waitFor(
      () => expect(heard).toContainEqual({ kind: 'saved', article: later.article, before: article }),
      WAIT,
    )
  })

  it('are counted anew when another process changes them', async () => {
    const [one, other] = [await open(), await open()]
    await save(one, 'a')
    await vi.waitFor(async () => expect(await other.extent({})).toMatchObject({ articles: 1 }), WAIT)
    await one.saveAll(
      [{ draft: draft({ id: 'b', title: 'b' }) }, { draft: draft({ id: 'c', title: 'c' }) }],
      options,
    )
    await vi.waitFor(async () => expect(await other.sources()).toMatchObject([{ articles: 3 }]), WAIT)
    await one.removeAll(['a', 'b'])
    await vi.waitFor(async () => expect(await other.extent({})).toMatchObject({ articles: 1 }), WAIT)
  })

  it('are told of after connections were cut, also what was saved meanwhile', async () => {
    const [one, other] = [await open(), await open()]
    const heard = told(other)
    for (let at = 0; at < 5; at += 1) {
      await server().asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bot'")
      await save(one, `${at}`)
    }
    await vi.waitFor(() => expect(heard).toEqual(['+ 0', '+ 1', '+ 2', '+ 3', '+ 4']), WAIT)
  })

  it('are told of after PostgreSQL was started again', async () => {
    const [one, other] = [await open(), await open()]
    const [here, there] = [told(one), told(other)]
    await save(one, 'before')
    await server().pause()
    const saving = save(one, 'meanwhile')
    await server().resume()
    await saving
    await save(other, 'after')
    for (const heard of [here, there]) {
      await vi.waitFor(() => expect([...heard].sort()).toEqual(['+ after', '+ before', '+ meanwhile']), WAIT)
    }
  })

  /** As another process would, on a way where something happens to what PostgreSQL says. */
  async function openThrough(judge: (message: Buffer) => Fate): Promise<Archive> {
    proxy = await postgresProxy(server().port, judge)
    return open(server().url(schema).replace(`:${server().port}/`, `:${proxy.port}/`))
  }

  it('are told of through a pooler that passes no notifications on', async () => {
    const [one, other] = [
      await open(),
      await openThrough((message) => (isNotification(message) ? 'lose' : 'pass')),
    ]
    const heard = told(other)
    await save(one, 'a')
    await vi.waitFor(() => expect(heard).toEqual(['+ a']), WAIT)
    await save(other, 'b')
    await save(one, 'c')
    await vi.waitFor(() => expect(heard).toEqual(['+ a', '+ b', '+ c']), WAIT)
  })

  it('are told of once where the connection was lost as they were kept', async () => {
    let cut = false
    const archive = await openThrough((message) => {
      if (!cut || !isCommitted(message)) return 'pass'
      cut = false
      return 'cut'
    })
    const heard = told(archive)
    await save(archive, 'a')
    cut = true
    await expect(save(archive, 'b')).rejects.toThrow('it may have been kept or not')
    await save(archive, 'c')
    await vi.waitFor(() => expect([...heard].sort()).toEqual(['+ a', '+ b', '+ c']), WAIT)
  })

  it('are told of hundreds that were missed, in their order', async () => {
    const [one, other] = [await open(), await open()]
    const heard = told(other)
    const ids = Array.from({ length: 350 }, (_, at) => `${at}`)
    await one.saveAll(
      ids.map((id) => ({ draft: draft({ id, title: id }) })),
      options,
    )
    await vi.waitFor(() => expect(heard).toEqual(ids.map((id) => `+ ${id}`)), WAIT)
  })

  it('leave nothing of what failed half-way, and are told to nobody', async () => {
    const words = recordedWords()
    let left = 120
    const failing = await openPostgresArchive({
      url: server().url(schema),
      words: {
        version: 1,
        async changed(client, changes) {
          await words.changed(client, changes)
          left -= changes.length
          if (left <= 0) throw new Error('stop')
        },
      },
    })
    opened.push(failing)
    const other = await open()
    const [here, there] = [told(failing), told(other)]
    const many = Array.from({ length: 150 }, (_, at) => ({ draft: draft({ id: `${at}`, title: `${at}` }) }))
    await expect(failing.saveAll(many, options)).rejects.toThrow('stop')
    expect(words.told.at(-1)?.revision).toBe(150)
    for (const archive of [failing, other]) {
      expect([await archive.count(), await archive.sources(), await archive.get('0')]).toEqual([
        0,
        [],
        undefined,
      ])
    }
    // The numbers that the transaction had are now those of others.
    await save(other, 'e')
    await save(other, 'f')
    for (const heard of [here, there]) await vi.waitFor(() => expect(heard).toEqual(['+ e', '+ f']), WAIT)
  })

  it('come and go with their words, in the transactions that change them', async () => {
    const rows: unknown[] = []
    const words = recordedWords()
    const archive = await openPostgresArchive({
      url: server().url(schema),
      words: {
        version: 1,
        async changed(client, changes) {
          for (const { key } of changes) {
            const { rows: held } = await client.query('SELECT id FROM articles WHERE key = $1', [key])
            rows.push(held[0]?.id)
          }
          await words.changed(client, changes)
        },
      },
    })
    opened.push(archive)
    await save(archive, 'a')
    await save(archive, 'a')
    await save(archive, 'a', { body: 'Changed.' })
    await save(archive, 'a', { body: '', withdrawn: {} })
    await save(archive, 'b')
    await archive.remove('b')
    expect(words.told).toEqual([
      { key: 1, revision: 1, article: expect.objectContaining({ id: 'a' }) },
      { key: 1, revision: 2, article: expect.objectContaining({ body: 'Changed.' }) },
      { key: 1, revision: 3 },
      { key: 2, revision: 4, article: expect.objectContaining({ id: 'b' }) },
      { key: 2, revision: 5 },
    ])
    expect(rows).toEqual(['a', 'a', 'a', 'b', 'b'])
  })

  it('keep no process alive that has nothing else to do', async () => {
    const program = new Program('.', {}, '', [
      resolve('tests/archive/postgres/open-and-rest.ts'),
      server().url(schema),
    ])
    expect(await program.ended).toBe(0)
    expect(program.stdout).toBe('open\n')
  })

  it('end with their connections, however often they are closed', async () => {
    const archive = await open()
    await save(archive, 'a')
    await Promise.all([archive.close(), archive.close()])
    await archive.close()
    await vi.waitFor(async () => {
      expect(await server().asAdmin("SELECT pid FROM pg_stat_activity WHERE usename = 'bot'")).toEqual([])
    }, WAIT)
  })
})
