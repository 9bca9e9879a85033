import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { TITLES } from '../spans/name-forms.ts'
import { areOneThing, hasRivals } from './rivals.ts'

const stemOf = (word: string): string => stem(normalizeWord(word))

/** Two words of a question that stand together, as stems. */
interface NamePair {
  readonly first: string
  readonly last: string
  /** Neither is a word of common English nor of a place: they are most likely what a person is called by. */
  readonly person: boolean
}

/** Words of a question that nothing but a space parts. */
const TOGETHER = /([\p{L}\p{M}-]+)(?=\s+([\p{L}\p{M}-]+))/gu

/** Letters that stand for several words. */
const INITIALS = /^\p{Lu}{2,6}$/u

const isOfPerson = (word: string): boolean => !isEnglishWord(word.toLowerCase()) && !hasRivals(stemOf(word))

/** The pairs of words in a question of which neither opens it, is initials or a title. */
const namePairs = onceAQuery(({ question }: Query): readonly NamePair[] =>
  [...question.matchAll(TOGETHER)]
    .filter(
      ({ index, 1: first, 2: last }) =>
        /\p{L}/u.test(question.slice(0, index)) &&
        !INITIALS.test(first!) &&
        !TITLES.has(first!.toLowerCase()) &&
        !TITLES.has(last!.toLowerCase()),
    )
    .map(([, first, last]) => ({
      first: stemOf(first!),
      last: stemOf(last!),
      person: isOfPerson(first!) && isOfPerson(last!),
    })),
)

/** A word with a capital before another: "Ada Lind", "President Lind". */
const PAIR = /(?<![\p{L}\p{M}’'-])(\p{Lu}[\p{L}\p{M}’'-]{1,40})(?=\s+(\p{Lu}[\p{L}\p{M}-]{1,40}))/gu

/** First names by the short forms in which people are called too. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  bill: 'william',
  will: 'william',
  bob: 'robert',
  rob: 'robert',
  dick: 'richard',
  rick: 'richard',
  jim: 'james',
  jimmy: 'james',
  jack: 'john',
  ted: 'edward',
  ned: 'edward',
  tony: 'anthony',
  harry: 'henry',
  hank: 'henry',
  chuck: 'charles',
  peggy: 'margaret',
  meg: 'margaret',
  liz: 'elizabeth',
  beth: 'elizabeth',
  betty: 'elizabeth',
  kate: 'catherine',
  sasha: 'alexander',
  sandy: 'alexander',
  misha: 'mikhail',
  vova: 'vladimir',
}

/** Whether two first names may be one person's: one within the other ("Yevgeny", "Evgeny"), with one initial, or its short form. */
function mayBeOne(one: string, other: string): boolean {
  const long = (name: string): string => SHORT_NAMES[name] ?? name
  return one[0] === other[0] || one.includes(other) || other.includes(one) || long(one) === long(other)
}

/** What it counts of a person's name, and of another's, which reports shorten and write in more ways ("the East India Company"). */
const COUNTS = { person: 1, other: 0.5 } as const

/**
 * How much it counts that a sentence has only the last word of a name of two words that is asked for, and that it is another's in its
 * article: who or what bears it is called by another first word there, and by the one that is asked for nowhere.
 * @param text the sentence
 * @param told the article's headline and text up to the sentence, itself included
 * @returns 0 to 1
 */
export function namesake(query: Query, terms: QueryTerms, text: string, told: string): number {
  if (terms.long > 0) return 0
  const isName = new Set(terms.terms.filter(({ name }) => name).map((term) => term.stem))
  const asked = namePairs(query).filter(({ first, last }) => isName.has(first) && isName.has(last))
  if (asked.length === 0) return 0
  const held = [...new Set([...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => stemOf(word)))]
  const isAnothers = ({ first, last }: NamePair): boolean => {
    if (!held.includes(last) || held.some((one) => one === first || areOneThing(one, first))) return false
    const before = [...told.matchAll(PAIR)].flatMap(([, one, surname]) =>
      stemOf(surname!) === last ? [one!.toLowerCase()] : [],
    )
    // "Mr Lind" may be anybody of that name; "Striker Lind" and "When Lind" say nothing of his first name.
    if (before.some((one) => TITLES.has(one) || mayBeOne(one, first) || mayBeOne(stemOf(one), first)))
      return false
    // "Maria Corina Machado" is Maria Machado.
    if (
      new RegExp(
        `(?<!\\p{L})${RegExp.escape(first)}\\p{L}*\\s+(?:\\S+\\s+){0,2}${RegExp.escape(last)}`,
        'iu',
      ).test(told)
    )
      return false
    return before.some((one) => !isEnglishWord(one))
  }
  return Math.max(
    0,
    ...asked.map((pair) => (isAnothers(pair) ? COUNTS[pair.person ? 'person' : 'other'] : 0)),
  )
}
