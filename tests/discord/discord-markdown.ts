import { parse } from 'discord-markdown-parser'

/** One node of a parse tree; which of the fields are there depends on its type. */
interface MarkupNode {
  readonly type: string
  readonly content?: string | readonly MarkupNode[]
  readonly target?: string
  readonly name?: string
  readonly [key: string]: unknown
}

/** What Discord shows for a text in an embed, and what markup it found there. */
export interface Shown {
  /** The visible words, all markup taken out, one line a line. */
  readonly words: string
  /** The addresses that can be clicked. */
  readonly links: readonly string[]
  /** Every kind of node but plain text, line breaks and pictographs, each once, sorted. */
  readonly kinds: readonly string[]
  /** The words of every bold run. */
  readonly bold: readonly string[]
  /** The words of every block quote. */
  readonly quotes: readonly string[]
}

const PLAIN = new Set(['text', 'br', 'newline', 'twemoji', 'emoticon'])

/** Reads a text as Discord's clients read an embed's description. */
export function readMarkdown(markdown: string): Shown {
  const kinds = new Set<string>()
  const links: string[] = []
  const bold: string[] = []
  const quotes: string[] = []
  const wordsOf = (nodes: string | readonly MarkupNode[] | undefined): string => {
    if (nodes === undefined || typeof nodes === 'string') return nodes ?? ''
    return nodes.map(visit).join('')
  }
  const visit = (node: MarkupNode): string => {
    if (!PLAIN.has(node.type)) kinds.add(node.type)
    if (node.type === 'br' || node.type === 'newline') return '\n'
    if (node.type === 'twemoji') return String(node.name)
    if (node.target !== undefined) links.push(node.target)
    const words = wordsOf(node.content)
    if (node.type === 'strong') bold.push(words)
    if (node.type === 'blockQuote') quotes.push(words)
    return node.type === 'blockQuote' || node.type === 'subtext' ? `${words}\n` : words
  }
  const words = wordsOf(parse(markdown, 'extended') as readonly MarkupNode[])
  return { words, links, kinds: [...kinds].sort(), bold, quotes }
}

/** A text with every run of white space as one space, to compare words alone. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
