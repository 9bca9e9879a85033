import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewNotice } from '../../../src/archive/outbox-store.ts'
import type { Place } from '../../../src/archive/place.ts'
import { Program } from '../../support/program.ts'
import { type OpenStores, overPostgres } from '../both-archives.ts'
import { draft } from '../drafts.ts'

// A transaction of the test's own holds rows, so that a process stops in the middle of what it does while another goes on.

const AT = '2026-01-21T09:00:00.000Z'
const PLACE: Place = { kind: 'channel', channelId: '31', guildId: '21' }

function notice(subject: string, place: Place): NewNotice {
  return { kind: 'test', subject, place, content: '{}', madeMs: 0, dueMs: 0, expiresMs: 1e6 }
}

overPostgres((open, adminUrl) => {
  let one: OpenStores
  let other: OpenStores
  beforeEach(async () => {
    one = await open()
    other = await open()
  })

  /** In a transaction of its own, for holding rows. */
  let admin: pg.Client
  beforeEach(async () => {
    admin = new pg.Client({ connectionString: adminUrl() })
    await admin.connect()
    await admin.query('BEGIN')
  })
  afterEach(() => admin.end())

  /** Waits until so many transactions wait for another. */
  async function waiting(count: number): Promise<void> {
    const sql = 'SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted'
    for (;;) {
      const { rows } = await admin.query<{ waiting: number }>(sql)
      if ((rows[0]?.waiting ?? 0) >= count) return
    }
  }

  describe('one process in the middle of something', () => {
    it('keeps its notice before another of the same place is sent', async () => {
      const subject = { kind: 'topic', words: 'a' } as const
      const follow = { place: PLACE, personId: '11', subject, language: 'en', since: AT }
      const added = await one.follows.add(follow, { perPerson: 9, perGuild: 9 })
      const followId = added.kind === 'added' ? added.follow.id : 0
      await one.follows.recordMatches([], [{ followId, articleId: 'a' }], 1)
      await admin.query('SELECT FROM matches FOR UPDATE')
      const first = one.outbox.add(notice('first', PLACE), { matches: [{ followId, articleId: 'a' }] })
      await waiting(1)
      const second = other.outbox.add(notice('second', PLACE))
      const claim = () => other.outbox.claim({ owner: 'x', nowMs: 1, leaseMs: 100, limit: 1 })
      await Promise.race([waiting(2), second])
      expect(await claim()).toEqual([])
      await admin.query('COMMIT')
      await Promise.all([first, second])
      expect(await claim()).toMatchObject([{ subject: 'first' }])
    })

    it('joins a feed that its last follower leaves', async () => {
      const options = { at: AT, interval: 1000 }
      const { feed } = await one.feeds.add({ url: 'http://a.example/' }, { guildId: '1' }, options)
      await admin.query('SELECT FROM feeds FOR NO KEY UPDATE')
      const joining = one.feeds.add({ url: 'http://a.example/' }, { guildId: '2' }, options)
      await waiting(1)
      const leaving = other.feeds.remove(feed.id, '1')
      await waiting(2)
      await admin.query('COMMIT')
      expect((await joining).outcome).toBe('joined')
      expect(await leaving).toBe(true)
      expect(await one.feeds.all()).toMatchObject([{ id: feed.id, followers: [{ guildId: '2' }] }])
    })

    it('keeps a poll whole before its feed is removed', async () => {
      const { feed } = await one.feeds.add({ url: 'http://a.example/' }, {}, { at: AT, interval: 1000 })
      const url = 'http://a.example/1'
      await one.saveArticle(draft({ url }))
      await admin.query('SELECT FROM articles FOR UPDATE')
      const entry = { entry: 'e', content: 'c', seenAt: AT, publishedAt: AT, whole: true, attempts: 0 }
      const entries = [{ ...entry, draft: draft({ url, body: 'They met again.' }) }]
      const keeping = one.feeds.savePoll(feed.id, { entries, state: { polledAt: AT } }, { savedAt: AT })
      await waiting(1)
      const removing = other.feeds.remove(feed.id)
      await Promise.race([waiting(2), removing])
      await admin.query('COMMIT')
      expect(await keeping).toMatchObject([{ outcome: 'updated' }])
      expect(await removing).toBe(true)
      expect(await one.feeds.all()).toEqual([])
    })

    it('is known to a bot that begins to work on the archive meanwhile', async () => {
      await one.applications.use('old', { nowMs: 1, forgetBeforeMs: 0 })
      await admin.query('SELECT FROM applications FOR UPDATE')
      const first = one.applications.use('first', { nowMs: 5, forgetBeforeMs: 5 })
      await waiting(1)
      const second = other.applications.use('second', { nowMs: 5, forgetBeforeMs: 0 })
      await Promise.race([waiting(2), second])
      await admin.query('COMMIT')
      expect(await first).toEqual([])
      expect(await second).toEqual(['first'])
    })
  })

  describe('a process that is killed', () => {
    it('gives its locks back at once and its claims when their time has run out, and leaves nothing half done', async () => {
      await one.outbox.add(notice('a', PLACE))
      const command = [resolve('tests/archive/postgres/hold.ts'), adminUrl(), 'killed']
      const killed = new Program(tmpdir(), {}, undefined, command)
      await killed.says('holds 1')
      killed.child.kill('SIGKILL')
      await killed.ended
      const subject = { kind: 'topic', words: 'a' } as const
      const follow = { place: PLACE, personId: '11', subject, language: 'en', since: AT }
      expect((await one.follows.add(follow, { perPerson: 9, perGuild: 9 })).kind).toBe('added')
      const claim = (nowMs: number) => other.outbox.claim({ owner: 'x', nowMs, leaseMs: 100, limit: 1 })
      expect(await claim(99)).toEqual([])
      expect(await claim(100)).toMatchObject([{ subject: 'a', attempts: 1 }])
      expect(await one.leases.take({ name: 'held', owner: 'x', nowMs: 0, leaseMs: 1 })).toBe(true)
    })
  })

  describe('an answer that is kept while its article changes', () => {
    it('quotes the version before and the change is noted, or quotes the new one', async () => {
      await one.saveArticle(draft({ id: 'a' }))
      for (let round = 0; round < 10; round += 1) {
        await one.outbox.revised(await one.outbox.revisions(10))
        const [answerId] = await Promise.all([
          one.answers.keep({
            question: 'Who?',
            asOf: AT,
            filters: {},
            status: 'answered',
            language: 'en',
            place: { channelId: '31', personId: '11' },
            quotes: [{ articleId: 'a', start: 0, end: 5 }],
            more: [],
            keptAt: AT,
          }),
          other.saveArticle(draft({ id: 'a', body: `Version ${round}.` })),
        ])
        const version = (await one.answers.get(answerId))?.quotes[0]?.version
        const noted = (await one.outbox.revisions(10)).length
        expect(version === round + 1 ? noted : 1).toBe(1)
        await one.answers.forgetPerson('11')
      }
    })
  })
})
