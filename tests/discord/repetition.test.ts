import { setImmediate as nextTurn } from 'node:timers/promises'
import { DiscordAPIError, HTTPError } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { doneBefore } from '../../src/discord/done-before.ts'
import type { Pace } from '../../src/discord/pace.ts'
import { pausesOf, REPETITIONS, type Repetition, repetitionOf } from '../../src/discord/repetition.ts'
import { isUnanswered } from '../../src/discord/unanswered.ts'

type Request = Parameters<typeof repetitionOf>[0]

function request(method: string, fullRoute: string, more: object = {}): Request {
  return { method, fullRoute, ...more } as Request
}

/** All pauses until there is time for none. */
async function pauses(repetition: Repetition, random: number): Promise<number[]> {
  const waited: number[] = []
  const pace: Pace = { now: () => 0, pause: async (ms) => void waited.push(ms), random: () => random }
  const between = pausesOf(repetition, pace)
  while (await between.next()) await nextTurn()
  return waited
}

describe('the pauses between the attempts of a request', () => {
  it('double up to the longest, and end before it is of no use', async () => {
    const waited = await pauses({ first: 500, longest: 4000, within: 12_000 }, 1)
    expect(waited).toEqual([500, 1000, 2000, 4000, 4000])
  })

  it('differ between those who failed together, down to the half', async () => {
    expect(await pauses({ first: 500, longest: 4000, within: 2000 }, 0)).toEqual([250, 500, 1000])
  })

  it('count the time that the attempts themselves take', async () => {
    let now = 0
    const between = pausesOf(REPETITIONS.callback, {
      now: () => now,
      pause: () => nextTurn(),
      random: () => 0,
    })
    expect(await between.next()).toBe(true)
    now = 2500
    expect(await between.next()).toBe(false)
  })

  it('of a first response end with an attempt at the end of its time, however they fell', async () => {
    for (const random of [0, 0.3, 1]) {
      const waited = await pauses(REPETITIONS.callback, random)
      expect(waited.reduce((one, other) => one + other, 0)).toBeCloseTo(REPETITIONS.callback.within)
    }
  })

  it('allow a further message to be sent twice more at the most', async () => {
    for (const random of [0, 1]) expect((await pauses(REPETITIONS.followUp, random)).length).toBeLessThan(4)
  })

  it('outlive a failure of two seconds, and keep to the fifteen minutes of an interaction', async () => {
    const sum = (all: readonly number[]) => all.reduce((one, other) => one + other, 0)
    for (const random of [0, 1]) {
      for (const kind of ['interaction', 'message', 'other'] as const) {
        expect(sum(await pauses(REPETITIONS[kind], random))).toBeGreaterThan(2000)
      }
      expect(sum(await pauses(REPETITIONS.interaction, random))).toBeLessThan(15 * 60_000)
      expect(sum(await pauses(REPETITIONS.callback, random))).toBeLessThan(3000)
    }
  })
})

describe('a request', () => {
  it.each([
    ['a first response', request('POST', '/interactions/1/token/callback'), 'callback'],
    ['a follow-up', request('POST', '/webhooks/1/token'), 'followUp'],
    ['an edit of an answer', request('PATCH', '/webhooks/1/token/messages/@original'), 'interaction'],
    [
      'a message with a nonce',
      request('POST', '/channels/1/messages', { body: { enforce_nonce: true } }),
      'message',
    ],
    ['a look', request('GET', '/channels/1'), 'other'],
    ['a registration', request('PUT', '/applications/1/commands'), 'other'],
  ] as const)('is repeated as %s', (_what, made, kind) => {
    expect(repetitionOf(made)).toBe(REPETITIONS[kind])
  })

  it.each([
    ['a message without a nonce', request('POST', '/channels/1/messages', { body: {} })],
    ['the sign that somebody types', request('POST', '/channels/1/typing')],
    ['what its caller gives up', request('GET', '/channels/1', { signal: AbortSignal.abort() })],
  ])('is not repeated as %s', (_what, made) => {
    expect(repetitionOf(made)).toBeUndefined()
  })

  it('is unanswered where Discord says nothing on it, and not where it refuses or the program is wrong', () => {
    const coded = (code: string) => Object.assign(new Error('no'), { code })
    const aborted = Object.assign(new Error('no'), { name: 'AbortError' })
    const failed = new HTTPError(503, 'no', 'GET', '/', {})
    for (const error of [coded('ECONNRESET'), coded('UND_ERR_SOCKET'), aborted, failed]) {
      expect(isUnanswered(error)).toBe(true)
    }
    for (const error of [coded('UND_ERR_INVALID_ARG'), refusal(50035), new TypeError('no'), 'no']) {
      expect(isUnanswered(error)).toBe(false)
    }
  })
})

function refusal(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'no' }, code, 400, 'POST', '/', {})
}

describe('a refusal of a repeated request', () => {
  it('says what was done before', () => {
    const callback = request('POST', '/interactions/12/token/callback')
    const told = { ...callback, query: new URLSearchParams({ with_response: 'true' }) }
    expect(doneBefore(callback, refusal(40060))).toEqual({ kind: 'done', response: undefined })
    expect(doneBefore(told, refusal(40060))).toMatchObject({ response: { interaction: { id: '12' } } })
    expect(doneBefore(request('DELETE', '/channels/1/messages/2'), refusal(10008))?.kind).toBe('done')
    const thread = request('POST', '/channels/1/messages/2/threads')
    expect(doneBefore(thread, refusal(160004))).toEqual({ kind: 'look', route: '/channels/2' })
  })

  it('says nothing of the sort where it is another', () => {
    expect(doneBefore(request('POST', '/interactions/1/token/callback'), refusal(10062))).toBeUndefined()
    expect(doneBefore(request('PATCH', '/webhooks/1/token/messages/2'), refusal(10008))).toBeUndefined()
    expect(doneBefore(request('POST', '/interactions/1/token/callback'), new Error('no'))).toBeUndefined()
  })
})
