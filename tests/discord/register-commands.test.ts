import type { APIApplicationCommand } from 'discord-api-types/v10'
import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { registerCommands, sameCommands } from '../../src/discord/register-commands.ts'

type Body = Parameters<typeof sameCommands>[0][number]

const PING: Body = {
  name: 'ping',
  description: 'Answers',
  contexts: [0, 1],
  integration_types: [0],
  options: [
    { type: 3, name: 'word', description: 'Any word', required: true, max_length: 100, autocomplete: true },
    { type: 4, name: 'times', description: 'How often', choices: [{ name: 'once', value: 1 }] },
  ],
}

/** As Discord gives a command back: with its own fields, and its defaults spelt out. */
function registered(body: Body, changes: object = {}): APIApplicationCommand {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    nsfw: false,
    default_member_permissions: null,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    ...structuredClone(body),
    ...changes,
  } as unknown as APIApplicationCommand
}

const GLOBAL = { inGuild: false }

describe('sameCommands', () => {
  it('sees past what Discord adds by itself', () => {
    const times = PING.options?.[1]
    const spelt = { ...times, required: false, name_localizations: null }
    expect(sameCommands([PING], [registered(PING)], GLOBAL)).toBe(true)
    expect(sameCommands([{ ...PING, type: 1 }], [registered(PING)], GLOBAL)).toBe(true)
    expect(
      sameCommands([{ ...PING, options: [times] } as Body], [registered(PING, { options: [spelt] })], GLOBAL),
    ).toBe(true)
    expect(
      sameCommands(
        [{ name: 'a', description: 'b', options: [] }],
        [registered({ name: 'a', description: 'b' })],
        GLOBAL,
      ),
    ).toBe(true)
  })

  it('does not mind the order of commands, contexts and properties', () => {
    const other: Body = { name: 'pong', description: 'Answers too' }
    const there = [registered(other), registered(PING, { contexts: [1, 0] })]
    expect(sameCommands([PING, other], there, GLOBAL)).toBe(true)
  })

  it.each<[string, object]>([
    ['its description', { description: 'Replies' }],
    ['an option', { options: [] }],
    ['the length of an option', { options: [{ ...PING.options?.[0], max_length: 99 }, PING.options?.[1]] }],
    [
      'a choice',
      { options: [PING.options?.[0], { ...PING.options?.[1], choices: [{ name: 'twice', value: 2 }] }] },
    ],
    ['the order of its options', { options: [...(PING.options ?? [])].reverse() }],
    ['who may use it', { default_member_permissions: '8' }],
    ['where it can be used', { contexts: [0] }],
    ['that no place was set', { contexts: null }],
    ['a translation', { description_localizations: { de: 'Antwortet' } }],
    ['its name', { name: 'pung' }],
  ])('sees that %s differs', (_what, changes) => {
    expect(sameCommands([PING], [registered(PING, changes)], GLOBAL)).toBe(false)
  })

  it('sees a command that is missing or too many', () => {
    expect(sameCommands([PING], [], GLOBAL)).toBe(false)
    expect(sameCommands([], [registered(PING)], GLOBAL)).toBe(false)
  })

  it('does not compare in one server what Discord keeps for global commands alone', () => {
    const there = [registered(PING, { contexts: null, integration_types: undefined })]
    expect(sameCommands([PING], there, { inGuild: true })).toBe(true)
  })

  it('finds every command of the project the same as itself', () => {
    const bodies = commands.map(({ data }) => data)
    expect(
      sameCommands(
        bodies,
        bodies.map((body) => registered(body)),
        GLOBAL,
      ),
    ).toBe(true)
  })
})

describe('registerCommands', () => {
  it('asks for translations, because they are left out otherwise, and writes only what differs', async () => {
    const requests: string[] = []
    const rest = {
      get: async (route: string, options?: { query?: URLSearchParams }) => {
        requests.push(`GET ${route}?${options?.query}`)
        return [registered(PING)]
      },
      put: async (route: string) => requests.push(`PUT ${route}`),
    }
    const place = { applicationId: '2' }
    expect(await registerCommands(rest, [PING], place)).toBe(false)
    expect(await registerCommands(rest, [{ ...PING, description: 'New' }], { ...place, guildId: '7' })).toBe(
      true,
    )
    expect(requests).toEqual([
      'GET /applications/2/commands?with_localizations=true',
      'GET /applications/2/guilds/7/commands?with_localizations=true',
      'PUT /applications/2/guilds/7/commands',
    ])
  })
})
