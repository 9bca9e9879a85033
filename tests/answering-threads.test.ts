import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actions } from '../commands/actions.ts'
import type { CommandInput, ConversationMemory, Services } from '../commands/command.ts'
import { commands } from '../commands/index.ts'
import { NEW_CONVERSATION } from '../src/answer/follow-up/conversation.ts'
import { restrictDesk } from '../src/answer/restrict-desk.ts'
import { openAnswering } from '../src/answering.ts'
import { type AnsweringThreads, startAnsweringThreads, usualThreads } from '../src/answering-threads.ts'
import type { Archive } from '../src/archive/archive.ts'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import { createChartDrawer } from '../src/charts/chart-drawer.ts'
import { createKeyedTurns } from '../src/discord/keyed-turns.ts'
import { createLog } from '../src/discord/log.ts'
import type { Reply } from '../src/reply/reply.ts'
import { openSearchIndex } from '../src/search/layered-index.ts'
import { AS_OF, REPORTS } from './commands/sample-desk.ts'

// Threads over a folder, and the same commands without them beside it.

const LOG = { level: 'silent', secrets: [], plain: false } as const
const SAVED = { savedAt: '2026-01-24T00:00:00Z' }

const lines: string[] = []
const log = createLog({ level: 'error', secrets: [], plain: false, write: (line) => lines.push(line) })

const drawer = createChartDrawer({ patience: 60_000 })

let folder: string
let services: Services
let threads: AnsweringThreads

const named = (name: string) => commands.find(({ data }) => data.name === name)!
const on = (name: string) => threads.command(named(name))
const start = (dataDir: string, archive: Archive, patience?: number) =>
  startAnsweringThreads(
    {
      count: 1,
      place: { dataDir },
      version: '1.2.3',
      log: LOG,
      ...(patience === undefined ? {} : { patience }),
    },
    archive,
    log,
  )

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-threads-'))
  const archive = openArchive(folder)
  await archive.saveAll(
    REPORTS.map((draft) => ({ draft })),
    SAVED,
  )
  const index = await openSearchIndex(archive, join(folder, 'index'))
  services = { archive, index, version: '1.2.3', draw: drawer.draw }
  threads = start(folder, archive)
}, 60_000)

afterAll(async () => {
  await threads.close()
  await drawer.close()
  services.index.close()
  await services.archive.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
})

const input = (options: CommandInput['options']): CommandInput => ({ options, asOf: AS_OF })

describe('a command on a thread', () => {
  it.each([
    ['ask', { question: 'How much did the harbour of Velm cost?' }],
    ['ask', { question: 'How tall is the tower of Velm?' }],
    ['search', { words: 'harbour' }],
    ['timeline', { topic: 'harbour of Velm' }],
    ['trend', { topics: 'harbour, bridge' }],
    ['quote', { person: 'Holt' }],
    ['summary', { topic: 'harbour' }],
  ])('/%s %j replies what it replies without one', async (name, options) => {
    const reply = await on(name).run(input(options), services)
    const here = await named(name).run(input(options), services)
    expect(plain(reply)).toEqual(plain(here))
  })

  it('is the same command where it does not search', () => {
    expect(on('help')).toBe(named('help'))
    const vote = actions.find(({ name }) => name === 'vote')!
    expect(threads.action(vote)).toBe(vote)
  })

  it('remembers what was asked, by the shell’s own memory', async () => {
    let kept = NEW_CONVERSATION
    const memory: ConversationMemory = {
      recall: async () => kept,
      keep: async (conversation) => {
        kept = conversation
      },
    }
    await on('ask').run({ ...input({ question: 'When did the harbour of Velm open?' }), memory }, services)
    expect(kept.exchanges).toHaveLength(1)
    const reply = await on('ask').run({ ...input({ question: 'how much did it cost?' }), memory }, services)
    expect(JSON.stringify(reply)).toContain('million euros')
    expect(kept.exchanges).toHaveLength(2)
  })

  it('remembers questions that are asked at the same time, each in its turn', async () => {
    let kept = NEW_CONVERSATION
    const takeTurn = createKeyedTurns()
    const memory: ConversationMemory = {
      recall: async () => kept,
      keep: async (conversation) => {
        kept = conversation
      },
      inTurn: (work) => takeTurn('here', work),
    }
    const questions = ['When did the harbour of Velm open?', 'How much did the harbour of Velm cost?']
    await Promise.all(
      questions.map((question) => on('ask').run({ ...input({ question }), memory }, services)),
    )
    expect(kept.exchanges.map(({ asked }) => asked)).toEqual(questions)
  })

  it('keeps to the outlets that a server allows', async () => {
    const sources = ['Northern Ledger']
    const allowed = { ...restrictDesk(services, sources), sources }
    const question = input({ question: 'How many ferries has the harbour of Velm room for?' })
    expect(JSON.stringify(await on('ask').run(question, allowed))).not.toContain('36 ferries')
    expect(JSON.stringify(await on('ask').run(question, services))).toContain('36 ferries')
  })

  it('keeps the answer where its buttons find it', async () => {
    const asker = { personId: '1', channelId: '2', mayManage: false }
    const question = 'How much did the harbour of Velm cost?'
    const { answerId = '' } = await on('ask').run({ ...input({ question }), asker }, services)
    expect((await services.archive.answers.get(answerId))?.question).toBe(question)
    const why = threads.action(actions.find(({ name }) => name === 'why')!)
    const told = await why.run({ argument: answerId, asOf: AS_OF, values: [], fields: {}, asker }, services)
    expect(JSON.stringify(told)).toContain('a figure')
  })

  it('finds what this process has just saved, and not what it has just removed', async () => {
    const question = input({ question: 'Who won the regatta of Velm?' })
    const draft = {
      id: 'regatta',
      title: 'Rowers of Osk Win Regatta of Velm',
      publishedAt: '2026-01-23',
      source: 'Regatta Review',
      body: 'The rowers of Osk won the regatta of Velm on Friday by two lengths.',
    }
    await services.archive.save(draft, SAVED)
    expect(JSON.stringify(await on('ask').run(question, services))).toContain('rowers of Osk')
    // An outlet that came since is one by name there, too.
    const bySource = input({ question: 'What does the Regatta Review say about the rowers?' })
    expect(JSON.stringify(await on('ask').run(bySource, services))).toContain('two lengths')
    await services.archive.remove('regatta')
    expect(JSON.stringify(await on('ask').run(question, services))).not.toContain('rowers of Osk')
  })
})

