import { feedReports } from '../src/feeds/feed-reports.ts'
import { pageSlice } from '../src/reply/page-controls.ts'
import { renderSources } from '../src/reply/render-sources.ts'
import { SOURCES_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'
import { pageAsked, withPages } from './pages.ts'

/** Outlets on a page, where pages can be turned. */
const SHOWN = 15

/** The outlets of the archive, and how the feeds fare that bring their articles. */
export const sources = {
  data: slashCommand(SOURCES_COMMAND),
  example: '/sources',
  async run(input, services) {
    const { asker, asOf, language = 'en' } = input
    const { archive } = services
    const { keptDays } = archive
    const sources = await archive.sources()
    // In a direct message only the operator's are shown: no server has an empty id.
    const guildId = asker === undefined ? undefined : (asker.guildId ?? '')
    const feeds = await feedReports(archive.feeds, { guildId, now: asOf })
    if (asker === undefined) return renderSources(sources, language, { feeds, keptDays })
    const { shown, ...at } = pageSlice(sources, pageAsked(input), SHOWN)
    return await withPages(
      renderSources(sources, language, { shown, feeds, keptDays }),
      at,
      'sources',
      input,
      services,
    )
  },
} satisfies Command
