import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REPETITIONS } from '../src/discord/repetition.ts'
import { FIGURE, TITLE } from './discord/bot-in-process.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from './support/discord/loopback-discord.ts'
import { Program } from './support/program.ts'

const QUESTION = 'How much of Ukraine does Russia control?'

let folder: string
let started: Process[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-main-'))
  mkdirSync(join(folder, 'articles'))
  writeFileSync(
    join(folder, 'articles', 'davos.txt'),
    `date 2026-01-20 ${TITLE}\nsource Dateline background\n\nDAVOS, Jan 20 - Envoys met in Davos.\n\n${FIGURE}\n`,
  )
})

afterEach(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  started = []
  rmSync(folder, { recursive: true })
})

/** A real process of the program. */
class Process extends Program {
  constructor(env: Readonly<Record<string, string>>, input?: string) {
    super(folder, env, input)
    started.push(this)
  }
}

describe('npm start without a token', () => {
  it('says that it is the console, answers each line of a pipe and exits with 0', async () => {
    const console = new Process({}, `${QUESTION}\n`)
    expect(await console.ended).toBe(0)
    expect(console.stderr.trim().split('\n')).toEqual([expect.stringContaining('No DISCORD_TOKEN is set')])
    expect(console.stdout.replace(/\s+│?\s*/g, ' ')).toContain('19%')
    expect(console.stdout).toContain('20 Jan 2026')
  })

  it('names the articles that it cannot import, and goes on', async () => {
    writeFileSync(join(folder, 'articles', 'wrong.txt'), 'date 2026-02-30 Never\n\nNothing.\n')
    const console = new Process({}, `${QUESTION}\n`)
    expect(await console.ended).toBe(0)
    expect(console.stderr).toContain('wrong.txt')
    expect(console.stdout).toContain('20 Jan 2026')
  })

  it('says where the folder of articles is not there, and what a name was meant for', async () => {
    const console = new Process({ ARTICLES_DIR: 'nowhere', DISCORD_TOKN: 'x' }, '')
    expect(await console.ended).toBe(0)
    expect(console.stderr).toContain('There is no such file or folder.\nARTICLES_DIR names it')
    expect(console.stderr).toContain('Nothing reads the variable DISCORD_TOKN. Is DISCORD_TOKEN meant?')
  })

  it('ends in order on SIGTERM while it waits for a line', async () => {
    const console = new Process({})
    await console.says('No DISCORD_TOKEN')
    console.child.kill('SIGTERM')
    expect(await console.ended).toBe(0)
  })

  it('ends quietly where its reader went away', async () => {
    const console = new Process({}, `${QUESTION}\n`.repeat(50))
    console.child.stdout?.destroy()
    expect(await console.ended).toBe(0)
    expect(console.stderr).not.toContain('EPIPE')
  })
})

describe('npm start with a pipe that never ends', () => {
  /** Writes a line again and again, until nobody reads it any more. */
  function feed(console: Process, line: string): void {
    const { stdin } = console.child
    const endless = Readable.from(
      (function* () {
        for (;;) yield `${line}\n`
      })(),
    )
    // What is written when the program has ended fails, as it should.
    stdin?.on('error', () => endless.destroy())
    if (stdin) endless.pipe(stdin)
  }

  it('ends where its reader went away', async () => {
    const console = new Process({})
    const { stdout } = console.child
    stdout?.once('data', () => stdout.destroy())
    feed(console, '/help')
    expect(await console.ended).toBe(0)
    expect(console.stderr).not.toContain('EPIPE')
  })

  it('ends in order on SIGTERM', async () => {
    const console = new Process({})
    console.child.stdout?.once('data', () => console.child.kill('SIGTERM'))
    feed(console, '/sources')
    expect(await console.ended).toBe(0)
  })
})

describe('npm start with a configuration that cannot be used', () => {
  it('names the wrong variable and exits with 2', async () => {
    const refused = new Process({ RATE_LIMIT: 'lots', DISCORD_TOKEN: 'not a token' })
    expect(await refused.ended).toBe(2)
    expect(refused.stderr).toContain('Cannot use RATE_LIMIT="lots": it is not a whole number')
    expect(refused.stderr).toContain('Cannot use DISCORD_TOKEN=(not shown)')
    expect(refused.stderr).not.toContain('not a token')
  })

  it('names a data directory that it cannot use and exits with 1', async () => {
    writeFileSync(join(folder, 'data'), 'a file, not a folder')
    const refused = new Process({})
    expect(await refused.ended).toBe(1)
    expect(refused.stderr).toContain('Cannot open the archive')
    expect(refused.stderr).toContain('is not a folder')
    expect(refused.stderr).toContain('DATA_DIR')
    expect(refused.stderr).not.toContain('    at ')
  })
})

