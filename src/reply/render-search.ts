import type { Searched } from '../answer/answer.ts'
import type { Quote } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import type { Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import { renderMiss } from './render-miss.ts'
import type { Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'

/** Words a search: one quote an article, best first. */
export function renderSearch(
  words: string,
  found: { readonly quotes: readonly Quote[]; readonly searched: Searched },
  options: { readonly holdings: Holdings; readonly filters?: Filters; readonly language: Language },
): Reply {
  const { quotes, searched } = found
  const title = words.trim()
  if (quotes.length === 0) return renderMiss({ title, subject: 'words' }, searched, options)
  return {
    tone: 'answer',
    title,
    smallPrint: searchedLine(searched, options.language),
    blocks: quotes.map((quote) => ({ kind: 'quote', quote })),
  }
}
