import { ChannelType, PermissionFlagsBits, PermissionsBitField } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { ActionInput } from '../../commands/action.ts'
import type { BotContext } from '../../src/discord/bot-context.ts'
import { startThread } from '../../src/discord/start-thread.ts'

const { CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits

/** A press of "Continue in a thread" by somebody with some permissions, and what came of it. */
async function pressedWith({
  bot = new PermissionsBitField([CreatePublicThreads, SendMessagesInThreads]),
  person = new PermissionsBitField(CreatePublicThreads),
  type = ChannelType.GuildText,
  hidden = false,
}): Promise<string> {
  const came: string[] = []
  const shown = async ({
    embeds: [embed],
  }: {
    readonly embeds: readonly { readonly description: string }[]
  }) => came.push(embed?.description ?? '')
  const press = {
    channel: { type },
    appPermissions: bot,
    memberPermissions: person,
    message: {
      id: '1',
      hasThread: false,
      flags: { has: () => hidden },
      client: { channels: { fetch: async () => null } },
      startThread: async () => {
        came.push('begun')
        throw new Error('No further')
      },
    },
    reply: shown,
    deferUpdate: async () => undefined,
    followUp: async () => undefined,
  }
  await startThread(
    { log: { error: () => undefined, warn: () => undefined } } as unknown as BotContext,
    press as unknown as Parameters<typeof startThread>[1],
    {
      kind: 'thread',
      name: 'n',
      question: 'q',
      asked: { channelId: '1', personId: '2' },
      opening: { tone: 'notice', blocks: [] },
    },
    { asker: { personId: '2', channelId: '1', mayManage: false } } as ActionInput,
  )
  return came.join()
}

describe('a thread on an answer', () => {
  it('is started for those who may start one themselves alone, and each is told what is missing', async () => {
    expect(await pressedWith({})).toBe('begun')
    expect(await pressedWith({ person: new PermissionsBitField() })).toContain('you lack the permission')
    expect(await pressedWith({ bot: new PermissionsBitField(CreatePublicThreads) })).toContain(
      'I lack Send Messages in Threads.',
    )
    expect(await pressedWith({ type: ChannelType.GuildVoice as never })).toBe(
      'No thread can be started here.',
    )
    expect(await pressedWith({ hidden: true })).toContain('No thread can be started here')
  })
})
