import type { Searched } from '../answer/answer.ts'
import type { Quote } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import type { Holdings } from './holdings.ts'
import { notFoundBlocks } from './render-not-found.ts'
import type { Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'

/** Words a search: one quote an article, best first. */
export function renderSearch(
  words: string,
  found: { readonly quotes: readonly Quote[]; readonly searched: Searched },
  options: { readonly holdings: Holdings; readonly filters?: Filters },
): Reply {
  const { quotes, searched } = found
  const common = { title: words.trim(), smallPrint: searchedLine(searched) }
  if (quotes.length > 0) {
    return { tone: 'answer', ...common, blocks: quotes.map((quote) => ({ kind: 'quote', quote })) }
  }
  return {
    tone: 'refusal',
    ...common,
    blocks: notFoundBlocks(
      {
        reason: missReason(searched, options.holdings),
        nearest: [],
        subject: 'words',
        filters: options.filters,
      },
      options.holdings,
    ),
  }
}

/** Why a search over `searched` found nothing, for searches that say no more than that. */
export function missReason(
  searched: Searched,
  holdings: Holdings,
): 'empty-archive' | 'outside-dates' | 'no-coverage' {
  if (holdings.period === undefined) return 'empty-archive'
  return searched.articles === 0 ? 'outside-dates' : 'no-coverage'
}
