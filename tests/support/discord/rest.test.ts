import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { connect, request } from './raw-client.ts'

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

describe('the REST side of the loopback Discord', () => {
  it('tells where the gateway is and who the bot is', async () => {
    const gateway = await request(discord, 'GET /gateway/bot')
    expect(gateway.body).toMatchObject({ shards: 1, session_start_limit: { remaining: 1000 } })
    expect(gateway.body.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/)
    expect((await request(discord, 'GET /users/@me')).body.id).toBe(discord.botUser.id)
    expect((await request(discord, 'GET /applications/@me')).body.id).toBe(discord.applicationId)
  })

  it('refuses a wrong token with 401 and counts it among the invalid requests', async () => {
    const answer = await request(discord, 'GET /users/@me', undefined, 'Bot wrong')
    expect(answer).toMatchObject({ status: 401, body: { code: 0, message: '401: Unauthorized' } })
    expect(discord.invalidRequests).toHaveLength(1)
  })

  it('answers 404 where there is no route, 405 where the route takes no such method', async () => {
    expect((await request(discord, 'GET /nowhere')).status).toBe(404)
    expect((await request(discord, 'PUT /users/@me')).status).toBe(405)
  })

  it('posts, edits, lists and deletes messages, and tells the bot of its own', async () => {
    const gateway = await connect(discord)
    const posted = await send({ content: '  One.  ', components: [] })
    expect(posted.body).toMatchObject({
      content: 'One.',
      author: { id: discord.botUser.id },
      edited_timestamp: null,
    })
    const path = `${messages}/${posted.body.id}`
    const edited = await request(discord, `PATCH ${path}`, { ...NOBODY, content: 'Two.' })
    expect(edited.body).toMatchObject({ content: 'Two.', edited_timestamp: expect.any(String) })
    expect((await request(discord, `GET ${messages}`)).body).toHaveLength(1)
    expect((await request(discord, `DELETE ${path}`)).status).toBe(204)
    expect((await request(discord, `GET ${path}`)).body.code).toBe(10008)
    await gateway.event('MESSAGE_DELETE')
    expect(gateway.events.slice(-3)).toEqual(['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE'])
    expect(discord.violations).toEqual([])
  })

  it('pages through messages, newest first', async () => {
    const ids: string[] = []
    for (const content of ['1', '2', '3', '4']) ids.push((await send({ content })).body.id)
    const list = async (query: string): Promise<string[]> =>
      (await request(discord, `GET ${messages}?${query}`)).body.map((it: { content: string }) => it.content)
    expect(await list('limit=2')).toEqual(['4', '3'])
    expect(await list(`before=${ids[2]}`)).toEqual(['2', '1'])
    expect(await list(`after=${ids[1]}&limit=1`)).toEqual(['3'])
  })

  it('knows the channels, messages, guilds and people that there are, and no others', async () => {
    const codes = async (route: string): Promise<number> => (await request(discord, route)).body.code
    expect(await codes('GET /channels/1')).toBe(10003)
    expect(await codes(`GET ${messages}/1`)).toBe(10008)
    expect(await codes('GET /guilds/1')).toBe(10004)
    expect(await codes(`GET /guilds/${discord.guild.id}/members/1`)).toBe(10007)
    expect(await codes('GET /users/1')).toBe(10013)
    const mira = discord.person('Mira')
    const member = await request(discord, `GET /guilds/${discord.guild.id}/members/${mira.id}`)
    expect(member.body.user.global_name).toBe('Mira')
  })

  it('refuses with 50001 where the bot does not see, with 50013 where it may not', async () => {
    discord.deny(discord.channel, 'EmbedLinks')
    expect((await send({ content: 'Plain.' })).status).toBe(200)
    expect((await send({ embeds: [{ title: 'T' }] })).body.code).toBe(50013)
    discord.deny(discord.channel, 'SendMessages')
    expect((await send({ content: 'Plain.' })).body.code).toBe(50013)
    discord.deny(discord.channel, 'ViewChannel')
    expect((await send({ content: 'Plain.' })).body.code).toBe(50001)
    discord.allow(discord.channel, 'ViewChannel', 'SendMessages', 'EmbedLinks')
    expect((await send({ embeds: [{ title: 'T' }] })).status).toBe(200)
  })

  it("refuses to edit another's message and to write to whom that is unwelcome", async () => {
    const mira = discord.person('Mira')
    const said = discord.sendMessage({ author: mira, content: 'Mine.' })
    const edit = await request(discord, `PATCH ${messages}/${said.id}`, { ...NOBODY, content: 'Yours.' })
    expect(edit.body.code).toBe(50005)
    mira.acceptsDirectMessages = false
    const opened = await request(discord, 'POST /users/@me/channels', { recipient_id: mira.id })
    const sent = await request(discord, `POST /channels/${opened.body.id}/messages`, {
      ...NOBODY,
      content: 'Hi.',
    })
    expect(sent.body.code).toBe(50007)
  })

  it('answers an invalid body as Discord does, and records it', async () => {
    const answer = await send({ embeds: [{ title: 'x'.repeat(257), fields: [{ name: '', value: 'v' }] }] })
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } })
    const { errors } = answer.body
    expect(errors.embeds[0].title._errors[0].code).toBe('BASE_TYPE_MAX_LENGTH')
    expect(errors.embeds[0].fields[0].name._errors[0].code).toBe('BASE_TYPE_REQUIRED')
    expect(discord.violations.map((it) => it.rule)).toContain('titleIsWithin256')
    expect(discord.messages()).toEqual([])
  })

  it('answers an empty message with 50006', async () => {
    expect((await send({ content: ' ' })).body.code).toBe(50006)
    expect(discord.violations).toMatchObject([{ rule: 'messageIsNotEmpty', refused: true }])
  })

  it('lets pass what only this bot must not send, and records it', async () => {
    const answer = await request(discord, `POST ${messages}`, { content: 'Hello @everyone.' })
    expect(answer.status).toBe(200)
    expect(discord.violations).toMatchObject([
      { rule: 'mentionsNobody', at: 'allowed_mentions', refused: false },
    ])
  })

  it('sends once what comes twice with the same enforced nonce', async () => {
    const body = { content: 'Once.', nonce: 'n-1', enforce_nonce: true }
    const [first, second] = [await send(body), await send(body)]
    expect(second.body.id).toBe(first.body.id)
    expect(discord.messages()).toHaveLength(1)
    discord.advance(10 * 60_000)
    await send(body)
    expect(discord.messages()).toHaveLength(2)
  })

  it('notifies whom a message of the bot may, and no one else', async () => {
    const mira = discord.person('Mira')
    const content = `<@${mira.id}> @everyone`
    expect((await send({ content })).body).toMatchObject({ mentions: [], mention_everyone: false })
    const open = await request(discord, `POST ${messages}`, { content })
    expect(open.body).toMatchObject({ mentions: [{ id: mira.id }], mention_everyone: true })
  })

  it('takes files as multipart, with their descriptions', async () => {
    const form = new FormData()
    const attachments = [{ id: '0', description: 'A chart of answers.' }]
    form.append('payload_json', JSON.stringify({ ...NOBODY, content: 'See.', attachments }))
    form.append('files[0]', new Blob(['bytes'], { type: 'image/png' }), 'chart.png')
    const { body } = await request(discord, `POST ${messages}`, form)
    expect(body.attachments).toMatchObject([
      { filename: 'chart.png', description: 'A chart of answers.', content_type: 'image/png', size: 5 },
    ])
    expect(discord.file(body.attachments[0]).toString()).toBe('bytes')
    expect(discord.violations).toEqual([])
  })

  it('answers a reply to what is gone with 50035, unless the bot allows for it', async () => {
    const gone = { message_id: '1', fail_if_not_exists: true }
    expect((await send({ content: 'Re.', message_reference: gone })).body.code).toBe(50035)
    const lenient = { message_id: '1', fail_if_not_exists: false }
    expect((await send({ content: 'Re.', message_reference: lenient })).status).toBe(200)
  })

  it('refuses a reply where the bot cannot read the history, and a second thread on a message', async () => {
    const said = discord.sendMessage({ author: discord.person('Mira'), content: 'A topic.' })
    const threads = `POST ${messages}/${said.id}/threads`
    expect((await request(discord, threads, { name: 'One' })).status).toBe(201)
    expect((await request(discord, threads, { name: 'Two' })).body.code).toBe(160004)
    discord.deny(discord.channel, 'ReadMessageHistory')
    const reply = { content: 'Re.', message_reference: { message_id: said.id } }
    expect((await send(reply)).body.code).toBe(160002)
    expect((await send({ content: 'No reply.' })).status).toBe(200)
  })

  it('lets a bot that is timed out neither write nor type', async () => {
    discord.timeOutBot(new Date(discord.now + 60_000).toISOString())
    expect((await send({ content: 'Hi.' })).body.code).toBe(50013)
    expect((await request(discord, `POST /channels/${discord.channel.id}/typing`)).body.code).toBe(50013)
  })

  it('opens threads, in which the bot then writes', async () => {
    const gateway = await connect(discord)
    const said = discord.sendMessage({ author: discord.person('Mira'), content: 'A topic.' })
    const thread = await request(discord, `POST ${messages}/${said.id}/threads`, { name: 'Sources' })
    expect(thread).toMatchObject({
      status: 201,
      body: { id: said.id, type: 11, parent_id: discord.channel.id },
    })
    await gateway.event('THREAD_CREATE')
    const path = `POST /channels/${thread.body.id}/messages`
    expect((await request(discord, path, { ...NOBODY, content: 'Here.' })).status).toBe(200)
    expect((await request(discord, `POST /channels/${said.id}/typing`)).status).toBe(204)
    discord.deny(discord.channel, 'SendMessagesInThreads')
    expect((await request(discord, path, { ...NOBODY, content: 'Here.' })).body.code).toBe(50013)
  })
})
