import type { Quote } from '../articles/quote.ts'
import type { Language } from './language.ts'
import { pageControls, pageSlice } from './page-controls.ts'
import { renderNote } from './render-note.ts'
import type { Reply } from './reply.ts'
import { PRESSED } from './texts/pressed.ts'

/** Quotes on a page: what fits a phone's screen. */
const SHOWN = 3

/** Words the quotes that an answer kept back, page by page, for whoever asked for them alone. */
export function renderMore(
  given: { readonly question: string; readonly answerId: string; readonly quotes: readonly Quote[] },
  page: number,
  language: Language,
): Reply {
  const words = PRESSED.in(language)
  if (given.quotes.length === 0) return renderNote(words.noMore)
  const { shown, ...at } = pageSlice(given.quotes, page, SHOWN)
  return {
    tone: 'answer',
    title: words.further({ question: given.question }),
    blocks: shown.map((quote) => ({ kind: 'quote', quote })),
    controls: pageControls(at, (to) => `quotes:${to}:${given.answerId}`),
    private: true,
  }
}
