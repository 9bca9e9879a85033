import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { isSameDeed } from '../claims/same-deeds.ts'
import { type Deed, readDeeds } from '../claims/stated-deeds.ts'
import { readWords } from '../spans/sentence-words.ts'
import { askedRoles, namesAmong } from './asked-roles.ts'
import { areOneThing } from './rivals.ts'

/** What somebody says or wants for a country or a company is said by it, and a birth stands beside whoever is born in many ways. */
const OPEN: ReadonlySet<string> = new Set(
  `say tell announce claim argue think believe want expect estimate report warn predict promise pledge propose call describe
  blame deny confirm born`
    .split(/\s+/)
    .map(stem),
)

/** The names in whose roles something is asked. */
interface NamedRoles {
  readonly verb: string
  readonly doers: readonly string[]
  readonly undergoers: readonly string[]
}

function namedRoles(query: Query, terms: QueryTerms): NamedRoles | undefined {
  const roles = askedRoles(query)
  if (roles === false || OPEN.has(roles.verb)) return undefined
  const { verb, passive } = roles
  const subject = namesAmong(roles.subject, terms)
  const named = passive
    ? { verb, doers: [], undergoers: subject }
    : { verb, doers: subject, undergoers: namesAmong(roles.object, terms) }
  return named.doers.length + named.undergoers.length === 0 ? undefined : named
}

/**
 * Whether a sentence tells of the deed that a question asks for, but of others who did it or to whom it was done: "Russia invaded
 * Ukraine" where it is asked when Ukraine invaded Russia, "Brinley shareholders approved it" where it is asked of those of
 * Halvorn, "they fired Tucker" where it is asked why Smith was fired.
 * @param beside the sentences beside it and the headline: where one of them tells it of those asked for, it is told
 */
export function areRolesApart(
  query: Query,
  terms: QueryTerms,
  text: string,
  beside: readonly string[],
): boolean {
  const asked = namedRoles(query, terms)
  return (
    asked !== undefined &&
    rolesTold(asked, text) === 'others' &&
    !beside.some((one) => rolesTold(asked, one) === 'same')
  )
}

/** Of whom a text tells the deed. */
function rolesTold(asked: NamedRoles, text: string): 'same' | 'others' | 'untold' {
  const { stems, deeds } = readDeeds(text)
  const told = deeds.filter((deed) => deed.verb === asked.verb || isSameDeed(stems, deed.at, asked.verb))
  if (told.length === 0) return 'untold'
  const names = new Set(
    readWords(text).flatMap(({ stem, capital, small, ofDate, pos }) =>
      capital && !small && ofDate === 'no' && pos === 'PROPN' ? [stem] : [],
    ),
  )
  return told.every((deed) => isOfOthers(deed, asked, names)) ? 'others' : 'same'
}

/** Whether names stand in a role of a deed, and none of those that the question has in it. */
function isOfOthers(deed: Deed, { doers, undergoers }: NamedRoles, names: ReadonlySet<string>): boolean {
  const others = (held: readonly string[], asked: readonly string[]): boolean =>
    asked.length > 0 &&
    held.some((one) => names.has(one)) &&
    !asked.some((name) => held.some((one) => one === name || areOneThing(one, name)))
  const doing = (deed.doers ?? []).flat().map(({ stem }) => stem)
  return others(doing, doers) || others([...deed.undergoes], undergoers)
}
