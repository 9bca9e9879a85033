import { quoteText } from '../articles/quote.ts'
import { quoteCitation } from './citation.ts'
import { cutQuote } from './cut-quote.ts'
import type { Language } from './language.ts'
import { cutOf } from './quoted-part.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { shorten } from './wording.ts'

/** How much a shell can show. Lengths are what `measure` gives; without one, UTF-16 units of the plain words. */
export interface Limits {
  /** In the whole reply: title, blocks and small print. */
  readonly characters: number
  /** In one block. */
  readonly perBlock: number
  readonly blocks: number
  readonly title: number
  readonly smallPrint: number
}

/** The length of a block once the shell has written it. */
export type Measure = (block: Block) => number

/** A block that would be cut to fewer units of its own words than this is left out instead. */
const LEAST_WORDS = 60

/**
 * Fits a reply to a shell's limits. What matters least goes first: blocks from the end are shortened, then left out, with
 * a heading that has nothing left under it; the first block stays as long as any part of it fits. Quoted words are never
 * altered: a quote that is too long becomes a shorter span of the same text, marked as cut.
 */
export function fitReply(
  reply: Reply,
  limits: Limits,
  measure: Measure = (block) => blockLength(block, reply.language),
): Reply {
  const title =
    reply.title === undefined ? undefined : shorten(reply.title, Math.min(limits.title, limits.characters))
  const spare = limits.characters - (title?.length ?? 0)
  const smallPrint =
    reply.smallPrint === undefined ? undefined : shorten(reply.smallPrint, Math.min(limits.smallPrint, spare))
  const blocks = fitBlocks(
    reply.blocks,
    { ...limits, characters: spare - (smallPrint?.length ?? 0) },
    measure,
  )
  const { title: _title, smallPrint: _smallPrint, ...rest } = reply
  return {
    ...rest,
    ...(title === undefined ? {} : { title }),
    blocks,
    ...(smallPrint === undefined ? {} : { smallPrint }),
  }
}

function fitBlocks(blocks: readonly Block[], limits: Limits, measure: Measure): Block[] {
  const kept: Block[] = []
  let left = limits.characters
  for (const block of blocks) {
    if (kept.length === limits.blocks) break
    const room = Math.min(limits.perBlock, left)
    const fitted = fitBlock(block, room, measure, kept.length === 0 ? 1 : LEAST_WORDS)
    // What does not fit ends the reply: a later, less important block must not stand where a better one was left out.
    if (fitted === undefined) break
    kept.push(fitted)
    left -= measure(fitted)
  }
  while (kept.at(-1)?.kind === 'heading' && kept.length < blocks.length) kept.pop()
  return kept
}

/** The block itself where it fits, else as much of it as does; undefined where that is less than `least` units. */
function fitBlock(block: Block, room: number, measure: Measure, least: number): Block | undefined {
  if (measure(block) <= room) return block
  let fits = 0
  let over = ownLength(block)
  let best: Block | undefined
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    const shorter = shortenBlock(block, middle)
    if (shorter === undefined) fits = middle
    else if (measure(shorter) <= room) {
      fits = middle
      best = shorter
    } else over = middle
  }
  return best !== undefined && fits >= least ? best : undefined
}

/** The block with at most `length` units of its own words. */
function shortenBlock(block: Block, length: number): Block | undefined {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: shorten(block.text, length) }
    case 'text':
      return { ...block, text: shortenInlines(block.text, length) }
    case 'list': {
      const entries = block.entries.slice(0, fitting(block.entries.map(inlinesLength), length))
      return entries.length === 0 ? undefined : { ...block, entries }
    }
    case 'facts': {
      const lengths = block.facts.map(({ name, value }) => name.length + inlinesLength(value))
      const facts = block.facts.slice(0, fitting(lengths, length))
      return facts.length === 0 ? undefined : { ...block, facts }
    }
    case 'quote': {
      const shorter = cutQuote(block.quote, length)
      if (shorter === undefined) return undefined
      const { start, end } = shorter.cut
      const cut = { start: start || block.cut?.start === true, end: end || block.cut?.end === true }
      return { ...block, quote: shorter.quote, ...(cut.start || cut.end ? { cut } : {}) }
    }
  }
}

/** How many of the lengths, from the first on, add up to at most `limit`. */
function fitting(lengths: readonly number[], limit: number): number {
  let sum = 0
  const over = lengths.findIndex((length) => {
    sum += length
    return sum > limit
  })
  return over === -1 ? lengths.length : over
}

function shortenInlines(runs: readonly Inline[], limit: number): Inline[] {
  const kept: Inline[] = []
  let left = limit
  for (const run of runs) {
    const text = inlineText(run)
    if (text.length <= left) kept.push(run)
    else {
      const shorter = shorten(text, left)
      if (shorter !== '') kept.push(typeof run === 'string' ? shorter : { ...run, text: shorter })
      break
    }
    left -= text.length
  }
  return kept
}

function inlineText(run: Inline): string {
  return typeof run === 'string' ? run : run.text
}

function inlinesLength(runs: readonly Inline[]): number {
  return runs.reduce((sum, run) => sum + inlineText(run).length, 0)
}

/** The units of a block's own words: what shortening can take away. */
function ownLength(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.text.length
    case 'text':
      return inlinesLength(block.text)
    case 'list':
      return block.entries.reduce((sum, entry) => sum + inlinesLength(entry), 0)
    case 'facts':
      return block.facts.reduce((sum, { name, value }) => sum + name.length + inlinesLength(value), 0)
    case 'quote':
      return quoteText(block.quote).length
  }
}

/** The length of a block as plain words, a quote with its note, its ellipses and its citation. */
export function blockLength(block: Block, language: Language = 'en'): number {
  if (block.kind !== 'quote') return ownLength(block)
  const { headline, line } = quoteCitation(block.quote, language)
  const cut = cutOf(block)
  const ellipses = (cut.start ? 1 : 0) + (cut.end ? 1 : 0)
  return (
    ownLength(block) +
    ellipses +
    (block.note?.length ?? 0) +
    headline.length +
    line.length +
    (block.quote.speaker?.length ?? 0)
  )
}
