import type { Span } from '../text/span.ts'
import type { Article } from './article.ts'
import { quotableSentences } from './passages.ts'

/** A page has at most about this many UTF-16 units: what is read on a phone without scrolling far. */
export const PAGE_LENGTH = 1200

const PARAGRAPH_END = '\n\n'

/**
 * An article's text in pages of whole paragraphs, or of whole sentences where a paragraph is longer than a page. Together
 * they hold every word of it, each once.
 * @param length the most units of a page.
 */
export function textPages(article: Article, length: number = PAGE_LENGTH): Span[] {
  const pages: Span[] = []
  for (const part of partsOf(article, length)) {
    const page = pages.at(-1)
    if (page !== undefined && part.end - page.start <= length)
      pages[pages.length - 1] = { ...page, end: part.end }
    else pages.push(part)
  }
  return pages
}

/** Paragraphs that fit a page, and the sentences of those that do not. */
function partsOf(article: Article, length: number): Span[] {
  const { body } = article
  const sentences = quotableSentences(article)
  const parts: Span[] = []
  for (let start = 0; start < body.length; ) {
    const gap = body.indexOf(PARAGRAPH_END, start)
    const end = gap === -1 ? body.length : gap
    if (end - start <= length) parts.push({ start, end })
    else {
      const inside = sentences.filter((sentence) => sentence.start > start && sentence.start < end)
      const starts = [start, ...inside.map((sentence) => sentence.start)]
      for (const [at, from] of starts.entries()) parts.push({ start: from, end: starts[at + 1] ?? end })
    }
    start = end + PARAGRAPH_END.length
  }
  return parts
    .flatMap((part) => cutAtSpaces(body, part, length))
    .filter((part) => body.slice(part.start, part.end).trim() !== '')
}

/** A sentence without end is cut where a word ends, or where it must be. */
function cutAtSpaces(body: string, { start, end }: Span, length: number): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > length) {
    const space = body.lastIndexOf(' ', from + length)
    const to = space > from ? space : characterEnd(body, from + length)
    parts.push({ start: from, end: to })
    from = to
  }
  return [...parts, { start: from, end }]
}

/** A place that parts no surrogate pair. */
function characterEnd(body: string, end: number): number {
  const unit = body.charCodeAt(end)
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end
}
