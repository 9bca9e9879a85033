import { findQuotations } from '../src/answer/find-quotations.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderQuotations } from '../src/reply/render-quotations.ts'
import { QUOTE_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import type { Command } from './command.ts'
import { nameOption, slashCommand, wordsOption } from './option-types.ts'
import { readWords } from './read-options.ts'

/** More quotations than this do not fit on a screen. */
const SHOWN = 5

/** What people are quoted as saying, with the speaker. */
export const quote = {
  data: slashCommand(QUOTE_COMMAND, [
    wordsOption(QUOTE_COMMAND.options.words, { required: true }),
    nameOption(QUOTE_COMMAND.options.person),
  ]),
  example: '/quote words:deal person:Trump',
  run(input, services) {
    const { language = 'en' } = input
    const words = readWords(input, 'words')
    if (words === undefined) return renderMissing(ERRORS.in(language).emptyQuotation)
    const person = readWords(input, 'person')
    const found = findQuotations(words, services, {
      asOf: input.asOf,
      limit: SHOWN,
      ...(person === undefined ? {} : { person }),
    })
    return renderQuotations({ words, person }, found, holdingsOf(services.archive), language)
  },
} satisfies Command
