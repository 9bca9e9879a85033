import { asSpelt } from '../src/answer/as-spelt.ts'
import { findQuotations } from '../src/answer/quotations/find-quotations.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { pageSlice } from '../src/reply/page-controls.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderQuotations } from '../src/reply/render-quotations.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { QUOTE_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import type { Command } from './command.ts'
import { completePerson } from './completions.ts'
import { completedOption, slashCommand, wordsOption } from './option-types.ts'
import { pageAsked, withPages } from './pages.ts'
import { readWords } from './read-options.ts'

/** Quotations on a page: more do not fit on a screen. */
const SHOWN = 5

/** Beyond this many, what is found has little to do with the words. */
const FOUND = 25

/** What people are quoted as saying, with the speaker: on some words, by a person, or both. */
export const quote = {
  data: slashCommand(QUOTE_COMMAND, [
    wordsOption(QUOTE_COMMAND.options.words, { required: false }),
    completedOption(QUOTE_COMMAND.options.person, { required: false }),
  ]),
  example: '/quote words:deal person:Trump',
  searches: true,
  async run(input, services) {
    const { language = 'en' } = input
    const words = readWords(input, 'words')
    const person = readWords(input, 'person')
    if (words === undefined && person === undefined) {
      return renderMissing(ERRORS.in(language).emptyQuotation)
    }
    const spelt = words === undefined ? '' : await asSpelt(words, services, { asOf: input.asOf })
    const speltPerson = person === undefined ? '' : await asSpelt(person, services, { asOf: input.asOf })
    const found = await findQuotations(spelt, services, {
      asOf: input.asOf,
      limit: FOUND,
      ...(person === undefined ? {} : { person: speltPerson }),
    })
    const { shown, ...at } = pageSlice(found.quotations, pageAsked(input), SHOWN)
    const page = { ...found, quotations: shown }
    const reply = renderQuotations(
      { words, person },
      page,
      await holdingsOf(services.archive, input.asOf),
      language,
    )
    const parts = (first: string, second: string): string =>
      [first, second].filter((part) => part !== '').join(': ')
    const told = withUnderstanding(reply, {
      typed: parts(person ?? '', words ?? ''),
      understood: parts(speltPerson, spelt),
      language,
    })
    return await withPages(told, at, 'quote', input, services)
  },
  complete: ({ focused }, services) =>
    focused.name === 'person' ? completePerson(focused.value, services) : [],
} satisfies Command
