import { findArticles } from '../src/answer/find-articles.ts'
import { type Article, publishedDay } from '../src/articles/article.ts'
import { publicationTime } from '../src/articles/dates.ts'
import type { Filters } from '../src/question/query.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderLatest } from '../src/reply/render-latest.ts'
import { renderSearch } from '../src/reply/render-search.ts'
import type { Reply } from '../src/reply/reply.ts'
import { searchedLine } from '../src/reply/small-print.ts'
import { ANSWER } from '../src/reply/texts/answer.ts'
import { HOLDINGS } from '../src/reply/texts/holdings.ts'
import { LATEST_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command, CommandInput, Services } from './command.ts'
import { completeSource } from './completions.ts'
import { SOURCE, slashCommand, wordsOption } from './option-types.ts'
import { readFilters, readWords } from './read-options.ts'

/** How many headlines are listed. */
const SHOWN = 10

/** The newest headlines, of all, of one outlet, on one topic. */
export const latest = {
  data: slashCommand(LATEST_COMMAND, [
    SOURCE,
    wordsOption(LATEST_COMMAND.options.topic, { required: false }),
  ]),
  example: '/latest topic:peace talks',
  run(input, services) {
    const read = readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const topic = readWords(input, 'topic')
    return topic === undefined
      ? newest(read.filters, input, services)
      : newestAbout(topic, read.filters, input, services)
  },
  complete: ({ focused }, services) =>
    focused.name === 'source' ? completeSource(focused.value, services) : [],
} satisfies Command

function newest({ source }: Filters, { asOf, language = 'en' }: CommandInput, { archive }: Services): Reply {
  const words = ANSWER.in(language)
  const articles = publishedBy(asOf, source, archive)
  const title = source === undefined ? words.newestArticles : words.newestFrom({ source })
  const first = articles[0]
  if (first === undefined) {
    const why = archive.count() === 0 ? HOLDINGS.in(language).empty : words.nothingByThen
    return { tone: 'refusal', title, blocks: [{ kind: 'text', text: [why] }] }
  }
  const summary = archive.sources().find(({ name }) => name === source)
  const held = summary?.articles ?? archive.count()
  return renderLatest(articles, {
    title,
    smallPrint: words.shownOf({ shown: articles.length, articles: held, day: publishedDay(first) }),
    language,
  })
}

/** The newest articles that had been published when it was asked. */
function publishedBy(asOf: string, source: string | undefined, archive: Services['archive']): Article[] {
  const articles: Article[] = []
  for (let offset = 0; articles.length < SHOWN; offset += SHOWN) {
    const page = archive.latest({ limit: SHOWN, offset, ...(source === undefined ? {} : { source }) })
    articles.push(...page.filter((article) => publishedDay(article) <= asOf.slice(0, 10)))
    if (page.length < SHOWN) break
  }
  return articles.slice(0, SHOWN)
}

function newestAbout(
  topic: string,
  filters: Filters,
  { asOf, language = 'en' }: CommandInput,
  services: Services,
): Reply {
  const { quotes, searched } = findArticles(topic, services, { asOf, filters, limit: SHOWN })
  if (quotes.length === 0) {
    return renderSearch(
      topic,
      { quotes, searched },
      { holdings: holdingsOf(services.archive), filters, language },
    )
  }
  const articles = quotes
    .map(({ article }) => article)
    .toSorted((a, b) => publicationTime(b.publishedAt) - publicationTime(a.publishedAt))
  return renderLatest(articles, {
    title: ANSWER.in(language).newestOn({ topic }),
    smallPrint: searchedLine(searched, language),
    language,
  })
}
