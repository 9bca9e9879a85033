import { asSpelt } from '../src/answer/as-spelt.ts'
import { findArticles } from '../src/answer/overviews/find-articles.ts'
import { searchForm } from '../src/reply/forms.ts'
import { holdingsOf } from '../src/reply/holdings.ts'
import { pageSlice } from '../src/reply/page-controls.ts'
import { renderMissing } from '../src/reply/render-error.ts'
import { renderSearch } from '../src/reply/render-search.ts'
import { withUnderstanding } from '../src/reply/small-print.ts'
import { SEARCH_COMMAND } from '../src/reply/texts/asking-commands.ts'
import { ERRORS } from '../src/reply/texts/errors.ts'
import type { Command } from './command.ts'
import { completeSource } from './completions.ts'
import { FROM, SOURCE, slashCommand, TO, wordsOption } from './option-types.ts'
import { pageAsked, withPages } from './pages.ts'
import { readFilters, readWords } from './read-options.ts'

/** Articles on a page: more do not fit on a screen. */
const SHOWN = 5

/** Beyond this many, what is found has little to do with the words. */
const FOUND = 30

/** The articles that bear on some words, a quote of each. */
export const search = {
  data: slashCommand(SEARCH_COMMAND, [
    wordsOption(SEARCH_COMMAND.options.words, { required: false }),
    FROM,
    TO,
    SOURCE,
  ]),
  example: '/search words:grain deal source:Dateline background',
  searches: true,
  opens: (input) =>
    readWords(input, 'words') === undefined ? searchForm('search', input.language ?? 'en') : undefined,
  async run(input, services) {
    const { language = 'en' } = input
    const words = readWords(input, 'words')
    if (words === undefined) return renderMissing(ERRORS.in(language).emptyWords)
    const read = await readFilters(input, services)
    if (read.kind === 'refused') return read.reply
    const { filters } = read
    const spelt = await asSpelt(words, services, { asOf: input.asOf })
    const found = await findArticles(spelt, services, { asOf: input.asOf, filters, limit: FOUND })
    const { shown, ...at } = pageSlice(found.quotes, pageAsked(input), SHOWN)
    const page = { ...found, quotes: shown }
    const reply = renderSearch(words, page, {
      holdings: await holdingsOf(services.archive, input.asOf),
      filters,
      language,
    })
    const told = withUnderstanding(reply, { typed: words, understood: spelt, language })
    return await withPages(told, at, 'search', input, services)
  },
  complete: ({ focused }, services) =>
    focused.name === 'source' ? completeSource(focused.value, services) : [],
} satisfies Command
