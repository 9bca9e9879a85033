import { type Quote, quoteFrom, quoteText } from '../../articles/quote.ts'
import { countWords } from '../../text/tokens.ts'

/** The most words that a quote holds. */
export const QUOTE_WORDS = 85

/** A word after which a sentence may be entered: it ends a part of it. */
const ENDS_PART = /[,;:—–]["'”’)]*$/u

/**
 * A quote of at most `QUOTE_WORDS` words: itself, or where a sentence is longer by itself (a list, a table that lost its
 * lines) the part of it that has the answering words, entered after a comma where there is one; its beginning where no words
 * answer.
 */
export function boundQuote(quote: Quote): Quote {
  const text = quoteText(quote)
  if (countWords(text) <= QUOTE_WORDS) return quote
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    endsPart: ENDS_PART.test(word),
  }))
  const { article, highlight, speaker } = quote
  const answered = words.findLastIndex(({ start }) => start < (highlight?.end ?? 0))
  let first = 0
  if (highlight !== undefined && answered >= QUOTE_WORDS) {
    const answering = words.findIndex(({ end }) => end > highlight.start)
    const earliest = Math.min(answering, answered - QUOTE_WORDS + 1)
    const part = words.slice(earliest, answering).findIndex(({ endsPart }) => endsPart)
    first = part < 0 ? earliest : earliest + part + 1
    if (answered - answering >= QUOTE_WORDS) first = answering
  }
  const last = Math.min(words.length, first + QUOTE_WORDS) - 1
  const [start, end] = [words[first]!.start, words[last]!.end]
  const span = { start: quote.start + start, end: quote.start + end }
  if (highlight === undefined) return quoteFrom(article, span, { speaker })
  const shown = { start: highlight.start - start, end: Math.min(highlight.end, end) - start }
  return quoteFrom(article, span, { highlight: shown, speaker })
}
