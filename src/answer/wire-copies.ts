import type { Article } from '../articles/article.ts'
import { tokenize } from '../text/tokens.ts'

/**
 * When two articles are the same report. Measure: the containment of the shorter in the longer by word shingles, as Broder has
 * it (On the resemblance and containment of documents, 1997): the share of its runs of `words` words that stand in the other
 * too. Reports of the same event by two newsrooms share names and a few quotations, seldom a run of five words in twenty; a copy
 * that was cut or given another first paragraph keeps well over half.
 */
export const WIRE_COPY = {
  /** Words a shingle. */
  words: 5,
  /** From this share of shared shingles on, two articles are copies. */
  containment: 0.4,
} as const

/** How many articles' shingles are kept: about 20 KB each. */
const KEPT = 200

const kept = new Map<string, { readonly body: string; readonly shingles: ReadonlySet<string> }>()

/** The runs of words of a text; a text shorter than a run is one. */
export function shinglesOf(text: string, length: number = WIRE_COPY.words): Set<string> {
  const words = tokenize(text).map((token) => token.norm)
  if (words.length <= length) return new Set(words.length === 0 ? [] : [words.join(' ')])
  const shingles = new Set<string>()
  for (let at = 0; at + length <= words.length; at += 1) shingles.add(words.slice(at, at + length).join(' '))
  return shingles
}

/** The share of the smaller set that the other holds too, 0 to 1. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let both = 0
  for (const one of small) if (large.has(one)) both += 1
  return both / small.size
}

function articleShingles(article: Pick<Article, 'id' | 'body'>): ReadonlySet<string> {
  const known = kept.get(article.id)
  if (known !== undefined && known.body === article.body) return known.shingles
  const shingles = shinglesOf(article.body)
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(article.id, { body: article.body, shingles })
  return shingles
}

/** Whether two articles are the same report, as two outlets carry one agency's text. */
export function areWireCopies(a: Pick<Article, 'id' | 'body'>, b: Pick<Article, 'id' | 'body'>): boolean {
  return a.id === b.id || containment(articleShingles(a), articleShingles(b)) >= WIRE_COPY.containment
}
