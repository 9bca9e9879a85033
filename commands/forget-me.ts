import { forgetPerson } from '../src/archive/forget.ts'
import { renderForget, renderForgotten } from '../src/reply/render-privacy.ts'
import { FORGET_COMMAND } from '../src/reply/texts/managing-commands.ts'
import type { Action } from './action.ts'
import type { Command } from './command.ts'
import { slashCommand } from './option-types.ts'

const ACTION = 'forget'
const YES = 'yes'
const NO = 'no'

/** Asks whether all that is kept of a person is to be deleted. */
export const forgetMe = {
  data: slashCommand(FORGET_COMMAND),
  people: true,
  private: true,
  example: '/forget-me',
  run: ({ asker, language = 'en' }) =>
    asker === undefined
      ? renderForgotten('inDiscord', language)
      : renderForget({ forget: `${ACTION}:${YES}`, keep: `${ACTION}:${NO}` }, language),
} satisfies Command

/** Deletes what is kept of the person who presses, never of another. */
export const confirmForgetting = {
  name: ACTION,
  async run({ argument, asker, language = 'en' }, { archive }) {
    if (asker === undefined || argument !== YES) {
      return { kind: 'update', reply: renderForgotten('unchanged', language) }
    }
    await forgetPerson(archive, asker.personId)
    return { kind: 'update', reply: renderForgotten('forgotten', language) }
  },
} satisfies Action
