import type { ReadWord } from '../spans/sentence-words.ts'

/** What a verb of a sentence says: who does what to whom, and whether it is said to be done. */
export interface Deed {
  /** The stem of the verb, with that of its particle ("kick out"). */
  readonly verb: string
  /** The place of the verb among the sentence's words. */
  readonly at: number
  /** False for what is planned, wished, demanded, ruled out or only possible. */
  readonly done: boolean
  /** Who does it, each of several on their own; undefined where the sentence does not show it. */
  readonly doers?: Doers
  /** The stems of whom or what it is done to, and of all that is said of that behind the verb. */
  readonly undergoes: ReadonlySet<string>
}

/** For each of those whom "and" joins, the words that name them. */
export type Doers = readonly (readonly ReadWord[])[]
