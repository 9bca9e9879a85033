import { longForm } from '../../question/short-forms.ts'
import { tagQuestion } from '../../question/tag-question.ts'

/** "How many of the", "how much more": what comes before what is counted. */
const HOW_MANY = /\bhow (?:many|much)\s+(?:more |of (?:the )?)?/iu

const NOUN = /^(?:NOUN|PROPN)$/u

/** "How many work there", "how many died": verbs of people, who go without saying. */
const DONE_BY_PEOPLE =
  /^(?:work|live|vote|attend|study|take|play|watch|visit|travel|need|want|support|own|use|die|drown|flee|fled)$/iu

/** What may be counted: a plural, or a word that is the same for many. */
const PLURAL = /(?:[^su]s|people|men|women|children|police|staff|crew|fish|sheep|deer)$/iu

/** The noun that a question counts, lower case: "wolves" in "how many grey wolves live here"; undefined where none follows. */
export function countedNoun(question: string): string | undefined {
  const how = HOW_MANY.exec(question)
  if (how === null) return undefined
  const from = how.index + how[0].length
  const words = tagQuestion(question).filter(({ start }) => start >= from)
  const opening = words[0]
  if (
    opening !== undefined &&
    DONE_BY_PEOPLE.test(question.slice(opening.start, opening.end)) &&
    !NOUN.test(words[1]?.pos ?? '')
  )
    return undefined
  const first = words.findIndex(({ pos }) => NOUN.test(pos))
  if (first < 0 || words.slice(0, first).some(({ pos }) => pos !== 'ADJ' && pos !== 'NUM' && pos !== 'DET'))
    return undefined
  let last = first
  while (words[last + 1] !== undefined && NOUN.test(words[last + 1]!.pos)) last += 1
  const textAt = (at: number): string => question.slice(words[at]!.start, words[at]!.end)
  // "How many teachers work here": what follows on a plural and is none itself is the verb, whatever it is taken for.
  while (last > first && !PLURAL.test(textAt(last)) && PLURAL.test(textAt(last - 1))) last -= 1
  const noun = textAt(last).toLowerCase()
  // "How many ppl": people are counted.
  return longForm(noun, () => false)[0] ?? noun
}
