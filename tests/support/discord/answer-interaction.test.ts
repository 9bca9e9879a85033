import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InteractionHandle } from './interaction-handle.ts'
import { ASK, type InteractionSetting, NOBODY, startInteractionSetting } from './interaction-setting.ts'
import { type RawAnswer, request } from './raw-client.ts'

let discord: InteractionSetting['discord']
let gateway: InteractionSetting['gateway']
let mira: InteractionSetting['mira']
let ask: InteractionSetting['ask']
let answer: InteractionSetting['answer']
let reply: InteractionSetting['reply']
let withButtons: InteractionSetting['withButtons']
beforeEach(async () => {
  ;({ discord, gateway, mira, ask, answer, reply, withButtons } = await startInteractionSetting())
})
afterEach(() => discord.close())

const hook = (handle: InteractionHandle, route: string, body?: object): Promise<RawAnswer> => {
  const [method, path = ''] = route.split(' ')
  return request(discord, `${method} /webhooks/${discord.applicationId}/${handle.token}${path}`, body, '')
}

describe('first answers to interactions', () => {
  it('shows a reply, and describes it where the bot asks to', async () => {
    const handle = ask()
    const { body, status } = await reply(handle, { flags: 64 })
    expect(status).toBe(200)
    expect(body.interaction).toMatchObject({ id: handle.id, type: 2, response_message_ephemeral: true })
    expect(body.resource).toMatchObject({ type: 4, message: { content: 'Answer.', flags: 64 } })
    expect(handle.ephemeral).toBe(true)
    expect(discord.messages()).toEqual([])
    expect(gateway.events).not.toContain('MESSAGE_CREATE')
  })

  it('answers 204 where no description is asked for', async () => {
    expect((await answer(ask(), { type: 5 })).status).toBe(204)
  })

  it('promises an answer, which the edit of @original gives', async () => {
    const handle = ask()
    await answer(handle, { type: 5 })
    expect((await hook(handle, 'GET /messages/@original')).body.flags).toBe(128)
    await hook(handle, 'PATCH /messages/@original', { ...NOBODY, content: 'Found.' })
    expect(await handle.reply()).toMatchObject({ content: 'Found.', flags: 0, edited_timestamp: null })
    expect(handle.deferred).toBe(true)
  })

  it('lets the first follow-up take the place of a promise, later ones stand beside it', async () => {
    const handle = ask()
    await answer(handle, { type: 5, data: { flags: 64 } })
    await hook(handle, 'POST ', { ...NOBODY, content: 'First.' })
    const second = await hook(handle, 'POST ', { ...NOBODY, content: 'Second.' })
    expect(await handle.reply()).toMatchObject({ content: 'First.', flags: 64 })
    expect(handle.followUps.map((it) => it.content)).toEqual(['Second.'])
    await hook(handle, `PATCH /messages/${second.body.id}`, { ...NOBODY, content: 'Changed.' })
    expect((await handle.followUp()).content).toBe('Changed.')
    expect((await hook(handle, `DELETE /messages/${second.body.id}`)).status).toBe(204)
    expect(handle.followUps).toEqual([])
  })

  it('updates the message whose button was pressed, at once or later', async () => {
    const message = await withButtons()
    const now = discord.pressButton({ message, button: 'more', author: mira })
    await answer(now, { type: 7, data: { ...NOBODY, content: 'Page 2.' } })
    expect((await now.reply()).id).toBe(message.id)
    const later = discord.pressButton({ message, button: 'more', author: mira })
    await answer(later, { type: 6 })
    await hook(later, 'PATCH /messages/@original', { ...NOBODY, content: 'Page 3.' })
    expect((await later.reply()).content).toBe('Page 3.')
    expect(discord.messages().map((it) => it.content)).toEqual(['Page 3.'])
  })

  it('refuses a second answer with 40060', async () => {
    const handle = ask()
    await reply(handle)
    expect(await reply(handle)).toMatchObject({ status: 400, body: { code: 40060 } })
  })

  it('refuses a wrong token, and one answer past three seconds, with 10062', async () => {
    const [wrong, late, expired] = [ask(), ask(), ask()]
    const path = `POST /interactions/${wrong.id}/wrong/callback`
    expect(await request(discord, path, { type: 5 })).toMatchObject({ status: 404, body: { code: 10062 } })
    expired.expire()
    expect((await reply(expired)).body.code).toBe(10062)
    discord.advance(3001)
    expect((await reply(late)).body.code).toBe(10062)
  })

  it('refuses a callback that the interaction does not take', async () => {
    const { body } = await answer(ask(), { type: 7, data: { ...NOBODY, content: 'x' } })
    expect(body).toMatchObject({ code: 50035, errors: { type: expect.anything() } })
  })

  it('refuses what follows before the first answer with 10015, and past 15 minutes with 50027', async () => {
    const handle = ask()
    expect((await hook(handle, 'PATCH /messages/@original', { ...NOBODY, content: 'x' })).body.code).toBe(
      10015,
    )
    await reply(handle)
    discord.advance(15 * 60_000 + 1)
    expect(await hook(handle, 'POST ', { ...NOBODY, content: 'x' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    })
    const other = ask()
    await reply(other)
    other.expireToken()
    expect((await hook(other, 'GET /messages/@original')).body.code).toBe(50027)
  })

  it('knows a deleted answer no more', async () => {
    const handle = ask()
    await reply(handle)
    expect((await hook(handle, 'DELETE /messages/@original')).status).toBe(204)
    expect((await hook(handle, 'GET /messages/@original')).body.code).toBe(10008)
    expect(handle.original).toBeUndefined()
  })

  it('takes five follow-ups from a bot that only the person installed, and can hide its answers', async () => {
    discord.register([{ ...ASK, contexts: [0, 1, 2], integration_types: [1] }])
    const channel = discord.foreignChannel('elsewhere')
    const options = { question: 'Who?' }
    const use = { name: 'ask', options, author: mira, channel, userInstalled: true, forcedEphemeral: true }
    const handle = discord.useCommand(use)
    expect((await reply(handle)).body.interaction.response_message_ephemeral).toBe(true)
    const codes: unknown[] = []
    for (let count = 1; count <= 6; count += 1) {
      codes.push((await hook(handle, 'POST ', { ...NOBODY, content: 'x' })).body.code)
    }
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, 40094])
    const posted = await request(discord, `POST /channels/${channel.id}/messages`, {
      ...NOBODY,
      content: 'x',
    })
    expect(posted.body.code).toBe(50001)
  })

  it('keeps every request about an interaction with it, and says so when a wait ends in vain', async () => {
    const handle = ask()
    await reply(handle)
    await reply(handle)
    const requests = await handle.requested(2)
    expect(requests.map((it) => it.status)).toEqual([200, 400])
    expect(handle.requests).toEqual(requests)
  })
})
