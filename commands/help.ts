import { renderHelp } from '../src/reply/render-help.ts'
import { HELP_COMMAND } from '../src/reply/texts/reading-commands.ts'
import { about } from './about.ts'
import { article } from './article.ts'
import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { compare } from './compare.ts'
import { latest } from './latest.ts'
import { slashCommand } from './option-types.ts'
import { quote } from './quote.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'
import { trend } from './trend.ts'

/** What can be typed, with an example each. */
export const help = {
  data: slashCommand(HELP_COMMAND),
  example: '/help',
  run: () =>
    renderHelp(
      [ask, search, summary, quote, latest, article, timeline, trend, compare, sources, about].map(
        ({ data, example }) => ({
          name: data.name,
          description: data.description,
          example,
        }),
      ),
    ),
} satisfies Command
