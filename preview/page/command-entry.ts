import type { CommandView, OptionView, StateView } from '../protocol.ts'
import { calls } from './calls.ts'
import { element } from './elements.ts'

type Values = Record<string, string | number | boolean>

/** How long typing rests before completions are asked for, milliseconds. */
const REST = 120

/** What the entry of a command leads to. */
export interface CommandUses {
  send(command: CommandView, values: Values): void
  cancel(): void
}

/** A slash command being filled in: required options first, the others to be added, completions below. */
export function commandEntry(command: CommandView, state: StateView, uses: CommandUses): HTMLElement {
  const fields = new Map<string, HTMLInputElement | HTMLSelectElement>()
  const chosen = new Map<string, { readonly label: string; readonly value: string }>()
  const choices = element('ul', {
    class: 'suggestions',
    role: 'listbox',
    'aria-label': 'Choices',
    id: 'choices',
  })
  const slots = element('span', { class: 'slots' })
  const others = element('span', { class: 'others' })
  const hint = element('p', { class: 'hint quiet' }, command.description)
  choices.hidden = true
  let marked = -1
  let asked = 0

  const values = (): Values => {
    const read: Values = {}
    for (const option of command.options) {
      const field = fields.get(option.name)
      if (field === undefined || field.value === '') continue
      const picked = chosen.get(option.name)
      const text = picked?.label === field.value ? picked.value : field.value
      read[option.name] =
        option.kind === 'number' ? Number(text) : option.kind === 'switch' ? text === 'true' : text
    }
    return read
  }

  const close = (): void => {
    choices.hidden = true
    choices.replaceChildren()
    marked = -1
  }

  const complete = async (option: OptionView, field: HTMLInputElement): Promise<void> => {
    asked += 1
    const mine = asked
    await new Promise((resolve) => setTimeout(resolve, REST))
    if (mine !== asked) return
    const found = await calls
      .complete(command.name, { ...values(), [option.name]: field.value }, option.name)
      .catch(() => [])
    if (mine !== asked || document.activeElement !== field) return
    close()
    for (const { name, value } of found) {
      const pick = (event: Event): void => {
        event.preventDefault()
        field.value = name
        chosen.set(option.name, { label: name, value: String(value) })
        close()
        field.focus()
      }
      choices.append(element('li', { role: 'option', 'aria-selected': 'false', mousedown: pick }, name))
    }
    choices.hidden = found.length === 0
  }

  const mark = (by: number): void => {
    const items = [...choices.children]
    if (items.length === 0) return
    marked = (marked + by + items.length) % items.length
    for (const [at, item] of items.entries()) item.setAttribute('aria-selected', String(at === marked))
    items[marked]?.scrollIntoView({ block: 'nearest' })
  }

  const keys = (event: KeyboardEvent): void => {
    const open = !choices.hidden
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (open) event.preventDefault()
      mark(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Escape') {
      if (open) close()
      else uses.cancel()
    } else if ((event.key === 'Enter' || event.key === 'Tab') && open && marked >= 0) {
      event.preventDefault()
      choices.children[marked]?.dispatchEvent(new MouseEvent('mousedown', { cancelable: true }))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      send()
    } else if (
      event.key === 'Backspace' &&
      (event.target as HTMLInputElement).value === '' &&
      isLast(event.target)
    ) {
      uses.cancel()
    }
  }
  const isLast = (field: EventTarget | null): boolean =>
    [...fields.values()].every((one) => one === field || one.value === '')

  const send = (): void => {
    const missing = command.options.find(
      ({ name, required }) => required && (fields.get(name)?.value ?? '') === '',
    )
    if (missing === undefined) {
      uses.send(command, values())
      return
    }
    hint.textContent = `${missing.label} is required: ${missing.description}`
    fields.get(missing.name)?.focus()
  }

  const add = (option: OptionView): HTMLElement => {
    const field = fieldOf(option, state)
    field.setAttribute('aria-label', option.label)
    field.setAttribute('name', option.name)
    field.addEventListener('keydown', keys as EventListener)
    field.addEventListener('focus', () => {
      hint.textContent = option.description
      close()
      if (option.completes) void complete(option, field as HTMLInputElement)
    })
    if (option.completes)
      field.addEventListener('input', () => void complete(option, field as HTMLInputElement))
    fields.set(option.name, field)
    slots.append(element('label', { class: 'slot' }, element('span', {}, option.label), field))
    return field
  }
  // A command that needs no option has its main one to be filled in all the same: with it the focus has a place.
  const needsNone = command.options.every(({ required }) => !required)
  for (const [at, option] of command.options.entries()) {
    if (option.required || (needsNone && at === 0)) add(option)
    else {
      const more = element(
        'button',
        {
          type: 'button',
          class: 'more',
          title: option.description,
          click: () => {
            more.remove()
            add(option).focus()
          },
        },
        `+ ${option.label}`,
      )
      others.append(more)
    }
  }
  queueMicrotask(() => (fields.values().next().value ?? sendButton).focus())
  const sendButton = element('button', { type: 'button', class: 'send', click: send, keydown: keys }, 'Send')
  return element(
    'div',
    { class: 'command-entry' },
    choices,
    hint,
    element(
      'div',
      { class: 'entry-line' },
      element('span', { class: 'command-name' }, `/${command.label}`),
      slots,
      others,
      sendButton,
      element('button', { type: 'button', class: 'cancel', click: uses.cancel, 'aria-label': 'Cancel' }, '✕'),
    ),
  )
}

function fieldOf(option: OptionView, state: StateView): HTMLInputElement | HTMLSelectElement {
  const list = (entries: readonly { readonly label: string; readonly value: string }[]): HTMLSelectElement =>
    element(
      'select',
      {},
      element('option', { value: '' }, '…'),
      ...entries.map(({ label, value }) => element('option', { value }, label)),
    )
  switch (option.kind) {
    case 'switch':
      return list([
        { label: 'True', value: 'true' },
        { label: 'False', value: 'false' },
      ])
    case 'choice':
      return list(option.choices)
    case 'channel':
      return list(
        state.channels
          .filter(({ direct }) => !direct)
          .map(({ id, name }) => ({ label: `#${name}`, value: id })),
      )
    case 'number':
      return element('input', { type: 'number', autocomplete: 'off' })
    default:
      return element('input', {
        type: 'text',
        autocomplete: 'off',
        maxlength: option.longest,
        'data-completes': option.completes,
      })
  }
}
