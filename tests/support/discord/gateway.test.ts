import { GatewayIntentBits, GatewayOpcodes as Op } from 'discord-api-types/v10'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { connect, PLAIN_INTENTS, RawGateway } from './raw-client.ts'

let discord: LoopbackDiscord
beforeEach(async () => {
  discord = await startLoopbackDiscord({ heartbeatInterval: 5000 })
})
afterEach(() => discord.close())

const resume = async (session: unknown, changed: object = {}): Promise<RawGateway> => {
  const gateway = new RawGateway(discord)
  await gateway.op(Op.Hello)
  gateway.send(Op.Resume, { token: discord.token, session_id: session, seq: 2, ...changed })
  return gateway
}

describe('the gateway of the loopback Discord', () => {
  it('says hello with its heartbeat interval before anything else', async () => {
    const gateway = new RawGateway(discord)
    const hello = await gateway.op(Op.Hello)
    expect(hello.d).toMatchObject({ heartbeat_interval: 5000 })
    expect(gateway.payloads[0]).toBe(hello)
  })

  it('acknowledges heartbeats, until it is told to drop them', async () => {
    const gateway = await connect(discord)
    gateway.send(Op.Heartbeat, 1)
    await gateway.op(Op.HeartbeatAck)
    discord.gateway.dropHeartbeats = true
    gateway.send(Op.Heartbeat, 2)
    await discord.waitFor('both heartbeats', () => discord.gateway.heartbeats === 2)
    expect(gateway.payloads.filter((it) => it.op === Op.HeartbeatAck)).toHaveLength(1)
  })

  it('names the guilds as unavailable in READY and sends each whole afterwards', async () => {
    const gateway = await connect(discord)
    const ready = await gateway.event('READY')
    const guild = await gateway.event('GUILD_CREATE')
    expect(ready.d.guilds).toEqual([{ id: discord.guild.id, unavailable: true }])
    expect(ready.d.resume_gateway_url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/)
    expect(guild.d).toMatchObject({ id: discord.guild.id, channels: [{ id: discord.channel.id }] })
    expect([ready.s, guild.s]).toEqual([1, 2])
  })

  it.each([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['an intent that was not granted', { intents: PLAIN_INTENTS | GatewayIntentBits.MessageContent }, 4014],
    ['an intent that does not exist', { intents: 1 << 30 }, 4013],
    ['a shard that does not exist', { shard: [2, 2] }, 4010],
  ])('closes the connection on %s', async (_, changed, code) => {
    const gateway = new RawGateway(discord)
    await gateway.op(Op.Hello)
    gateway.identify(discord, changed)
    expect(await gateway.end()).toBe(code)
    expect(discord.gateway.identifies).toBe(0)
  })

  it('grants privileged intents where it is asked to', async () => {
    const generous = await startLoopbackDiscord({ grantedIntents: GatewayIntentBits.MessageContent })
    const gateway = await connect(generous, { intents: PLAIN_INTENTS | GatewayIntentBits.MessageContent })
    generous.sendMessage({ author: generous.person('Mira'), content: 'Not for the bot.' })
    expect((await gateway.event('MESSAGE_CREATE')).d.content).toBe('Not for the bot.')
    await generous.close()
  })

  it.each([
    ['what is no JSON', 'hello', 4002],
    ['more than 4096 bytes', JSON.stringify({ op: 3, d: 'x'.repeat(4097) }), 4002],
    ['an operation that does not exist', JSON.stringify({ op: 99, d: null }), 4001],
    ['a second identification', JSON.stringify({ op: 2, d: {} }), 4005],
  ])('closes the connection on %s', async (_, text, code) => {
    const gateway = await connect(discord)
    gateway.socket.send(text)
    expect(await gateway.end()).toBe(code)
  })

  it('closes the connection on anything before the identification', async () => {
    const gateway = new RawGateway(discord)
    await gateway.op(Op.Hello)
    gateway.send(Op.PresenceUpdate, {})
    expect(await gateway.end()).toBe(4003)
  })

  it('closes the connection on another version of the protocol', async () => {
    expect(await new RawGateway(discord, '?v=9&encoding=json').end()).toBe(4012)
  })

  it('takes 120 payloads a minute and closes on the next', async () => {
    const gateway = await connect(discord)
    for (let sent = 1; sent < 120; sent += 1) gateway.send(Op.PresenceUpdate, {})
    await discord.waitFor('all of them', () => discord.gateway.received.length === 120)
    expect(gateway.closed).toBeUndefined()
    discord.advance(60_000)
    gateway.send(Op.PresenceUpdate, {})
    await discord.waitFor('one more', () => discord.gateway.received.length === 121)
    for (let sent = 1; sent <= 120; sent += 1) gateway.send(Op.PresenceUpdate, {})
    expect(await gateway.end()).toBe(4008)
  })

  it('replays what was missed when a session is resumed, and then says so', async () => {
    const first = await connect(discord)
    const session = (await first.event('READY')).d.session_id
    await first.event('GUILD_CREATE')
    discord.gateway.closeConnections()
    expect(await first.end()).toBe(1006)
    discord.dm(discord.person('Mira'), 'Are you there?')
    const second = await resume(session)
    expect((await second.event('MESSAGE_CREATE')).d.content).toBe('Are you there?')
    await second.event('RESUMED')
    expect(second.events).toEqual(['MESSAGE_CREATE', 'RESUMED'])
    expect(discord.gateway.resumes).toBe(1)
  })

  it('lets no session be resumed that said goodbye', async () => {
    const first = await connect(discord)
    const session = (await first.event('READY')).d.session_id
    first.socket.close(1000)
    await discord.waitFor('the end of the session', () => discord.gateway.sessions.size === 0)
    expect((await (await resume(session)).op(Op.InvalidSession)).d).toBe(false)
  })

  it('refuses to resume when it is told to, or where sequence or token is wrong', async () => {
    const first = await connect(discord)
    const session = (await first.event('READY')).d.session_id
    expect(await (await resume(session, { seq: 99 })).end()).toBe(4007)
    expect(await (await resume(session, { token: 'wrong' })).end()).toBe(4004)
    discord.gateway.refusedResumes = 1
    expect((await (await resume(session)).op(Op.InvalidSession)).d).toBe(false)
  })

  it('asks for a reconnection, for a heartbeat, and invalidates sessions', async () => {
    const gateway = await connect(discord)
    discord.gateway.askHeartbeat()
    await gateway.op(Op.Heartbeat)
    discord.gateway.askReconnect()
    await gateway.op(Op.Reconnect)
    discord.gateway.invalidateSession(true)
    expect((await gateway.op(Op.InvalidSession)).d).toBe(true)
    expect(discord.gateway.sessions.size).toBe(1)
    gateway.identify(discord)
    await gateway.event('READY', 1)
    discord.gateway.invalidateSession(false)
    await gateway.until('the second', () => gateway.payloads.filter((it) => it.op === Op.InvalidSession)[1])
    expect(discord.gateway.connectedSessions).toBe(0)
  })

  it('closes connections with the code it is given', async () => {
    const gateway = await connect(discord)
    discord.gateway.closeConnections(4000)
    expect(await gateway.end()).toBe(4000)
  })
})
