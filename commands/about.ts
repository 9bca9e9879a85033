import { renderAbout } from '../src/reply/render-about.ts'
import { ABOUT_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** Version, freshness, privacy. */
export const about = {
  data: slashCommand(ABOUT_COMMAND),
  example: '/about',
  run: async ({ asOf, language = 'en' }, { archive, version }) =>
    renderAbout(
      {
        version,
        articles: await archive.count(),
        sources: (await archive.sources()).length,
        period: await archive.period(),
        keptDays: archive.keptDays,
        asOf,
      },
      language,
    ),
} satisfies Command
