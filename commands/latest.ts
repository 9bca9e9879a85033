import { asSpelt } from '../src/answer/as-spelt.ts'
import { lastListedDay } from '../src/answer/last-listed-day.ts'
import { findArticles } from '../src/answer/overviews/find-articles.ts'
import { newestArticles } from '../src/answer/overviews/newest-articles.ts'
import { outletsAmong } from '../src/answer/standing.ts'
import type { Archive } from '../src/archive/archive.ts'
import { type Article, publishedDay } from '../src/articles/article.ts'
import { publicationTime } from '../src/articles/dates.ts'
import type { Filters } from '../src/question/query.ts'
import { emptyWords, holdingsOf } from '../src/reply/holdings.ts'
import { pageSlice } from '../src/reply/page-controls.ts'
import { renderLatest } from '../src/reply/render-latest.ts'
import { renderSearch } from '../src/reply/render-search.ts'
import type { Reply } from '../src/reply/reply.ts'
import { searchedLine, withUnderstanding } from '../src/reply/small-print.ts'
import { ANSWER } from '../src/reply/texts/answer.ts'
import { LATEST_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command, CommandInput, Services } from './command.ts'
import { completeSource, completeTopic } from './completions.ts'
import { SOURCE, slashCommand, topicOption } from './option-types.ts'
import { pageAsked, withPages } from './pages.ts'
import { readFilters, readWords } from './read-options.ts'

/** Headlines on a page. */
const SHOWN = 10

/** Pages that can be turned to: whoever looks for older articles has `/search` and its dates. */
const MOST_PAGES = 50

/** Articles on a topic among which the newest are looked for: beyond this many they have little to do with it. */
const FOUND = 30

/** The newest headlines, of all, of one outlet, on one topic. */
export const latest = {
  data: slashCommand(LATEST_COMMAND, [
    SOURCE,
    topicOption(LATEST_COMMAND.options.topic, { required: false }),
  ]),
  example: '/latest topic:peace talks',
  searches: true,
  async run(input, services) {
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const topic = readWords(input, 'topic')
    return topic === undefined
      ? await newest(read.filters, input, services)
      : await newestAbout(topic, read.filters, input, services)
  },
  complete: ({ focused }, services) =>
    focused.name === 'source'
      ? completeSource(focused.value, services)
      : completeTopic(focused.value, services),
} satisfies Command

async function newest({ source }: Filters, input: CommandInput, services: Services): Promise<Reply> {
  const { archive } = services
  const { language = 'en' } = input
  const words = ANSWER.in(language)
  const title = source === undefined ? words.newestArticles : words.newestFrom({ source })
  const upTo = { to: await lastListedDay(archive, input.asOf), source }
  const {
    articles: [first],
    held,
  } = await newestArticles(archive, { ...upTo, limit: 1 })
  const pages = Math.max(1, Math.min(MOST_PAGES, Math.ceil(held / SHOWN)))
  const page = Math.min(pageAsked(input), pages - 1)
  const { articles: listed } = await newestArticles(archive, { ...upTo, limit: SHOWN, pass: page * SHOWN })
  const articles = source === undefined ? await onceEach(listed, archive, input.asOf) : listed
  if (first === undefined) {
    const why = (await archive.count()) === 0 ? emptyWords(archive, language) : words.nothingByThen
    return { tone: 'refusal', title, blocks: [{ kind: 'text', text: [why] }] }
  }
  const reply = renderLatest(articles, {
    title,
    smallPrint: words.shownOf({ shown: articles.length, articles: held, day: publishedDay(first) }),
    language,
    alsoIn: await outletsBeside(articles, archive, input.asOf),
  })
  return await withPages(reply, { page, pages }, 'latest', input, services)
}

/** The other outlets that carry the reports of some articles, as `outletsAmong` gives them. */
async function outletsBeside(
  articles: readonly Article[],
  archive: Archive,
  asOf: string,
): Promise<(article: Article) => readonly string[]> {
  const copies = await archive.copiesOfAll(articles.map(({ id }) => id))
  return (article) => outletsAmong(article, copies.get(article.id) ?? [], asOf)
}

/** A report that several outlets carry is listed once, where it appeared last. */
async function onceEach(
  articles: readonly Article[],
  archive: Archive,
  asOf: string,
): Promise<readonly Article[]> {
  const held = await archive.copiesOfAll(articles.map(({ id }) => id))
  const seen = new Set<string>()
  const once: Article[] = []
  for (const article of articles) {
    const copies = held.get(article.id) ?? []
    const later = copies.some(
      (copy) => copy.publishedDay > publishedDay(article) && copy.publishedDay <= asOf.slice(0, 10),
    )
    if (!later && !seen.has(article.id)) once.push(article)
    for (const { articleId } of copies) seen.add(articleId)
  }
  return once
}

async function newestAbout(
  topic: string,
  filters: Filters,
  input: CommandInput,
  services: Services,
): Promise<Reply> {
  const { asOf, language = 'en' } = input
  const spelt = await asSpelt(topic, services, { asOf })
  const told = { typed: topic, understood: spelt, language }
  const { quotes, searched } = await findArticles(spelt, services, { asOf, filters, limit: FOUND })
  if (quotes.length === 0) {
    const holdings = await holdingsOf(services.archive, asOf)
    const miss = renderSearch(topic, { quotes, searched }, { holdings, filters, language })
    return withUnderstanding(miss, told)
  }
  // A page holds what fits the topic best of what is left, the newest of that first.
  const { shown, ...at } = pageSlice(quotes, pageAsked(input), SHOWN)
  const articles = shown
    .map(({ article }) => article)
    .toSorted((a, b) => publicationTime(b.publishedAt) - publicationTime(a.publishedAt))
  const reply = renderLatest(articles, {
    title: ANSWER.in(language).newestOn({ topic }),
    smallPrint: searchedLine(searched, language),
    language,
    alsoIn: await outletsBeside(articles, services.archive, asOf),
  })
  return await withPages(withUnderstanding(reply, told), at, 'latest', input, services)
}
