import type { APIEmbed } from 'discord-api-types/v10'
import type { Block, Reply } from '../reply/reply.ts'
import { cutText } from './cut-text.ts'
import { boldMarkdown, escapeMarkdown } from './escape-markdown.ts'
import { inlineMarkdown, oneLine } from './inline-markdown.ts'
import { linkAddress } from './link-markdown.ts'
import { citationMarkdown, quoteMarkdown } from './quote-markdown.ts'

/** Discord's limits on a message, in characters. UTF-16 units, which are never fewer, are counted against them. */
export const LIMITS = { embeds: 10, title: 256, description: 4096, message: 6000 } as const

/** What is sent: embeds alone, in which nothing pings, and no leave to ping beside. */
export interface DiscordPayload {
  readonly embeds: APIEmbed[]
  readonly allowedMentions: { readonly parse: [] }
}

/** A piece of a description, and what parts it from the piece before. */
interface Section {
  readonly text: string
  readonly gap: '\n' | '\n\n'
}

type QuoteBlock = Extract<Block, { kind: 'quote' }>

const COLOURS: Readonly<Record<Reply['tone'], number>> = {
  answer: 0x2f6fa8,
  refusal: 0xb7791f,
  notice: 0x6b7280,
  error: 0xb3261e,
}

/** The most that each kind of text takes once written, so that a long one leaves room for what follows. */
const ROOM = {
  text: 2400,
  entry: 700,
  note: 120,
  smallPrint: 600,
  quote: 1200,
  quotesOfOneArticle: 2800,
} as const

/** More quotes of one article than this stand under a second citation. */
const QUOTES_UNDER_ONE_CITATION = 6

const LEFT_OUT = '-# The rest does not fit into one Discord message.'

/** Discord's form of a reply: one embed, or several where one description is too short for it. */
export function renderDiscord(reply: Reply): DiscordPayload {
  const color = COLOURS[reply.tone]
  const title = cutText(oneLine(reply.title ?? ''), LIMITS.title, escapeMarkdown)
  const footer = cutText(oneLine(reply.smallPrint ?? ''), ROOM.smallPrint, (text) => text)
  const descriptions = fill(sections(reply), LIMITS.message - title.length - footer.length)
  if (descriptions.length === 0 && title === '' && footer === '') descriptions.push('…')

  const first: APIEmbed = { color }
  const embeds = [first, ...descriptions.slice(1).map((description): APIEmbed => ({ color, description }))]
  const address = linkAddress(reply.url)
  if (title !== '') first.title = title
  if (title !== '' && address !== undefined) first.url = address
  if (descriptions[0] !== undefined) first.description = descriptions[0]
  if (footer !== '') (embeds.at(-1) ?? first).footer = { text: footer }
  return { embeds, allowedMentions: { parse: [] } }
}

/** Puts the sections into as few descriptions as hold them, and says so where not all find room. */
function fill(pieces: readonly Section[], room: number): string[] {
  const spare = LEFT_OUT.length + 1
  const descriptions: string[] = []
  let left = room - spare
  for (const { text, gap } of pieces) {
    const current = descriptions.at(-1)
    const joined = current === undefined ? text : `${current}${gap}${text}`
    const grows = joined.length <= LIMITS.description - spare
    const cost = grows ? joined.length - (current?.length ?? 0) : text.length
    if (cost > left || (!grows && descriptions.length === LIMITS.embeds)) {
      descriptions.push(current === undefined ? LEFT_OUT : `${descriptions.pop()}\n${LEFT_OUT}`)
      break
    }
    if (grows) descriptions.pop()
    descriptions.push(grows ? joined : text)
    left -= cost
  }
  return descriptions
}

function sections(reply: Reply): Section[] {
  return quotesTogether(reply.blocks)
    .flatMap((block) => (Array.isArray(block) ? [writeQuotes(block, reply.title)] : writeBlock(block)))
    .filter(({ text }) => text.trim() !== '')
}

function writeBlock(block: Exclude<Block, QuoteBlock>): Section[] {
  switch (block.kind) {
    case 'text':
      return [{ text: inlineMarkdown(block.text, ROOM.text).trim(), gap: '\n\n' }]
    case 'heading':
      return [{ text: cutText(oneLine(block.text), LIMITS.title, boldMarkdown), gap: '\n\n' }]
    case 'list':
      return lines(block.entries.map((entry) => `- ${line(inlineMarkdown(entry, ROOM.entry))}`))
    case 'facts':
      return lines(
        block.facts.map(({ name, value }) => {
          const label = cutText(oneLine(name), ROOM.note, boldMarkdown)
          return `${label} ${line(inlineMarkdown(value, ROOM.entry))}`
        }),
      )
  }
}

function lines(texts: readonly string[]): Section[] {
  return texts.map((text, index) => ({ text: text.trim(), gap: index === 0 ? '\n\n' : '\n' }))
}

/** Written markup on one line; an entry that broke its line would end the list. */
function line(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ')
}

/** The blocks, with the quotes of one article (and one speaker) that follow each other gathered. */
function quotesTogether(blocks: readonly Block[]): (Exclude<Block, QuoteBlock> | QuoteBlock[])[] {
  const gathered: (Exclude<Block, QuoteBlock> | QuoteBlock[])[] = []
  for (const block of blocks) {
    const group = gathered.at(-1)
    if (block.kind !== 'quote') gathered.push(block)
    else if (Array.isArray(group) && belongs(block, group)) group.push(block)
    else gathered.push([block])
  }
  return gathered
}

function belongs({ quote }: QuoteBlock, group: readonly QuoteBlock[]): boolean {
  const first = group[0]?.quote
  return (
    group.length < QUOTES_UNDER_ONE_CITATION &&
    first?.article.id === quote.article.id &&
    first.speaker === quote.speaker
  )
}

/** Quotes of one article as block quotes, each under its note, with one citation below the last. */
function writeQuotes(group: readonly QuoteBlock[], title: string | undefined): Section {
  const limit = Math.min(ROOM.quote, Math.floor(ROOM.quotesOfOneArticle / group.length) - ROOM.note)
  const quotes = group.map(({ quote, note }) => {
    const above = note === undefined ? '' : cutText(oneLine(note), ROOM.note, boldMarkdown)
    return `${above === '' ? '' : `${above}\n`}${quoteMarkdown(quote, limit)}`
  })
  const { quote, note } = group[0] as QuoteBlock
  const citation = citationMarkdown(quote, {
    headline: quote.article.title !== title,
    speaker: quote.speaker !== undefined && !note?.includes(quote.speaker),
  })
  return { text: `${quotes.join('\n\n')}\n${citation}`, gap: '\n\n' }
}
