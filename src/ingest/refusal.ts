/** Where an article stands among those of its file, from 1. */
export interface ElementPlace {
  readonly number: number
  readonly of: number
}

/** Why a file, or a part of it, did not become an article. */
export interface Refusal {
  /** The path, as the person gave it or as it was found below a folder that they gave. */
  readonly file: string
  /** From 1; absent where the reason concerns the whole file. */
  readonly line?: number
  /** Which article of a JSON array it is, from 1, and of how many. */
  readonly element?: ElementPlace
  /** A sentence for people. */
  readonly reason: string
  /** When the reason ends by itself: the embargo of a story. ISO 8601. */
  readonly until?: string
}

/** Thrown by decoders and readers; the import notes it as a `Refusal` and goes on. */
export class RefusedText extends Error {
  override readonly name = 'RefusedText'
  /** From 1. */
  readonly line: number | undefined

  constructor(reason: string, options: { readonly line?: number | undefined } = {}) {
    super(reason)
    this.line = options.line
  }
}
