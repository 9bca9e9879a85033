import type { FormView } from '../protocol.ts'
import { element } from './elements.ts'

/** Opens a form of the bot's above the page. @param send is told what was typed, by field. */
export function openForm(
  form: FormView,
  send: (values: Readonly<Record<string, string>>) => Promise<void>,
): void {
  const inputs = form.fields.map((field) => ({ field, input: inputOf(field) }))
  const dialog = element(
    'dialog',
    { class: 'form', 'aria-label': form.title, close: () => dialog.remove() },
    element(
      'form',
      {
        submit: (event: Event) => {
          event.preventDefault()
          dialog.close()
          void send(Object.fromEntries(inputs.map(({ field, input }) => [field.id, input.value])))
        },
      },
      element('h2', {}, form.title),
      ...inputs.map(({ field, input }) =>
        element(
          'label',
          {},
          element(
            'span',
            {},
            field.label,
            field.required ? element('em', { class: 'required' }, ' *') : undefined,
          ),
          field.description === undefined
            ? undefined
            : element('small', { class: 'quiet' }, field.description),
          input,
        ),
      ),
      element(
        'div',
        { class: 'row' },
        element('button', { type: 'button', class: 'press link', click: () => dialog.close() }, 'Cancel'),
        element('button', { type: 'submit', class: 'press primary' }, 'Submit'),
      ),
    ),
  )
  document.body.append(dialog)
  dialog.showModal()
}

function inputOf(
  field: FormView['fields'][number],
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const { choices, least, long, longest, placeholder, required, value } = field
  if (choices !== undefined) {
    return element(
      'select',
      { required },
      ...choices.map((choice) =>
        element('option', { value: choice.value, selected: choice.chosen }, choice.label),
      ),
    )
  }
  const common = { required, placeholder, maxlength: longest, minlength: least === 0 ? undefined : least }
  const input = long
    ? element('textarea', { ...common, rows: 5 })
    : element('input', { ...common, type: 'text' })
  input.value = value
  return input
}
