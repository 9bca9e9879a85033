import type { BodyKind } from './body-kinds.ts'

// Bodies that keep every rule, and take the one change that breaks one.

/** A rule's name, a body that breaks it, and the nearest one that keeps all of them. */
export type Example = readonly [rule: string, kind: BodyKind, broken: unknown, kept: unknown]

/** The `allowed_mentions` of this bot. */
export const NOBODY = { allowed_mentions: { parse: [] } }
export const message = (fields: object): object => ({ ...NOBODY, content: 'Hello.', ...fields })
export const embed = (fields: object): object => message({ embeds: [{ description: 'A quote.', ...fields }] })
export const rows = (...components: object[][]): object =>
  message({ components: components.map((inside) => ({ type: 1, components: inside })) })
export const button = (fields: object = {}): object => ({
  type: 2,
  style: 2,
  label: 'More',
  custom_id: 'more',
  ...fields,
})
export const link = (fields: object = {}): object => ({
  type: 2,
  style: 5,
  label: 'Open',
  url: 'https://e.org/',
  ...fields,
})
export const select = (fields: object = {}): object => ({
  type: 3,
  custom_id: 'pick',
  options: [{ label: 'One', value: '1' }],
  ...fields,
})
export const command = (fields: object = {}): object => ({ name: 'ask', description: 'Asks.', ...fields })
export const option = (fields: object = {}): object => ({
  type: 3,
  name: 'words',
  description: 'Words.',
  ...fields,
})
export const withOptions = (...options: object[]): object => command({ options })
export const modal = (fields: object = {}): object => ({
  type: 9,
  data: { title: 'Ask', custom_id: 'form', components: [input()], ...fields },
})
export const input = (fields: object = {}): object => ({
  type: 18,
  label: 'Question',
  component: { type: 4, style: 1, custom_id: 'question', ...fields },
})
export const completion = (choices: unknown): object => ({ type: 8, data: { choices } })
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
export const letters = (count: number): string => 'x'.repeat(count)
