import { InteractionResponseType as Callback, ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, listOf } from '../json.ts'
import type { BodyKind, PartKind } from './body-kinds.ts'
import { placedComponents } from './message-rules.ts'
import type { Path } from './rule.ts'

/** A part of a body, for which there are rules. */
export interface Part {
  readonly kind: PartKind
  readonly at: Path
  readonly fields: Fields
}

/** The bodies that are messages themselves. */
const MESSAGES: readonly BodyKind[] = ['message', 'message-edit', 'follow-up', 'webhook-edit']

/** Takes a body apart into what the rules look at. */
export function* partsOf(kind: BodyKind, body: unknown): Iterable<Part> {
  const fields = fieldsOf(body)
  if (MESSAGES.includes(kind)) yield* messageParts(fields, [])
  else if (kind === 'callback') yield* callbackParts(fields)
  else if (kind === 'commands') {
    yield { kind: 'commands', at: [], fields: { commands: body } }
    for (const [index, command] of listOf(body).entries()) yield* commandParts(command, [index], 'command')
  } else if (kind === 'command' || kind === 'command-edit') yield* commandParts(fields, [], kind)
  else if (kind === 'thread') yield { kind: 'thread', at: [], fields }
  else yield { kind: 'direct-channel', at: [], fields }
}

function* messageParts(message: Fields, at: Path): Iterable<Part> {
  yield { kind: 'message', at, fields: message }
  for (const [index, embed] of listOf(message.embeds).entries()) {
    yield { kind: 'embed', at: [...at, 'embeds', index], fields: embed }
  }
  for (const { at: place, component } of placedComponents(message)) {
    const kind = partKindOf(component)
    if (kind !== undefined) yield { kind, at: [...at, ...place], fields: component }
  }
}

function partKindOf(component: Fields): PartKind | undefined {
  const { type } = component
  if (type === ComponentType.ActionRow) return 'row'
  if (type === ComponentType.Button) return 'button'
  return [3, 5, 6, 7, 8].includes(Number(type)) ? 'select' : undefined
}

function* callbackParts(body: Fields): Iterable<Part> {
  yield { kind: 'callback', at: [], fields: body }
  const data = fieldsOf(body.data)
  if (body.data === undefined || body.data === null) return
  if (body.type === Callback.ChannelMessageWithSource || body.type === Callback.UpdateMessage) {
    yield* messageParts(data, ['data'])
  } else if (body.type === Callback.ApplicationCommandAutocompleteResult) {
    yield { kind: 'completion', at: ['data'], fields: data }
  } else if (body.type === Callback.Modal) {
    yield { kind: 'modal', at: ['data'], fields: data }
    for (const { at, component } of placedComponents(data)) {
      if (component.type === ComponentType.TextInput) {
        yield { kind: 'input', at: ['data', ...at], fields: component }
      } else if (partKindOf(component) === 'select') {
        yield { kind: 'select', at: ['data', ...at], fields: component }
      }
    }
  }
}

function* commandParts(command: Fields, at: Path, kind: 'command' | 'command-edit'): Iterable<Part> {
  yield { kind, at, fields: command }
  yield* optionParts(command, at)
}

function* optionParts(holder: Fields, at: Path): Iterable<Part> {
  for (const [index, option] of listOf(holder.options).entries()) {
    const place = [...at, 'options', index]
    yield { kind: 'option', at: place, fields: option }
    yield* optionParts(option, place)
  }
}
