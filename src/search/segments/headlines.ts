import { distance } from 'fastest-levenshtein'
import MiniSearch from 'minisearch'
import { type Article, sourceName } from '../../articles/article.ts'
import { tokenize } from '../../text/tokens.ts'

/** From how many letters on a typed word may be misspelt, and by how many edits a letter. */
const MISSPELT = { from: 4, edits: 0.2 } as const

/** How much a word counts that only begins as typed, and one that is only near it: as MiniSearch weighs them. */
const WEIGHTS = { prefix: 0.375, near: 0.45 } as const

/** The words under which an article is completed: those of its headline and of its outlet. */
export function headlineWords(article: Article): string[] {
  return tokenize(`${article.title} ${sourceName(article)}`).map((token) => token.norm)
}

/** The most edits by which a word of a headline may differ from a typed one. */
export function editsAllowed(typed: string): number {
  return typed.length < MISSPELT.from ? 0 : Math.round(typed.length * MISSPELT.edits)
}

/** How well one word of a headline fits a typed one, 0 (not) to 1 (the same). The last word typed may be unfinished. */
export function wordFit(typed: string, word: string, last: boolean): number {
  if (word === typed) return 1
  const extra = word.length - typed.length
  if (last && word.startsWith(typed)) return (WEIGHTS.prefix * word.length) / (word.length + 0.3 * extra)
  const allowed = editsAllowed(typed)
  if (allowed === 0 || Math.abs(extra) > allowed || word.charAt(0) !== typed.charAt(0)) return 0
  const edits = distance(typed, word)
  return edits > allowed ? 0 : (WEIGHTS.near * word.length) / (word.length + edits)
}

/** How well a headline fits the words typed: the sum of the best fits, or 0 where a word fits nowhere. */
export function headlineScore(typed: readonly string[], headline: readonly string[]): number {
  let sum = 0
  for (const [at, word] of typed.entries()) {
    let best = 0
    for (const one of headline) best = Math.max(best, wordFit(word, one, at === typed.length - 1))
    if (best === 0) return 0
    sum += best
  }
  return sum
}

/** Finds articles by the words of their headlines. */
export interface HeadlineIndex {
  add(article: number, words: readonly string[]): void
  remove(article: number): void
  /** Articles that hold every typed word, the last perhaps unfinished, others perhaps misspelt. */
  search(typed: readonly string[], limit: number): readonly number[]
}

/** The headlines of the articles that were added lately, in MiniSearch. */
export function createRecentHeadlines(): HeadlineIndex {
  const engine = new MiniSearch<{ readonly id: number; readonly words: string }>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (term) => term,
  })
  return {
    add: (article, words) => engine.add({ id: article, words: words.join(' ') }),
    remove: (article) => engine.discard(article),
    search: (typed, limit) =>
      engine
        .search(typed.join(' '), {
          prefix: (_word, at, all) => at === all.length - 1,
          fuzzy: (word) => (word.length < MISSPELT.from ? false : MISSPELT.edits),
          combineWith: 'AND',
        })
        .slice(0, limit)
        .map(({ id }) => id as number),
  }
}
