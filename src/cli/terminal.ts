import type { Readable, Writable } from 'node:stream'

/** What a command of the terminal works with: the process's own streams, clock and variables, or a test's. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean }
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly now: () => Date
  readonly env: Readonly<Record<string, string | undefined>>
}
