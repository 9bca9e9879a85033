import { asSpelt } from '../src/answer/as-spelt.ts'
import { summariseArticle, summariseTopic } from '../src/answer/overviews/summarise.ts'
import { typed } from '../src/reply/command-texts.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderArticleSummary, renderTopicSummary } from '../src/reply/render-summary.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { SUMMARY_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import { articleCard } from './article-card.ts'
import type { Command } from './command.ts'
import { completeArticle, completeSource, completeTopic } from './completions.ts'
import { completedOption, FROM, SOURCE, slashCommand, TO, topicOption } from './option-types.ts'
import { readArticle } from './read-article.ts'
import { readFilters, readWords } from './read-options.ts'

/** Three to five quoted sentences on one article or one topic. */
export const summary = {
  data: slashCommand(SUMMARY_COMMAND, [
    completedOption(SUMMARY_COMMAND.options.article, { required: false }),
    topicOption(SUMMARY_COMMAND.options.topic, { required: false }),
    FROM,
    TO,
    SOURCE,
  ]),
  example: '/summary topic:peace talks in Davos',
  searches: true,
  async run(input, services) {
    const { language = 'en' } = input
    const named = readWords(input, 'article')
    const topic = readWords(input, 'topic')
    if (named !== undefined && topic !== undefined) {
      return renderMissing(ERRORS.in(language).articleOrTopic)
    }
    if (named !== undefined) {
      const read = await readArticle(named, { asOf: input.asOf, language }, services)
      if (read.kind === 'refused') return read.reply
      // What was taken back is not quoted: its card says so.
      if (read.article.withdrawn !== undefined) return articleCard(read.article, services.archive, language)
      return renderArticleSummary(read.article, summariseArticle(read.article), language)
    }
    if (topic === undefined) {
      const example = typed(SUMMARY_COMMAND, language, { topic: 'peace talks' })
      return renderMissing(ERRORS.in(language).whatToSumUp({ example: { text: example, style: 'code' } }))
    }
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const { filters } = read
    const options = { asOf: input.asOf, filters }
    const spelt = await asSpelt(topic, services, options)
    const reply = renderTopicSummary(topic, await summariseTopic(spelt, services, options), {
      holdings: await holdingsOf(services.archive, input.asOf),
      filters,
      language,
    })
    return withUnderstanding(reply, { typed: topic, understood: spelt, language })
  },
  complete({ asOf, focused, language = 'en' }, services) {
    if (focused.name === 'article') return completeArticle(focused.value, services, { asOf, language })
    return focused.name === 'source'
      ? completeSource(focused.value, services)
      : completeTopic(focused.value, services)
  },
} satisfies Command
