import { pageSlice } from '../src/reply/page-controls.ts'
import { renderSources } from '../src/reply/render-sources.ts'
import { SOURCES_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'
import { pageAsked, withPages } from './pages.ts'

/** Outlets on a page, where pages can be turned. */
const SHOWN = 15

/** The outlets of the archive. */
export const sources = {
  data: slashCommand(SOURCES_COMMAND),
  example: '/sources',
  async run(input, services) {
    const { asker, language = 'en' } = input
    const sources = services.archive.sources()
    if (asker === undefined) return renderSources(sources, language)
    const { shown, ...at } = pageSlice(sources, pageAsked(input), SHOWN)
    return await withPages(renderSources(sources, language, shown), at, 'sources', input, services)
  },
} satisfies Command
