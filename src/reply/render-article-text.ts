import type { Article } from '../articles/article.ts'
import { quoteFrom } from '../articles/quote.ts'
import type { Span } from '../text/span.ts'
import { citationOf } from './citation.ts'
import type { Language } from './language.ts'
import { pageControls } from './page-controls.ts'
import type { Control, Reply } from './reply.ts'
import { BUTTONS } from './texts/buttons.ts'
import { PRESSED } from './texts/pressed.ts'

/**
 * Words one page of an article's text, verbatim.
 * @param reference what names the article in an action.
 */
export function renderArticleText(
  article: Article,
  pages: readonly Span[],
  page: number,
  { reference, language }: { readonly reference: string; readonly language: Language },
): Reply {
  const { headline, url } = citationOf(article)
  const at = Math.min(Math.max(0, page), Math.max(0, pages.length - 1))
  const span = pages[at]
  const labels = BUTTONS.in(language)
  const ways: Control[] = [
    { kind: 'button', label: labels.card, action: `card:${reference}` },
    ...(url === undefined ? [] : [{ kind: 'link' as const, label: labels.original, url }]),
  ]
  return {
    tone: 'answer',
    title: headline,
    ...(url === undefined ? {} : { url }),
    blocks: [
      ...(span === undefined ? [] : [{ kind: 'quote' as const, quote: quoteFrom(article, span) }]),
      ...(article.excerpt === true && at === pages.length - 1
        ? [{ kind: 'text' as const, text: [PRESSED.in(language).teaser] }]
        : []),
    ],
    controls: [...pageControls({ page: at, pages: pages.length }, (to) => `text:${to}:${reference}`), ways],
    private: true,
  }
}
