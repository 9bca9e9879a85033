import { newsWish } from '../../src/question/news-wish.ts'
import type { Action } from '../action.ts'
import { timeline as command } from '../timeline.ts'
import { expired } from './kept.ts'

/** Opens the timeline of what an answer is about, as it stands now: `timeline:ANSWER`. */
export const timeline: Action = {
  name: 'timeline',
  searches: true,
  async run({ argument, ...input }, services) {
    const answer = await services.archive.answers.get(argument)
    if (answer === undefined) return expired(input.language)
    const { question, understoodAs = question, filters } = answer
    const { from, to } = filters
    const options = {
      // The timeline of "the latest on the talks" is that of the talks.
      topic: newsWish(understoodAs) || understoodAs,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
    const reply = await command.run({ ...input, options }, services)
    return { kind: 'reply', reply: { ...reply, private: true } }
  },
}
