import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Person } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'

let discord: LoopbackDiscord
let bot: RunningBot | undefined
let mira: Person

beforeEach(async () => {
  discord = await startLoopbackDiscord()
  mira = discord.person('Mira')
})

afterEach(async () => {
  expect(await bot?.stop()).toBe(bot === undefined ? undefined : 0)
  bot = undefined
  expect(discord.violations).toEqual([])
  await discord.close()
})

describe('a person', () => {
  it.each([
    ['de', 'Quellen'],
    ['es-419', 'Fuentes'],
    ['uk', 'Джерела'],
    ['ja', '情報源'],
    ['en-GB', 'Sources'],
    ['sv-SE', 'Sources'],
  ] as const)(
    'whose Discord is set to %s is answered in that language, or in English',
    async (locale, title) => {
      mira.locale = locale
      bot = await startBot(discord)
      const reply = await discord.useCommand({ name: 'sources', author: mira }).reply()
      expect(reply.embeds[0]?.title).toBe(title)
    },
  )

  it('is told in their language that there were too many questions', async () => {
    mira.locale = 'fr'
    bot = await startBot(discord, { config: { rateLimit: 1 } })
    await discord.useCommand({ name: 'sources', author: mira }).reply()
    const refused = await discord.useCommand({ name: 'sources', author: mira }).reply()
    expect(refused.embeds[0]?.description).toMatch(/^Cela fait beaucoup en une minute/)
  })

  it('sees the commands in their language', async () => {
    bot = await startBot(discord)
    const [ask] = discord.registeredCommands().filter(({ name }) => name === 'ask')
    expect(ask?.name_localizations).toMatchObject({
      de: 'fragen',
      'es-ES': 'preguntar',
      'es-419': 'preguntar',
    })
    expect(ask?.options?.[0]?.name_localizations).toMatchObject({ uk: 'питання', 'pt-BR': 'pergunta' })
  })
})
