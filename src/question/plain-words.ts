import { isEnglishWord } from '../text/english-words.ts'

/** Somebody's name in up to four words: no office and nobody of whom only a pronoun is typed. */
const NAME = String.raw`(?<name>(?!(?:the|an?|my|your|our|his|her|their|its|he|she|they|it|you|we|i|this|that|these|those|who|what|which)\b)\p{L}[\p{L}\p{M}.-]*(?:['’]\p{Lu}[\p{L}\p{M}-]*)?(?:\s+\p{L}[\p{L}\p{M}.'’-]*){0,3}?)`

const BESIDE = String.raw`(?:\s+(?:besides|beside|outside|apart from|when|other than|as well as)\b.*)?`

/** "What is Jane Doe's job", "what does Jane Doe do for a living", "what job does Jane Doe have". */
const ASKS_OCCUPATION = [
  `^\\W*what(?:['’]?s|\\s+(?:is|was))\\s+${NAME}['’]?s\\s+(?:job|occupation|profession|line of work|day job)\\W*$`,
  `^\\W*what\\s+(?:does|do|did)\\s+${NAME}\\s+(?:do\\s+(?:for a living|for work|professionally|as a job)|work\\s+as)${BESIDE}\\W*$`,
  `^\\W*what(?:\\s+kind of|\\s+sort of)?\\s+job\\s+(?:does|did)\\s+${NAME}\\s+(?:have|do)\\W*$`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** Whether words are somebody's name: with capitals, or some that are no common English ("most teachers"). */
const isName = (words: string): boolean =>
  /\p{Lu}/u.test(words) || words.split(/\s+/u).some((word) => !isEnglishWord(word.toLowerCase()))

/**
 * A question for what somebody works as, as the one for who it is: reports tell both in the same words ("Jane Doe, a piano tuner").
 * @returns any other question as it is
 */
export function asWhoIs(question: string): string {
  for (const pattern of ASKS_OCCUPATION) {
    const name = pattern.exec(question)?.groups?.name?.replace(/['’]$/u, '')
    if (name !== undefined && isName(name)) return `who is ${name}?`
  }
  return question
}

/** How somebody's death is told in more words, and the verb for it. */
const LOST_LIVES = /\b(lost|los(?:e|es|ing))\s+(?:his|her|its|their)\s+(?:life|lives)\b/giu
const DIED: Readonly<Record<string, string>> = { lost: 'died', lose: 'die', loses: 'dies', losing: 'dying' }

/** "How long has it been going on": what lasts. */
const GOING_ON =
  /(\bhow long\b.*?\b)(?:go(?:es|ing|ne)?|went) on\b(?!\s+(?:sale|strike|trial|leave|holiday|display|show|air|tour|the|a|to)\b)/iu

/** "Where is Velm located": where it is. */
const LOCATED = /(\bwhere(?:['’]?s|\s+(?:is|are|was|were))\s+.{2,60}?)\s+(?:located|situated)(?=[\s?!.]*$)/iu

/** A question in the words in which reports answer it, where people say it in more. */
export function inPlainWords(question: string): string {
  const said = question
    .replace(LOST_LIVES, (_, verb: string) => DIED[verb.toLowerCase()] ?? 'died')
    .replace(GOING_ON, '$1lasting')
    .replace(LOCATED, '$1')
  return asWhoIs(said)
}
