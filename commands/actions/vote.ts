import type { Vote } from '../../src/archive/answer-store.ts'
import { renderNote } from '../../src/reply/render-note.ts'
import { PRESSED } from '../../src/reply/texts/pressed.ts'
import type { Action } from '../action.ts'
import { expired } from './kept.ts'

/** `up:ANSWER` or `down:ANSWER`. */
const VOTE_FIRST = /^(up|down):(.*)$/s

/** Counts how a person found an answer: `vote:up:ANSWER`, `vote:down:ANSWER`. */
export const vote: Action = {
  name: 'vote',
  async run({ argument, asker, asOf, language = 'en' }, { archive }) {
    const [, given, answerId] = VOTE_FIRST.exec(argument) ?? []
    if (given === undefined || answerId === undefined || asker === undefined) return expired(language)
    const before = await archive.answers.vote(answerId, asker.personId, given as Vote, asOf)
    if (before === undefined) return expired(language)
    const words = PRESSED.in(language)
    return { kind: 'reply', reply: renderNote(given === 'up' ? words.votedUp : words.votedDown) }
  },
}
