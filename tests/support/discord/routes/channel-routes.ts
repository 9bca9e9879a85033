import { ChannelType } from 'discord-api-types/v10'
import { refusals } from '../api-error.ts'
import type { Backstage } from '../backstage.ts'
import { describeChannel } from '../describe.ts'
import { fieldsOf } from '../json.ts'
import type { Call, Route } from '../router.ts'
import type { Channel } from '../world.ts'
import { findChannel, findMessage } from './find.ts'

/** Channels, threads and the sign that somebody types. */
export function channelRoutes({ gateway, world }: Backstage): readonly Route[] {
  const openThread = (call: Call, parent: Channel, type: ChannelType, id?: string): Channel => {
    const body = fieldsOf(call.body)
    const thread = world.addChannel({
      ...(id === undefined ? {} : { id }),
      type,
      name: String(body.name),
      ...(parent.guildId === undefined ? {} : { guildId: parent.guildId }),
      parentId: parent.id,
      autoArchiveMinutes: Number(body.auto_archive_duration ?? 1440),
    })
    const described = { ...describeChannel(world, thread), newly_created: true }
    gateway.dispatch('THREAD_CREATE', parent.guildId, () => described)
    return thread
  }
  return [
    {
      method: 'GET',
      path: '/channels/:channelId',
      handle: ({ params }) => ({ body: describeChannel(world, findChannel(world, params.channelId)) }),
    },
    {
      method: 'POST',
      path: '/channels/:channelId/typing',
      handle: ({ params }) => {
        findChannel(world, params.channelId, 'SendMessages')
        return {}
      },
    },
    {
      method: 'POST',
      path: '/channels/:channelId/threads',
      body: 'thread',
      handle: (call) => {
        const parent = findChannel(world, call.params.channelId, 'CreatePublicThreads')
        const type = Number(fieldsOf(call.body).type ?? ChannelType.PrivateThread) as ChannelType
        return { status: 201, body: describeChannel(world, openThread(call, parent, type)) }
      },
    },
    {
      method: 'POST',
      path: '/channels/:channelId/messages/:messageId/threads',
      body: 'thread',
      handle: (call) => {
        const parent = findChannel(world, call.params.channelId, 'CreatePublicThreads')
        const message = findMessage(parent, call.params.messageId)
        if (world.channels.has(message.id)) throw refusals.hasThread()
        const thread = openThread(call, parent, ChannelType.PublicThread, message.id)
        message.flags = (message.flags ?? 0) | 32
        return { status: 201, body: describeChannel(world, thread) }
      },
    },
  ]
}
