import { explainAnswer } from '../../src/answer/explain.ts'
import { conversationOf } from '../../src/answer/kept-answer.ts'
import { renderWhy } from '../../src/reply/render-why.ts'
import type { Action } from '../action.ts'
import { expired } from './kept.ts'

/** Enough sentences to find some among them that were left out. */
const LOOKED_AT = 30

/** Tells why a question was answered as it was: `why:ANSWER`. */
export const why: Action = {
  name: 'why',
  searches: true,
  async run({ argument, language = 'en' }, services) {
    const kept = await services.archive.answers.get(argument)
    if (kept === undefined) return expired(language)
    const { question, asOf, filters } = kept
    const conversation = conversationOf(kept)
    const told = await explainAnswer(question, services, {
      asOf,
      filters,
      sentences: LOOKED_AT,
      ...(conversation === undefined ? {} : { conversation }),
    })
    return { kind: 'reply', reply: renderWhy(told, language) }
  },
}
