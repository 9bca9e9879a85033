import { tagWords } from '../../text/tag-words.ts'

/** "How many of the", "how much more": what comes before what is counted. */
const HOW_MANY = /\bhow (?:many|much)\s+(?:more |of (?:the )?)?/iu

const NOUN = /^(?:NOUN|PROPN)$/u

/** The noun that a question counts, lower case: "wolves" in "how many grey wolves live here"; undefined where none follows. */
export function countedNoun(question: string): string | undefined {
  const how = HOW_MANY.exec(question)
  if (how === null) return undefined
  const from = how.index + how[0].length
  const words = tagWords(question).filter(({ start }) => start >= from)
  const first = words.findIndex(({ pos }) => NOUN.test(pos))
  if (first < 0 || words.slice(0, first).some(({ pos }) => pos !== 'ADJ' && pos !== 'NUM' && pos !== 'DET'))
    return undefined
  let last = first
  while (words[last + 1] !== undefined && NOUN.test(words[last + 1]!.pos)) last += 1
  return question.slice(words[last]!.start, words[last]!.end).toLowerCase()
}
