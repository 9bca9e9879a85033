import { askForm, searchForm } from '../../src/reply/forms.ts'
import type { Action, ActionInput } from '../action.ts'
import { ask as askCommand } from '../ask.ts'
import type { CommandInput } from '../command.ts'
import { search as searchCommand } from '../search.ts'

/** Opens the form for a question: `ask-form`. */
export const openAsk: Action = {
  name: 'ask-form',
  run: ({ language = 'en' }) => ({ kind: 'form', form: askForm('ask', language) }),
}

/** Whether the answer is for the person alone, by what stands behind the action's name. */
const VISIBILITIES: ReadonlyMap<string, boolean> = new Map([
  ['private', true],
  ['public', false],
])

/** Answers the question of a form, as visible as was asked for, else as settings say: `ask`, `ask:private`, `ask:public`. */
export const sendAsk: Action = {
  name: 'ask',
  asks: true,
  searches: true,
  private: (argument) => VISIBILITIES.get(argument),
  async run({ argument, ...input }, services) {
    const asPrivate = VISIBILITIES.get(argument) === true ? { private: true } : {}
    const reply = await askCommand.run({ ...input, options: { ...given(input), ...asPrivate } }, services)
    return { kind: 'reply', reply }
  },
}

/** Opens the form for a search: `search-form`. */
export const openSearch: Action = {
  name: 'search-form',
  run: ({ language = 'en' }) => ({ kind: 'form', form: searchForm('search', language) }),
}

/** Searches for what a form says: `search`. */
export const sendSearch: Action = {
  name: 'search',
  asks: true,
  searches: true,
  async run(input, services) {
    const reply = await searchCommand.run({ ...input, options: given(input) }, services)
    return { kind: 'reply', reply }
  },
}

/** The fields that were filled in, as options. */
function given({ fields }: Pick<ActionInput, 'fields'>): CommandInput['options'] {
  return Object.fromEntries(Object.entries(fields).filter(([, typed]) => typed.trim() !== ''))
}
