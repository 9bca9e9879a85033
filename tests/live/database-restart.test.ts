import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchiveAt } from '../../src/cli/open-archive.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { Program } from '../support/program.ts'

// The bot as `npm start` runs it, and its PostgreSQL, which goes away and comes back. How long a broken test takes to end:
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

/** How long a question may wait for a database that is away, and more. */
const PATIENCE = { timeout: 60_000, interval: 50 }

const postgres = usePostgres()

let folder: string
let schema: string
let discord: LoopbackDiscord
let archive: Archive
let bot: Program | undefined

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-restart-'))
  mkdirSync(join(folder, 'articles'))
  schema = await postgres().freshSchema()
  discord = await startLoopbackDiscord()
  ;({ archive } = await openArchiveAt({ dataDir: '', databaseUrl: postgres().url(schema) }))
})

afterEach(async () => {
  bot?.child.kill('SIGKILL')
  await bot?.ended
  bot = undefined
  await archive.close()
  expect(discord.violations).toEqual([])
  await discord.close()
  rmSync(folder, { recursive: true })
})

function startBot(env: Readonly<Record<string, string>> = {}): Program {
  bot = new Program(folder, {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.restUrl,
    DATABASE_URL: postgres().url(schema),
    ...env,
  })
  return bot
}

const save = (title: string, body: string) =>
  archive.save(
    { title, body, publishedAt: '2026-01-21', source: 'Coast Courier' },
    { savedAt: '2026-01-21T08:00:00Z' },
  )

/** Asks in a channel of its own. @returns what to wait with until it is answered. */
function ask(question: string): () => Promise<string> {
  const channel = discord.addChannel('asked')
  discord.sendMessage({ author: discord.person('Mira'), content: `${discord.mention} ${question}`, channel })
  const answers = () => discord.messages(channel).filter(({ author }) => author.id === discord.botUser.id)
  return async () => {
    await vi.waitFor(() => expect(answers(), question).toHaveLength(1), PATIENCE)
    const [{ content, embeds } = { content: '', embeds: [] }] = answers()
    return [content, ...embeds.map(({ description }) => description)].join('\n')
  }
}

describe.skipIf(NO_POSTGRES !== undefined)('a bot whose PostgreSQL is restarted', () => {
  const TRAMS = 'How many trams does Ostrel have?'
  const FERRIES = 'How many ferries does the harbour of Velm have room for?'

  it('answers questions of that time late or says that it cannot, goes on, and finds what was saved since', async () => {
    await save('Ostrel buys trams', 'The city of Ostrel has 34 trams since Tuesday, its council said.')
    const started = startBot()
    await started.says('Registered')
    expect(await ask(TRAMS)()).toContain('**34')

    await postgres().pause()
    const meanwhile = [ask(TRAMS), ask(FERRIES)]
    // A command cannot wait for as long as a mention: Discord gives it three seconds.
    const author = discord.person('Mira')
    const refused = await discord.useCommand({ name: 'ask', options: { question: TRAMS }, author }).reply()
    expect(refused.embeds[0]?.description).toMatch(/try again/i)
    // Long enough away that the bot gives up.
    const [first] = await Promise.all(meanwhile.map((answer) => answer()))
    expect(first).toMatch(/try again/i)
    const last = ask(TRAMS)
    await postgres().resume()
    expect(await last()).toMatch(/\*\*34|try again/i)

    await save('Harbour of Velm opens', 'The new harbour of Velm has room for 36 ferries, the city said.')
    expect(await ask(FERRIES)()).toContain('**36')
    expect(await ask(TRAMS)()).toContain('**34')
    expect(started.child.exitCode ?? started.child.signalCode).toBeNull()
    expect(started.stderr).not.toMatch(/nothing waited for|nothing caught/)
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })

  it('needs no folder that it could write to', async () => {
    await save('Ostrel buys trams', 'The city of Ostrel has 34 trams since Tuesday, its council said.')
    // Nobody, the machine's superuser included, can make a folder below a file.
    const dataDir = join(process.execPath, 'data')
    const started = startBot({ DATA_DIR: dataDir })
    await started.says('Registered')
    expect(await ask(TRAMS)()).toContain('**34')
    expect(existsSync(dataDir)).toBe(false)
    expect(started.stderr).not.toMatch(/"level":(?:40|50|60)/)
  })
})
