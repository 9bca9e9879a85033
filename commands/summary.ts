import { summariseArticle, summariseTopic } from '../src/answer/summarise.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderArticleSummary, renderTopicSummary } from '../src/reply/render-summary.ts'
import { SUMMARY_COMMAND } from '../src/reply/texts/asking-commands.ts'
import type { Command } from './command.ts'
import { completeArticle } from './completions.ts'
import { completedOption, slashCommand, wordsOption } from './option-types.ts'
import { readArticle } from './read-article.ts'
import { readWords } from './read-options.ts'

/** Three to five quoted sentences on one article or one topic. */
export const summary = {
  data: slashCommand(SUMMARY_COMMAND, [
    completedOption(SUMMARY_COMMAND.options.article, { required: false }),
    wordsOption(SUMMARY_COMMAND.options.topic, { required: false }),
  ]),
  example: '/summary topic:peace talks in Davos',
  run(input, services) {
    const named = readWords(input, 'article')
    const topic = readWords(input, 'topic')
    if (named !== undefined && topic !== undefined) {
      return renderMissing(['Give an article or a topic, not both: a summary is of one of them.'])
    }
    if (named !== undefined) {
      const read = readArticle('article', named, services)
      if (read.kind === 'refused') return read.reply
      return renderArticleSummary(read.article, summariseArticle(read.article))
    }
    if (topic === undefined) {
      return renderMissing([
        'Give an article (words of its headline) or a topic to sum up: ',
        { text: '/summary topic:peace talks', style: 'code' },
        '.',
      ])
    }
    const options = { asOf: input.asOf }
    return renderTopicSummary(topic, summariseTopic(topic, services, options), {
      holdings: holdingsOf(services.archive),
    })
  },
  complete: ({ focused }, services) =>
    focused.name === 'article' ? completeArticle(focused.value, services) : [],
} satisfies Command
