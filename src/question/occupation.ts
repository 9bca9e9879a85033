/** Somebody's name in up to four words: no office and nobody of whom only a pronoun is typed. */
const NAME = String.raw`(?<name>(?!(?:the|an?|my|your|our|his|her|their|its|he|she|they|it|you|we|i)\b)\p{L}[\p{L}\p{M}.-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){0,3}?)`

/** "what is Jane Doe's job", "what does Jane Doe do for a living", "what job does Jane Doe have". */
const ASKS_OCCUPATION = [
  `^\\W*what(?:['’]?s|\\s+(?:is|was))\\s+${NAME}['’]s?\\s+(?:job|occupation|profession|line of work|day job)\\W*$`,
  `^\\W*what\\s+(?:does|do|did)\\s+${NAME}\\s+(?:do|work)\\s+(?:for a living|for work|professionally|as a job|as)(?:\\s+(?:besides|beside|outside|apart from|when|other than|as well as)\\b.*)?\\W*$`,
  `^\\W*what(?:\\s+kind of|\\s+sort of)?\\s+job\\s+(?:does|did)\\s+${NAME}\\s+(?:have|do)\\W*$`,
].map((pattern) => new RegExp(pattern, 'iu'))

/**
 * A question for what somebody works as, as the one for who it is: reports tell both in the same words ("Jane Doe, a piano tuner").
 * @returns any other question as it is
 */
export function asWhoIs(question: string): string {
  for (const pattern of ASKS_OCCUPATION) {
    const name = pattern.exec(question)?.groups?.name
    if (name !== undefined) return `who is ${name}?`
  }
  return question
}
