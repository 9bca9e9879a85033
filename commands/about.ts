import { renderAbout } from '../src/reply/render-about.ts'
import { ABOUT_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** Version, freshness, privacy. */
export const about = {
  data: slashCommand(ABOUT_COMMAND),
  example: '/about',
  run: ({ asOf, language = 'en' }, { archive, version }) =>
    renderAbout(
      {
        version,
        articles: archive.count(),
        sources: archive.sources().length,
        period: archive.period(),
        keptDays: archive.keptDays,
        asOf,
      },
      language,
    ),
} satisfies Command
