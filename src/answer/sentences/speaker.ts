import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import { type ReadWord, readWords } from '../spans/sentence-words.ts'
import { isActedFor } from './acted-for.ts'

/** A question for what somebody said: "What did X say", "what does X claim", "X's reaction". */
const ASKS_FOR_WORDS =
  /\b(?:what|how)\s+(?:exactly\s+)?(?:did|does|do|has|have|is|was|had)\b.*\b(?:say|said|saying|tell|told|claim|claimed|think|call|called|describe|described|respond|react|announce|argue|warn|promise|demand|want|threaten|write|tweet|post|comment)\b|\bhow\s+(?:did|does|do|has|have)\b.*\b(?:see|seen|view|viewed|regard)\b/iu

/** Verbs with which articles attribute speech, by their stems. */
const SPEECH: ReadonlySet<string> = new Set(
  [
    'said',
    'told',
    'added',
    'wrote',
    'asked',
    'replied',
    'insisted',
    'argued',
    'claimed',
    'declared',
    'explained',
    'noted',
    'stated',
    'warned',
    'announced',
    'called',
    'described',
    'vowed',
    'pledged',
    'promised',
    'demanded',
    'casts',
    'regards',
    'considers',
    'believes',
    'thinks',
    'denied',
    'accused',
  ].map(stem),
)

/** How far from its speech verb a speaker may stand, in words ("Witkoff, the U.S. envoy, said"). */
const REACH = 4

/** What a sentence's score gains where the person asked for speaks in it. */
export const SPEAKER_BONUS = 1.5

/** What it loses where nobody speaks in it and somebody's words are asked for. */
export const SILENCE_PENALTY = 1

/** Whether the question asks for what somebody said. */
const asksForWords = onceAQuery(({ question }) => ASKS_FOR_WORDS.test(question))

/** A sentence as it is written, with its words, and the one before it where there is one. */
export interface SpokenSentence {
  readonly text: string
  readonly stems: readonly string[]
  readonly before?: { readonly stems: readonly string[] }
}

