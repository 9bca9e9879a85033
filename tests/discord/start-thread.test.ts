import { ChannelType, PermissionFlagsBits, PermissionsBitField } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { ActionInput } from '../../commands/action.ts'
import type { BotContext } from '../../src/discord/bot-context.ts'
import { startThread } from '../../src/discord/start-thread.ts'

const BOTS = new PermissionsBitField([
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.SendMessagesInThreads,
])

/** A press of "Ask on in a thread" by somebody with these permissions, and what came of it. */
async function pressedWith(memberPermissions: PermissionsBitField): Promise<string[]> {
  const came: string[] = []
  const note = (what: string) => async () => {
    came.push(what)
    throw new Error('No further')
  }
  const press = {
    channel: { type: ChannelType.GuildText },
    appPermissions: BOTS,
    memberPermissions,
    message: { hasThread: false, flags: { has: () => false }, startThread: note('thread') },
    reply: async () => came.push('told that it cannot be'),
    deferUpdate: async () => undefined,
    followUp: async () => undefined,
  }
  const reply = { tone: 'notice', blocks: [] } as const
  await startThread(
    { log: { error: () => undefined, warn: () => undefined } } as unknown as BotContext,
    press as unknown as Parameters<typeof startThread>[1],
    {
      kind: 'thread',
      name: 'n',
      question: 'q',
      asked: { channelId: '1', personId: '2' },
      opening: reply,
      failed: reply,
    },
    { asker: { personId: '2', channelId: '1', mayManage: false } } as ActionInput,
  )
  return came
}

describe('a thread on an answer', () => {
  it('is started for those who may start one themselves alone', async () => {
    expect(await pressedWith(new PermissionsBitField([PermissionFlagsBits.CreatePublicThreads]))).toEqual([
      'thread',
    ])
    expect(await pressedWith(new PermissionsBitField())).toEqual(['told that it cannot be'])
  })
})
