import type { APIMessage } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf } from './json.ts'

/** All components of a message, outer ones before those inside them. */
export function componentsOf(message: APIMessage): Fields[] {
  const walk = (component: Fields): Fields[] => [
    component,
    ...(Array.isArray(component.components) ? component.components.map(fieldsOf).flatMap(walk) : []),
    ...(component.accessory === undefined ? [] : walk(fieldsOf(component.accessory))),
  ]
  return (message.components ?? []).map(fieldsOf).flatMap(walk)
}

/** One part of a form as it comes back: rows and labels keep their place, inputs get what was typed. */
export function fillComponent(
  title: string,
  component: Fields,
  values: Readonly<Record<string, string>>,
  unused: Set<string>,
): Fields {
  const { custom_id, id, type } = component
  const fill = (inner: unknown): Fields => fillComponent(title, fieldsOf(inner), values, unused)
  if (Array.isArray(component.components)) return { id, type, components: component.components.map(fill) }
  if (component.component !== undefined) return { id, type, component: fill(component.component) }
  if (typeof custom_id !== 'string') return { id, type }
  unused.delete(custom_id)
  const value = values[custom_id] ?? String(component.value ?? '')
  if (component.required !== false && value === '') {
    throw new Error(`Cannot fill in ${title}: the input "${custom_id}" is required`)
  }
  if (
    value.length > Number(component.max_length ?? 4000) ||
    value.length < Number(component.min_length ?? 0)
  ) {
    throw new Error(`Cannot fill in ${title}: "${custom_id}" is ${value.length} characters long`)
  }
  return type === ComponentType.StringSelect
    ? { id, type, custom_id, values: [value] }
    : { id, type, custom_id, value }
}
