import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'

const NAME = String.raw`\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}`

/** "Did Ukraine invade Russia": who did it to whom. */
const BOTH = new RegExp(
  String.raw`\b(?:[Dd]id|[Dd]oes|[Dd]o|[Ww]ill|[Hh]as|[Hh]ave|[Hh]ad) (?:the )?(${NAME}) (\p{Ll}+)(?: the)? (${NAME})`,
  'u',
)

/** "Who sanctioned Russia": who did it to a name; no name was the doer. */
const DONE_TO = new RegExp(String.raw`^\W*(?:[Ww]ho|[Ww]hich \p{Ll}+) (\p{Ll}+)(?: the)? (${NAME})`, 'u')

/** Verbs that make a passive of what follows, and what makes one of a participle after a noun. */
const PASSIVE: ReadonlySet<string> = new Set(
  ['is', 'are', 'was', 'were', 'been', 'be', 'being', 'get'].map(stem),
)

/** How far from the verb the doer and what it is done to may stand, in words. */
const REACH = 4

interface Roles {
  readonly doer?: string
  readonly verb: string
  readonly patient: string
}

const lastStem = (name: string): string => stem(normalizeWord(name.split(' ').at(-1)!))

const askedRoles = onceAQuery(({ question }: Query): { readonly roles?: Roles } => {
  const both = BOTH.exec(question)
  if (both !== null)
    return {
      roles: { doer: lastStem(both[1]!), verb: stem(normalizeWord(both[2]!)), patient: lastStem(both[3]!) },
    }
  const done = DONE_TO.exec(question)
  if (done === null || PASSIVE.has(stem(done[1]!))) return {}
  return { roles: { verb: stem(normalizeWord(done[1]!)), patient: lastStem(done[2]!) } }
})

/**
 * Whether a sentence tells of the deed that is asked for with the names of the question in each other's place: "Russia invaded
 * Ukraine" where it is asked when Ukraine invaded Russia. A passive turns them round itself and is no such case.
 * @param stems the stems of the sentence's words, in order
 */
export function areRolesSwapped(query: Query, stems: readonly string[]): boolean {
  const { roles } = askedRoles(query)
  if (roles === undefined) return false
  const { doer, verb, patient } = roles
  return stems.some((one, at) => {
    if (one !== verb) return false
    const before = stems.slice(Math.max(0, at - REACH), at)
    const after = stems.slice(at + 1, at + 1 + REACH)
    if (before.some((word) => PASSIVE.has(word)) || after.slice(0, 2).includes('by')) return false
    // Of a doer that the question does not name, only what stands right before the verb is surely one.
    if (doer === undefined) return before.at(-1) === patient && !after.includes(patient)
    return before.includes(patient) && after.includes(doer) && !before.includes(doer)
  })
}
