import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { checkAgainstSpecification, checkAnswer, hasSpecification, SPECIFICATION } from './openapi.ts'
import { connect, request } from './raw-client.ts'
import type { Route } from './router.ts'
import type { BodyKind } from './rules/body-kinds.ts'
import { COMMAND_EXAMPLES } from './rules/command-examples.ts'
import { COMPONENT_EXAMPLES } from './rules/component-examples.ts'
import { HOUSE_EXAMPLES } from './rules/house-examples.ts'
import { MESSAGE_EXAMPLES } from './rules/message-examples.ts'

if (!hasSpecification) {
  console.warn(
    `Discord's specification is not at ${SPECIFICATION}: bodies are checked by our own rules alone.`,
  )
}

const ROUTES: Readonly<Record<BodyKind, Pick<Route, 'method' | 'path'>>> = {
  message: { method: 'POST', path: '/channels/:channelId/messages' },
  'message-edit': { method: 'PATCH', path: '/channels/:channelId/messages/:messageId' },
  callback: { method: 'POST', path: '/interactions/:interactionId/:interactionToken/callback' },
  'follow-up': { method: 'POST', path: '/webhooks/:applicationId/:interactionToken' },
  'webhook-edit': { method: 'PATCH', path: '/webhooks/:applicationId/:interactionToken/messages/:messageId' },
  command: { method: 'POST', path: '/applications/:applicationId/commands' },
  'command-edit': { method: 'PATCH', path: '/applications/:applicationId/commands/:commandId' },
  commands: { method: 'PUT', path: '/applications/:applicationId/commands' },
  thread: { method: 'POST', path: '/channels/:channelId/threads' },
  'direct-channel': { method: 'POST', path: '/users/@me/channels' },
}

const check = (kind: BodyKind, body: unknown): string[] => {
  const route: Route = { ...ROUTES[kind], body: kind, handle: () => ({}) }
  const sent: unknown = JSON.parse(JSON.stringify(body))
  return checkAgainstSpecification(route, sent).map((fault) => `${fault.at.join('.')} ${fault.message}`)
}

describe.skipIf(!hasSpecification)("Discord's published specification", () => {
  const kept = [...MESSAGE_EXAMPLES, ...COMPONENT_EXAMPLES, ...COMMAND_EXAMPLES, ...HOUSE_EXAMPLES]

  it.each(kept)('%s: a %s that keeps our rules keeps the specification', (_, kind, __, body) => {
    expect(check(kind, body)).toEqual([])
  })

  it.each<[string, BodyKind, unknown, string]>([
    ['a title that is too long', 'message', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds.0.title'],
    ['a content that is no text', 'webhook-edit', { content: 5 }, 'content'],
    [
      '26 completions',
      'callback',
      { type: 8, data: { choices: Array(26).fill({ name: 'n', value: 'v' }) } },
      'data.choices',
    ],
    ['a command without a name', 'commands', [{ description: 'Nameless.' }], '0'],
    ['a name that is too long', 'command', { name: 'x'.repeat(33), description: 'D.' }, 'name'],
  ])('refuses %s', (_, kind, body, at) => {
    expect(check(kind, body).join('\n')).toContain(at)
  })

  it('takes permissions as text, as Discord does', () => {
    expect(check('command', { name: 'import', description: 'D.', default_member_permissions: '32' })).toEqual(
      [],
    )
    expect(
      check('command', { name: 'import', description: 'D.', default_member_permissions: 'all' }),
    ).not.toEqual([])
  })
})

describe.skipIf(!hasSpecification)("the double's own answers", () => {
  let discord: LoopbackDiscord
  beforeAll(async () => {
    discord = await startLoopbackDiscord()
    await connect(discord)
  })
  afterAll(() => discord.close())

  it('keep the specification', async () => {
    const mira = discord.person('Mira')
    const nobody = { allowed_mentions: { parse: [] } }
    const app = `/applications/${discord.applicationId}/commands`
    const messages = `/channels/${discord.channel.id}/messages`
    await request(discord, 'GET /gateway/bot')
    await request(discord, 'GET /users/@me')
    await request(discord, 'GET /applications/@me')
    await request(discord, `PUT ${app}`, [{ name: 'ask', description: 'Asks.', options: [] }])
    await request(discord, `GET ${app}`)
    await request(discord, `GET /guilds/${discord.guild.id}`)
    await request(discord, `GET /guilds/${discord.guild.id}/members/${mira.id}`)
    await request(discord, `GET /channels/${discord.channel.id}`)
    await request(discord, 'POST /users/@me/channels', { recipient_id: mira.id })
    const said = discord.sendMessage({ author: mira, content: `${discord.mention} who?` })
    const message_reference = { message_id: said.id }
    const embeds = [{ title: 'A headline', url: 'https://example.org/', fields: [{ name: 'n', value: 'v' }] }]
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'More', custom_id: 'more' }] }]
    await request(discord, `POST ${messages}`, {
      ...nobody,
      content: 'He.',
      embeds,
      components,
      message_reference,
    })
    await request(discord, `GET ${messages}`)
    await request(discord, `POST ${messages}/${said.id}/threads`, { name: 'Sources' })
    const asked = discord.useCommand({ name: 'ask', author: mira })
    const callback = `POST /interactions/${asked.id}/${asked.token}/callback?with_response=true`
    await request(discord, callback, { type: 5 })
    const hook = `/webhooks/${discord.applicationId}/${asked.token}`
    await request(discord, `PATCH ${hook}/messages/@original`, { ...nobody, content: 'He.' })
    await request(discord, `POST ${hook}`, { ...nobody, content: 'More.' })
    expect(discord.violations).toEqual([])
    const faults = discord.requests.flatMap(({ answer, method, route = '', status }) => {
      const path = route.slice(route.indexOf(' ') + 1)
      const found = checkAnswer({ method: method as Route['method'], path }, status, answer)
      return found.map((fault) => `${route}: ${fault}`)
    })
    expect(discord.requests.filter((it) => it.status >= 300)).toEqual([])
    expect(faults).toEqual([])
  })
})
