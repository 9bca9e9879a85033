import { beforeEach, describe, expect, it } from 'vitest'
import type { NewAnswer } from '../../src/archive/answer-store.ts'
import { type OpenStores, overBothArchives } from './both-archives.ts'
import { draft, SAVED_AT } from './drafts.ts'

const MIRA = '11'
const NOOR = '12'
const GUILD = '21'
const CHANNEL = '31'

overBothArchives((open) => {
  let archive: OpenStores
  let articleId: string
  beforeEach(async () => {
    archive = await open()
    articleId = await archive.saveArticle(draft())
  })

  function answer(given: Partial<NewAnswer> = {}): NewAnswer {
    return {
      question: 'Who met in Davos?',
      asOf: '2026-01-21T09:00:00.000Z',
      filters: { from: '2026-01-01' },
      status: 'answered',
      language: 'de',
      place: { guildId: GUILD, channelId: CHANNEL, personId: MIRA },
      quotes: [{ articleId, start: 16, end: 38, highlight: { start: 0, end: 6 } }],
      more: [{ articleId, start: 40, end: 60 }],
      keptAt: '2026-01-21T09:00:00.000Z',
      ...given,
    }
  }

  describe('the answers that were given', () => {
    it('come back as they were kept, with the version that each quote was taken from', async () => {
      await archive.saveArticle(
        draft({ id: articleId, body: 'DAVOS, Jan 20 - Envoys met on Tuesday.\n\nThey met twice.' }),
      )
      const id = await archive.answers.keep(answer({ understoodAs: 'Who?', conversation: '{"a":1}' }))
      expect(await archive.answers.get(id)).toEqual({
        ...answer({ understoodAs: 'Who?', conversation: '{"a":1}' }),
        id,
        quotes: [{ articleId, version: 2, start: 16, end: 38, highlight: { start: 0, end: 6 } }],
        more: [{ articleId, version: 2, start: 40, end: 60 }],
      })
    })

    it('are named by short ids that differ and stand in a control', async () => {
      const ids = await Promise.all(Array.from({ length: 50 }, () => archive.answers.keep(answer())))
      expect(new Set(ids).size).toBe(50)
      for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/)
    })

    it('are not held under an id that was never given', async () => {
      expect(await archive.answers.get('nothing')).toBeUndefined()
      expect(await archive.answers.vote('nothing', MIRA, 'up', SAVED_AT)).toBeUndefined()
      await archive.answers.sent('nothing', '1')
    })

    it('leave out a quote of an article that is gone', async () => {
      await archive.removeArticle(articleId)
      const id = await archive.answers.keep(answer())
      expect((await archive.answers.get(id))?.quotes).toEqual([])
    })

    it('are found by the message that shows them', async () => {
      const id = await archive.answers.keep(answer())
      expect(await archive.answers.shownIn(CHANNEL, '99')).toBeUndefined()
      await archive.answers.sent(id, '99')
      const shown = await archive.answers.shownIn(CHANNEL, '99')
      expect(shown?.id).toBe(id)
      expect(shown?.place).toEqual({ guildId: GUILD, channelId: CHANNEL, personId: MIRA, messageId: '99' })
    })

    it('are found by an article that they showed, newest first, and not by one that they held back', async () => {
      const other = await archive.saveArticle(draft({ title: 'Another' }))
      const first = await archive.answers.keep(answer({ more: [{ articleId: other, start: 0, end: 5 }] }))
      const second = await archive.answers.keep(answer({ keptAt: '2026-01-22T09:00:00.000Z' }))
      expect((await archive.answers.quoting(articleId)).map(({ id }) => id)).toEqual([second, first])
      expect(await archive.answers.quoting(other)).toEqual([])
    })

    it('stay from one run to the next', async () => {
      const id = await archive.answers.keep(answer())
      await archive.answers.vote(id, NOOR, 'down', SAVED_AT)
      await archive.close()
      const after = await open()
      expect((await after.answers.get(id))?.question).toBe('Who met in Davos?')
      expect(await after.answers.votes(id)).toEqual({ up: 0, down: 1 })
    })
  })

  describe('votes', () => {
    it('count one a person, the last one', async () => {
      const id = await archive.answers.keep(answer())
      expect(await archive.answers.vote(id, MIRA, 'up', SAVED_AT)).toBe('none')
      expect(await archive.answers.vote(id, NOOR, 'up', SAVED_AT)).toBe('none')
      expect(await archive.answers.vote(id, MIRA, 'down', SAVED_AT)).toBe('up')
      expect(await archive.answers.vote(id, MIRA, 'down', SAVED_AT)).toBe('down')
      expect(await archive.answers.votes(id)).toEqual({ up: 1, down: 1 })
    })

    it('are listed with their answers, the latest first', async () => {
      const [first, second, third] = [
        await archive.answers.keep(answer({ question: 'First?' })),
        await archive.answers.keep(answer({ question: 'Second?' })),
        await archive.answers.keep(answer({ question: 'Without votes?' })),
      ]
      await archive.answers.vote(second, MIRA, 'up', '2026-01-21T10:00:00.000Z')
      await archive.answers.vote(first, MIRA, 'down', '2026-01-21T11:00:00.000Z')
      const voted = await archive.answers.voted({ limit: 10 })
      expect(voted.map(({ answer: { question }, votes }) => [question, votes])).toEqual([
        ['First?', { up: 0, down: 1 }],
        ['Second?', { up: 1, down: 0 }],
      ])
      expect(await archive.answers.voted({ limit: 1 })).toHaveLength(1)
      const praised = await archive.answers.voted({ limit: 10, vote: 'up' })
      expect(praised.map(({ answer: { id } }) => id)).toEqual([second])
      expect(await archive.answers.votes(third)).toEqual({ up: 0, down: 0 })
    })
  })

  describe('forgetting', () => {
    it('a person deletes their answers and their votes, and nothing of others', async () => {
      const mine = await archive.answers.keep(answer())
      const other = await archive.answers.keep(
        answer({ place: { guildId: GUILD, channelId: CHANNEL, personId: NOOR } }),
      )
      await archive.answers.vote(mine, NOOR, 'up', SAVED_AT)
      await archive.answers.vote(other, MIRA, 'up', SAVED_AT)
      await archive.answers.vote(other, NOOR, 'down', SAVED_AT)
      expect(await archive.answers.forgetPerson(MIRA)).toBe(1)
      expect(await archive.answers.get(mine)).toBeUndefined()
      expect(await archive.answers.votes(other)).toEqual({ up: 0, down: 1 })
    })

    it('a server deletes the answers given there', async () => {
      await archive.answers.keep(answer())
      const direct = await archive.answers.keep(answer({ place: { channelId: '32', personId: MIRA } }))
      expect(await archive.answers.forgetGuild(GUILD)).toBe(1)
      expect(await archive.answers.get(direct)).toBeDefined()
    })

    it('deletes what was kept before an instant', async () => {
      const old = await archive.answers.keep(answer({ keptAt: '2025-12-01T00:00:00.000Z' }))
      const recent = await archive.answers.keep(answer())
      expect(await archive.answers.forgetBefore('2026-01-01T00:00:00.000Z')).toBe(1)
      expect(await archive.answers.get(old)).toBeUndefined()
      expect(await archive.answers.get(recent)).toBeDefined()
    })
  })
})
