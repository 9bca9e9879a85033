import { ComponentType } from 'discord-api-types/v10'
import { isAbsent } from '../json.ts'
import { placedComponents } from './message-rules.ts'
import { findingIf, integerWithin, listWithin, type Rule, textWithin } from './rule.ts'

/** The components of a form: rows, inputs, lists, labels, texts and files. */
const IN_MODALS: readonly number[] = [1, 3, 4, 5, 6, 7, 8, 10, 18, 19, 21, 22, 23]

/** A form's title has 1 to 45 characters. */
export const modalTitleIsWithin45: Rule = (modal) => textWithin(modal.title, ['title'], 45, 1)

/** A form has a custom_id of 1 to 100 characters. */
export const modalHasCustomId: Rule = (modal) => textWithin(modal.custom_id, ['custom_id'], 100, 1)

/** A form has 1 to 5 inputs. */
export const modalIsWithin5: Rule = (modal) => listWithin(modal.components, ['components'], 5, 1)

/** A form holds inputs and what stands around them, no buttons. */
export const modalHoldsInputs: Rule = (modal) =>
  placedComponents(modal).flatMap(({ at, component }) =>
    findingIf(
      !IN_MODALS.includes(Number(component.type)),
      [...at, 'type'],
      'UNION_TYPE_CHOICES',
      'Value of field "type" is not one that a modal takes.',
    ),
  )

/** An input has a custom_id of 1 to 100 characters. */
export const inputHasCustomId: Rule = (input) => textWithin(input.custom_id, ['custom_id'], 100, 1)

/** An input's label has at most 45 characters, its placeholder 100, its value 4000. */
export const inputTextsFit: Rule = (input) => [
  ...textWithin(input.label, ['label'], 45),
  ...textWithin(input.placeholder, ['placeholder'], 100),
  ...textWithin(input.value, ['value'], 4000),
]

/** An input takes 0 to 4000 characters, and no least is above its most. */
export const inputBoundsFit: Rule = ({ max_length, min_length }) => {
  const above = !isAbsent(min_length) && !isAbsent(max_length) && Number(min_length) > Number(max_length)
  return [
    ...integerWithin(min_length, ['min_length'], 0, 4000),
    ...integerWithin(max_length, ['max_length'], 1, 4000),
    ...findingIf(above, ['min_length'], 'BASE_TYPE_BAD_LENGTH', 'min_length is above max_length'),
  ]
}

/** An input is a line or a paragraph. */
export const inputStyleIsKnown: Rule = ({ style }) =>
  findingIf(style !== 1 && style !== 2, ['style'], 'BASE_TYPE_CHOICES', 'Value must be one of (1, 2).')

/** An input in a row has a label of its own; in a label, the label has one of at most 45 characters. */
export const inputIsLabelled: Rule = (modal) =>
  placedComponents(modal).flatMap(({ at, component }) => {
    const isLabel = component.type === ComponentType.Label
    const isLooseInput = component.type === ComponentType.TextInput && at.at(-1) !== 'component'
    return isLabel || isLooseInput ? textWithin(component.label, [...at, 'label'], 45, 1) : []
  })
