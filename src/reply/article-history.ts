import { standsSince } from '../answer/standing.ts'
import type { ArticleVersion } from '../archive/archive.ts'
import { quoteFrom } from '../articles/quote.ts'
import { compareVersions } from '../articles/revision.ts'
import type { Language } from './language.ts'
import type { Block } from './reply.ts'
import { STANDING } from './texts/standing.ts'

/** Changed sentences that a card shows; the rest is counted. */
const SHOWN = 6

/**
 * What became of an article's text, the newest change first: the sentences that were taken out and those that were added,
 * each quoted from the version that held it, below the day of the change.
 * @param versions every version, oldest first
 */
export function historyBlocks(versions: readonly ArticleVersion[], language: Language): Block[] {
  const words = STANDING.in(language)
  const quotes: Block[] = []
  for (let at = versions.length - 1; at > 0; at -= 1) {
    const [before, after] = [versions[at - 1]!, versions[at]!]
    const day = standsSince(after)
    for (const { removed, added } of compareVersions(before.article, after.article).changes) {
      for (const span of removed)
        quotes.push({ kind: 'quote', quote: quoteFrom(before.article, span), note: words.removedOn({ day }) })
      for (const span of added)
        quotes.push({ kind: 'quote', quote: quoteFrom(after.article, span), note: words.addedOn({ day }) })
    }
  }
  if (quotes.length === 0) return []
  const rest = quotes.length - SHOWN
  return [
    { kind: 'heading', text: words.changes },
    ...quotes.slice(0, SHOWN),
    ...(rest > 0 ? [{ kind: 'text' as const, text: [words.moreChanges({ sentences: rest })] }] : []),
  ]
}
