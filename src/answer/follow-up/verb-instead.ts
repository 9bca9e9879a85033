import { tagQuestion } from '../../question/tag-question.ts'

/** Verbs and the like for what became of people, which ask the question before again: "and missing?". */
const STATES =
  /^(?:dead|missing|hurt|alive|homeless|wounded|\p{Ll}+ed|slain|shot|taken|driven|given|lost|sent|held|freed)$/u

/** Auxiliaries before a participle. */
const BE = /\b(?:is|are|was|were|been|being|be|has|have|had|got)$/iu

/**
 * The question before with another verb: "How many were injured?" after "How many died?".
 * @returns undefined where the word is none for what becomes of somebody, or where there is no verb to put it for
 */
export function withVerb(understood: string, word: string): string | undefined {
  if (!STATES.test(word)) return undefined
  const verb = tagQuestion(understood).findLast(
    ({ start, end, pos }) => pos === 'VERB' && STATES_OR_PAST.test(understood.slice(start, end)),
  )
  if (verb === undefined) return undefined
  const before = understood.slice(0, verb.start)
  // "Many injured" would be a noun phrase: what happened is told by "died", what was done by "were injured".
  const put = BE.test(before.trimEnd()) ? word : `were ${word}`
  return `${before}${put}${understood.slice(verb.end)}`
}

/** Finite forms that such a word can be put for. */
const STATES_OR_PAST =
  /^(?:died|\p{Ll}+ed|dead|missing|hurt|slain|shot|lost|held|freed|taken|fell|fled|left)$/u
