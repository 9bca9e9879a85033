import type { APIAttachment, APIEmbed, APIMessage } from 'discord-api-types/v10'
import { ApplicationCommandType, MessageFlags } from 'discord-api-types/v10'
import type { Person } from '../tests/support/discord/world.ts'
import { type Offered, rowsOf } from './component-view.ts'
import { type NameOf, readMarkup, readRuns } from './markup.ts'
import type { PreviewDiscord } from './preview-discord.ts'
import type { EmbedView, MessageView, PictureView } from './protocol.ts'
import { requestView } from './request-view.ts'

const ATTACHMENT = 'attachment://'
const WEB = /^https?:\/\//iu
const LONGEST_ECHO = 90

/** A message as somebody sees it, with the requests that made it. */
export function messageView(message: APIMessage, discord: PreviewDiscord, offered: Offered): MessageView {
  const { attachments, author, embeds, interaction_metadata: used, referenced_message: replied } = message
  const flags = message.flags ?? 0
  const nameOf = (kind: 'person' | 'channel', id: string): string | undefined => discord.nameOf(kind, id)
  const shown = embeds.map((embed) => embedView(embed, attachments, nameOf))
  // What an embed shows does not stand below the message once more.
  const inEmbeds = new Set(embeds.map(({ image }) => image?.url.slice(ATTACHMENT.length)))
  const beside = attachments.filter(({ filename }) => !inEmbeds.has(filename))
  const isPicture = ({ content_type }: APIAttachment): boolean => content_type?.startsWith('image/') === true
  const command = commandOf(used)
  return {
    id: message.id,
    author: author.global_name ?? author.username,
    bot: author.bot === true,
    time: message.timestamp,
    edited: message.edited_timestamp !== null,
    ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
    loading: (flags & MessageFlags.Loading) !== 0,
    ...(command === undefined
      ? {}
      : { used: { by: used!.user.global_name ?? used!.user.username, command } }),
    ...(replied == null
      ? {}
      : {
          replyTo: {
            author: replied.author.global_name ?? replied.author.username,
            text: (
              replied.content.replaceAll(discord.mention, `@${discord.botUser.global_name ?? 'Dateline'}`) ||
              replied.embeds[0]?.title ||
              '…'
            ).slice(0, LONGEST_ECHO),
          },
        }),
    content: readMarkup(message.content, nameOf),
    embeds: shown,
    pictures: beside.filter(isPicture).map(pictureView),
    files: beside
      .filter((file) => !isPicture(file))
      .map(({ filename, id }) => ({ name: filename, path: `/files/${id}` })),
    rows: rowsOf(message.components, offered),
    requests: discord.requestsFor(message).map(requestView),
  }
}

/** The command that a message answers: "/ask", or the name of a message's menu. */
function commandOf(used: APIMessage['interaction_metadata']): string | undefined {
  if (used === undefined || !('name' in used)) return undefined
  const slash = 'command_type' in used && used.command_type === ApplicationCommandType.ChatInput
  return `${slash ? '/' : ''}${String(used.name)}`
}

function pictureView({ description, id }: APIAttachment): PictureView {
  return { path: `/files/${id}`, alt: description ?? '' }
}

function embedView(embed: APIEmbed, attachments: readonly APIAttachment[], nameOf: NameOf): EmbedView {
  const { author, color, description, fields, footer, image, title, url } = embed
  const file = attachments.find(({ filename }) => image?.url === `${ATTACHMENT}${filename}`)
  return {
    ...(color === undefined ? {} : { color: `#${color.toString(16).padStart(6, '0')}` }),
    ...(author === undefined ? {} : { author: author.name }),
    ...(title === undefined ? {} : { title: readRuns(title, nameOf) }),
    ...(url !== undefined && WEB.test(url) ? { url } : {}),
    description: readMarkup(description ?? '', nameOf),
    fields: (fields ?? []).map(({ inline, name, value }) => ({
      name: readRuns(name, nameOf),
      value: readMarkup(value, nameOf),
      inline: inline === true,
    })),
    // Pictures of other hosts are not fetched: the page makes no request that leaves this machine.
    ...(file === undefined ? {} : { image: pictureView(file) }),
    ...(footer === undefined ? {} : { footer: footer.text }),
  }
}

/** What lists of people and channels offer. */
export function offeredTo(person: Person, discord: PreviewDiscord): Offered {
  return {
    people: [person].map(({ id, name }) => ({ id, name })),
    channels: discord.channelsOf(discord.guild).map(({ id, name }) => ({ id, name })),
  }
}
