import { expect, it } from 'vitest'
import { USUAL_SETTINGS } from '../../src/archive/setting-store.ts'
import { mayAsk } from '../../src/discord/guild-settings.ts'
import { createPersonRateLimit } from '../../src/discord/person-rate-limit.ts'

const MINUTE = 60_000

it('counts a question in a server only where the operator allows it too', () => {
  let time = 0
  const context = { rateLimit: createPersonRateLimit({ limit: 2, windowMs: MINUTE }), now: () => time }
  const ada = { personId: 'ada', channelId: '1', mayManage: false }
  const settings = { ...USUAL_SETTINGS, questionsAMinute: 2 }
  const askDirectly = () => mayAsk(context, ada, USUAL_SETTINGS).allowed
  const askInServer = () => mayAsk(context, { ...ada, guildId: 'velm' }, settings).allowed
  expect([askDirectly(), askDirectly()]).toEqual([true, true])
  time = MINUTE - 1
  expect([askInServer(), askInServer()]).toEqual([false, false])
  time = MINUTE
  expect([askInServer(), askInServer(), askInServer()]).toEqual([true, true, false])
})
