import type { AttachmentPayload } from 'discord.js'
import type { APIEmbed } from 'discord-api-types/v10'
import { fitReply } from '../reply/fit.ts'
import { cutOf } from '../reply/quoted-part.ts'
import { quotesTogether } from '../reply/quotes-together.ts'
import type { Block, QuoteBlock, Reply } from '../reply/reply.ts'
import { NOTICES } from '../reply/texts/notices.ts'
import { shorten } from '../reply/wording.ts'
import { isSeen } from '../text/is-seen.ts'
import { controlComponents } from './control-components.ts'
import { cutText } from './cut-text.ts'
import { boldMarkdown, escapeMarkdown, oneLine } from './escape-markdown.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { linkAddress } from './link-markdown.ts'
import { citationMarkdown, quoteMarkdown } from './quote-markdown.ts'

/** Discord's limits on a message, in characters. UTF-16 units, which are never fewer, are counted against them. */
export const LIMITS = { embeds: 10, title: 256, description: 4096, message: 6000 } as const

/** What is sent: embeds in which nothing pings, no leave to ping beside, and what can be pressed. */
export interface DiscordPayload {
  readonly embeds: APIEmbed[]
  /** Always given: what an edit does not name would stay. */
  readonly components: ReturnType<typeof controlComponents>
  readonly files: AttachmentPayload[]
  readonly allowedMentions: { readonly parse: [] }
}

const COLOURS: Readonly<Record<Reply['tone'], number>> = {
  answer: 0x2f6fa8,
  refusal: 0xb7791f,
  notice: 0x6b7280,
  error: 0xb3261e,
}

/** The most that each kind of text takes once written. */
const ROOM = { text: 2400, entry: 700, note: 120, smallPrint: 600 } as const

/** More blocks than this are a fault of the reply, not something to read. */
const MOST_BLOCKS = 60

/** The name of a reply's picture, by which its embed shows it, and Discord's limit on a description. */
const PICTURE_NAME = 'picture.png'
const LONGEST_DESCRIPTION = 1024

/** What a quote's citation depends on. */
type Frame = Pick<Reply, 'title' | 'language'>

const LINE_BREAKS = /\s*\n\s*/g

const GAP = '\n\n'

/** Kept free in a description for the line that says that something is left out. */
const SPARE = 100

/**
 * Discord's form of a reply: one embed, or several where one description is too short for it.
 * @param madeFor the person whom it answers, where the message will not show that by itself.
 */
export function renderDiscord(reply: Reply, madeFor?: string): DiscordPayload {
  const color = COLOURS[reply.tone]
  const title = isSeen(reply.title ?? '')
    ? cutText(oneLine(reply.title ?? ''), LIMITS.title, escapeMarkdown)
    : ''
  const footer = shorten(oneLine(reply.smallPrint ?? ''), ROOM.smallPrint)
  const descriptions = describe(reply, LIMITS.message - title.length - footer.length - SPARE)
  if (descriptions.length === 0 && title === '' && footer === '') descriptions.push('…')

  const first: APIEmbed = { color }
  const embeds = [first, ...descriptions.slice(1).map((description): APIEmbed => ({ color, description }))]
  const address = linkAddress(reply.url)
  if (title !== '') first.title = title
  if (title !== '' && address !== undefined) first.url = address
  if (descriptions[0] !== undefined) first.description = descriptions[0]
  if (footer !== '') (embeds.at(-1) ?? first).footer = { text: footer }
  return {
    embeds,
    components: controlComponents(reply.controls ?? [], madeFor),
    files: [...showPicture(reply.picture, embeds.at(-1) ?? first), ...attach(reply.file)],
    allowedMentions: { parse: [] },
  }
}

/** The file of a picture, which the embed then shows. */
function showPicture(picture: Reply['picture'], embed: APIEmbed): AttachmentPayload[] {
  if (picture === undefined) return []
  embed.image = { url: `attachment://${PICTURE_NAME}` }
  const description = shorten(oneLine(picture.description), LONGEST_DESCRIPTION)
  const { buffer, byteOffset, byteLength } = picture.png
  return [{ attachment: Buffer.from(buffer, byteOffset, byteLength), name: PICTURE_NAME, description }]
}

