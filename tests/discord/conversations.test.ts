import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Conversation } from '../../src/answer/conversation.ts'
import { createConversations } from '../../src/discord/conversations.ts'
import { type LoopbackDiscord, startLoopbackDiscord } from '../support/discord/loopback-discord.ts'
import { NOW, type RunningBot, startBot } from './bot-in-process.ts'

// How long a broken test takes to end; nothing that passes comes near it.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 40_000 })

const QUESTION = 'Who met in Davos?'
const FOLLOWING = 'And when did they meet?'
const UNDERSTOOD = 'understood as: '

function conversationOn(asked: string): Conversation {
  return {
    exchanges: [
      { asked, understood: asked, askedAt: '2026-01-21', topic: [], names: [], people: [], quotes: [] },
    ],
  }
}

describe('conversations', () => {
  it('are kept apart by channel and person', () => {
    const conversations = createConversations()
    conversations.of('hall', 'mira').keep(conversationOn('a'))
    expect(conversations.of('hall', 'mira').recall()).toEqual(conversationOn('a'))
    expect(conversations.of('hall', 'noor').recall().exchanges).toEqual([])
    expect(conversations.of('yard', 'mira').recall().exchanges).toEqual([])
  })

  it('are forgotten beyond a number, the one that rested longest first', () => {
    const conversations = createConversations(2)
    conversations.of('hall', 'mira').keep(conversationOn('a'))
    conversations.of('hall', 'noor').keep(conversationOn('b'))
    conversations.of('hall', 'mira').keep(conversationOn('c'))
    conversations.of('hall', 'ines').keep(conversationOn('d'))
    expect(conversations.size).toBe(2)
    expect(conversations.of('hall', 'noor').recall().exchanges).toEqual([])
    expect(conversations.of('hall', 'mira').recall()).toEqual(conversationOn('c'))
  })

  it('are forgotten at once where nothing is left of them', () => {
    const conversations = createConversations()
    conversations.of('hall', 'mira').keep(conversationOn('a'))
    conversations.of('hall', 'mira').keep({ exchanges: [] })
    expect(conversations.size).toBe(0)
  })

  it('are forgotten after half an hour', () => {
    vi.useFakeTimers()
    try {
      const conversations = createConversations()
      conversations.of('hall', 'mira').keep(conversationOn('a'))
      vi.advanceTimersByTime(20 * 60_000)
      conversations.of('hall', 'mira').keep(conversationOn('b'))
      vi.advanceTimersByTime(20 * 60_000)
      expect(conversations.size).toBe(1)
      vi.advanceTimersByTime(10 * 60_000)
      expect(conversations.size).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('a question on Discord', () => {
  let discord: LoopbackDiscord
  let bot: RunningBot | undefined
  let now = NOW

  beforeEach(async () => {
    discord = await startLoopbackDiscord()
    now = NOW
    bot = await startBot(discord, { now: () => now })
  })

  afterEach(async () => {
    expect(await bot?.stop()).toBe(0)
    expect(discord.violations).toEqual([])
    await discord.close()
  })

  /** The small print under the answer to a mention. */
  async function smallPrint(name: string, question: string): Promise<string> {
    discord.sendMessage({ author: discord.person(name), content: `${discord.mention} ${question}` })
    return (await discord.nextMessage()).embeds.at(-1)?.footer?.text ?? ''
  }

  it('follows on the one that the same person asked before, and says how it was understood', async () => {
    expect(await smallPrint('Mira', QUESTION)).not.toContain(UNDERSTOOD)
    expect(await smallPrint('Mira', FOLLOWING)).toContain(`${UNDERSTOOD}${FOLLOWING} (Davos)`)
  })

  it('does not follow on what somebody else asked', async () => {
    await smallPrint('Mira', QUESTION)
    expect(await smallPrint('Noor', FOLLOWING)).not.toContain(UNDERSTOOD)
  })

  it('does not follow on what was asked long ago', async () => {
    await smallPrint('Mira', QUESTION)
    now += 31 * 60_000
    expect(await smallPrint('Mira', FOLLOWING)).not.toContain(UNDERSTOOD)
  })

  it('follows on one after a slash command, and in direct messages', async () => {
    const mira = discord.person('Mira')
    const channel = discord.directChannel(mira)
    await discord.useCommand({ name: 'ask', options: { question: QUESTION }, author: mira, channel }).reply()
    await discord.nextMessage(channel)
    discord.dm(mira, FOLLOWING)
    expect((await discord.nextMessage(channel)).embeds.at(-1)?.footer?.text).toContain(UNDERSTOOD)
  })
})
