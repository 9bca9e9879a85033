import { parseQuestion } from '../question/parse-question.ts'
import type { Filters, Query } from '../question/query.ts'
import { isEnglishWord } from '../text/english-words.ts'
import { type Desk, sourceNamesOf } from './desk.ts'

/**
 * Reads a question with what the archive knows: its outlets, its words and how far it reaches.
 * @param options.asOf the instant or day of the question, ISO 8601
 */
export async function readQuestion(
  text: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): Promise<Query> {
  const { terms } = desk.index
  const newest = (await desk.archive.period())?.newest
  return parseQuestion(text, {
    ...options,
    sources: await sourceNamesOf(desk.archive),
    knows: (stem) => terms.frequency(stem) > 0,
    isName: (stem) => terms.isName(terms.correct(stem) ?? stem),
    isUnheard: (stem, word) =>
      terms.frequency(stem) === 0 && terms.correct(stem, word) === undefined && !isEnglishWord(word),
    ...(newest === undefined ? {} : { newest }),
  })
}
