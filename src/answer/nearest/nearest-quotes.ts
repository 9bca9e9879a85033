import type { Quote } from '../../articles/quote.ts'

/** How many quotes are shown of what comes nearest. */
export const NEAREST = 3

/** What comes nearest where nothing answers: one quote an article, without a highlight. @param quotes best first */
export function nearestQuotes(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>()
  const shown: Quote[] = []
  for (const { article, start, end } of quotes) {
    if (seen.has(article.id)) continue
    seen.add(article.id)
    shown.push({ article, start, end })
  }
  return shown.slice(0, NEAREST)
}
