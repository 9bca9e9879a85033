import { Client, Events, GatewayIntentBits, type Message, Partials, Status } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, type LoopbackOptions, startLoopbackDiscord } from './loopback-discord.ts'

const running: { client?: Client; discord?: LoopbackDiscord } = {}

/** A discord.js client as the bot makes it, which repeats what it is asked. */
function makeClient(discord: LoopbackDiscord, extra: readonly GatewayIntentBits[] = []): Client {
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, ...extra],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: discord.restUrl, retries: 2 },
    ws: {
      // Without this a second identification waits five real seconds.
      buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }),
    },
  })
  client.on(Events.Error, () => undefined)
  client.on(Events.MessageCreate, (message: Message) => {
    if (!message.author.bot) void message.reply(`Heard: ${message.content}`)
  })
  running.client = client
  return client
}

async function start(options: LoopbackOptions = {}): Promise<{ client: Client; discord: LoopbackDiscord }> {
  const discord = await startLoopbackDiscord(options)
  running.discord = discord
  const client = makeClient(discord)
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  await ready
  return { client, discord }
}

/** Asks in a direct message and waits for the bot's answer. */
async function talk(discord: LoopbackDiscord, content: string): Promise<string> {
  const mira = discord.person('Mira')
  discord.dm(mira, content)
  return (await discord.nextMessage(discord.directChannel(mira))).content
}

describe('the real discord.js client when the connection breaks', () => {
  afterEach(async () => {
    await running.client?.destroy()
    expect(running.discord?.violations).toEqual([])
    await running.discord?.close()
  })

  it('resumes after a cut, and answers what was asked meanwhile', async () => {
    const { discord } = await start()
    discord.gateway.closeConnections()
    await discord.waitFor('the cut', () => discord.gateway.connections === 0)
    expect(await talk(discord, 'still there?')).toBe('Heard: still there?')
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 })
  })

  it('reconnects when it is asked to', async () => {
    const { discord } = await start()
    discord.gateway.askReconnect()
    await discord.waitFor('the resumption', () => discord.gateway.resumes === 1)
    expect(await talk(discord, 'back?')).toBe('Heard: back?')
  })

  it('takes up a session that is declared invalid but resumable', async () => {
    const { discord } = await start()
    discord.gateway.invalidateSession(true)
    await discord.waitFor('the resumption', () => discord.gateway.resumes === 1)
    expect(await talk(discord, 'same session?')).toBe('Heard: same session?')
  })

  it('starts a new session when the old one is invalid, or may not be resumed', async () => {
    const { discord } = await start()
    discord.gateway.invalidateSession(false)
    await discord.waitFor('a second session', () => discord.gateway.identifies === 2)
    discord.gateway.refusedResumes = 1
    discord.gateway.closeConnections(4000)
    await discord.waitFor('a third session', () => discord.gateway.identifies === 3)
    expect(await talk(discord, 'anew?')).toBe('Heard: anew?')
  })

  it('leaves a connection that no longer acknowledges heartbeats', async () => {
    const { discord } = await start({ heartbeatInterval: 100 })
    await discord.waitFor('a heartbeat', () => discord.gateway.heartbeats > 0)
    discord.gateway.dropHeartbeats = true
    await discord.waitFor('the resumption', () => discord.gateway.resumes > 0)
    discord.gateway.dropHeartbeats = false
    expect(await talk(discord, 'alive?')).toBe('Heard: alive?')
  })

  it('tries again after 429 and after 502', async () => {
    const { discord } = await start()
    const route = 'POST /channels/:channelId/messages'
    discord.failNext({ route, status: 429, retryAfter: 0.01 })
    discord.failNext({ route, status: 502 })
    expect(await talk(discord, 'in the end?')).toBe('Heard: in the end?')
    const tries = discord.requests.filter((it) => it.route === route)
    expect(tries.map((it) => it.status)).toEqual([429, 502, 200])
  })

  it('fails to log in with a wrong token', async () => {
    const discord = await startLoopbackDiscord()
    running.discord = discord
    await expect(makeClient(discord).login('wrong')).rejects.toThrow(/invalid token/i)
  })

  it('is turned away with an intent that was not granted', async () => {
    const discord = await startLoopbackDiscord()
    running.discord = discord
    const client = makeClient(discord, [GatewayIntentBits.MessageContent])
    const turnedAway = new Promise((resolve) =>
      client.once(Events.ShardDisconnect, ({ code }) => resolve(code)),
    )
    client.login(discord.token).catch(() => undefined)
    expect(await turnedAway).toBe(4014)
  })

  it('says goodbye so that its session ends', async () => {
    const { client, discord } = await start()
    expect(client.ws.status).toBe(Status.Ready)
    await client.destroy()
    await discord.waitFor('the end of the session', () => discord.gateway.sessions.size === 0)
  })
})
