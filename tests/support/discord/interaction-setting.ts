import type { APIMessage } from 'discord-api-types/v10'
import type { InteractionHandle } from './interaction-handle.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from './loopback-discord.ts'
import { connect, type RawAnswer, type RawGateway, request } from './raw-client.ts'
import type { Person } from './world.ts'

/** Allowed mentions under which nothing pings. */
export const NOBODY = { allowed_mentions: { parse: [] } }
/** A command with an option of each kind. */
export const ASK = {
  name: 'ask',
  description: 'Asks.',
  options: [
    { type: 3, name: 'question', description: 'What.', required: true, max_length: 50 },
    { type: 3, name: 'source', description: 'Which.', autocomplete: true },
    { type: 4, name: 'limit', description: 'How many.', min_value: 1, max_value: 5 },
    { type: 6, name: 'person', description: 'Who.' },
  ],
}
/** Components that can be used, and some that cannot. */
export const BUTTONS = [
  {
    type: 1,
    components: [
      { type: 2, style: 2, label: 'More', custom_id: 'more' },
      { type: 2, style: 5, label: 'Open', url: 'https://example.org/' },
      { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
    ],
  },
  { type: 1, components: [{ type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] }] },
]

/** A loopback Discord with commands, a bare connection in the bot's place, and somebody who asks. */
export interface InteractionSetting {
  readonly discord: LoopbackDiscord
  readonly gateway: RawGateway
  readonly mira: Person
  /** Mira uses `/ask`. */
  ask(): InteractionHandle
  /** Sends a callback. */
  answer(handle: InteractionHandle, body: object, query?: string): Promise<RawAnswer>
  /** Replies with a message and has it described. */
  reply(handle: InteractionHandle, extra?: object): Promise<RawAnswer>
  /** A reply with components on it. */
  withButtons(): Promise<APIMessage>
}

export async function startInteractionSetting(): Promise<InteractionSetting> {
  const discord = await startLoopbackDiscord()
  discord.register([ASK, { name: 'Check', type: 3 }, { name: 'Who is this', type: 2 }])
  const gateway = await connect(discord)
  const mira = discord.person('Mira')
  const ask: InteractionSetting['ask'] = () =>
    discord.useCommand({ name: 'ask', options: { question: 'Who?' }, author: mira })
  const answer: InteractionSetting['answer'] = (handle, body, query = '') =>
    request(discord, `POST /interactions/${handle.id}/${handle.token}/callback${query}`, body)
  const reply: InteractionSetting['reply'] = (handle, extra = {}) =>
    answer(handle, { type: 4, data: { ...NOBODY, content: 'Answer.', ...extra } }, '?with_response=true')
  const withButtons = async (): Promise<APIMessage> =>
    (await reply(ask(), { components: BUTTONS })).body.resource.message
  return { discord, gateway, mira, ask, answer, reply, withButtons }
}
