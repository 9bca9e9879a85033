import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clearHealth, healthNotes, healthTroubles } from '../src/health.ts'
import { TITLE } from './discord/bot-in-process.ts'
import { startLoopbackDiscord } from './support/discord/loopback-discord.ts'
import { Program } from './support/program.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-health-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Dates the note of a process by so many seconds before now. */
function age(shard: number, seconds: number, now: number): void {
  const at = now / 1000 - seconds
  utimesSync(join(folder, `bot-${shard}.txt`), at, at)
}

describe('what is wrong with a bot', () => {
  const now = Date.parse('2026-01-20T10:00:00Z')

  it('is nothing where each of its processes has said lately that it works', async () => {
    for (const shard of [0, 1]) await healthNotes(folder, shard).write()
    age(0, 5, now)
    age(1, 40, now)
    expect(await healthTroubles(folder, now)).toEqual([])
  })

  it('is a process that is silent, and one that says what does not work', async () => {
    await healthNotes(folder, 0).write('not connected to Discord')
    await healthNotes(folder, 1).write()
    age(0, 5, now)
    age(1, 50, now)
    expect(await healthTroubles(folder, now)).toEqual([
      'process 0: not connected to Discord',
      'process 1 has been silent for 50 s',
    ])
  })

  it('is that none runs where there is no note, also after those of an earlier start were taken away', async () => {
    expect(await healthTroubles(join(folder, 'nothing'), now)).toEqual([
      'no bot runs: there are no notes of one',
    ])
    await healthNotes(folder, 3).write()
    writeFileSync(join(folder, 'mine.txt'), 'kept')
    await clearHealth(folder)
    expect(await healthTroubles(folder, now)).toHaveLength(1)
  })
})

describe('dateline health', () => {
  it('exits with 0 while the bot works, and with 1 before and after', async () => {
    mkdirSync(join(folder, 'articles'))
    writeFileSync(join(folder, 'articles', 'davos.txt'), `date 2026-01-20 ${TITLE}\n\nEnvoys met in Davos.\n`)
    const env = { HEALTH_DIR: 'health' }
    const ask = async () => {
      const asked = new Program(
        folder,
        env,
        '',
        ['src/cli/main.ts', 'health'].map((part) => (part === 'health' ? part : join(process.cwd(), part))),
      )
      return [await asked.ended, asked.stderr.trim()]
    }
    expect(await ask()).toEqual([1, 'no bot runs: there are no notes of one'])
    const discord = await startLoopbackDiscord()
    const bot = new Program(folder, {
      ...env,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.restUrl,
    })
    try {
      await bot.says('Registered')
      await vi.waitFor(async () => expect(await ask()).toEqual([0, '']), { timeout: 20_000, interval: 100 })
      bot.child.kill('SIGTERM')
      expect(await bot.ended).toBe(0)
      expect(await ask()).toEqual([1, 'no bot runs: there are no notes of one'])
    } finally {
      bot.child.kill('SIGKILL')
      await bot.ended
      await discord.close()
    }
  })
})
