import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { request } from './raw-client.ts'

const NOBODY = { allowed_mentions: { parse: [] } }

let discord: LoopbackDiscord
let messages: string
beforeEach(async () => {
  discord = await startLoopbackDiscord()
  messages = `/channels/${discord.channel.id}/messages`
})
afterEach(() => discord.close())

const send = (body: object): ReturnType<typeof request> =>
  request(discord, `POST ${messages}`, { ...NOBODY, ...body })

describe('what tests can let go wrong', () => {
  const route = 'POST /channels/:channelId/messages'

  it('answers 429 with Retry-After, for one route or for all', async () => {
    discord.failNext({ route, status: 429, retryAfter: 1.5 })
    discord.failNext({ route, status: 429, global: true })
    const limited = await send({ content: 'A' })
    expect(limited.status).toBe(429)
    expect(limited.headers.get('retry-after')).toBe('1.5')
    expect(limited.headers.get('x-ratelimit-global')).toBeNull()
    expect(limited.body).toMatchObject({ retry_after: 1.5, global: false })
    const all = await send({ content: 'A' })
    expect(all.headers.get('x-ratelimit-global')).toBe('true')
    expect((await send({ content: 'A' })).status).toBe(200)
    expect(discord.messages()).toHaveLength(1)
  })

  it('fails as often as it is told to, by route or by pattern', async () => {
    discord.failNext({ route: /^POST .*messages$/, status: 503, times: 2 })
    expect((await send({ content: 'A' })).status).toBe(503)
    expect((await send({ content: 'A' })).status).toBe(503)
    expect((await send({ content: 'A' })).status).toBe(200)
  })

  it('loses answers after the work is done, and cuts connections', async () => {
    discord.failNext({ route, status: 502, afterwards: true })
    expect((await send({ content: 'Done.' })).status).toBe(502)
    expect(discord.messages()).toHaveLength(1)
    discord.failNext({ route, hangUp: true })
    await expect(send({ content: 'Cut.' })).rejects.toThrow()
  })

  it.each([true, 'reset', 'half'] as const)(
    'ends a connection (%s) after the work is done',
    async (hangUp) => {
      discord.failNext({ route, hangUp, afterwards: true })
      await expect(send({ content: 'Done.' })).rejects.toThrow()
      expect(discord.messages()).toHaveLength(1)
    },
  )

  it('holds a request until it is let go', async () => {
    const hold = discord.holdNext(route)
    const sending = send({ content: 'Late.' })
    await hold.arrived
    expect(discord.messages()).toEqual([])
    hold.release()
    expect((await sending).status).toBe(200)
  })

  it('knows no route by a wrong name', () => {
    expect(() => discord.failNext({ route: 'POST /channels/messages' })).toThrow(/none of/)
  })

  it('says what was seen when a wait ends in vain', async () => {
    await request(discord, 'GET /users/@me')
    const waiting = discord.waitFor('the end of the world', () => false, 20)
    await expect(waiting).rejects.toThrow(/in vain for the end of the world[\s\S]*GET \/users\/@me -> 200/)
  })
})
