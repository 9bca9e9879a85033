import type { Client } from 'discord.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createClient, MOST_PEOPLE } from '../../src/discord/client.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'

let discord: LoopbackDiscord
let client: Client
beforeEach(async () => {
  discord = await startLoopbackDiscord()
  client = createClient(discord.restUrl)
  await client.login(discord.token)
  await discord.ready()
})
afterEach(async () => {
  await client.destroy()
  await discord.close()
})

it('the client remembers a few of the people who write in a server, and itself', async () => {
  const people = MOST_PEOPLE.users + 100
  let heard = 0
  client.on('messageCreate', () => {
    heard += 1
  })
  for (let at = 1; at <= people; at += 1) {
    discord.sendMessage({ author: discord.person(`Person ${at}`), content: 'hello' })
  }
  await discord.waitFor('all messages to be heard', () => heard === people)
  const guild = client.guilds.cache.get(discord.guild.id)
  expect(guild?.members.cache.size).toBeLessThanOrEqual(MOST_PEOPLE.members)
  expect(client.users.cache.size).toBeLessThanOrEqual(MOST_PEOPLE.users)
  expect(guild?.members.me?.id).toBe(discord.botUser.id)
  expect(client.users.cache.has(discord.botUser.id)).toBe(true)
})
