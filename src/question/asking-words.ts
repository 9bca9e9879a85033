import type { Span } from '../text/span.ts'

const WHAT_IS = String.raw`\bwhat(?:['’]s| is| was| were| has been| have been| did (?:they|people|everyone|reports?))\s+(?:being\s+)?`
const SAID = String.raw`(?:said|say|written|reported)(?=\s+(?:about|of|on)\b)`

const SAID_OF = new RegExp(WHAT_IS + SAID, 'iu')

/** "What was said about Holt": all of it is asked for, and nothing in particular. */
export const asksWhatIsSaid = (question: string): boolean => SAID_OF.test(question)

/** Words that belong to what a question asks by: they are asked about rather than searched for. */
const ASKING: readonly RegExp[] = [
  // "how long", "how many"
  /(?<=\bhow\s+)(?:many|much|long|old|big|large|small|high|tall|deep|wide|far|fast|often|heavy|soon|late|early|close|near|quickly|strong|hot|cold|expensive|likely)\b/giu,
  // "what has happened with Velm"
  /(?<=\bwhat(?:['’]s| is| has| was| were)?\s+(?:been\s+|has\s+)?)happen(?:ed|ing|s)\b(?=\s+(?:with|to|in|at|on|between|after|before|during|around|near|since|next|here|there)\b)/giu,
  // "what does Holt think about the tax"
  /(?<=\bwhat\s+(?:do|does|did)\b.{1,60}\s)(?:think|feel|believe)(?=\s+(?:about|of)\b)/giu,
  // "what was said about Holt"
  new RegExp(`(?<=${WHAT_IS})${SAID}`, 'giu'),
  // "is it true that Velm is sold": no report need say that it is true
  /^(?:(?:so|and|but|hey)[,\s]+)*(?:is|isn['’]?t|was) it (?:really |actually |even |still )?(?:true|correct|right|the case|a fact) that\b/giu,
  // "where was the meeting held", "when did it take place"
  /(?<=\b(?:where|when)(?:['’]s| is| was| were| are| will| did| does| do)\b.{1,60}\s)(?:(?:being|been|to be|be)\s+)?(?:held|take place|taking place)(?=[\s?!.]*$)/giu,
  // "list all ceasefires"
  /(?<=^\W*(?:please\s+|can you\s+|could you\s+)?)(?:list|enumerate)(?=\s+(?:all|the|every|any|some|out|me|of)\b)/giu,
]

/** Where words stand in a question that belong to its question word: "how MANY people", "what HAPPENED in Velm". */
export function askingWords(question: string): Span[] {
  return ASKING.flatMap((pattern) =>
    [...question.matchAll(pattern)].map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
  )
}
