import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10'
import { type Fields, isAbsent, listOf } from '../json.ts'
import { isCommandName } from './command-rules.ts'
import { type Finding, findingIf, integerWithin, listWithin, type Rule, textWithin } from './rule.ts'

const isGroup = (option: Fields): boolean =>
  option.type === Type.Subcommand || option.type === Type.SubcommandGroup
const takesChoices = (option: Fields): boolean =>
  option.type === Type.String || option.type === Type.Integer || option.type === Type.Number

/** Rules of a command or subcommand about its options together. */

/** Required options stand before the others. */
export const requiredOptionsComeFirst: Rule = (command) => {
  let optional = false
  return listOf(command.options).flatMap((option, index) => {
    const late = option.required === true && optional
    if (option.required !== true) optional = true
    const words = 'Required options must be placed before non-required options'
    return findingIf(late, ['options', index], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', words)
  })
}

/** No two options of a command have the same name. */
export const optionNamesAreUnique: Rule = (command) => {
  const seen = new Set<unknown>()
  return listOf(command.options).flatMap(({ name }, index) => {
    const twice = seen.has(name)
    seen.add(name)
    const words = 'The specified option name is already used'
    return findingIf(
      twice,
      ['options', index, 'name'],
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      words,
    )
  })
}

/** Subcommands stand beside subcommands alone. */
export const subcommandsStandApart: Rule = (command) => {
  const options = listOf(command.options)
  const mixed = options.some(isGroup) && !options.every(isGroup)
  const words = 'Sub-command and sub-command group option types are mutually exclusive to all other types'
  return findingIf(mixed, ['options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', words)
}

/** Rules of one option. */

/** An option's type is one of Discord's. */
export const optionTypeIsKnown: Rule = ({ type }) =>
  findingIf(
    !Number.isInteger(type) || Number(type) < 1 || Number(type) > 11,
    ['type'],
    'BASE_TYPE_CHOICES',
    'Value must be one of (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).',
  )

/** An option's name is lower-case and without spaces. */
export const optionNameFits: Rule = ({ name }) =>
  findingIf(!isCommandName(name), ['name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')

/** An option has a description of 1 to 100 characters. */
export const optionDescriptionFits: Rule = ({ description }) =>
  textWithin(description, ['description'], 100, 1)

/** An option offers at most 25 choices. */
export const choicesAreWithin25: Rule = ({ choices }) => listWithin(choices, ['choices'], 25)

/** A choice's name has 1 to 100 characters, and so has a text value; the value fits the option's type. */
export const choicesFitTheOption: Rule = (option) =>
  listOf(option.choices).flatMap(({ name, value }, index) => [
    ...textWithin(name, ['choices', index, 'name'], 100, 1),
    ...choiceValueFits(option, value, index),
  ])

/** Choices and autocomplete exclude one another. */
export const choicesExcludeAutocomplete: Rule = (option) => {
  const both = option.autocomplete === true && listOf(option.choices).length > 0
  const words = 'Autocomplete cannot be used together with choices'
  return findingIf(both, ['autocomplete'], 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', words)
}

/** Only texts and numbers have choices or complete. */
export const onlyTextsAndNumbersHaveChoices: Rule = (option) => {
  const has = listOf(option.choices).length > 0 || option.autocomplete === true
  const words = 'Only string, integer and number options take choices or autocomplete'
  return findingIf(
    has && !takesChoices(option),
    ['choices'],
    'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
    words,
  )
}

/** The bounds of a text lie between 0 and 6000, and no least is above its most. */
export const optionBoundsFit: Rule = (option) => {
  const { max_length, max_value, min_length, min_value } = option
  const above = (least: unknown, most: unknown): boolean =>
    !isAbsent(least) && !isAbsent(most) && Number(least) > Number(most)
  const code = 'APPLICATION_COMMAND_OPTIONS_BOUNDS_INVALID'
  return [
    ...integerWithin(min_length, ['min_length'], 0, 6000),
    ...integerWithin(max_length, ['max_length'], 1, 6000),
    ...findingIf(above(min_length, max_length), ['min_length'], code, 'min_length is above max_length'),
    ...findingIf(above(min_value, max_value), ['min_value'], code, 'min_value is above max_value'),
  ]
}

/** Subcommands hold options, groups hold subcommands, nothing else holds any. */
export const nestingFits: Rule = (option) => {
  const inside = listOf(option.options)
  const fits =
    option.type === Type.SubcommandGroup
      ? inside.length > 0 && inside.every((it) => it.type === Type.Subcommand)
      : option.type === Type.Subcommand
        ? !inside.some(isGroup)
        : inside.length === 0
  const words = 'Options of this type cannot hold those options'
  return findingIf(!fits, ['options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', words)
}

function choiceValueFits(option: Fields, value: unknown, index: number): readonly Finding[] {
  const at = ['choices', index, 'value']
  if (option.type === Type.String) return textWithin(value, at, 100, 1)
  const fits = option.type === Type.Integer ? Number.isSafeInteger(value) : typeof value === 'number'
  return findingIf(!fits, at, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not a number of that type.`)
}
