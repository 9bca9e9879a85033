import { wordsOfMessage } from '../src/answer/claims/split-claims.ts'
import { withoutFigures } from '../src/answer/claims/without-figures.ts'
import { findArticles } from '../src/answer/overviews/find-articles.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { renderNote } from '../src/reply/render-note.ts'
import { renderSearch } from '../src/reply/render-search.ts'
import { CHECKING, MESSAGE_COMMANDS } from '../src/reply/texts/checking.ts'
import type { Command } from './command.ts'
import { messageCommand } from './option-types.ts'

/** As much of a message as is searched for, in UTF-16 units. */
const LONGEST_WORDS = 1000

/** Articles that are shown. */
const SHOWN = 5

/** The articles that bear on a message, for whoever asks alone. Nothing of the message is kept. */
export const findCoverage = {
  data: messageCommand(MESSAGE_COMMANDS.entries.coverage),
  searches: true,
  private: true,
  async run({ asOf, message, language = 'en' }, services) {
    const words = wordsOfMessage(message?.text ?? '').slice(0, LONGEST_WORDS)
    const texts = CHECKING.in(language)
    if (words.trim() === '') return renderNote(texts.noWords)
    const found = await findArticles(withoutFigures(words), services, { asOf, limit: SHOWN })
    const reply = renderSearch(words, found, { holdings: await holdingsOf(services.archive, asOf), language })
    return { ...reply, title: texts.coverageTitle, private: true }
  },
} satisfies Command
