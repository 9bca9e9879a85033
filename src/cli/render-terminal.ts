import { quotesTogether } from '../reply/quotes-together.ts'
import type { Block, Inline, QuoteBlock, Reply } from '../reply/reply.ts'
import { shorten } from '../reply/wording.ts'
import { visibleLine, visibleText } from '../text/shown-text.ts'
import { renderQuotes } from './render-quotes.ts'
import { type Colors, colorsOf, type TerminalStyle, terminalLink } from './terminal-style.ts'
import { hang, INDENT, indent, wrap } from './wrap-lines.ts'

const BULLET = '• '

/** Longest title: what was asked is repeated there, and may be a paste of pages. */
const LONGEST_TITLE = 256

/** A reply as text for a terminal or a file, without a newline at its end. No text in it can act on the terminal. */
export function renderTerminal(reply: Reply, style: TerminalStyle): string {
  const colors = colorsOf(style)
  const parts: string[] = []
  const title = visibleLine(shorten(reply.title ?? '', LONGEST_TITLE))
  if (title !== '') {
    const heading = colors.bold(toneColor(reply.tone, colors)(title))
    // A reply's address is the one of the article that its title names.
    const linked = style.links && reply.url !== undefined ? terminalLink(heading, reply.url) : heading
    parts.push(wrap(linked, style.width))
  }
  for (const block of quotesTogether(reply.blocks)) {
    parts.push(
      Array.isArray(block)
        ? renderQuotes(block, { title: reply.title, style, colors })
        : renderBlock(block, style, colors),
    )
  }
  // A file has no other place here; its lines stand as they are, without what could act on the terminal.
  if (reply.file !== undefined) parts.push(visibleText(reply.file.text).trimEnd())
  const small = visibleLine(reply.smallPrint ?? '')
  if (small !== '') parts.push(indent(colors.dim(small), INDENT, style.width))
  return parts.filter((part) => part !== '').join('\n\n')
}

function toneColor(tone: Reply['tone'], colors: Colors): (text: string) => string {
  switch (tone) {
    case 'answer':
      return colors.cyan
    case 'refusal':
      return colors.yellow
    case 'error':
      return colors.red
    case 'notice':
      return (text) => text
  }
}

function renderBlock(block: Exclude<Block, QuoteBlock>, style: TerminalStyle, colors: Colors): string {
  switch (block.kind) {
    case 'text':
      return wrap(renderInlines(block.text, style, colors), style.width)
    case 'heading':
      return wrap(colors.bold(visibleLine(block.text)), style.width)
    case 'list':
      return block.entries
        .map((entry) => hang(renderInlines(entry, style, colors), BULLET, style.width))
        .join('\n')
    case 'facts':
      return block.facts
        .map(({ name, value }) =>
          hang(`${colors.bold(visibleLine(name))}: ${renderInlines(value, style, colors)}`, '', style.width),
        )
        .join('\n')
  }
}

function renderInlines(runs: readonly Inline[], style: TerminalStyle, colors: Colors): string {
  return runs.map((run) => renderInline(run, style, colors)).join('')
}

function renderInline(run: Inline, style: TerminalStyle, colors: Colors): string {
  if (typeof run === 'string') return visibleText(run)
  const text = visibleText(run.text)
  if ('url' in run) return style.links ? terminalLink(text, run.url) : text
  if ('instant' in run || 'channelId' in run) return text
  switch (run.style) {
    case 'bold':
      return colors.bold(text)
    case 'italic':
      return colors.italic(text)
    case 'code':
      return colors.isColorSupported ? colors.cyan(text) : `\`${text}\``
  }
}
