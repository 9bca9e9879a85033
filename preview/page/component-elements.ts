import type { ChoiceView, ComponentView } from '../protocol.ts'
import { element } from './elements.ts'
import { webLink } from './markup-elements.ts'

/** What pressing and choosing lead to. */
export interface Uses {
  press(button: string): void
  choose(list: string, values: readonly string[]): void
}

/** The rows below a message. */
export function rowElements(rows: readonly (readonly ComponentView[])[], uses: Uses): HTMLElement[] {
  return rows.map((row) => element('div', { class: 'row' }, ...row.map((one) => componentElement(one, uses))))
}

function componentElement(component: ComponentView, uses: Uses): HTMLElement {
  switch (component.kind) {
    case 'button': {
      const { disabled, emoji, id, label, style } = component
      return element(
        'button',
        { type: 'button', class: `press ${style}`, disabled, 'data-id': id, click: () => uses.press(id) },
        emoji === undefined
          ? undefined
          : element('span', { class: 'emoji', 'aria-hidden': label !== '' }, emoji),
        label === '' ? undefined : label,
      )
    }
    case 'link': {
      const link = webLink(component.url, component.emoji ?? '', component.label, ' ↗')
      link.className = 'press secondary'
      return link
    }
    case 'list':
      return component.most > 1 || component.least === 0
        ? severalElement(component, uses)
        : oneElement(component, uses)
    case 'unknown':
      return element(
        'span',
        { class: 'unknown' },
        `Component of type ${component.type}, which this page does not show`,
      )
  }
}

type ListView = Extract<ComponentView, { kind: 'list' }>

/** A list of which one is chosen: the browser's own, which keyboards and readers know. */
function oneElement({ choices, disabled, id, placeholder }: ListView, uses: Uses): HTMLElement {
  const chosen = choices.some((choice) => choice.chosen)
  const list = element(
    'select',
    {
      class: 'list',
      disabled,
      'aria-label': placeholder,
      'data-id': id,
      change: (event: Event) => uses.choose(id, [(event.target as HTMLSelectElement).value]),
    },
    element('option', { value: '', disabled: true, selected: !chosen }, placeholder),
    ...choices.map((choice) =>
      element('option', { value: choice.value, selected: choice.chosen }, optionText(choice)),
    ),
  )
  return list
}

function optionText({ description, label }: ChoiceView): string {
  return description === undefined ? label : `${label} – ${description}`
}

/** A list of which several are chosen, or none: boxes that open below it, sent when it is closed again. */
function severalElement(
  { choices, disabled, id, least, most, placeholder }: ListView,
  uses: Uses,
): HTMLElement {
  const boxes = choices.map((choice) => ({
    choice,
    box: element('input', { type: 'checkbox', checked: choice.chosen, value: choice.value }),
  }))
  const chosen = choices.filter((choice) => choice.chosen).map(({ label }) => label)
  const send = element(
    'button',
    { type: 'button', class: 'press primary', click: () => uses.choose(id, checked()) },
    'Apply',
  )
  const checked = (): string[] => boxes.filter(({ box }) => box.checked).map(({ choice }) => choice.value)
  const limit = (): void => {
    const count = checked().length
    send.disabled = count < least || count > most
  }
  const list = element(
    'details',
    { class: 'list several', 'data-id': id },
    element('summary', { 'aria-label': placeholder }, chosen.length === 0 ? placeholder : chosen.join(', ')),
    element(
      'div',
      { class: 'choices', change: limit },
      ...boxes.map(({ box, choice }) =>
        element(
          'label',
          {},
          box,
          element('span', {}, choice.label),
          choice.description === undefined ? undefined : element('small', {}, choice.description),
        ),
      ),
      send,
    ),
  )
  if (disabled) list.inert = true
  return list
}
