import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../commands/command.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { arrive, HOUR, harbourReport, isoOf, newsDesk, START } from '../notices/news-desk.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import type { Channel } from '../support/discord/world.ts'
import { type RunningBot, startBot } from './bot-in-process.ts'

const POST = 'POST /channels/:channelId/messages'
const FIGURE = 'The harbour of Velm cost 420 million euros, the city said on Tuesday.'
const CORRECTED = 'The harbour of Velm cost 510 million euros, the city said on Tuesday.'

const REPORT: ArticleDraft = {
  ...harbourReport(1),
  body: `Velm has a new harbour.\n\n${FIGURE}\n\nIt has room for 36 ferries.`,
}

let discord: LoopbackDiscord
let services: Services
let bot: RunningBot | undefined
let now = START

beforeEach(async () => {
  now = START
  discord = await startLoopbackDiscord()
  services = { ...(await newsDesk()), version: 'test' }
  await arrive(services, [REPORT], START - HOUR)
})

afterEach(async () => {
  await bot?.stop()
  bot = undefined
  expect(discord.violations).toEqual([])
  await discord.close()
})

const start = async () => {
  bot = await startBot(discord, { services, now: () => now, outgoing: { tick: 40, gather: 5, wait: 30 } })
}

/** An answer that quotes the figure, shown by a message that stands in a channel. */
async function answered(channel: Channel = discord.channel, personId = '5'): Promise<string> {
  const author = discord.person('Dateline', { bot: true })
  const { id } = discord.sendMessage({ author, content: FIGURE, channel })
  const start = REPORT.body.indexOf(FIGURE)
  const { guildId } = channel
  await services.archive.answers.keep({
    question: 'What did the harbour of Velm cost?',
    asOf: isoOf(START),
    filters: {},
    status: 'answered',
    language: 'en',
    place: { channelId: channel.id, personId, messageId: id, ...(guildId === undefined ? {} : { guildId }) },
    quotes: [{ articleId: 'harbour-1', start, end: start + FIGURE.length }],
    more: [],
    keptAt: isoOf(START),
  })
  return id
}

const corrections = (channel: Channel = discord.channel) =>
  discord.messages(channel).filter(({ embeds }) => embeds[0]?.title === 'Correction')

const quiet = async () => {
  await new Promise((resolve) => setTimeout(resolve, 250))
}

/** A moment after all that came before. */
let savedAt = START
const later = () => (savedAt += 1000)

const changed = (body: string) =>
  arrive(services, [{ ...REPORT, body, updatedAt: isoOf(savedAt + HOUR) }], later())

const correct = (body = REPORT.body.replace(FIGURE, CORRECTED)) => changed(body)

describe('a correction', () => {
  it('is a reply to the answer whose quote was changed, with what stands there now', async () => {
    const shown = await answered()
    await start()
    await correct()
    const reply = await discord.waitFor('the correction', () => corrections()[0])
    expect(reply.message_reference?.message_id).toBe(shown)
    expect(reply.embeds[0]?.description).toContain('“What did the harbour of Velm cost?”')
    expect(reply.embeds[0]?.description).toMatch(
      /It said\*\*\n> .*cost \*\*420\*\* million euros.*It says now\*\*\n> .*cost \*\*510\*\* million euros/s,
    )
    expect(reply.mention_everyone).toBe(false)
  })

  it('is no reply where the bot cannot read the history, and costs no refused request', async () => {
    await answered()
    discord.deny(discord.channel, 'ReadMessageHistory')
    await start()
    await correct()
    const posted = await discord.waitFor('the correction', () => corrections()[0])
    expect(posted.message_reference).toBeUndefined()
    expect(posted.embeds[0]?.description).toContain('“What did the harbour of Velm cost?”')
    expect(discord.invalidRequests).toEqual([])
  })

  it('comes once, over a restart too', async () => {
    await answered()
    await start()
    await correct()
    await discord.waitFor('the correction', () => corrections()[0])
    await bot?.stop()
    await start()
    await changed(`${REPORT.body.replace(FIGURE, CORRECTED)}\n\nA second pier is planned.`)
    await quiet()
    expect(corrections()).toHaveLength(1)
  })

  it('comes for each change of the quoted words, up to three times, and once for a withdrawal', async () => {
    await answered()
    await start()
    const costs = (cost: string) => REPORT.body.replace(FIGURE, `The harbour cost ${cost}, the city said.`)
    const told = async (times: number, words: string) => {
      const last = await discord.waitFor(`correction ${times}`, () => corrections()[times - 1])
      expect(last.embeds[0]?.description).toContain(words)
      return last.embeds[0]?.footer?.text
    }
    await changed(costs('500 million'))
    await told(1, '500')
    await changed(`${costs('500 million')}\n\nA second pier is planned.`)
    await changed(costs('520 million'))
    await told(2, '520')
    await changed(REPORT.body)
    expect(await told(3, 'holds the quoted words again')).toContain('Further changes')
    await changed(costs('530 million'))
    await quiet()
    expect(corrections()).toHaveLength(3)
    const updatedAt = isoOf(savedAt + HOUR)
    await arrive(services, [{ ...REPORT, updatedAt, withdrawn: { reason: 'An error' } }], later())
    await told(4, 'taken that article back')
    expect(corrections()).toHaveLength(4)
  })

  it('comes once for changes that follow each other before it is posted, and not for one that was undone', async () => {
    await answered()
    await changed(REPORT.body.replace(FIGURE, 'Nobody knows the cost.'))
    await correct()
    await start()
    const reply = await discord.waitFor('the correction', () => corrections()[0])
    expect(reply.embeds[0]?.description).toContain('510')
    await bot?.stop()
    await changed(REPORT.body)
    await correct()
    await start()
    await quiet()
    expect(corrections()).toHaveLength(1)
  })

  it('comes where the article was changed while the bot was not running', async () => {
    await answered()
    await correct()
    await start()
    await discord.waitFor('the correction', () => corrections()[0])
  })

  it('does not come where other words of the article changed', async () => {
    await answered()
    await start()
    await correct(`${REPORT.body}\n\nA second pier is planned.`)
    await quiet()
    expect(corrections()).toEqual([])
  })

  it('says that an article was taken back', async () => {
    await answered()
    await start()
    await arrive(services, [{ ...REPORT, withdrawn: { reason: 'An error' } }], later())
    const reply = await discord.waitFor('the correction', () => corrections()[0])
    expect(reply.embeds[0]?.description).toContain('taken that article back')
    expect(reply.embeds[0]?.description).not.toContain('420')
  })

  it('comes in direct messages too', async () => {
    const mira = discord.person('Mira')
    const channel = discord.directChannel(mira)
    await answered(channel, mira.id)
    await start()
    await correct()
    await discord.waitFor('the correction', () => corrections(channel)[0])
  })

  it('is not posted where the answer is gone, or only its asker saw it', async () => {
    const shown = await answered()
    discord.deleteMessage(discord.messages().find(({ id }) => id === shown)!)
    await start()
    await correct()
    await discord.request(POST)
    await quiet()
    expect(discord.messages()).toEqual([])
    expect(discord.requests.filter(({ route }) => route === POST)).toHaveLength(1)
    expect(await services.archive.outbox.counts()).toEqual({ refused: 1 })
  })
})
