import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isAbsent, listOf } from '../json.ts'
import { findingIf, integerWithin, listWithin, type Rule, textWithin } from './rule.ts'

/** Addresses that a button may open. */
const OPENED = /^(?:https?:\/\/[^\s/]|discord:\/\/.)/i

const isLink = (button: Fields): boolean => button.style === ButtonStyle.Link
const isPremium = (button: Fields): boolean => button.style === ButtonStyle.Premium

/** A row holds 1 to 5 components. */
export const rowIsWithin5: Rule = (row) => listWithin(row.components, ['components'], 5, 1)

/** A list stands alone in its row. */
export const selectStandsAlone: Rule = (row) => {
  const inside = listOf(row.components)
  const shared = inside.length > 1 && inside.some((it) => it.type !== ComponentType.Button)
  const words = 'The components in a row take more width than there is'
  return findingIf(shared, ['components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', words)
}

/** A button that is no link has a custom_id of 1 to 100 characters. */
export const buttonHasCustomId: Rule = (button) =>
  isLink(button) || isPremium(button) ? [] : textWithin(button.custom_id, ['custom_id'], 100, 1)

/** A link has no custom_id. */
export const linkHasNoCustomId: Rule = (button) => {
  const words = 'A custom id and url cannot both be specified'
  const both = isLink(button) && !isAbsent(button.custom_id)
  return findingIf(both, ['custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', words)
}

/** A link has an address of at most 512 characters. */
export const linkHasUrl: Rule = (button) => (isLink(button) ? textWithin(button.url, ['url'], 512, 1) : [])

/** A link opens http, https or discord. */
export const linkSchemeIsAllowed: Rule = (button) => {
  const { url } = button
  if (!isLink(button) || typeof url !== 'string' || url === '') return []
  const words = `Scheme "${url.split(':', 1)[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`
  return findingIf(!(OPENED.test(url) && URL.canParse(url)), ['url'], 'URL_TYPE_INVALID_SCHEME', words)
}

/** A button that is no link has no address. */
export const onlyLinksHaveUrls: Rule = (button) =>
  findingIf(
    !isLink(button) && !isAbsent(button.url),
    ['url'],
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    'A custom id and url cannot both be specified',
  )

/** A label has at most 80 characters. */
export const labelIsWithin80: Rule = (button) => textWithin(button.label, ['label'], 80)

/** A button shows a label or an emoji. */
export const buttonSaysSomething: Rule = (button) => {
  const label = typeof button.label === 'string' ? button.label.trim() : ''
  const silent = label === '' && isAbsent(button.emoji) && !isPremium(button)
  return findingIf(silent, ['label'], 'BASE_TYPE_REQUIRED', 'A button must have a label or emoji')
}

/** A button's style is one of Discord's. */
export const buttonStyleIsKnown: Rule = ({ style }) =>
  findingIf(
    !Number.isInteger(style) || Number(style) < 1 || Number(style) > 6,
    ['style'],
    'BASE_TYPE_CHOICES',
    'Value must be one of (1, 2, 3, 4, 5, 6).',
  )

/** A list has a custom_id of 1 to 100 characters. */
export const selectHasCustomId: Rule = (select) => textWithin(select.custom_id, ['custom_id'], 100, 1)

/** A list of texts offers 1 to 25 options. */
export const selectOptionsAreWithin25: Rule = (select) =>
  select.type === ComponentType.StringSelect ? listWithin(select.options, ['options'], 25, 1) : []

/** An option's label and value have 1 to 100 characters, its description at most 100. */
export const selectOptionTextsAreWithin100: Rule = (select) =>
  listOf(select.options).flatMap(({ description, label, value }, index) => [
    ...textWithin(label, ['options', index, 'label'], 100, 1),
    ...textWithin(value, ['options', index, 'value'], 100, 1),
    ...textWithin(description, ['options', index, 'description'], 100),
  ])

/** No two options of a list have the same value. */
export const selectValuesAreUnique: Rule = (select) => {
  const seen = new Set<unknown>()
  return listOf(select.options).flatMap(({ value }, index) => {
    const twice = seen.has(value)
    seen.add(value)
    const words = 'The specified option value is already used'
    return findingIf(twice, ['options', index, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', words)
  })
}

/** A list's placeholder has at most 150 characters. */
export const placeholderIsWithin150: Rule = (select) => textWithin(select.placeholder, ['placeholder'], 150)

/** How many may be chosen lies between 0 and 25, and the least is not above the most. */
export const selectBoundsFit: Rule = ({ max_values, min_values, options, type }) => {
  const least = Number(min_values ?? 1)
  const most = Number(max_values ?? 1)
  const words = 'min_values must not be above max_values'
  const offered = listOf(options).length
  const tooMany = type === ComponentType.StringSelect && most > offered
  return [
    ...integerWithin(min_values, ['min_values'], 0, 25),
    ...integerWithin(max_values, ['max_values'], 1, 25),
    ...findingIf(least > most, ['min_values'], 'SELECT_COMPONENT_MIN_ABOVE_MAX', words),
    ...findingIf(
      tooMany,
      ['max_values'],
      'NUMBER_TYPE_MAX',
      `int value should be less than or equal to ${offered}.`,
    ),
  ]
}

/** A message holds rows of buttons and lists, and no inputs. */
export const rowHoldsButtonsOrLists: Rule = (row) =>
  listOf(row.components).flatMap(({ type }, index) =>
    findingIf(
      ![2, 3, 5, 6, 7, 8].includes(Number(type)),
      ['components', index, 'type'],
      'UNION_TYPE_CHOICES',
      'Value of field "type" must be one of (2, 3, 5, 6, 7, 8).',
    ),
  )

/** What stands at the top of a message without the layout flag is a row. */
export const topLevelIsRows: Rule = (message) =>
  listOf(message.components).flatMap((component, index) => {
    const { type } = fieldsOf(component)
    const words = 'Value of field "type" must be one of (1,).'
    return findingIf(
      [2, 3, 4, 5, 6, 7, 8].includes(Number(type)),
      ['components', index, 'type'],
      'UNION_TYPE_CHOICES',
      words,
    )
  })
