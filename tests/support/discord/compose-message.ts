import type { APIAttachment, APIMessage, APIUser } from 'discord-api-types/v10'
import { MessageFlags, MessageType } from 'discord-api-types/v10'
import { refusals } from './api-error.ts'
import { type Fields, fieldsOf, listOf } from './json.ts'
import { readMentions } from './mentions.ts'
import type { UploadedFile } from './request-body.ts'
import type { Channel, World } from './world.ts'

/** The flags that a sender may set itself. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2

/** What a message is made from. */
export interface Draft {
  readonly channel: Channel
  readonly author: APIUser
  readonly body: Fields
  readonly files: readonly UploadedFile[]
  /** The message that is answered. */
  readonly replyTo?: APIMessage
  /** Fields beside: the interaction it belongs to, its type. */
  readonly beside?: Partial<APIMessage>
}

/**
 * Makes a message of what was sent, as Discord stores it: content trimmed, mentions read, ids given.
 * @throws ApiError 50006 when nothing would be shown.
 */
export function composeMessage(world: World, draft: Draft): APIMessage {
  const { body, channel } = draft
  // Of a message that is gone Discord says no more than its id.
  const gone = !channel.messages.some(({ id }) => id === draft.replyTo?.id)
  const replyTo = gone ? undefined : draft.replyTo
  const flags = Number(body.flags ?? 0) & SETTABLE
  const content = trimmed(body.content)
  const message: APIMessage = {
    id: world.ids.next(),
    channel_id: channel.id,
    author: draft.author,
    content,
    timestamp: world.clock.timestamp,
    edited_timestamp: null,
    tts: body.tts === true,
    ...readMentions(world, channel, mentionable(content, body), body.allowed_mentions, replyTo?.author),
    attachments: newAttachments(world, channel, body, draft.files),
    embeds: newEmbeds(body.embeds),
    components: withIds(body.components),
    pinned: false,
    type: draft.replyTo === undefined ? MessageType.Default : MessageType.Reply,
    flags,
    ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce as string | number }),
    ...(draft.replyTo === undefined ? {} : referenceTo(draft.replyTo, channel, gone)),
    ...draft.beside,
  }
  refuseEmpty(message, body)
  return message
}

/**
 * Changes a message in place as an edit does: what the body does not name stays.
 * @throws ApiError 50006 when nothing would be shown.
 */
export function reviseMessage(
  world: World,
  channel: Channel,
  message: APIMessage,
  body: Fields,
  files: readonly UploadedFile[],
): void {
  const revised: APIMessage = { ...message }
  if (body.content !== undefined) revised.content = trimmed(body.content)
  if (body.embeds !== undefined) revised.embeds = newEmbeds(body.embeds)
  if (body.components !== undefined) revised.components = withIds(body.components)
  const kept = Array.isArray(body.attachments)
    ? message.attachments.filter((old) => listOf(body.attachments).some((it) => String(it.id) === old.id))
    : message.attachments
  revised.attachments = [...kept, ...newAttachments(world, channel, body, files)]
  if (body.content !== undefined || body.allowed_mentions !== undefined) {
    const text = mentionable(revised.content, body)
    Object.assign(
      revised,
      readMentions(world, channel, text, body.allowed_mentions, message.referenced_message?.author),
    )
  }
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0
  const asked = Number(body.flags ?? 0) & SETTABLE & ~MessageFlags.Ephemeral
  revised.flags = ((message.flags ?? 0) & ~MessageFlags.Loading) | asked
  if (!wasLoading) revised.edited_timestamp = world.clock.timestamp
  refuseEmpty(revised, body)
  Object.assign(message, revised)
}

function refuseEmpty(message: APIMessage, body: Fields): void {
  if (((message.flags ?? 0) & MessageFlags.Loading) !== 0) return
  const shown =
    message.content.length +
    message.embeds.length +
    message.attachments.length +
    (message.components?.length ?? 0) +
    listOf(body.sticker_ids).length
  if (shown === 0 && fieldsOf(body.poll).question === undefined) throw refusals.emptyMessage()
}

/** Where mentions notify: in the content, and in text components. */
function mentionable(content: string, body: Fields): string {
  const texts = [content]
  const walk = (component: Fields): void => {
    if (component.type === 10) texts.push(String(component.content ?? ''))
    for (const inner of listOf(component.components)) walk(inner)
  }
  for (const component of listOf(body.components)) walk(component)
  return texts.join('\n')
}

function trimmed(content: unknown): string {
  return typeof content === 'string' ? content.trim() : ''
}

function newEmbeds(embeds: unknown): APIMessage['embeds'] {
  return listOf(structuredClone(embeds)).map((embed) => {
    const fields = listOf(embed.fields).map((field) => ({ inline: false, ...field }))
    const made = { ...embed, type: 'rich', ...(embed.fields === undefined ? {} : { fields }) }
    return made as APIMessage['embeds'][number]
  })
}

/** Gives every component that has none an id, counting from 1 through the message. */
function withIds(components: unknown): NonNullable<APIMessage['components']> {
  let last = 0
  const name = (component: Fields): Fields => {
    last += 1
    const named: Record<string, unknown> = { id: last, ...component }
    if (Array.isArray(component.components)) named.components = listOf(component.components).map(name)
    if (component.accessory !== undefined) named.accessory = name(fieldsOf(component.accessory))
    return named
  }
  return listOf(structuredClone(components)).map(name) as unknown as NonNullable<APIMessage['components']>
}

function newAttachments(
  world: World,
  channel: Channel,
  body: Fields,
  files: readonly UploadedFile[],
): APIAttachment[] {
  return files.map((file) => {
    const index = /\d+/.exec(file.part)?.[0]
    const described = listOf(body.attachments).find((it) => String(it.id) === index)
    const id = world.ids.next()
    const url = `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${encodeURIComponent(file.name)}`
    const attachment: APIAttachment = {
      id,
      filename: file.name,
      size: file.bytes.length,
      url,
      proxy_url: url.replace('cdn.discordapp.com', 'media.discordapp.net'),
      content_type: file.contentType,
    }
    if (typeof described?.description === 'string') attachment.description = described.description
    world.files.set(id, file.bytes)
    return attachment
  })
}

function referenceTo(message: APIMessage, channel: Channel, gone: boolean): Partial<APIMessage> {
  const { referenced_message: _, ...referenced } = message
  const place = channel.guildId === undefined ? {} : { guild_id: channel.guildId }
  return {
    message_reference: { type: 0, message_id: message.id, channel_id: message.channel_id, ...place },
    referenced_message: gone ? null : referenced,
  }
}
