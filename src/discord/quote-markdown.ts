import { publishedDay, sourceName } from '../articles/article.ts'
import { formatDay } from '../articles/dates.ts'
import { type Quote, quoteText } from '../articles/quote.ts'
import type { Span } from '../text/span.ts'
import { characterEnd, cutText, ELLIPSIS, longestStart, wordEnd } from './cut-text.ts'
import { boldMarkdown, escapeMarkdown } from './escape-markdown.ts'
import { oneLine } from './inline-markdown.ts'
import { linkMarkdown } from './link-markdown.ts'

/** The headline in a citation, written: two lines on a telephone. */
const HEADLINE_LIMIT = 90
const SOURCE_LIMIT = 120
/** How much of the words before the highlight is kept where a quote has to be cut, in UTF-16 units. */
const LEAD_IN = 240

const BLANK_LINES = /\n(?:[^\S\n]*\n)+/g

/**
 * A quote as a Discord block quote, its answering words bold. The words are sliced from the stored body; where there are
 * too many, those around the highlight are shown and an ellipsis stands for the rest.
 */
export function quoteMarkdown(quote: Quote, limit: number): string {
  const text = quoteText(quote)
  const whole = { start: 0, end: text.length }
  const written = blockQuote(text, whole, quote.highlight)
  if (written.length <= limit) return written

  const room = limit - 2 * ELLIPSIS.length - '> '.length
  const measureFrom = (start: number) => (words: string) =>
    blockQuote(text, { start, end: start + words.length }, quote.highlight).length
  let start = 0
  let end = longestStart(text, room, measureFrom(0))
  if (quote.highlight !== undefined && quote.highlight.end > end) {
    start = windowStart(text, quote.highlight.start)
    end = start + longestStart(text.slice(start), room, measureFrom(start))
  }
  const cut = blockQuote(text, { start, end }, quote.highlight)
  const opened = start === 0 ? cut : cut.replace('> ', `> ${ELLIPSIS}`)
  return end === text.length ? opened : `${opened}${ELLIPSIS}`
}

/**
 * Where a quote comes from, as a line of small print: who said it, the headline with its link, the source and the day.
 * @param options.headline whether the headline is named (it is not where the reply's own title is that headline).
 * @param options.speaker whether the speaker is named, where there is one.
 */
export function citationMarkdown(
  { article, speaker }: Quote,
  options: { readonly headline: boolean; readonly speaker: boolean },
): string {
  const said = options.speaker && speaker !== undefined ? oneLine(speaker) : ''
  const headline = cutText(oneLine(article.title), HEADLINE_LIMIT, (words) => words)
  const source = cutText(oneLine(sourceName(article)), SOURCE_LIMIT, escapeMarkdown)
  const named = options.headline ? `${linkMarkdown(headline, article.url)} · ` : ''
  const speaking = said === '' ? '' : `${cutText(said, SOURCE_LIMIT, escapeMarkdown)} · `
  return `-# ${speaking}${named}${source} · ${formatDay(publishedDay(article))}`
}

/** Where the shown words start: some words before the highlight, at the start of one of them. */
function windowStart(text: string, highlightStart: number): number {
  const target = Math.max(0, highlightStart - LEAD_IN)
  const before = wordEnd(text, target)
  return before > target - LEAD_IN ? before : characterEnd(text, target)
}

function blockQuote(text: string, shown: Span, highlight: Span | undefined): string {
  return markHighlight(text, shown, highlight)
    .trim()
    .replace(BLANK_LINES, '\n\n')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}

/** The shown words, escaped, with the highlighted ones bold. */
function markHighlight(text: string, shown: Span, highlight: Span | undefined): string {
  const start =
    highlight === undefined ? shown.end : Math.max(shown.start, characterEnd(text, highlight.start))
  const end = highlight === undefined ? shown.end : Math.min(shown.end, characterEnd(text, highlight.end))
  if (start >= end) return escapeMarkdown(text.slice(shown.start, shown.end))
  const before = escapeMarkdown(text.slice(shown.start, start))
  const after = escapeMarkdown(text.slice(end, shown.end))
  return `${before}${boldMarkdown(text.slice(start, end))}${after}`
}
