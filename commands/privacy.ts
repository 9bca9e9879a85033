import { renderPrivacy } from '../src/reply/render-privacy.ts'
import { PRIVACY_COMMAND } from '../src/reply/texts/managing-commands.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

/** What is kept, for how long, and how it is deleted. */
export const privacy = {
  data: slashCommand(PRIVACY_COMMAND),
  private: true,
  example: '/privacy',
  run: ({ asker, language = 'en' }) => renderPrivacy(language, asker === undefined),
} satisfies Command
