import wrapAnsi from 'wrap-ansi'
import { quoteText } from '../articles/quote.ts'
import { citationOf } from '../reply/citation.ts'
import type { Block, Inline, Reply } from '../reply/reply.ts'
import { type Colors, colorsOf, type TerminalStyle, terminalLink } from './terminal-style.ts'
import { visibleLine, visibleText } from './visible-text.ts'

const ELLIPSIS = '…'
const BAR = '│ '
const INDENT = '  '
const BULLET = '• '

/** Blank lines, with what white space stands on them. */
const PARAGRAPHS = /\n\s*\n/

/** A reply as text for a terminal or a file, without a newline at its end. No text in it can act on the terminal. */
export function renderTerminal(reply: Reply, style: TerminalStyle): string {
  const colors = colorsOf(style)
  const parts: string[] = []
  const title = visibleLine(reply.title ?? '')
  if (title !== '') {
    const heading = colors.bold(toneColor(reply.tone, colors)(title))
    // A reply's address is the one of the article that its title names.
    const linked = style.links && reply.url !== undefined ? terminalLink(heading, reply.url) : heading
    parts.push(wrap(linked, style.width))
  }
  for (const block of reply.blocks) parts.push(renderBlock(block, style, colors))
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

function renderBlock(block: Block, style: TerminalStyle, colors: Colors): string {
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
    case 'quote':
      return renderQuote(block, style, colors)
  }
}

function renderQuote(
  { quote, note, cut }: Extract<Block, { kind: 'quote' }>,
  style: TerminalStyle,
  colors: Colors,
): string {
  const lines: string[] = []
  if (note !== undefined) lines.push(wrap(colors.bold(visibleLine(note)), style.width))
  const words = markedWords(quoteText(quote), quote.highlight, colors)
  const shown = `${cut?.start === true ? ELLIPSIS : ''}${words}${cut?.end === true ? ELLIPSIS : ''}`
  const bar = colors.cyan(BAR)
  for (const [at, paragraph] of shown.split(PARAGRAPHS).entries()) {
    if (at > 0) lines.push(bar.trimEnd())
    lines.push(indent(paragraph, bar, style.width))
  }
  const { headline, line, url } = citationOf(quote.article)
  const title = visibleLine(headline)
  const linked = style.links && url !== undefined ? terminalLink(title, url) : title
  const said =
    quote.speaker !== undefined && !note?.includes(quote.speaker) ? `${visibleLine(quote.speaker)} · ` : ''
  lines.push(indent(colors.dim(`${said}${linked} · ${visibleLine(line)}`), INDENT, style.width))
  // An address is written whole on its own line, so that it can be copied.
  if (!style.links && url !== undefined) lines.push(`${INDENT}${url}`)
  return lines.join('\n')
}

/** The quoted words, visible, with the answering ones bold, or between `**` where nothing is. */
function markedWords(
  text: string,
  highlight: { readonly start: number; readonly end: number } | undefined,
  colors: Colors,
): string {
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

function renderInlines(runs: readonly Inline[], style: TerminalStyle, colors: Colors): string {
  return runs.map((run) => renderInline(run, style, colors)).join('')
}

function renderInline(run: Inline, style: TerminalStyle, colors: Colors): string {
  if (typeof run === 'string') return visibleText(run)
  const text = visibleText(run.text)
  if ('url' in run) return style.links ? terminalLink(text, run.url) : text
  switch (run.style) {
    case 'bold':
      return colors.bold(text)
    case 'italic':
      return colors.italic(text)
    case 'code':
      return colors.cyan(text)
  }
}

function wrap(text: string, width: number): string {
  return wrapAnsi(text, width, { hard: true })
}

/** Every line behind a prefix. */
function indent(text: string, prefix: string, width: number): string {
  return wrap(text, width - INDENT.length)
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n')
}

/** The first line behind a mark, the others as far in. */
function hang(text: string, mark: string, width: number): string {
  return wrap(text, width - INDENT.length)
    .split('\n')
    .map((line, at) => `${at === 0 ? mark : INDENT}${line}`)
    .join('\n')
}