/** Somebody who was named before speaks: "He has repeatedly said". */
const HE_SPEAKS = /^["“‘(]*(?:he|she|they)\b/iu

/** How far into a sentence the name of whom it is about may stand, in words. */
const SUBJECT_WITHIN = 4

/**
 * What a sentence gains by whom it lets speak: `SPEAKER_BONUS` where whoever is asked for stands right before a verb of speech,
 * or right after one, and is not only spoken for; or where he is "he" of whom the sentence before is. It loses `SILENCE_PENALTY`
 * where nobody speaks.
 */
export function speakerBonus(query: Query, terms: QueryTerms, sentence: SpokenSentence): number {
  if (!asksForWords(query)) return 0
  const { stems, text } = sentence
  const asked = askedToSpeak(query, terms)
  const speaks = stems.some((one, at) => {
    const term = terms.byStem.get(one)
    if (term === undefined || !(asked.size > 0 ? asked.has(one) : terms.terms[term]!.name)) return false
    if (SPEECH.has(stems[at - 1] ?? '')) return true
    for (let step = 1; step <= REACH; step += 1) if (SPEECH.has(stems[at + step] ?? '')) return true
    return false
  })
  if (speaks) return asked.size > 0 && isOnlyActedFor(asked, text) ? 0 : SPEAKER_BONUS
  const subject = sentence.before?.stems.slice(0, SUBJECT_WITHIN) ?? []
  if (HE_SPEAKS.test(text) && subject.some((one) => asked.has(one)))
    if (stems.slice(1, 1 + REACH).some((one) => SPEECH.has(one))) return SPEAKER_BONUS
  return asked.size > 0 && !stems.some((one) => SPEECH.has(one)) ? -SILENCE_PENALTY : 0
}

/** Whether wherever a sentence names one of some, others speak for or around him. */
function isOnlyActedFor(asked: ReadonlySet<string>, text: string): boolean {
  const words = readWords(text)
  return words.every((word, at) => !asked.has(word.stem) || isActedFor(words, at))
}

/** Verbs of speech in a question for somebody's words; one for what was done is answered by other words too. */
const SAYS =
  /\b(?:say|said|saying|tell|told|claim|claimed|think|see|view|regard|respond|argue|warn|write|tweet|post|comment)\b/iu

/** The stems of the words before the verb of a question for somebody's words; empty where it asks for nobody's. */
const wordsBeforeSays = onceAQuery((query: Query): ReadonlySet<string> => {
  const says = asksForWords(query) ? query.question.search(SAYS) : -1
  return new Set(tokenize(query.question.slice(0, Math.max(0, says))).map(({ norm }) => stem(norm)))
})

/** The stems of the words for those whose words a question asks for, their names or not ("what did the union say"). */
function askedToSpeak(query: Query, terms: QueryTerms): ReadonlySet<string> {
  const before = wordsBeforeSays(query)
  const asked = before.size === 0 ? [] : terms.terms.filter((term) => before.has(term.typed ?? term.stem))
  return new Set(asked.map((term) => term.stem))
}

/** The stems of the names of those whose words a question asks for. */
function speakersOf(query: Query, terms: QueryTerms): ReadonlySet<string> {
  const before = wordsBeforeSays(query)
  if (before.size === 0) return before
  const asked = terms.terms.filter((term) => term.name && before.has(term.typed ?? term.stem))
  return new Set(asked.map((term) => term.stem))
}

type SpokenWord = Pick<ReadWord, 'stem' | 'lower' | 'small' | 'capital' | 'pos'>

/** Where somebody speaks in a sentence: the places of the last word of his name and of his verb. */
export interface Speech {
  readonly speaker: number
  readonly verb: number
}

/**
 * Where somebody whose words a question asks for speaks in a sentence.
 * @returns `not-asked` where the question asks for nobody's words, undefined where the sentence lets none of them speak
 */
export function speechOf(
  query: Query,
  terms: QueryTerms,
  words: readonly SpokenWord[],
): Speech | 'not-asked' | undefined {
  const speakers = speakersOf(query, terms)
  if (speakers.size === 0) return 'not-asked'
  return speechIn(words, speakers)
}

/** Where one of some speaks in a sentence, who are given by the stems of their names. */
function speechIn(words: readonly SpokenWord[], speakers: ReadonlySet<string>): Speech | undefined {
  for (const [speaker, word] of words.entries()) {
    if (!speakers.has(word.stem) || OWNS.test(word.lower) || OWNS.test(words[speaker + 1]?.lower ?? ''))
      continue
    const verb = verbAfter(words, speaker) ?? verbBefore(words, speaker)
    if (verb !== undefined && !isActedFor(words, speaker)) return { speaker, verb }
  }
  return undefined
}

/** The ending of an owner: "Holt's envoy said" lets the envoy speak. */
const OWNS = /['’]s?$/u

/** The verb of speech of whoever stands at a place: right after him, or after what is said of him between commas. */
function verbAfter(words: readonly SpokenWord[], speaker: number): number | undefined {
  let at = speaker + 1
  if (words[at]?.lower === ',') {
    const end = words.findIndex(({ lower }, place) => place > at && lower === ',')
    if (end < 0 || end - at > ASIDE) return undefined
    at = end + 1
  }
  for (const end = at + REACH; at < end; at += 1) {
    const word = words[at]
    if (word === undefined || word.lower === ',' || OWNS.test(word.lower)) return undefined
    if (SPEECH.has(word.stem)) return at
  }
  return undefined
}

/** The longest aside between somebody and his verb, in words. */
const ASIDE = 14

/** What stands in a title before a name: "the mayor, Holt". */
const OF_A_TITLE = /^(?:PROPN|NOUN|ADJ|DET|PUNCT)$/u

/** The verb of speech right before a name and its title, behind the words that are said: "..., said President Holt". */
function verbBefore(words: readonly SpokenWord[], speaker: number): number | undefined {
  let at = speaker - 1
  while (at > speaker - REACH && OF_A_TITLE.test(words[at]?.pos ?? '') && !SPEECH.has(words[at]!.stem))
    at -= 1
  if (!SPEECH.has(words[at]?.stem ?? '')) return undefined
  return /^[,"”’]$/u.test(words[at - 1]?.lower ?? '') ? at : undefined
}