describe('a thread', () => {
  it('has what was just saved before anything is asked of it', async () => {
    const young = mkdtempSync(join(tmpdir(), 'dateline-threads-'))
    const archive = openArchive(young)
    const index = await openSearchIndex(archive, join(young, 'index'))
    const own = start(young, archive)
    const ask = own.command(named('ask'))
    // A wish that no report grants is told for one before anything is searched, where the index holds any article.
    const wish = () => ask.run(input({ question: 'write me a poem' }), { ...services, archive, index })
    try {
      expect(JSON.stringify(await wish())).toContain('archive is empty')
      await archive.save(REPORTS[0]!, SAVED)
      await setTimeout(300)
      expect(JSON.stringify(await wish())).not.toContain('archive is empty')
    } finally {
      await own.close()
      index.close()
      await archive.close()
      rmSync(young, { recursive: true, maxRetries: 5 })
    }
  })

  it('tells in words what failed', async () => {
    const unknown = threads.command({ ...named('ask'), data: { ...named('ask').data, name: 'unheard' } })
    await expect(unknown.run(input({}), services)).rejects.toThrow('Cannot run the command "unheard"')
    const reply = await on('ask').run(input({ question: 'How much did the harbour cost?' }), services)
    expect(JSON.stringify(reply)).toContain('420')
  })

  it('that takes too long is given up, and says so', async () => {
    const hasty = start(folder, services.archive, 1)
    const ask = hasty.command(named('ask'))
    await expect(ask.run(input({ question: 'How much did it cost?' }), services)).rejects.toThrow('aborted')
    await hasty.close()
  })

  it('that cannot start leaves the work to the one that listens', async () => {
    const missing = start('/dev/null/nowhere', services.archive)
    const ask = missing.command(named('ask'))
    await expect.poll(() => lines.join(), { timeout: 30_000 }).toContain('Cannot start threads')
    const reply = await ask.run(input({ question: 'How much did the harbour of Velm cost?' }), services)
    expect(JSON.stringify(reply)).toContain('420 million')
    await missing.close()
  }, 60_000)
})

describe('how many threads there are where no setting says so', () => {
  const GB = 1024 ** 3
  it.each([
    [1, 8 * GB, 0],
    [2, 8 * GB, 0],
    [4, 2 * GB, 0],
    [4, 4 * GB, 2],
    [16, 64 * GB, 2],
  ])('with %i processors and %i bytes of memory: %i', (processors, memory, threads) => {
    expect(usualThreads({ processors, memory })).toBe(threads)
  })
})

describe('a job', () => {
  it('of a name that nothing has ends in words, not in a rejection', async () => {
    const work = await openAnswering({ place: { dataDir: folder }, version: '1', log: LOG, changes: 'x' })
    const end = await work({
      kind: 'action',
      name: 'unheard',
      input: { argument: '', asOf: AS_OF, values: [], fields: {} },
    })
    expect(end).toMatchObject({
      kind: 'failed',
      message: 'Cannot run the action "unheard": there is none of that name',
    })
  })
})

/** Its picture as plain bytes, as it comes from a thread. */
function plain({ picture, ...reply }: Reply): object {
  return picture === undefined ? reply : { ...reply, picture: { ...picture, png: [...picture.png] } }
}
