import { botRequest } from '../question/bot-request.ts'
import { smallTalk } from '../question/small-talk.ts'
import { rank } from '../search/ranking/rank.ts'
import { stem } from '../text/stem.ts'
import { normalizeWord } from '../text/tokens.ts'
import { type Desk, searchedOf } from './desk.ts'
import type { AskOptions, Examination } from './examination.ts'
import { splitNewTopic } from './follow-up/conversation.ts'
import { readQuestion } from './read-question.ts'

/**
 * Examines a text that asks nothing of the articles: small talk, and what no report can give. It is looked for before a
 * question is understood after those before it.
 * @param said as it is read, without marks
 * @returns undefined for a question like any other
 */
export async function examineUnasked(
  asked: string,
  said: string,
  desk: Desk,
  { asOf, filters = {} }: AskOptions,
): Promise<Examination | undefined> {
  const { question } = splitNewTopic(said)
  const isName = (word: string): boolean => desk.index.terms.isName(stem(normalizeWord(word)))
  const talk = smallTalk(said, isName) ?? smallTalk(question, isName)
  const read = talk === undefined ? botRequest(question) : undefined
  if (talk === undefined && (read === undefined || desk.index.size.articles === 0)) return undefined
  const query = await readQuestion(read?.topic ?? said, desk, { asOf, filters })
  return {
    asked,
    query,
    searched: await searchedOf(desk, asOf, filters),
    ranking: rank(query, [], desk.index),
    sentences: [],
    confidence: 0,
    ...(talk === undefined ? {} : { obstacle: 'small-talk', smallTalk: talk }),
    ...(read === undefined ? {} : { obstacle: 'no-report', request: read.request }),
  }
}
