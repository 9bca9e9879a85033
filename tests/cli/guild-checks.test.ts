import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { permissionsOf } from '../../src/cli/channel-permissions.ts'
import { inviteLink } from '../../src/cli/discord-checks.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { dateline } from './run-dateline.ts'

let discord: LoopbackDiscord
let folder: string

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  folder = mkdtempSync(join(tmpdir(), 'dateline-doctor-'))
  mkdirSync(join(folder, 'articles'))
})

afterEach(async () => {
  await discord.close()
  rmSync(folder, { recursive: true })
})

async function doctor(guild: string): Promise<{ code: number; said: string }> {
  const env = {
    DATA_DIR: join(folder, 'data'),
    ARTICLES_DIR: join(folder, 'articles'),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.restUrl,
  }
  const { code, stdout } = await dateline(['doctor', '--guild', guild], { cwd: folder, env })
  return { code: Number(code), said: stdout }
}

describe('dateline doctor --guild', () => {
  it('finds a server fine in which nothing is missing', async () => {
    discord.register(commands.map(({ data }) => data))
    const { said } = await doctor(discord.guild.id)
    expect(said).toContain(`Server ${discord.guild.id}: the bot is in ${discord.guild.name}`)
    expect(said).toMatch(/ok +Channels: .*every permission is there/)
    expect(said).toMatch(/ok +Commands: \d+ commands registered/)
    expect(said).toMatch(/ok +Intents: no privileged intent is granted/)
  })

  it('names the permissions that are missing channel by channel, and commands that are not registered', async () => {
    const news = discord.addChannel('news')
    discord.deny(news, 'EmbedLinks', 'AttachFiles')
    discord.register(commands.filter(({ data }) => data.name !== 'trend').map(({ data }) => data))
    const { said } = await doctor(discord.guild.id)
    expect(said).toContain('#news (Embed Links, Attach Files)')
    expect(said).toContain('not registered: trend')
  })

  it('names what it lacks for a thread on an answer, and calls Discord as Discord asks programs to', async () => {
    discord.deny(discord.channel, 'CreatePublicThreads')
    const { said } = await doctor(discord.guild.id)
    expect(said).toContain(`#${discord.channel.name} (Create Public Threads)`)
    for (const { userAgent } of discord.requests)
      expect(userAgent).toMatch(/^DiscordBot \(https:\S+, [\d.]+\)$/)
  })

  it('invites with the permissions that the README names', () => {
    const readme = readFileSync('README.md', 'utf8')
    expect(readme).toContain(inviteLink('APPLICATION_ID'))
  })

  it('says that the bot is not in a server, and how to invite it', async () => {
    const { code, said } = await doctor('123456789012345678')
    expect(said).toMatch(/failed +Server 123456789012345678: the bot is not in it/)
    expect(said).toContain('https://discord.com/oauth2/authorize?client_id=')
    expect(code).toBe(1)
  })

  it('refuses what is no id', async () => {
    expect((await doctor('general')).said).toContain('this is no id')
  })
})

describe('the permissions of a member', () => {
  const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) }) as never
  const guild = {
    id: '1',
    owner_id: '9',
    roles: [role('1', 0b0011n), role('2', 0b0100n), role('3', 0b1000n)],
  }
  const overwrite = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({
    id,
    type,
    allow: String(allow),
    deny: String(deny),
  })

  it('are those of everyone and of its roles', () => {
    expect(permissionsOf({ id: '5', roles: ['2'] }, guild)).toBe(0b0111n)
  })

  it('are changed by a channel for everyone, then for roles, then for the member', () => {
    const channel = {
      permission_overwrites: [
        overwrite('5', 1, 0b0001n, 0n),
        overwrite('2', 0, 0b0010n, 0b0001n),
        overwrite('1', 0, 0n, 0b0011n),
      ],
    }
    expect(permissionsOf({ id: '5', roles: ['2'] }, guild, channel)).toBe(0b0111n)
    expect(permissionsOf({ id: '6', roles: ['2'] }, guild, channel)).toBe(0b0110n)
    expect(permissionsOf({ id: '7', roles: [] }, guild, channel)).toBe(0n)
  })

  it('are everything for the owner', () => {
    expect(permissionsOf({ id: '9', roles: [] }, guild) & 0b1111n).toBe(0b1111n)
  })
})
