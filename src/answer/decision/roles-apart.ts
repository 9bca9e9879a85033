import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import type { Deed } from '../claims/deed.ts'
import { isSameDeed } from '../claims/same-deeds.ts'
import { readDeeds } from '../claims/stated-deeds.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import { askedRoles, namesAmong } from './asked-roles.ts'
import { areOneParty } from './parties.ts'

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
  /** What the subject of an active verb has beside its names: "missile" in "the Oreshnik missile". */
  readonly heads: readonly string[]
}

function namedRoles(query: Query, terms: QueryTerms): NamedRoles | undefined {
  const roles = askedRoles(query)
  if (roles === false || OPEN.has(roles.verb)) return undefined
  const { verb, passive } = roles
  const subject = namesAmong(roles.subject, terms)
  const named = passive
    ? { verb, doers: [], undergoers: subject, heads: [] }
    : {
        verb,
        doers: subject,
        undergoers: namesAmong(roles.object, terms),
        heads: roles.subject.filter((one) => terms.byStem.has(one) && !subject.includes(one)),
      }
  return named.doers.length + named.undergoers.length === 0 ? undefined : named
}

/**
 * Whether texts tell of the deed that a question asks for, but only of others who did it or to whom it was done: "Russia invaded
 * Ukraine" where it is asked when Ukraine invaded Russia, "Brinley shareholders approved it" where it is asked of those of
 * Halvorn, "they fired Tucker" where it is asked why Smith was fired.
 * @param text the sentence that would be quoted, which tells of others
 * @param beside what would be read with it: where one of them tells it of those asked for, it is told
 */
export function areRolesApart(
  query: Query,
  terms: QueryTerms,
  text: string,
  beside: () => readonly string[],
): boolean {
  const asked = namedRoles(query, terms)
  if (asked === undefined || rolesTold(asked, text) !== 'others') return false
  return !beside().some((one) => rolesTold(asked, one) === 'same' && mentions(one, asked))
}

/** Of whom a text tells the deed. */
function rolesTold(asked: NamedRoles, text: string): 'same' | 'others' | 'untold' {
  const { stems, deeds } = readDeeds(text)
  const told = deeds.filter((deed) => deed.verb === asked.verb || isSameDeed(stems, deed.at, asked.verb))
  if (told.length === 0) return 'untold'
  const words = readWords(text)
  return told.every((deed) => isOfOthers(deed, asked, words)) ? 'others' : 'same'
}

/** Whether a text has one of the names of which a question asks; of "he" it may be told. */
const mentions = (text: string, { doers, undergoers }: NamedRoles): boolean => {
  const names = [...doers, ...undergoers]
  return readWords(text).some(({ stem }) => names.some((name) => areOneParty(name, stem)))
}

const isName = ({ capital, small, ofDate, pos }: ReadWord): boolean =>
  capital && !small && ofDate === 'no' && pos === 'PROPN'

const ENDS_OBJECT = /^(?:ADP|VERB|AUX|PRON)$/u
const MARK = /^[,;:.()–—]$/u

/** Whether names stand in a role of a deed, and none of those that the question has in it. */
function isOfOthers(
  { doers = [], undergoes, at }: Deed,
  asked: NamedRoles,
  words: readonly ReadWord[],
): boolean {
  const doing = doers.flat()
  const isAmong = (names: readonly string[], stems: Iterable<string>): boolean =>
    [...stems].some((one) => names.some((name) => areOneParty(name, one)))
  const byOthers =
    asked.doers.length > 0 &&
    doing.some(isName) &&
    !isAmong(
      asked.doers,
      doing.map(({ stem }) => stem),
    ) &&
    !isAmong(asked.doers, calledBefore(words, at)) &&
    // "Russia struck it with a missile": what the deed is done with is no other that did it.
    !asked.heads.some((head) => undergoes.has(head))
  const behind = words.slice(at + 1)
  const end = behind.findIndex(({ pos, lower }) => ENDS_OBJECT.test(pos) || MARK.test(lower))
  const object = new Set((end < 0 ? behind : behind.slice(0, end)).filter(isName).map(({ stem }) => stem))
  const isDoing = (word: ReadWord): boolean => doing.some(({ stem }) => stem === word.stem)
  const ofPassive = words
    .slice(0, at)
    .filter((word) => isName(word) && undergoes.has(word.stem) && !isDoing(word))
  const toOthers =
    asked.undergoers.length > 0 &&
    (object.size > 0 || ofPassive.length > 0) &&
    !isAmong(asked.undergoers, undergoes)
  return byOthers || toOthers
}

/** The stems of a name between commas before a deed, which says who its subject is: "the head of the harbour, Ada Lind, then quit". */
function calledBefore(words: readonly ReadWord[], deed: number): string[] {
  let at = deed - 1
  while (at >= 0 && words[at]!.lower !== ',' && !isName(words[at]!)) at -= 1
  if (words[at]?.lower !== ',') return []
  const stems: string[] = []
  for (at -= 1; at >= 0 && isName(words[at]!); at -= 1) stems.push(words[at]!.stem)
  return words[at]?.lower === ',' ? stems : []
}
