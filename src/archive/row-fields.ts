/** A row as either database gives it: SQLite has 1 and 0 for yes and no. */
export type AnyRow = Readonly<Record<string, unknown>>

/** A field that is absent where its column is empty. */
export function optional<Name extends string>(
  name: Name,
  value: unknown,
): { readonly [name in Name]?: string } {
  return value === null || value === undefined
    ? {}
    : ({ [name]: String(value) } as { [name in Name]: string })
}

/** What a column of yes and no says. */
export function isYes(value: unknown): boolean {
  return value === true || value === 1
}
