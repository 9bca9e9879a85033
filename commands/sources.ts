import { renderSources } from '../src/reply/render-sources.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** The outlets of the archive. */
export const sources = {
  data: slashCommand('sources', 'List the outlets in the archive, with how many articles and from when'),
  example: '/sources',
  run: ({ language = 'en' }, services) => renderSources(services.archive.sources(), language),
} satisfies Command
