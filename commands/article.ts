import { renderMissing } from '../src/reply/render-error.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
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
  async run(input, services) {
    const { language = 'en' } = input
    const named = readWords(input, 'article')
    if (named === undefined) return renderMissing(ERRORS.in(language).whichArticle)
    const read = await readArticle(named, { asOf: input.asOf, language }, services)
    if (read.kind === 'refused') return read.reply
    // Files that are imported and read by other programs name articles by their ids; people in a chat do not.
    return articleCard(read.article, services.archive, language, { withId: input.asker === undefined })
  },
  complete: ({ asOf, focused, language = 'en' }, services) =>
    completeArticle(focused.value, services, { asOf, language }),
} satisfies Command
