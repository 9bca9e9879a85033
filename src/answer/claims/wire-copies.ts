import type { Article } from '../../articles/article.ts'
import { areCopies } from '../../articles/copies.ts'
import { type Shingles, shinglesOf } from '../../articles/shingles.ts'

/** How many articles' shingles are kept: about 10 KB each. */
const KEPT = 200

const kept = new Map<string, { readonly body: string; readonly shingles: Shingles }>()

function articleShingles(article: Pick<Article, 'id' | 'body'>): Shingles {
  const known = kept.get(article.id)
  if (known !== undefined && known.body === article.body) return known.shingles
  const shingles = shinglesOf(article.body)
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
  kept.set(article.id, { body: article.body, shingles })
  return shingles
}

/** Whether two articles are the same report, as two outlets carry one agency's text; by the rules of `areCopies`. */
export function areWireCopies(a: Pick<Article, 'id' | 'body'>, b: Pick<Article, 'id' | 'body'>): boolean {
  return a.id === b.id || areCopies(articleShingles(a), articleShingles(b))
}
