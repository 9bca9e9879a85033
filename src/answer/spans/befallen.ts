import type { Query } from '../../question/query.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import { wordSet } from '../../text/word-set.ts'
import { tellsDeed } from '../decision/deed-classes.ts'
import { befellCounted, befellPeople } from '../decision/told-together.ts'
import { isNumber } from './sentence-words.ts'
import type { SentenceReading } from './span-candidates.ts'

type Words = SentenceReading['words']

/** What stands between a deed and how many it befell: "killing at least 12", "the toll has risen to 43". */
const BEHIND_DEED = wordSet(
  'at least all about some around more than nearly almost over up as many another a further other of to the both has have had risen rose rises rising climbed stands stood stand reached now only just roughly least approximately',
)

/** What stands between those who are counted and what befell them: "43 people have been killed". */
const BEHIND_NUMBER = wordSet(
  'were was are is have has had been be being also reported confirmed feared believed known in hospital of them',
)

/** Who is counted stands behind the number in so many words at the most: "31,000 Ukrainian soldiers". */
const MOST_COUNTED = 3
const COUNTED = wordSet('ADJ NOUN PROPN')

/** What says how exact a number is, and belongs to it. */
const EXACTNESS = wordSet(
  'at least about some around more than nearly almost over up as many to roughly approximately a an',
)

/** How many words and marks may stand between the two. */
const REACH = 6

/** The first place from `at` on, step by step, that is none of some words; -1 where it lies too far away. */
function past(words: Words, at: number, step: 1 | -1, passed: ReadonlySet<string>): number {
  let place = at
  while (passed.has(words[place]?.lower ?? '')) place += step
  return Math.abs(place - at) > REACH ? -1 : place
}

/** Whether a number is a day or a year beside the name of a month or a weekday. */
const isOfDate = (words: Words, at: number): boolean =>
  [at - 2, at - 1, at + 1].some((place) => words[place]?.ofDate === 'name')

/** Where a range begins that ends with a number: "between 100 and 120". */
function beginOfRange(words: Words, at: number): number {
  if (!/^(?:and|to)$/u.test(words[at - 1]?.lower ?? '') || !isNumber(words[at - 2])) return at
  let first = at - 2
  while (isNumber(words[first - 1])) first -= 1
  return /^(?:between|from)$/u.test(words[first - 1]?.lower ?? '') ? first - 1 : at
}

/** The place behind those who are counted. */
function behindCounted(words: Words, at: number, deed: string): number {
  let place = at
  while (place - at < MOST_COUNTED && COUNTED.has(words[place]?.pos ?? '') && !tells(words, place, deed))
    place += 1
  return place
}

const tells = (words: Words, at: number, deed: string): boolean =>
  words[at] !== undefined && tellsDeed([words[at].stem], deed)

/**
 * The numbers of a sentence that say how many something befell, by what stands right beside them: "killing all 298", "12 people were
 * hurt", and not "the 400,000 inhabitants".
 * @param deed the stem of what befell them
 * @returns the numbers with what says how exact they are ("at least 12"), as ranges of the sentence
 */
export function befallenIn(text: string, { words }: SentenceReading, deed: string): Span[] {
  return words.flatMap((word, at): Span[] => {
    if (!isNumber(word) || isNumber(words[at - 1]) || isOfDate(words, at)) return []
    let last = at
    while (isNumber(words[last + 1])) last += 1
    if (/^(?:%|per|percent|years?|days?|hours?|months?|km|miles?)$/u.test(words[last + 1]?.lower ?? ''))
      return []
    const done = past(words, behindCounted(words, last + 1, deed), 1, BEHIND_NUMBER)
    const told =
      tells(words, done, deed) ||
      (tells(words, past(words, at - 1, -1, BEHIND_DEED), deed) &&
        !/^[-–]/u.test(text.slice(words[last]!.end)))
    if (!told) return []
    let first = beginOfRange(words, at)
    while (EXACTNESS.has(words[first - 1]?.lower ?? '')) first -= 1
    // "Rose to 43", "stands at 43": what leads to the number is no part of it.
    const leads = words[first]!.lower
    if (leads === 'to' || (leads === 'at' && words[first + 1]!.lower !== 'least')) first += 1
    return [{ start: words[first]!.start, end: words[last]!.end }]
  })
}

/** Two deeds as one: "killed or wounded", "dead and injured". */
const BOTH =
  /\b(?:killed|dead|died|deaths|fatalities)\s+(?:or|and)\s+(?:\p{L}+ly\s+)?(?:wounded|injured|hurt|missing)\b|\b(?:wounded|injured|hurt|missing)\s+(?:or|and)\s+(?:killed|dead|died|deaths)\b/giu

/**
 * Whether a question asks how many died, were hurt and the like, and a sentence counts others: those aboard of a crash, or the dead and the
 * wounded as one number where the question asks for the one alone.
 * @param stems the stems of the sentence's words
 */
export function countsOthers(query: Query, text: string, stems: readonly string[]): boolean {
  const deed = befellCounted(query)
  if (deed === undefined) return false
  if (befellPeople(query) !== undefined && !tellsDeed(stems, deed)) return true
  if (text.search(BOTH) < 0 || query.question.search(BOTH) >= 0) return false
  return !tellsDeed(
    tokenize(text.replace(BOTH, '')).map(({ norm }) => stem(norm)),
    deed,
  )
}
