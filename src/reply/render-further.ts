import type { Article } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import { citationOf } from './citation.ts'
import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { CONVERSATION } from './texts/conversation.ts'
import { PRESSED } from './texts/pressed.ts'

/** Says one thing of the conversation itself. */
export function renderRemark(remark: 'fresh' | 'nothingBefore' | 'noMore', language: Language): Reply {
  return { tone: 'notice', blocks: [{ kind: 'text', text: [CONVERSATION.in(language)[remark]] }] }
}

/** Words further quotes of the answer before. */
export function renderFurther(question: string, quotes: readonly Quote[], language: Language): Reply {
  return {
    tone: 'answer',
    title: PRESSED.in(language).further({ question }),
    blocks: quotes.map((quote) => ({ kind: 'quote', quote })),
  }
}

/** Words where the answer before is quoted from, each article once, with its address. */
export function renderSourcesOf(
  question: string,
  quotes: readonly Quote[],
  { doubted, language }: { readonly doubted: boolean; readonly language: Language },
): Reply {
  const words = CONVERSATION.in(language)
  const articles = [...new Map(quotes.map(({ article }) => [article.id, article])).values()]
  return {
    tone: 'answer',
    title: question,
    blocks: [
      { kind: 'text', text: [doubted ? words.sure : words.sources] },
      { kind: 'list', entries: articles.map((article) => citedEntry(article, language)) },
    ],
  }
}

function citedEntry(article: Article, language: Language): Inline[] {
  const { headline, line, url } = citationOf(article, language)
  const entry: Inline[] = [`${headline} · ${line}`]
  return url === undefined ? entry : [...entry, ' · ', { text: url, url }]
}
