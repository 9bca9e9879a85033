import { renderMissing } from '../src/reply/render-error.ts'
import { ARTICLE_COMMAND } from '../src/reply/texts/reading-commands.ts'
import { articleCard } from './article-card.ts'
import type { Command } from './command.ts'
import { completeArticle } from './completions.ts'
import { completedOption, slashCommand } from './option-types.ts'
import { readArticle } from './read-article.ts'
import { readWords } from './read-options.ts'

/** One article's card. */
export const article = {
  data: slashCommand(ARTICLE_COMMAND, [completedOption(ARTICLE_COMMAND.options.article, { required: true })]),
  example: '/article article:Davos',
  run(input, services) {
    const named = readWords(input, 'article')
    if (named === undefined)
      return renderMissing(['Say which article: give words of its headline, or its id.'])
    const read = readArticle('article', named, services)
    if (read.kind === 'refused') return read.reply
    return articleCard(read.article, services.archive, input.language ?? 'en')
  },
  complete: ({ focused }, services) => completeArticle(focused.value, services),
} satisfies Command
