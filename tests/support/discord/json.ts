/** A JSON object of a body. */
export type Fields = Readonly<Record<string, unknown>>

/** A value as an object; {} where it is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** A value as a list of objects; [] where it is no list. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

/** Whether a value was left out: undefined, or null, which Discord takes for the same. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null
}