describe('npm start where Discord is out of reach', () => {
  it('says so at once, and ends in order when it is told to stop between two tries', async () => {
    const bot = new Process({ DISCORD_TOKEN: 'MTIz.abc.def', DISCORD_API_URL: 'http://127.0.0.1:9' })
    await bot.says('The archive is open')
    const opened = Date.now()
    await bot.says('Trying again in 3 s')
    // Less than one try took as long as requests are repeated otherwise.
    expect(Date.now() - opened).toBeLessThan(REPETITIONS.other.within)
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.stderr).not.toContain('Warning')
  })

  it('ends in order while it is being reached', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const { port } = silent.address() as AddressInfo
    const bot = new Process({ DISCORD_TOKEN: 'MTIz.abc.def', DISCORD_API_URL: `http://127.0.0.1:${port}` })
    await once(silent, 'request')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.stderr).not.toContain('Warning')
    silent.closeAllConnections()
    silent.close()
  })
})

describe('npm start with a token', () => {
  let discord: LoopbackDiscord

  beforeEach(async () => {
    discord = await startLoopbackDiscord()
  })

  afterEach(async () => {
    expect(discord.violations).toEqual([])
    await discord.close()
  })

  const start = (env: Readonly<Record<string, string>> = {}) =>
    new Process({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.restUrl, ...env })

  /** Asks, and keeps the answer from reaching Discord until it is released. */
  async function askAndHold() {
    const hold = discord.holdNext(/PATCH .*original/)
    const author = discord.person('Mira')
    const asked = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author })
    await hold.arrived
    return { asked, release: () => hold.release() }
  }

  it('is the bot: it answers a slash command and a mention, and stops on SIGTERM', async () => {
    const bot = start()
    await bot.says('Registered')
    const mira = discord.person('Mira')
    const asked = discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira })
    expect((await asked.reply()).embeds[0]?.description).toContain('19%')
    discord.sendMessage({ author: mira, content: `${QUESTION} ${discord.mention}` })
    expect((await discord.nextMessage()).embeds[0]?.description).toContain('20 Jan 2026')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
    expect(bot.stdout).toBe('')
    expect(bot.stderr).not.toContain(discord.token)
    for (const line of bot.stderr.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('msg')
  })

  it.each([
    [
      'ferry.txt',
      'date 2026-01-22 Ferry to Arnholm Sails Twice a Day\nsource Coast Courier\n\nThe ferry to Arnholm sails at nine and at noon, the harbour authority said.\n',
    ],
    [
      'ferry.html',
      '<html><head><title>Ferry to Arnholm Sails Twice a Day</title><meta property="article:published_time" content="2026-01-22"></head><body><article><h1>Ferry to Arnholm Sails Twice a Day</h1><p>The ferry to Arnholm sails at nine and at noon, the harbour authority said.</p></article></body></html>',
    ],
  ])('answers from a file that was put into the folder of articles while it runs: %s', async (name, text) => {
    const bot = start()
    await bot.says('Registered')
    writeFileSync(join(folder, 'articles', name), text)
    await bot.says('Imported files')
    const author = discord.person('Mira')
    const asked = discord.useCommand({
      name: 'ask',
      options: { question: 'When does the ferry to Arnholm sail?' },
      author,
    })
    expect((await asked.reply()).embeds[0]?.description).toContain('Arnholm sails at')
    bot.child.kill('SIGTERM')
    expect(await bot.ended).toBe(0)
  })

  it('finishes the answer that is under way when SIGTERM comes', async () => {
    const bot = start()
    await bot.says('Registered')
    const { asked, release } = await askAndHold()
    bot.child.kill('SIGTERM')
    await bot.says('Stopping')
    release()
    expect((await asked.reply()).embeds[0]?.description).toContain('19%')
    expect(await bot.ended).toBe(0)
  })

  it('ends at once on a second signal', async () => {
    const bot = start()
    await bot.says('Registered')
    const { release } = await askAndHold()
    bot.child.kill('SIGTERM')
    await bot.says('Stopping')
    bot.child.kill('SIGINT')
    expect(await bot.ended).toBe(130)
    release()
  })

  it('starts again on the same archive without registering its commands again', async () => {
    for (const words of ['Registered', 'up to date']) {
      const bot = start()
      await bot.says(words)
      bot.child.kill('SIGINT')
      expect(await bot.ended).toBe(0)
    }
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  it('exits with 78 and one clear line where the token is wrong', async () => {
    const refused = start({ DISCORD_TOKEN: 'some.wrong.token' })
    expect(await refused.ended).toBe(78)
    expect(refused.stderr).toContain('Cannot connect to Discord: Discord refuses the token.')
    expect(refused.stderr).not.toContain('some.wrong.token')
  })

  it('says that Discord cannot be reached, tries again, and can be stopped meanwhile', async () => {
    const lost = start({ DISCORD_API_URL: 'http://127.0.0.1:9/api' })
    await lost.says('Trying again in 1 s')
    lost.child.kill('SIGTERM')
    expect(await lost.ended).toBe(0)
  })
})
