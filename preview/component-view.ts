import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, listOf } from '../tests/support/discord/json.ts'
import type { ChoiceView, ComponentView } from './protocol.ts'

/** What a list offers besides its own choices. */
export interface Offered {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly channels: readonly { readonly id: string; readonly name: string }[]
}

const STYLES: Readonly<Record<number, 'primary' | 'secondary' | 'success' | 'danger'>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
}

const WEB = /^https?:\/\//iu

/** The rows of a message's components. */
export function rowsOf(components: unknown, offered: Offered): ComponentView[][] {
  return listOf(components).map((row) =>
    row.type === ComponentType.ActionRow
      ? listOf(row.components).map((component) => componentView(component, offered))
      : [{ kind: 'unknown', type: Number(row.type) }],
  )
}

function componentView(component: Fields, offered: Offered): ComponentView {
  const id = String(component.custom_id ?? '')
  switch (component.type) {
    case ComponentType.Button:
      return buttonView(component, id)
    case ComponentType.StringSelect:
      return listView(component, id, listOf(component.options).map(choiceView))
    case ComponentType.ChannelSelect:
      return listView(component, id, chosenAmong(component, offered.channels, '#'))
    case ComponentType.UserSelect:
    case ComponentType.MentionableSelect:
      return listView(component, id, chosenAmong(component, offered.people, '@'))
    default:
      return { kind: 'unknown', type: Number(component.type) }
  }
}

function buttonView(component: Fields, id: string): ComponentView {
  const label = String(component.label ?? '')
  const name = fieldsOf(component.emoji).name
  const emoji = typeof name === 'string' ? { emoji: name } : {}
  const url = String(component.url ?? '')
  if (component.style === ButtonStyle.Link)
    return { kind: 'link', label, url: WEB.test(url) ? url : '', ...emoji }
  return {
    kind: 'button',
    id,
    label,
    ...emoji,
    style: STYLES[Number(component.style)] ?? 'secondary',
    disabled: component.disabled === true,
  }
}

function listView(component: Fields, id: string, choices: readonly ChoiceView[]): ComponentView {
  return {
    kind: 'list',
    id,
    placeholder: String(component.placeholder ?? 'Make a selection'),
    least: Number(component.min_values ?? 1),
    most: Number(component.max_values ?? 1),
    disabled: component.disabled === true,
    choices,
  }
}

/** One choice of a list. */
export function choiceView(option: Fields): ChoiceView {
  return {
    label: String(option.label ?? ''),
    value: String(option.value ?? ''),
    ...(typeof option.description === 'string' ? { description: option.description } : {}),
    chosen: option.default === true,
  }
}

function chosenAmong(
  component: Fields,
  among: readonly { readonly id: string; readonly name: string }[],
  sign: string,
): ChoiceView[] {
  const chosen = new Set(listOf(component.default_values).map(({ id }) => id))
  return among.map(({ id, name }) => ({ label: `${sign}${name}`, value: id, chosen: chosen.has(id) }))
}
