import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import { readQuestionWords } from '../spans/sentence-words.ts'

const COUNTS = /\bhow (?:many|much)\s+(?:more |of (?:the )?)?/iu
const NOMINAL = /^(?:ADJ|NOUN|PROPN)$/u

/** Words before a noun that make no other sort of it. */
const NO_SORT =
  /^(?:total|more|other|new|different|many|main|overall|exact|additional|extra|further|last|first|big|large|major|such|own|whole|entire|average|same|actual|official|real|current|people)$/u

interface Sort {
  /** The stem of what is counted: "harvest". */
  readonly head: string
  /** The stems of what tells of which sort: "barley". */
  readonly kinds: readonly string[]
}

/** What a question counts and of which sort: "how much of the barley harvest", "how many cases of mumps". */
const sortAsked = onceAQuery(({ question }: Query): Sort | false => {
  const how = COUNTS.exec(question)
  if (how === null) return false
  const words = readQuestionWords(question).filter(({ start }) => start >= how.index + how[0].length)
  const phraseFrom = (at: number): typeof words => {
    const end = words.findIndex(({ pos }, other) => other >= at && !NOMINAL.test(pos))
    return words.slice(at, end < 0 ? words.length : end)
  }
  const phrase = phraseFrom(0)
  const after = words[phrase.length]?.lower === 'of' ? phraseFrom(phrase.length + 1) : []
  const kinds = [...phrase.slice(0, -1), ...after].filter(
    ({ small, lower }) => !small && !NO_SORT.test(lower),
  )
  const head = phrase.at(-1)
  return head === undefined || kinds.length === 0
    ? false
    : { head: head.stem, kinds: kinds.map(({ stem }) => stem) }
})

/**
 * Whether it is asked how many there are of a sort, and a sentence tells of the same, of which nothing around says that it is of that
 * sort: "a third of the wheat harvest" of somebody who asks for the barley harvest.
 * @param stems the stems of the sentence
 * @param around those of the sentences beside it and of the headline too
 */
export function isSortApart(query: Query, stems: readonly string[], around: readonly string[]): boolean {
  const asked = sortAsked(query)
  if (asked === false || !stems.includes(asked.head)) return false
  return asked.kinds.some((kind) => !around.includes(kind) && !toldOtherwise(around, kind))
}
