import { fieldsOf, isAbsent, listOf } from '../json.ts'
import { findingIf, listWithin, type Rule, textWithin } from './rule.ts'

/** A callback's type is one that a bot with a gateway connection sends. */
export const callbackTypeIsKnown: Rule = ({ type }) =>
  findingIf(
    ![4, 5, 6, 7, 8, 9].includes(Number(type)),
    ['type'],
    'BASE_TYPE_CHOICES',
    'Value must be one of (4, 5, 6, 7, 8, 9).',
  )

/** A callback that shows or changes something says what. */
export const callbackHasItsData: Rule = ({ data, type }) =>
  findingIf(
    [4, 7, 8, 9].includes(Number(type)) && isAbsent(data),
    ['data'],
    'BASE_TYPE_REQUIRED',
    'This field is required',
  )

/** At most 25 completions are offered. */
export const completionsAreWithin25: Rule = ({ choices }) =>
  isAbsent(choices)
    ? [{ at: ['choices'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
    : listWithin(choices, ['choices'], 25)

/** A completion's name has 1 to 100 characters, and so has a text value. */
export const completionTextsAreWithin100: Rule = ({ choices }) =>
  listOf(choices).flatMap(({ name, value }, index) => [
    ...textWithin(name, ['choices', index, 'name'], 100, 1),
    ...(typeof value === 'number' ? [] : textWithin(value, ['choices', index, 'value'], 100, 1)),
  ])

/** A thread's name has 1 to 100 characters. */
export const threadNameIsWithin100: Rule = ({ name }) => textWithin(name, ['name'], 100, 1)

/** A thread rests after an hour, a day, three days or a week. */
export const threadRestIsKnown: Rule = ({ auto_archive_duration: minutes }) =>
  findingIf(
    !isAbsent(minutes) && ![60, 1440, 4320, 10080].includes(Number(minutes)),
    ['auto_archive_duration'],
    'BASE_TYPE_CHOICES',
    'Value must be one of (60, 1440, 4320, 10080).',
  )

/** Direct messages are opened with somebody. */
export const recipientIsNamed: Rule = (body) => {
  const { recipient_id: id } = fieldsOf(body)
  const words = `Value "${String(id)}" is not snowflake.`
  return findingIf(typeof id !== 'string' || !/^\d+$/.test(id), ['recipient_id'], 'NUMBER_TYPE_COERCE', words)
}
