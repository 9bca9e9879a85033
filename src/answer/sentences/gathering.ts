import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { tellsDeed } from '../decision/deed-classes.ts'
import { isPossessive } from '../spans/sentence-words.ts'
import { readSentence } from '../spans/span-candidates.ts'
import { isActedFor } from './acted-for.ts'

/** "Who met in Davos", "who attended the summit", "who took part in the talks". */
const ASKS_WHO_CAME =
  /^\W*(?:(?:and|so|ok|okay|tell me)\b[\s,]*)*who(?:\s+all)?\s+(?:met|meets|attend(?:s|ed)|took part|takes part|participated|(?:was|were|is|are)\s+(?:there|present|meeting)|held (?:the )?(?:talks|meetings?)|talked|negotiated)\b/iu

const asksWhoCame = onceAQuery((query: Query): boolean => ASKS_WHO_CAME.test(query.question))

const MEET = stem('meet')

/** What a sentence gains by each that it names beside the first, and up to how many. */
const GAIN = 2.5
const MOST = 2

/**
 * What a sentence gains that names several who came together, where that is asked for: "envoys of the two met" names none of them.
 * @param stems the stems of its words
 */
export function gatheringGain(query: Query, text: string, stems: readonly string[]): number {
  if (!asksWhoCame(query) || !tellsDeed(stems, MEET)) return 0
  const { words, candidates } = readSentence(text)
  const people = candidates.filter(
    ({ form, first, last }) =>
      form === 'person-name' && !isActedFor(words, first) && !isPossessive(words[last + 1]),
  )
  const last = new Set(people.map((one) => words[one.last]!.lower))
  return GAIN * Math.max(0, Math.min(MOST, last.size - 1))
}
