import { wordSet } from '../../text/word-set.ts'
import { isOtherWordFor } from '../sentences/other-words.ts'
import type { ReadWord } from './sentence-words.ts'
import type { SpanCandidate } from './span-collector.ts'

const BE = wordSet('is are was were be been being got gets')
const AUXILIARY = wordSet(
  'is are was were be been being has have had will would did does do can could may might to not also',
)
const RELATIVE = wordSet('who that which whom')
const JOINS = wordSet('and or but then')
const PRONOUN = wordSet('he she they it i we you this these those')
const MARK = wordSet(', ; : – — ( ) “ ” "')
/** Verbs that may stand before whoever speaks: "said Holt". */
const BEFORE_SPEAKER = wordSet(
  'said says wrote writes asked added replied announced declared explained insisted',
)

/** How many verbs that "and" joins are passed over, how far an agent stands after its verb, and how long an aside is. */
const MOST_JOINED = 3
const AGENT_REACH = 20

const isVerbal = ({ pos, lower }: ReadWord): boolean =>
  pos === 'VERB' || pos === 'AUX' || pos === 'PART' || pos === 'ADV' || AUXILIARY.has(lower)

/** The places of a verb in a sentence. @param stem the verb's */
function placesOfVerb(words: readonly ReadWord[], stem: string): number[] {
  return words.flatMap((word, at) =>
    word.stem === stem && (word.pos === 'VERB' || word.pos === 'AUX') ? [at] : [],
  )
}

/**
 * The places of a verb in a sentence; where it has none, those of verbs that tell the same deed in other words.
 * @param stem the verb's
 */
export function placesOfDeed(words: readonly ReadWord[], stem: string): number[] {
  const own = placesOfVerb(words, stem)
  if (own.length > 0) return own
  return words.flatMap((word, at) => (word.pos === 'VERB' && isOtherWordFor(word.stem, stem) ? [at] : []))
}

const NOT_DONE = /^(?:to|not|n['’]t|never|would|should|may|might|could|can|will|must)$/u

/** Where the subject of an active verb ends; undefined where the sentence does not show it, or says that it was not done. */
export function subjectEnd(words: readonly ReadWord[], verb: number, joined = 0): number | undefined {
  let at = verb - 1
  while (at >= 0 && isVerbal(words[at]!)) {
    // What somebody is to do is not done yet.
    if (NOT_DONE.test(words[at]!.lower)) return undefined
    at -= 1
  }
  if (words[at]?.lower === ')') {
    while (at >= 0 && words[at]!.lower !== '(') at -= 1
    at -= 1
  }
  if (at < 0) return undefined
  const { lower } = words[at]!
  if (lower === ',') {
    // What stands between two commas right before a verb is said of its subject: "Holt, the mayor, resigned".
    let before = at - 1
    while (before >= 0 && words[before]!.lower !== ',') before -= 1
    return before > 0 ? before - 1 : at - 1
  }
  if (RELATIVE.has(lower)) return words[at - 1]?.lower === ',' ? at - 2 : at - 1
  if (JOINS.has(lower)) {
    if (joined >= MOST_JOINED) return undefined
    let earlier = at - 1
    while (earlier >= 0 && words[earlier]!.pos !== 'VERB' && words[earlier]!.pos !== 'AUX') earlier -= 1
    return earlier < 0 ? undefined : subjectEnd(words, earlier, joined + 1)
  }
  // "Without signing", "before signing"
  return MARK.has(lower) || words[at]!.pos === 'ADP' ? undefined : at
}

/** Whether a verb is in the passive: after a form of "be", or before "by". */
export function isPassive(words: readonly ReadWord[], verb: number): boolean {
  const { lower } = words[verb]!
  if (lower.endsWith('ing')) return false
  if (words[verb + 1]?.lower === 'by') return true
  let at = verb - 1
  while (at >= 0 && (words[at]!.pos === 'ADV' || words[at]!.lower === 'not')) at -= 1
  return at >= 0 && BE.has(words[at]!.lower)
}

/**
 * Whether a span is who does what a verb says: the subject of an active verb, or whoever stands after the "by" of a passive one.
 * @param verb its place among the words
 */
export function isDoer(words: readonly ReadWord[], verb: number, candidate: SpanCandidate): boolean {
  if (isPassive(words, verb)) return isAgent(words, verb, candidate)
  if (candidate.first > verb) return BEFORE_SPEAKER.has(words[verb]!.lower) && candidate.first - verb <= 2
  const end = subjectEnd(words, verb)
  if (end === undefined || PRONOUN.has(words[end]!.lower)) return false
  if (candidate.first > end || words[candidate.first - 1]?.pos === 'ADP') return false
  if (words[verb + 1]?.pos === 'ADP' && !words[candidate.last]!.capital) return false
  if (
    words
      .slice(candidate.first, candidate.last + 1)
      .some((word) => isAction(word) || RELATIVE.has(word.lower))
  )
    return false
  if (candidate.last >= end) return true
  const between = words.slice(candidate.last + 1, end + 1)
  const [next] = between
  if ((next!.pos !== 'ADP' || next!.lower === 'of') && !JOINS.has(next!.lower) && next!.lower !== ',')
    return false
  return !between.some(
    ({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || (lower !== ',' && MARK.has(lower)),
  )
}

function isAgent(words: readonly ReadWord[], verb: number, { first }: SpanCandidate): boolean {
  for (let by = verb + 1; by < first && by <= verb + AGENT_REACH; by += 1) {
    if (by > verb + 1 && isAction(words[by]!)) return false
    if (words[by]!.lower !== 'by') continue
    // Nothing but what belongs to a name stands between, or others that did it too.
    const between = words.slice(by + 1, first)
    if (
      !between.some(
        ({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || pos === 'ADP' || /^[;:–—]$/u.test(lower),
      )
    )
      return true
  }
  return false
}

const isAction = ({ pos }: ReadWord): boolean => pos === 'VERB' || pos === 'AUX'

/** Whether a span is who undergoes what a verb says: the subject of a passive verb, or what stands right after an active one. */
export function isUndergoer(words: readonly ReadWord[], verb: number, candidate: SpanCandidate): boolean {
  if (!isPassive(words, verb)) {
    const between = words.slice(verb + 1, candidate.first)
    return (
      candidate.first > verb &&
      between.length <= 3 &&
      // Not what belongs to whoever stands there: "met Holt's envoy".
      !between.some(
        ({ pos, lower }) => pos === 'ADP' || pos === 'PUNCT' || pos === 'VERB' || /['’]s?$/u.test(lower),
      )
    )
  }
  const end = subjectEnd(words, verb)
  return (
    end !== undefined &&
    candidate.first <= end &&
    candidate.last >= end &&
    words[candidate.first - 1]?.pos !== 'ADP'
  )
}
