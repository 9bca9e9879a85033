import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { SentenceText } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import type { ReadWord } from '../spans/sentence-words.ts'

/** A question for what somebody said: "What did X say", "what does X claim", "X's reaction". */
const ASKS_FOR_WORDS =
  /\b(?:what|how)\s+(?:exactly\s+)?(?:did|does|do|has|have|is|was|had)\b.*\b(?:say|said|saying|tell|told|claim|claimed|think|call|called|describe|described|respond|react|announce|argue|warn|promise|demand|want|threaten|write|tweet|post|comment)\b/iu

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
export const asksForWords = onceAQuery(({ question }) => ASKS_FOR_WORDS.test(question))

/**
 * What a sentence gains by whom it lets speak: `SPEAKER_BONUS` where whoever is asked for stands right before a verb of speech,
 * or right after one. It loses `SILENCE_PENALTY` where nobody speaks.
 */
export function speakerBonus(query: Query, terms: QueryTerms, sentence: SentenceText): number {
  if (!asksForWords(query)) return 0
  const { stems } = sentence
  const asked = askedToSpeak(query, terms)
  for (const [at, one] of stems.entries()) {
    const term = terms.byStem.get(one)
    if (term === undefined || !(asked.size > 0 ? asked.has(one) : terms.terms[term]!.name)) continue
    for (let step = 1; step <= REACH; step += 1) if (SPEECH.has(stems[at + step] ?? '')) return SPEAKER_BONUS
    if (SPEECH.has(stems[at - 1] ?? '')) return SPEAKER_BONUS
  }
  return asked.size > 0 && !stems.some((one) => SPEECH.has(one)) ? -SILENCE_PENALTY : 0
}

/** Verbs of speech in a question for somebody's words; one for what was done is answered by other words too. */
const SAYS =
  /\b(?:say|said|saying|tell|told|claim|claimed|think|respond|argue|warn|write|tweet|post|comment)\b/iu

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

/**
 * Where somebody whose words a question asks for speaks in a sentence: the place of the verb.
 * @returns `not-asked` where the question asks for nobody's words, undefined where the sentence lets none of them speak
 */
export function speechOf(
  query: Query,
  terms: QueryTerms,
  words: readonly Pick<ReadWord, 'stem' | 'lower' | 'small'>[],
): number | 'not-asked' | undefined {
  const speakers = speakersOf(query, terms)
  if (speakers.size === 0) return 'not-asked'
  for (const [at, word] of words.entries()) {
    if (!speakers.has(word.stem) || OWNS.test(word.lower) || OWNS.test(words[at + 1]?.lower ?? '')) continue
    const verb = verbAfter(words, at)
    if (verb !== undefined) return verb
  }
  return undefined
}

/** The ending of an owner: "Holt's envoy said" lets the envoy speak. */
const OWNS = /['’]s?$/u

/** The verb of speech of whoever stands at a place: right after him, or after what is said of him between commas. */
function verbAfter(
  words: readonly Pick<ReadWord, 'stem' | 'lower' | 'small'>[],
  speaker: number,
): number | undefined {
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

/** What opens somebody's words after a verb of speech; without it, a word that begins a clause right after the verb does. */
const OPENS = /^(?:that|:|["“‘])$/u
const BEGINS_CLAUSE = /^(?:he|she|it|they|we|i|there|the|a|an|his|her|its|their|no|nobody|nothing)$/u
const QUOTE = /^["“‘]$/u
const CLOSES = /^["”’]$/u

/** How far behind the verb somebody's words open ("told reporters in Velm that"), and the most of them that are emphasised. */
const OPENS_WITHIN = 12
const MOST_SAID = 45

/**
 * What somebody says in a sentence: from what opens his words to where they or the sentence end.
 * @param verb the place of his verb of speech, as `speechOf` gives it
 * @returns the first and the last word; undefined where nothing shows where his words begin
 */
export function wordsSaid(
  words: readonly Pick<ReadWord, 'lower' | 'pos'>[],
  verb: number,
): { readonly first: number; readonly last: number } | undefined {
  const opened = words.findIndex(
    ({ lower }, at) => at > verb && at <= verb + OPENS_WITHIN && OPENS.test(lower),
  )
  let first = opened + 1
  if (opened < 0) {
    if (!BEGINS_CLAUSE.test(words[verb + 1]?.lower ?? '')) return undefined
    first = verb + 1
  }
  let quoted = QUOTE.test(words[opened]?.lower ?? '')
  while (first < words.length && words[first]!.pos === 'PUNCT') {
    quoted ||= QUOTE.test(words[first]!.lower)
    first += 1
  }
  let last = words.length - 1
  if (quoted) {
    const closed = words.findIndex(({ lower }, at) => at > first && CLOSES.test(lower))
    if (closed > 0) last = closed - 1
  }
  while (last > first && words[last]!.pos === 'PUNCT') last -= 1
  return last > first && last - first < MOST_SAID ? { first, last } : undefined
}
