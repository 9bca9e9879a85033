import type { Article } from '../articles/article.ts'
import { citationOf } from './citation.ts'
import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'

/** One line on an article: its headline, linked where it can be, with its source and day. */
export function articleLine(article: Article, language: Language): readonly Inline[] {
  const { headline, line, url } = citationOf(article, language)
  return [url === undefined ? headline : { text: headline, url }, ` · ${line}`]
}

/**
 * Words a list of articles, newest first.
 * @param options.title what they are the latest of.
 * @param options.smallPrint one line on what was looked through.
 */
export function renderLatest(
  articles: readonly Article[],
  options: { readonly title: string; readonly smallPrint: string; readonly language: Language },
): Reply {
  const { title, smallPrint, language } = options
  return {
    tone: 'answer',
    title,
    smallPrint,
    blocks: [{ kind: 'list', entries: articles.map((article) => articleLine(article, language)) }],
  }
}
