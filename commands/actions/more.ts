import { quotesFrom } from '../../src/answer/kept-answer.ts'
import type { Language } from '../../src/reply/language.ts'
import { renderMore } from '../../src/reply/render-more.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { Action } from '../action.ts'
import type { Services } from '../command.ts'
import { expired, readPage } from './kept.ts'

/** Opens the quotes that an answer kept back: `more:ANSWER`. */
export const more: Action = {
  name: 'more',
  async run({ argument, language }, services) {
    const reply = await pageOfQuotes(argument, 0, language, services)
    return reply === undefined ? expired(language) : { kind: 'reply', reply }
  },
}

/** Turns to a page of them: `quotes:PAGE:ANSWER`. */
export const quotes: Action = {
  name: 'quotes',
  async run({ argument, language }, services) {
    const { page, of } = readPage(argument)
    const reply = await pageOfQuotes(of, page, language, services)
    return reply === undefined ? expired(language) : { kind: 'update', reply }
  },
}

async function pageOfQuotes(
  answerId: string,
  page: number,
  language: Language = 'en',
  { archive }: Services,
): Promise<Reply | undefined> {
  const answer = await archive.answers.get(answerId)
  if (answer === undefined) return undefined
  const kept = await quotesFrom(answer.more, archive)
  return renderMore({ question: answer.question, answerId, quotes: kept }, page, language)
}
