/** Where something stands in a body. */
export type Path = readonly (string | number)[]

/** A place where a body breaks a rule. */
export interface Fault {
  readonly rule: string
  readonly at: Path
  /** Discord's code for it: "BASE_TYPE_MAX_LENGTH". */
  readonly code: string
  readonly message: string
  /** False: Discord itself lets it pass, this bot must not send it. */
  readonly refused: boolean
}

/** What a rule looks at. */
export interface Subject {
  readonly body: unknown
  /** The names of the files that came along. */
  readonly fileNames: readonly string[]
}

/** Says where a body breaks one rule; nothing where it keeps it. */
export type Rule = (subject: Subject) => Iterable<Fault>
