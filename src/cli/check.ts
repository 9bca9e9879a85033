/** What the doctor found out about one thing. */
export interface Check {
  /** `failed` stops the bot or the answers; a `warning` does not. */
  readonly state: 'fine' | 'warning' | 'failed'
  readonly name: string
  /** What is the case. */
  readonly found: string
  /** What to do about it: whole sentences. */
  readonly advice?: string
}
