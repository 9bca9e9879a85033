import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import { type Fields, fieldsOf, listOf } from '../tests/support/discord/json.ts'
import { choiceView } from './component-view.ts'
import type { FormView } from './protocol.ts'

/** Discord's limit where a form names none. */
const LONGEST = 4000

/** A form as the page shows it: inputs in rows, as Discord had them first, and in labels, as it has them now. */
export function formView(interaction: string, modal: Fields): FormView {
  return {
    interaction,
    title: String(modal.title ?? ''),
    fields: listOf(modal.components).flatMap((outer) =>
      outer.type === ComponentType.Label
        ? [fieldView(fieldsOf(outer.component), String(outer.label ?? ''), outer.description)]
        : listOf(outer.components).map((input) => fieldView(input, String(input.label ?? ''), undefined)),
    ),
  }
}

function fieldView(input: Fields, label: string, description: unknown): FormView['fields'][number] {
  return {
    id: String(input.custom_id ?? ''),
    label,
    ...(typeof description === 'string' ? { description } : {}),
    long: input.style === TextInputStyle.Paragraph,
    required: input.required !== false,
    value: String(input.value ?? ''),
    placeholder: String(input.placeholder ?? ''),
    least: Number(input.min_length ?? 0),
    longest: Number(input.max_length ?? LONGEST),
    ...(input.type === ComponentType.StringSelect ? { choices: listOf(input.options).map(choiceView) } : {}),
  }
}
