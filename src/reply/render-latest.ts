import type { Article } from '../articles/article.ts'
import { citationOf, outletsNamed } from './citation.ts'
import type { Language } from './language.ts'
import type { Inline, Reply } from './reply.ts'
import { STANDING } from './texts/standing.ts'

/** One line on an article: its headline, linked where it can be, with its source and day. */
export function articleLine(
  article: Article,
  language: Language,
  alsoIn: readonly string[] = [],
): readonly Inline[] {
  const { headline, line, url } = citationOf(article, language)
  const outlets = alsoIn.length === 0 ? undefined : outletsNamed(alsoIn, language)
  const others = outlets === undefined ? '' : ` · ${STANDING.in(language).alsoIn({ outlets })}`
  return [url === undefined ? headline : { text: headline, url }, ` · ${line}${others}`]
}

/**
 * Words a list of articles, newest first.
 * @param options.title what they are the latest of.
 * @param options.smallPrint one line on what was looked through.
 * @param options.alsoIn the other outlets that carry an article's report.
 */
export function renderLatest(
  articles: readonly Article[],
  options: {
    readonly title: string
    readonly smallPrint: string
    readonly language: Language
    readonly alsoIn?: (article: Article) => readonly string[]
  },
): Reply {
  const { title, smallPrint, language, alsoIn = () => [] } = options
  return {
    tone: 'answer',
    title,
    smallPrint,
    blocks: [
      { kind: 'list', entries: articles.map((article) => articleLine(article, language, alsoIn(article))) },
    ],
  }
}
