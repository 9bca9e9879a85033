import { type Quote, quoteText } from '../articles/quote.ts'
import { quoteCitation } from '../reply/citation.ts'
import type { Language } from '../reply/language.ts'
import { shorten } from '../reply/wording.ts'
import { cutText } from './cut-text.ts'
import { boldMarkdown, escapeMarkdown, oneLine } from './escape-markdown.ts'
import { linkMarkdown } from './link-markdown.ts'

/** The headline in a citation, in units of its words: it breaks its line anyway, and nearly every headline is shorter. */
const HEADLINE_LIMIT = 100
const NAME_LIMIT = 120

const ELLIPSIS = '…'

/** The last word before the ellipsis of a cut headline, where it is short enough to be given up (it may be half a word), and the comma before it. */
const CUT_WORD = /[,;:]?\s\S{0,15}…$/

/** Between paragraphs. A block quote on its own shows them apart by the broken line; a blank one would double its height. */
const BLANK_LINES = /\n(?:[^\S\n]*\n)+/g

/**
 * A quote as a Discord block quote, its answering words bold. The words are sliced from the stored body.
 * @param cut where words are missing; an ellipsis stands there.
 */
export function quoteMarkdown(
  quote: Quote,
  cut: { readonly start: boolean; readonly end: boolean } = { start: false, end: false },
): string {
  const words = markHighlight(quote).trim().replace(BLANK_LINES, '\n')
  return `${cut.start ? ELLIPSIS : ''}${words}${cut.end ? ELLIPSIS : ''}`
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

/**
 * Where a quote comes from, as a line of small print: who said it, the source and the day, then the headline with its link.
 * @param options.headline whether the headline is named (it is not where the reply's own title is that headline).
 * @param options.speaker whether the speaker is named, where there is one.
 */
export function citationMarkdown(
  quote: Quote,
  options: {
    readonly headline: boolean
    readonly speaker: boolean
    readonly language?: Language | undefined
  },
): string {
  const { speaker } = quote
  const { headline, line, url } = quoteCitation(quote, options.language)
  const title = shortHeadline(oneLine(headline))
  const parts = [
    options.speaker && speaker !== undefined ? cutText(oneLine(speaker), NAME_LIMIT, escapeMarkdown) : '',
    escapeMarkdown(oneLine(line)),
    options.headline ? linkMarkdown(title, url) : '',
  ]
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`
}

function shortHeadline(headline: string): string {
  if (headline.length <= HEADLINE_LIMIT) return headline
  return shorten(headline, HEADLINE_LIMIT).replace(CUT_WORD, ELLIPSIS)
}

function markHighlight(quote: Quote): string {
  const text = quoteText(quote)
  const { start, end } = quote.highlight ?? { start: 0, end: 0 }
  if (start >= end) return escapeMarkdown(text)
  return [
    escapeMarkdown(text.slice(0, start)),
    boldMarkdown(text.slice(start, end)),
    escapeMarkdown(text.slice(end)),
  ].join('')
}
