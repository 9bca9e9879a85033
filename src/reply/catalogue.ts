import type { Language, Texts } from './language.ts'
import type { Inline } from './reply.ts'
import { type Wording, wordingIn } from './wording-in.ts'

/** Where a text stands, and the most characters that Discord takes there. Running text is cut to fit by the shells. */
export const PLACES = {
  text: 4096,
  title: 256,
  button: 80,
  placeholder: 150,
  choice: 100,
  'modal title': 45,
  'field label': 45,
  'field placeholder': 100,
  'command name': 32,
  'menu command name': 32,
  'command description': 100,
  'menu command': 32,
} as const
export type Place = keyof typeof PLACES

/** A text with values in it, a function for each language. `say` words numbers, dates and lists in that language. */
export type Phrase<Values, Worded extends string | readonly Inline[] = string> = {
  readonly [L in Language]: (values: Values, say: Wording<L>) => Worded
}

// biome-ignore lint/suspicious/noExplicitAny: what values a phrase takes is known where it is used, not here
type Entries = Readonly<Record<string, Texts | Phrase<any, any>>>

type In<E extends Entries> = {
  readonly [Key in keyof E]: E[Key] extends Phrase<infer Values, infer Worded>
    ? (values: Values) => Worded
    : string
}

/** Texts that belong together, each in every language. */
export interface Catalogue<E extends Entries = Entries> {
  readonly place: Place
  readonly entries: E
  /** The texts in one language: strings, and functions that take a phrase's values. */
  in(language: Language): In<E>
}

/** Gathers texts that stand in the same kind of place; tests hold them to what Discord takes there. */
export function catalogue<const E extends Entries>(place: Place, entries: E): Catalogue<E> {
  const made = new Map<Language, In<E>>()
  return {
    place,
    entries,
    in(language) {
      const known = made.get(language) ?? inOne(entries, language)
      made.set(language, known)
      return known
    },
  }
}

function inOne<E extends Entries>(entries: E, language: Language): In<E> {
  const words: Record<string, unknown> = {}
  for (const [key, texts] of Object.entries(entries)) {
    const text: unknown = texts[language]
    words[key] = typeof text === 'function' ? (values: unknown) => text(values, wordingIn(language)) : text
  }
  return words as In<E>
}

/** A text with values in it. */
export function phrase<Values>(texts: Phrase<Values>): Phrase<Values> {
  return texts
}

/** A text with values in it that is partly bold, code or a link: runs instead of a string. */
export function runs<Values>(texts: Phrase<Values, readonly Inline[]>): Phrase<Values, readonly Inline[]> {
  return texts
}
