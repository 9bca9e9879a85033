import { parse } from 'discord-markdown-parser'
import type { Markup, MarkupBlock, Run } from './protocol.ts'

/** One node of the parser's tree; which of the fields are there depends on its type. */
interface MarkupNode {
  readonly type: string
  readonly content?: string | readonly MarkupNode[]
  readonly target?: string
  readonly name?: string
  readonly id?: string
  readonly timestamp?: string
}

/** What a mention stands for; undefined for an id that nobody has. */
export type NameOf = (kind: 'person' | 'channel', id: string) => string | undefined

const FENCE = /^```(?:[\w+-]*\n)?([\s\S]*?)```/u
const HEADING = /^(#{1,3}) +(.+)$/u
const SMALL = /^-# +(.+)$/u
const QUOTE = /^> ?(.*)$/u
const QUOTE_REST = /^>>> ?/u
const BULLET = /^ *[-*] +(.+)$/u
const NUMBERED = /^ *\d+\. +(.+)$/u
const WEB = /^https?:\/\//iu

/** Reads a text as Discord's clients do. The lines' kinds are told here, what stands in a line by a parser of its own. */
export function readMarkup(text: string, nameOf: NameOf = () => undefined): Markup {
  const blocks: MarkupBlock[] = []
  const runs = (source: string): readonly Run[] => readRuns(source, nameOf)
  let rest = text
  let paragraph: string[] = []
  const close = (): void => {
    const source = paragraph.join('\n').replace(/^\n+|\n+$/gu, '')
    if (source.trim() !== '') blocks.push({ kind: 'paragraph', runs: runs(source) })
    paragraph = []
  }
  const takeWhile = (pattern: RegExp): string[] => {
    const lines: string[] = []
    for (let line = firstLine(rest); rest !== '' && pattern.test(line); line = firstLine(rest)) {
      lines.push(pattern.exec(line)?.[1] ?? '')
      rest = rest.slice(line.length + 1)
    }
    return lines
  }
  while (rest !== '') {
    const fence = FENCE.exec(rest)
    const line = firstLine(rest)
    if (fence !== null) {
      close()
      blocks.push({ kind: 'pre', text: fence[1] ?? '' })
      rest = rest.slice(fence[0].length).replace(/^\n/u, '')
    } else if (QUOTE_REST.test(rest)) {
      close()
      blocks.push({ kind: 'quote', runs: runs(rest.replace(QUOTE_REST, '')) })
      rest = ''
    } else if (QUOTE.test(line)) {
      close()
      blocks.push({ kind: 'quote', runs: runs(takeWhile(QUOTE).join('\n')) })
    } else if (BULLET.test(line) || NUMBERED.test(line)) {
      close()
      const ordered = NUMBERED.test(line)
      blocks.push({ kind: 'list', ordered, entries: takeWhile(ordered ? NUMBERED : BULLET).map(runs) })
    } else {
      const heading = HEADING.exec(line)
      const small = SMALL.exec(line)
      if (heading !== null) {
        close()
        blocks.push({ kind: 'heading', level: heading[1]!.length, runs: runs(heading[2]!) })
      } else if (small !== null) {
        close()
        blocks.push({ kind: 'small', runs: runs(small[1]!) })
      } else paragraph.push(line)
      rest = rest.slice(line.length + 1)
    }
  }
  close()
  return blocks
}

function firstLine(text: string): string {
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}

/** Reads one run of text without lines of their own kind, such as an embed's title. */
export function readRuns(text: string, nameOf: NameOf = () => undefined): readonly Run[] {
  return (parse(text, 'extended') as readonly MarkupNode[])
    .map((node) => runOf(node, nameOf))
    .reduce(join, [])
}

/** Neighbouring texts are one run: the parser cuts words at every sign. */
function join(runs: readonly Run[], run: Run): readonly Run[] {
  const last = runs.at(-1)
  if (run.kind !== 'text' || last?.kind !== 'text') return [...runs, run]
  return [...runs.slice(0, -1), { kind: 'text', text: last.text + run.text }]
}

function runOf(node: MarkupNode, nameOf: NameOf): Run {
  const inner = (): readonly Run[] =>
    typeof node.content === 'string' || node.content === undefined
      ? [{ kind: 'text', text: node.content ?? '' }]
      : node.content.map((child) => runOf(child, nameOf)).reduce(join, [])
  const words = typeof node.content === 'string' ? node.content : ''
  switch (node.type) {
    case 'br':
    case 'newline':
      return { kind: 'break' }
    case 'strong':
    case 'em':
    case 'underline':
    case 'spoiler':
      return { kind: node.type, runs: inner() }
    case 'strikethrough':
      return { kind: 'strike', runs: inner() }
    case 'inlineCode':
    case 'codeBlock':
      return { kind: 'code', text: words }
    case 'link':
    case 'url':
    case 'autolink':
      return WEB.test(node.target ?? '')
        ? { kind: 'link', url: node.target!, runs: inner() }
        : { kind: 'strong', runs: inner() }
    case 'user':
      return { kind: 'mention', text: `@${nameOf('person', node.id ?? '') ?? 'unknown-user'}` }
    case 'channel':
      return { kind: 'mention', text: `#${nameOf('channel', node.id ?? '') ?? 'unknown'}` }
    case 'role':
    case 'everyone':
    case 'here':
      return { kind: 'mention', text: `@${node.type}` }
    case 'timestamp':
      return {
        kind: 'mention',
        text: new Date(Number(node.timestamp) * 1000).toISOString().slice(0, 16).replace('T', ' '),
      }
    case 'twemoji':
    case 'emoticon':
      return { kind: 'text', text: node.name ?? words }
    default:
      return typeof node.content === 'object' ? { kind: 'em', runs: inner() } : { kind: 'text', text: words }
  }
}
