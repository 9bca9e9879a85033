import { renderAbout } from '../src/reply/render-about.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** Version, freshness, privacy. */
export const about = {
  data: slashCommand('about', 'Show the version, how fresh the archive is, and what becomes of your words'),
  example: '/about',
  run: ({ asOf }, { archive, version }) =>
    renderAbout({
      version,
      articles: archive.count(),
      sources: archive.sources().length,
      period: archive.period(),
      asOf,
    }),
} satisfies Command
