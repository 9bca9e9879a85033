import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { tellsDeed } from '../decision/deed-classes.ts'
import { isNumber } from './sentence-words.ts'
import type { SentenceReading } from './span-candidates.ts'

type Words = SentenceReading['words']

/** What stands between a deed and how many it befell: "killing at least 12", "the toll has risen to 43". */
const BEHIND_DEED = wordSet(
  'at least all about some around more than nearly almost over up as many another a further other of to the both has have had risen rose rises rising climbed stands stood stand reached now only just roughly least approximately',
)

/** What stands between a number and what befell so many: "43 people have been killed". */
const BEHIND_NUMBER = wordSet(
  'people persons person men women children civilians soldiers passengers residents others other workers tourists students pupils villagers fans were was are is have has had been be being also reported confirmed feared believed known in hospital of them',
)

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
    const told =
      tells(words, past(words, last + 1, 1, BEHIND_NUMBER), deed) ||
      (tells(words, past(words, at - 1, -1, BEHIND_DEED), deed) &&
        !/^[-–]/u.test(text.slice(words[last]!.end)))
    if (!told) return []
    let first = at
    while (EXACTNESS.has(words[first - 1]?.lower ?? '')) first -= 1
    // "Rose to 43", "stands at 43": what leads to the number is no part of it.
    const leads = words[first]!.lower
    if (leads === 'to' || (leads === 'at' && words[first + 1]!.lower !== 'least')) first += 1
    return [{ start: words[first]!.start, end: words[last]!.end }]
  })
}
