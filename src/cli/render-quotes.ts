import stringWidth from 'fast-string-width'
import { type Quote, quoteText } from '../articles/quote.ts'
import { quoteCitation } from '../reply/citation.ts'
import { cutOf } from '../reply/quoted-part.ts'
import type { QuoteBlock } from '../reply/reply.ts'
import { visibleLine, visibleText } from '../text/shown-text.ts'
import type { Span } from '../text/span.ts'
import { type Colors, type TerminalStyle, terminalLink } from './terminal-style.ts'
import { INDENT, indent, wrap } from './wrap-lines.ts'

interface Context {
  /** The reply's title: where it is the headline, the citation does not repeat it. */
  readonly title: string | undefined
  readonly style: TerminalStyle
  readonly colors: Colors
}

const ELLIPSIS = '…'
const BAR = '│ '

/** Blank lines, with what white space stands on them. */
const PARAGRAPHS = /\n\s*\n/

/** Quotes of one article behind a bar, each with source and day below it, and below the last the headline too. */
export function renderQuotes(group: readonly QuoteBlock[], context: Context): string {
  const { style, colors } = context
  const [first] = group
  if (first === undefined) return ''
  const lines = first.note === undefined ? [] : [wrap(colors.bold(visibleLine(first.note)), style.width)]
  for (const [at, block] of group.entries()) {
    lines.push(quoteLines(block, style, colors))
    if (at < group.length - 1) lines.push(indent(colors.dim(origin(block)), INDENT, style.width), '')
  }
  lines.push(citation(first, context))
  return lines.join('\n')
}

function quoteLines(block: QuoteBlock, { width }: TerminalStyle, colors: Colors): string {
  const { quote } = block
  const cut = cutOf(block)
  const words = markedWords(quoteText(quote), quote.highlight, colors)
  const shown = `${cut.start ? ELLIPSIS : ''}${words}${cut.end ? ELLIPSIS : ''}`
  const bar = colors.cyan(BAR)
  return shown
    .split(PARAGRAPHS)
    .map((paragraph) => indent(paragraph, bar, width))
    .join(`\n${colors.cyan(BAR.trimEnd())}\n`)
}

/** Headline, source and day: on one line where they fit, else the headline above the others. */
function citation(block: QuoteBlock, { title, style, colors }: Context): string {
  const { headline, url } = quoteCitation(block.quote)
  const words = headline === title ? '' : visibleLine(headline)
  const linked = style.links && url !== undefined && words !== '' ? terminalLink(words, url) : words
  const from = origin(block)
  const together = linked === '' ? from : `${linked} · ${from}`
  const fits = linked === '' || stringWidth(together) <= style.width - INDENT.length
  const lines = (fits ? [together] : [linked, from]).map((text) =>
    indent(colors.dim(text), INDENT, style.width),
  )
  // An address is written whole on its own line, so that it can be copied.
  if (!style.links && url !== undefined) lines.push(`${INDENT}${url}`)
  return lines.join('\n')
}

/** Who is quoted, the source and the day. */
function origin({ quote, note }: QuoteBlock): string {
  const { line } = quoteCitation(quote)
  return visibleLine(isNamed(quote, note) ? `${quote.speaker} · ${line}` : line)
}

/** Whether the citation says who is quoted: not where the note above the quote does. */
function isNamed({ speaker }: Quote, note: string | undefined): boolean {
  return speaker !== undefined && note?.includes(speaker) !== true
}

/** The quoted words, visible, with the answering ones bold, or between `**` where nothing is. */
function markedWords(text: string, highlight: Span | undefined, colors: Colors): string {
  if (highlight === undefined) return visibleText(text)
  const before = visibleText(text.slice(0, highlight.start))
  const marked = visibleText(text.slice(highlight.start, highlight.end))
  const after = visibleText(text.slice(highlight.end))
  // Paragraph by paragraph, because each is wrapped by itself.
  const bold = marked
    .split(PARAGRAPHS)
    .map((part) => (colors.isColorSupported ? colors.bold(part) : `**${part}**`))
    .join('\n\n')
  return `${before}${bold}${after}`
}