function attach(file: Reply['file']): AttachmentPayload[] {
  return file === undefined ? [] : [{ attachment: Buffer.from(file.text), name: file.name }]
}

/** The blocks in as few descriptions as hold them, with a line that says so where not all find room. */
function describe(reply: Reply, room: number): string[] {
  const lengths = new Map<Block, number>()
  const lengthOf = (block: Block): number => {
    const known = lengths.get(block) ?? writtenLength(block, reply)
    lengths.set(block, known)
    return known
  }
  const { blocks } = fitReply(
    { tone: reply.tone, blocks: reply.blocks },
    {
      characters: room,
      perBlock: LIMITS.description - SPARE,
      blocks: MOST_BLOCKS,
      title: LIMITS.title,
      smallPrint: ROOM.smallPrint,
    },
    lengthOf,
  )
  // A citation stands under as many quotes as one embed holds.
  const fits = (group: readonly QuoteBlock[]) =>
    writeQuotes(group, reply).length <= LIMITS.description - SPARE
  const sections = quotesTogether(blocks, fits)
    .map((block) =>
      Array.isArray(block)
        ? { heads: false, text: writeQuotes(block, reply) }
        : { heads: block.kind === 'heading', text: writeBlock(block).trim() },
    )
    .filter(({ text }) => text !== '')
  if (leavesOut(reply.blocks, blocks)) {
    sections.push({ heads: false, text: `-# ${NOTICES.in(reply.language ?? 'en').leftOut}` })
  }

  const descriptions: string[] = []
  for (const [at, { text }] of sections.entries()) {
    const current = descriptions.at(-1)
    // A heading stands right above what it heads.
    const gap = sections[at - 1]?.heads === true ? '\n' : GAP
    const joined = current === undefined ? text : `${current}${gap}${text}`
    if (joined.length <= LIMITS.description) descriptions.pop()
    descriptions.push(joined.length <= LIMITS.description ? joined : text)
  }
  return descriptions
}

/** Whether whole blocks or entries are missing; a quote that was cut shows that itself. */
function leavesOut(all: readonly Block[], shown: readonly Block[]): boolean {
  return shown.length < all.length || shown.some((block, index) => entries(block) < entries(all[index]))
}

function entries(block: Block | undefined): number {
  if (block?.kind === 'list') return block.entries.length
  return block?.kind === 'facts' ? block.facts.length : 0
}

function writtenLength(block: Block, reply: Frame): number {
  return GAP.length + (block.kind === 'quote' ? writeQuotes([block], reply) : writeBlock(block)).length
}

function writeBlock(block: Exclude<Block, QuoteBlock>): string {
  switch (block.kind) {
    case 'text':
      return inlineMarkdown(block.text, ROOM.text)
    case 'heading':
      return cutText(oneLine(block.text), LIMITS.title, boldMarkdown)
    case 'list':
      return block.entries.map((entry) => `- ${onOneLine(inlineMarkdown(entry, ROOM.entry))}`).join('\n')
    case 'facts':
      return block.facts
        .map(({ name, value }) => {
          const label = cutText(oneLine(name), ROOM.note, boldMarkdown)
          return `${label} ${onOneLine(inlineMarkdown(value, ROOM.entry))}`.trim()
        })
        .join('\n')
  }
}

/** Written markup on one line; an entry that broke its line would end the list. */
function onOneLine(markdown: string): string {
  return markdown.replace(LINE_BREAKS, ' ')
}

/** Quotes of one article as block quotes, below their note, with one citation under the last. */
function writeQuotes(group: readonly QuoteBlock[], { title, language }: Frame): string {
  const { quote, note = '' } = group[0] as QuoteBlock
  const above = cutText(oneLine(note), ROOM.note, boldMarkdown)
  const quotes = group.map((block) => quoteMarkdown(block.quote, cutOf(block))).join(GAP)
  const citation = citationMarkdown(quote, {
    headline: quote.article.title !== title,
    speaker: quote.speaker !== undefined && !note.includes(quote.speaker),
    language,
  })
  return `${above === '' ? '' : `${above}\n`}${quotes}\n${citation}`
}
