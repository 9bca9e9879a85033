import { type Quote, quoteFrom, quotesOverlap } from '../../articles/quote.ts'

/**
 * Quotes of which no two hold the same words of an article. A sentence is quoted with those that it leans on, which another
 * quote may show already: the later quote then goes without them. One whose answering words are shown already, or of which
 * nothing is left, is left out.
 * @param quotes best first, of whole sentences
 * @param shown quotes that stand before all of them
 */
export function quotesApart(quotes: readonly Quote[], shown: readonly Quote[] = []): readonly Quote[] {
  const apart: Quote[] = []
  for (const quote of quotes) {
    const rest = [...shown, ...apart].reduce(without, quote)
    if (rest !== undefined) apart.push(rest)
  }
  return apart
}

/** What of a quote another does not hold: what follows it or stands before it, whichever has the answering words. */
function without(quote: Quote | undefined, other: Quote): Quote | undefined {
  if (quote === undefined || !quotesOverlap(quote, other)) return quote
  const { article, highlight, speaker } = quote
  const sides = [
    { start: Math.max(quote.start, other.end), end: quote.end },
    { start: quote.start, end: Math.min(quote.end, other.start) },
  ]
  for (const { start, end } of sides) {
    if (article.body.slice(start, end).trim() === '') continue
    if (highlight === undefined) return quoteFrom(article, { start, end }, { speaker })
    const [from, to] = [quote.start + highlight.start - start, quote.start + highlight.end - start]
    if (from < 0 || to > end - start) continue
    return quoteFrom(article, { start, end }, { speaker, highlight: { start: from, end: to } })
  }
  return undefined
}
