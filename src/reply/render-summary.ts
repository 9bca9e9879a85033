import type { Summary } from '../answer/answer.ts'
import type { Article } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import { citationOf } from './citation.ts'
import type { Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import { notFoundBlocks } from './render-not-found.ts'
import type { Reply } from './reply.ts'
import { searchedLine } from './small-print.ts'
import { ARTICLE } from './texts/article.ts'

/** Words a summary of a topic: its sentences as quotes, in the order given, each with its own citation. */
export function renderTopicSummary(
  topic: string,
  summary: Summary,
  options: { readonly holdings: Holdings; readonly filters?: Filters; readonly language: Language },
): Reply {
  const common = { title: topic.trim(), smallPrint: searchedLine(summary.searched, options.language) }
  if (summary.status === 'summarised') {
    return { tone: 'answer', ...common, blocks: summary.quotes.map((quote) => ({ kind: 'quote', quote })) }
  }
  const { reason, detail, nearest } = summary
  return {
    tone: 'refusal',
    ...common,
    blocks: notFoundBlocks(
      { reason, detail, nearest, subject: 'topic', filters: options.filters, asked: topic },
      options.holdings,
      options.language,
    ),
  }
}

/** Words the summary of one article under its headline. */
export function renderArticleSummary(article: Article, quotes: readonly Quote[], language: Language): Reply {
  const words = ARTICLE.in(language)
  const { headline, url } = citationOf(article)
  return {
    tone: 'answer',
    title: headline,
    ...(url === undefined ? {} : { url }),
    blocks:
      quotes.length === 0
        ? [{ kind: 'text', text: [words.noSentence] }]
        : quotes.map((quote) => ({ kind: 'quote', quote })),
    smallPrint: words.summedUp,
  }
}
