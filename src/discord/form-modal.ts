import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'
import { ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { Form } from '../reply/reply.ts'
import { shorten } from '../reply/wording.ts'
import { customIdOf } from './custom-id.ts'
import { oneLine, visibleText } from './escape-markdown.ts'

/** Discord's limits on forms, in characters. */
const LIMITS = { title: 45, fields: 5, label: 45, placeholder: 100, value: 4000 } as const

/**
 * Discord's form of a form: a text input a field, each under its label.
 * @param madeFor the person whom the message that opens it answers, where it does not show that by itself.
 */
export function formModal(
  { action, title, fields }: Form,
  madeFor?: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customIdOf(action, madeFor),
    title: shorten(oneLine(title), LIMITS.title),
    components: fields.slice(0, LIMITS.fields).map((field) => {
      const longest = Math.min(field.longest ?? LIMITS.value, LIMITS.value)
      return {
        type: ComponentType.Label as const,
        label: shorten(oneLine(field.label), LIMITS.label),
        component: {
          type: ComponentType.TextInput as const,
          custom_id: customIdOf(field.name),
          style: field.long === true ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required: field.required ?? true,
          max_length: longest,
          ...(field.placeholder === undefined
            ? {}
            : { placeholder: shorten(oneLine(field.placeholder), LIMITS.placeholder) }),
          ...(field.value === undefined || field.value === ''
            ? {}
            : { value: shorten(visibleText(field.value), longest) }),
        },
      }
    }),
  }
}
