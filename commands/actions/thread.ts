import { BUTTONS } from '../../src/reply/texts/buttons.ts'
import { THREADS } from '../../src/reply/texts/threads.ts'
import { shorten } from '../../src/reply/wording.ts'
import type { Action } from '../action.ts'
import { expired } from './kept.ts'

/** Longest name of a thread. */
const LONGEST_NAME = 100
const WHITE_SPACE = /\s+/g

/** Starts a thread on an answer, in which questions may follow on it: `thread:ANSWER`. */
export const thread: Action = {
  name: 'thread',
  async run({ argument, language = 'en' }, { archive }) {
    const answer = await archive.answers.get(argument)
    if (answer === undefined) return expired(language)
    const words = THREADS.in(language)
    return {
      kind: 'thread',
      name: shorten(answer.question.replace(WHITE_SPACE, ' ').trim(), LONGEST_NAME),
      question: answer.question,
      asked: answer.place,
      opening: {
        language,
        tone: 'notice',
        blocks: [{ kind: 'text', text: [words.opening] }],
        controls: [
          [{ kind: 'button', label: BUTTONS.in(language).ask, action: 'ask-form', style: 'primary' }],
        ],
      },
    }
  },
}
