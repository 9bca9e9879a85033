import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIChannelSelectComponent,
  APIComponentInMessageActionRow,
  APIStringSelectComponent,
} from 'discord-api-types/v10'
import { ButtonStyle, ChannelType, ComponentType } from 'discord-api-types/v10'
import type { Control } from '../reply/reply.ts'
import { shorten } from '../reply/wording.ts'
import { customIdOf } from './custom-id.ts'
import { oneLine } from './escape-markdown.ts'
import { linkAddress } from './link-markdown.ts'

/** Discord's limits on what can be pressed, in characters where they are lengths. */
export const CONTROL_LIMITS = {
  rows: 5,
  buttons: 5,
  label: 80,
  placeholder: 150,
  choices: 25,
  choice: 100,
} as const

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const

/** Where the bot can post. */
const POSTABLE = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const

type Row = APIActionRowComponent<APIComponentInMessageActionRow>

/**
 * Discord's form of the rows of a reply. A link that cannot be opened safely, a list without choices and a row without
 * anything in it are left out, and so is what is over Discord's number of rows.
 * @param madeFor the person whom the message answers, where it does not show that by itself.
 * @throws {Error} for an action that is longer than a `custom_id`: cut, it would name something else.
 */
export function controlComponents(rows: readonly (readonly Control[])[], madeFor?: string): Row[] {
  return rows
    .map((row) => row.flatMap((control) => component(control, madeFor)).slice(0, CONTROL_LIMITS.buttons))
    .filter((components) => components.length > 0)
    .map((components): Row => ({ type: ComponentType.ActionRow, components }))
    .slice(0, CONTROL_LIMITS.rows)
}

function component(control: Control, madeFor: string | undefined): APIComponentInMessageActionRow[] {
  switch (control.kind) {
    case 'button':
      return [button(control, madeFor)]
    case 'link': {
      const url = linkAddress(control.url)
      if (url === undefined) return []
      const label = labelOf(control.label)
      return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }]
    }
    case 'select':
      return control.choices.length === 0 ? [] : [select(control, madeFor)]
    case 'channels':
      return [channels(control, madeFor)]
  }
}

function button(
  { action, label, emoji, style, disabled }: Extract<Control, { kind: 'button' }>,
  madeFor: string | undefined,
): APIButtonComponent {
  const words = labelOf(label)
  return {
    type: ComponentType.Button,
    style: STYLES[style ?? 'secondary'],
    custom_id: customIdOf(action, madeFor),
    ...(words === '' ? {} : { label: words }),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(disabled === true ? { disabled } : {}),
  }
}

function select(
  { action, placeholder, choices, least = 1, most = 1 }: Extract<Control, { kind: 'select' }>,
  madeFor: string | undefined,
): APIStringSelectComponent {
  const options = choices.slice(0, CONTROL_LIMITS.choices).map(({ label, value, description, chosen }) => ({
    label: shorten(oneLine(label), CONTROL_LIMITS.choice) || '…',
    value,
    ...(description === undefined || description.trim() === ''
      ? {}
      : { description: shorten(oneLine(description), CONTROL_LIMITS.choice) }),
    ...(chosen === true ? { default: true } : {}),
  }))
  return {
    type: ComponentType.StringSelect,
    custom_id: customIdOf(action, madeFor),
    placeholder: shorten(oneLine(placeholder), CONTROL_LIMITS.placeholder),
    min_values: Math.min(least, options.length),
    max_values: Math.min(Math.max(most, 1), options.length),
    options,
  }
}

function channels(
  { action, placeholder, chosen = [], least = 1, most = 1 }: Extract<Control, { kind: 'channels' }>,
  madeFor: string | undefined,
): APIChannelSelectComponent {
  const most25 = Math.min(Math.max(most, 1), CONTROL_LIMITS.choices)
  return {
    type: ComponentType.ChannelSelect,
    custom_id: customIdOf(action, madeFor),
    placeholder: shorten(oneLine(placeholder), CONTROL_LIMITS.placeholder),
    min_values: Math.min(least, most25),
    max_values: most25,
    channel_types: [...POSTABLE],
    ...(chosen.length === 0
      ? {}
      : { default_values: chosen.slice(0, most25).map((id) => ({ id, type: 'channel' as never })) }),
  }
}

function labelOf(label: string): string {
  return shorten(oneLine(label), CONTROL_LIMITS.label)
}
