/** Discord's limit on a `custom_id`, in characters. */
export const LONGEST_CUSTOM_ID = 100

/** What a control does, and for whom its message was made. */
export interface CustomId {
  /** Of the action. */
  readonly name: string
  /** What stands after the name, which may hold anything. */
  readonly argument: string
  /** The person whom the message answers, where it does not show that by itself. */
  readonly madeFor?: string
}

const SEPARATOR = ':'

/** `@PERSON/ACTION`: no action's name begins so. */
const MADE_FOR = /^@(\d{1,20})\/(.*)$/s

/**
 * The `custom_id` of an action: `more:12`, or `@PERSON/more:12` with the person whom the message answers. It says so because
 * Discord tells whom a message replies to when it is posted, and not when something on it is pressed. Where both are too
 * long, the action stands alone.
 * @throws {Error} for an action that does not fit: cut, it would name something else.
 */
export function customIdOf(action: string, madeFor?: string): string {
  if (action.length < 1 || action.length > LONGEST_CUSTOM_ID) {
    throw new Error(
      `Cannot show the control "${action.slice(0, 40)}": its action has ${action.length} characters, Discord takes 1 to ${LONGEST_CUSTOM_ID}`,
    )
  }
  const marked = madeFor === undefined ? action : `@${madeFor}/${action}`
  return marked.length <= LONGEST_CUSTOM_ID ? marked : action
}

/** Reads what `customIdOf` wrote, in messages of any age: `more:12` names the action `more` and its argument `12`. */
export function readCustomId(customId: string): CustomId {
  const [, madeFor, action = customId] = MADE_FOR.exec(customId) ?? []
  const at = action.indexOf(SEPARATOR)
  return {
    name: at === -1 ? action : action.slice(0, at),
    argument: at === -1 ? '' : action.slice(at + 1),
    ...(madeFor === undefined ? {} : { madeFor }),
  }
}
