import { isOneSlipAway } from '../search/candidates/misspellings.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import { hasRivals } from './decision/rivals.ts'
import type { Desk } from './desk.ts'
import { readQuestion } from './read-question.ts'

/** The ending of whose something is. */
const POSSESSIVE = /['’]s?$/u

/** The most words of a text that are put right: one of which more are wrong is hardly in this archive's language. */
const MOST_WORDS = 3

/**
 * A text with its misspelt words as the archive spells them: those that it does not hold and that are near to one that it does
 * (`ArchiveTerms.correct`). What ranking searches for under such a word is then what people are told, and what patterns read.
 * @param options.asOf the instant of the question, ISO 8601
 * @param options.slips whether only slips of one letter, or of two letters in each other's place, are put right
 */
export async function asSpelt(
  text: string,
  desk: Desk,
  options: { readonly asOf: string; readonly slips?: boolean },
): Promise<string> {
  const { terms } = desk.index
  const wrong = tokenize(text).flatMap(({ norm, start, end }) => {
    if (STOP_WORDS.has(norm)) return []
    const stemmed = stem(norm)
    // A country is no slip of its people: "Australia" of "Australians".
    if (hasRivals(stemmed)) return []
    const meant = terms.correct(stemmed, norm)
    if (meant === undefined || (options.slips === true && !isOneSlipAway(stemmed, meant))) return []
    return [{ start, end, meant }]
  })
  if (wrong.length === 0 || wrong.length > MOST_WORDS) return text
  let spelt = text
  for (const { start, end, meant } of wrong.reverse()) {
    const typed = text.slice(start, end)
    const form = await formInArchive(typed, meant, desk, options.asOf)
    const owner = POSSESSIVE.exec(typed)?.[0] ?? ''
    if (form !== undefined) spelt = `${spelt.slice(0, start)}${form}${owner}${spelt.slice(end)}`
  }
  return spelt
}

/** How the archive writes a word, as a passage has it that the typed one finds. */
async function formInArchive(
  typed: string,
  meant: string,
  desk: Desk,
  asOf: string,
): Promise<string | undefined> {
  const [hit] = await desk.index.search(await readQuestion(typed, desk, { asOf }), { limit: 1 })
  if (hit === undefined) return undefined
  const { body, title } = hit.article.article
  for (const text of [body.slice(hit.passage.start, hit.passage.end), title]) {
    const found = tokenize(text).find(({ norm }) => stem(norm) === meant)
    if (found === undefined) continue
    const form = text.slice(found.start, found.end).replace(POSSESSIVE, '')
    return desk.index.terms.isName(meant) ? form : form.toLowerCase()
  }
  return undefined
}
