/** A field that is absent where its column is empty. */
export function optional<Name extends string>(
  name: Name,
  value: unknown,
): { readonly [name in Name]?: string } {
  return value === null || value === undefined
    ? {}
    : ({ [name]: String(value) } as { [name in Name]: string })
}
