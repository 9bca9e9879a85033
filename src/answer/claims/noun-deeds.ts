import { stem } from '../../text/stem.ts'
import { wordSet } from '../../text/word-set.ts'
import { isPossessive, type ReadWord } from '../spans/sentence-words.ts'
import type { Deed } from './deed.ts'

/** Nouns that tell of a deed, with its verb; of whom it is said did it, or had it done to them. */
const DOES = 'resignation resign, death die, abdication abdicate, withdrawal withdraw, surrender surrender'
const UNDERGOES =
  'arrest arrest, dismissal dismiss, sacking sack, firing fire, appointment appoint, murder murder, assassination assassinate, acquisition acquire, purchase buy, takeover acquire, release release'

const read = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split(', ').map((pair) => {
      const [noun, verb] = pair.split(' ')
      return [stem(noun!), stem(verb!)]
    }),
  )
const doneBy = read(DOES)
const doneTo = read(UNDERGOES)

/** What stands before such a noun where the deed was done: "after the arrest of", "accepted the resignation of". */
const DONE = wordSet(
  'after following since accepted accepts announced announces confirmed confirms despite mourned mourns welcomed welcomes',
)
/** With a possessive of the one who says so: "Holt announced her resignation". */
const SAYS_OF_ONESELF = wordSet('announced announces tendered submitted')
const OWN = wordSet('his her their')

/** How far before a noun a word of those stands, and how long a name behind it is, in words. */
const REACH = 4
const NAME = 5

const isNaming = ({ pos, small }: ReadWord): boolean => !small && (pos === 'NOUN' || pos === 'PROPN')

/**
 * The deeds that nouns of a sentence tell: "accepted the resignation of Holt", "after Holt's arrest", "Holt announced her resignation".
 * @param doersOf who does what the verb at a place tells
 */
export function nounDeeds(
  words: readonly ReadWord[],
  doersOf: (verb: number) => Deed['doers'],
): readonly Deed[] {
  return words.flatMap(({ stem: noun, pos }, at): Deed[] => {
    const verb = pos === 'NOUN' ? (doneBy.get(noun) ?? doneTo.get(noun)) : undefined
    if (verb === undefined) return []
    const before = words.slice(Math.max(0, at - REACH), at)
    if (
      doneBy.has(noun) &&
      OWN.has(before.at(-1)?.lower ?? '') &&
      SAYS_OF_ONESELF.has(before.at(-2)?.lower ?? '')
    ) {
      const doers = doersOf(at - 2)
      return doers === undefined ? [] : [{ verb, at, done: true, doers, undergoes: new Set() }]
    }
    const who = ownerOf(words, at)
    if (
      who.length === 0 ||
      !words.slice(Math.max(0, at - REACH - who.length), at).some(({ lower }) => DONE.has(lower))
    )
      return []
    return doneBy.has(noun)
      ? [{ verb, at, done: true, doers: [who], undergoes: new Set() }]
      : [{ verb, at, done: true, undergoes: new Set(who.map((word) => word.stem)) }]
  })
}

/** Whose deed a noun tells: "of Lena Holt" behind it, or "Holt's" before it. */
function ownerOf(words: readonly ReadWord[], at: number): readonly ReadWord[] {
  if (words[at + 1]?.lower === 'of') {
    const behind = words.slice(at + 2, at + 2 + NAME)
    const end = behind.findIndex((word) => !isNaming(word) && word.pos !== 'ADJ' && word.lower !== 'the')
    return (end < 0 ? behind : behind.slice(0, end)).filter(isNaming)
  }
  if (!isPossessive(words[at - 1])) return []
  const before = words.slice(Math.max(0, at - 1 - NAME), at - 1)
  const start = before.findLastIndex((word) => !isNaming(word))
  return before.slice(start + 1)
}
