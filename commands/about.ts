import { renderAbout } from '../src/reply/render-about.ts'
import { ABOUT_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** Version, freshness, privacy. */
export const about = {
  data: slashCommand(ABOUT_COMMAND),
  example: '/about',
  async run({ asOf, language = 'en' }, { archive, version }) {
    const [first, ...others] = await archive.sources()
    return renderAbout(
      {
        version,
        articles: await archive.count(),
        sources: first === undefined ? 0 : others.length + 1,
        only: others.length === 0 ? first?.name : undefined,
        period: await archive.period(),
        keptDays: archive.keptDays,
        asOf,
      },
      language,
    )
  },
} satisfies Command
