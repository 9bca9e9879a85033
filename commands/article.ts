import type { Article } from '../src/articles/article.ts'
import { quotableSentences } from '../src/articles/passages.ts'
import { type Quote, quoteFrom } from '../src/articles/quote.ts'
import { renderArticle } from '../src/reply/render-article.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import { ARTICLE_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { completeArticle } from './completions.ts'
import { completedOption, slashCommand } from './option-types.ts'
import { readArticle } from './read-article.ts'
import { readWords } from './read-options.ts'

/** The lead is whole sentences up to about this many UTF-16 units, and the first sentence whatever its length. */
const LEAD_LENGTH = 500

const PARAGRAPH_END = '\n\n'

/** One article's card. */
export const article = {
  data: slashCommand(ARTICLE_COMMAND, [completedOption(ARTICLE_COMMAND.options.article, { required: true })]),
  example: '/article article:Davos',
  run(input, services) {
    const { language = 'en' } = input
    const named = readWords(input, 'article')
    if (named === undefined) return renderMissing(ERRORS.in(language).whichArticle)
    const read = readArticle(named, language, services)
    if (read.kind === 'refused') return read.reply
    return renderArticle(
      read.article,
      services.archive.versions(read.article.id),
      leadOf(read.article),
      language,
    )
  },
  complete: ({ focused, language = 'en' }, services) => completeArticle(focused.value, services, language),
} satisfies Command

/** The opening sentences: the first paragraph as far as it is short enough. */
function leadOf(of: Article): Quote | undefined {
  const [first, ...others] = quotableSentences(of)
  if (first === undefined) return undefined
  let { end } = first
  for (const sentence of others) {
    const longer = sentence.end - first.start > LEAD_LENGTH
    if (longer || of.body.slice(end, sentence.start).includes(PARAGRAPH_END)) break
    end = sentence.end
  }
  return quoteFrom(of, { start: first.start, end })
}
