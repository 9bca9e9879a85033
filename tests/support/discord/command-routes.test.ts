import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { request } from './raw-client.ts'

const ASK = { name: 'ask', description: 'Asks the archive.' }

let discord: LoopbackDiscord
beforeEach(async () => {
  discord = await startLoopbackDiscord()
})
afterEach(() => discord.close())

describe('the registration of commands', () => {
  it('overwrites all at once, keeps the ids of those that stay, and counts creations', async () => {
    const path = `/applications/${discord.applicationId}/commands`
    const first = await request(discord, `PUT ${path}`, [ASK, { ...ASK, name: 'help' }])
    const second = await request(discord, `PUT ${path}`, [{ ...ASK, description: 'Asks again.' }])
    expect(second.body).toHaveLength(1)
    expect(second.body[0]).toMatchObject({ id: first.body[0].id, description: 'Asks again.', type: 1 })
    expect(discord.registeredCommands()).toEqual(second.body)
    expect((await request(discord, `GET ${path}`)).body).toEqual(second.body)
  })

  it('creates, edits, finds and deletes one', async () => {
    const path = `/applications/${discord.applicationId}/guilds/${discord.guild.id}/commands`
    const made = await request(discord, `POST ${path}`, ASK)
    expect(made).toMatchObject({ status: 201, body: { guild_id: discord.guild.id } })
    expect((await request(discord, `POST ${path}`, ASK)).status).toBe(200)
    const one = `${path}/${made.body.id}`
    await request(discord, `PATCH ${one}`, { description: 'Other.' })
    expect((await request(discord, `GET ${one}`)).body).toMatchObject({ name: 'ask', description: 'Other.' })
    expect((await request(discord, `DELETE ${one}`)).status).toBe(204)
    expect((await request(discord, `GET ${one}`)).body.code).toBe(10063)
    expect(discord.registeredCommands(discord.guild)).toEqual([])
  })

  it('takes 200 creations a day', async () => {
    const path = `/applications/${discord.applicationId}/commands`
    const named = (prefix: string): object[] =>
      Array.from({ length: 100 }, (_, index) => ({ ...ASK, name: `${prefix}${index}` }))
    await request(discord, `PUT ${path}`, named('a'))
    await request(discord, `PUT ${path}`, named('b'))
    expect((await request(discord, `PUT ${path}`, [ASK])).body.code).toBe(30034)
  })

  it('refuses invalid commands and says where', async () => {
    const path = `/applications/${discord.applicationId}/commands`
    const { body } = await request(discord, `PUT ${path}`, [{ ...ASK, name: 'Ask me' }])
    expect(body.errors[0].name._errors[0].code).toBe('APPLICATION_COMMAND_INVALID_NAME')
    expect(discord.registeredCommands()).toEqual([])
  })

  it("refuses another application's commands", async () => {
    expect((await request(discord, 'GET /applications/1/commands')).body.code).toBe(50001)
  })
})
