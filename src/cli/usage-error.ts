/** What was typed cannot be run. The message is shown as it is; the process exits with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly exitCode = 2
}
