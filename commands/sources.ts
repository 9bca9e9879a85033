import { renderSources } from '../src/reply/render-sources.ts'
import { SOURCES_COMMAND } from '../src/reply/texts/reading-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** The outlets of the archive. */
export const sources = {
  data: slashCommand(SOURCES_COMMAND),
  example: '/sources',
  run: ({ language = 'en' }, services) => renderSources(services.archive.sources(), language),
} satisfies Command
