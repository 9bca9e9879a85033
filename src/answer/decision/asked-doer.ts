import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'

const AUXILIARY = /^(?:did|does|do|has|have|had|will|is|are|was|were)$/iu

/** What may be all that a question asks whether or what somebody did. */
const DOES = /^(?:do|done|doing)$/iu

/** The stems of what stands between the auxiliary of a question and its verb: who is said to do it, as in "when did the board approve". */
export const askedDoer = onceAQuery(({ question }: Query): readonly string[] => {
  const words = tagQuestion(question).map(({ start, end, pos }) => ({
    pos,
    text: question.slice(start, end),
  }))
  const auxiliary = words.findIndex(({ text }) => AUXILIARY.test(text))
  if (auxiliary < 0) return []
  const verb = words.findIndex(({ pos, text }, at) => at > auxiliary && (pos === 'VERB' || DOES.test(text)))
  if (verb < 0) return []
  const between = words.slice(auxiliary + 1, verb)
  if (between.some(({ pos }) => pos === 'ADP')) return []
  return between.filter(({ text }) => /\p{L}/u.test(text)).map(({ text }) => stem(normalizeWord(text)))
})

/** The stems, as the archive has them, of those words of a question that are names. */
export function namesAmong(stems: readonly string[], { terms }: QueryTerms): string[] {
  return stems.flatMap((one) =>
    terms.filter((term) => term.name && (term.stem === one || term.typed === one)).map((term) => term.stem),
  )
}

/** The shortest word that may be a name typed in small letters: shorter ones are mostly slang. */
const NAME_LETTERS = 4

/**
 * Who is said to do what is asked for, where neither the archive nor common English has the word: a name in small letters, as in
 * "what did orban do", and not of anybody whom the archive knows.
 * @returns the word as typed
 */
export function unknownDoer(query: Query, { terms }: QueryTerms): string | undefined {
  const unknown = new Set(terms.filter(({ known }) => !known).map((term) => term.stem))
  if (unknown.size === 0) return undefined
  const doer = new Set(askedDoer(query))
  return query.terms.find(
    (term) =>
      term.text.length >= NAME_LETTERS &&
      unknown.has(term.stem) &&
      doer.has(term.stem) &&
      /^\p{L}+$/u.test(term.text) &&
      !isEnglishWord(term.text.toLowerCase()),
  )?.text
}
