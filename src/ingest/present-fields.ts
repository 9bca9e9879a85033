/** The fields that have a value; an optional field is absent rather than undefined. */
export type PresentFields<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

/** Leaves the fields out that are undefined. */
export function presentFields<Fields extends object>(fields: Fields): PresentFields<Fields> {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as PresentFields<Fields>
}
