import { onceAQuery } from '../question/once-a-query.ts'
import type { Query } from '../question/query.ts'
import type { SentenceText } from '../search/article-texts.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import { stem } from '../text/stem.ts'

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

/** Whether the question asks for what somebody said. */
export const asksForWords = onceAQuery(({ question }) => ASKS_FOR_WORDS.test(question))

/**
 * What a sentence gains by whom it lets speak: `SPEAKER_BONUS` where a name of the question stands right before a verb of
 * speech, or right after one.
 */
export function speakerBonus(query: Query, terms: QueryTerms, sentence: SentenceText): number {
  if (!asksForWords(query)) return 0
  const { stems } = sentence
  for (const [at, one] of stems.entries()) {
    const term = terms.byStem.get(one)
    if (term === undefined || terms.terms[term]!.name === false) continue
    for (let step = 1; step <= REACH; step += 1) if (SPEECH.has(stems[at + step] ?? '')) return SPEAKER_BONUS
    if (SPEECH.has(stems[at - 1] ?? '')) return SPEAKER_BONUS
  }
  return 0
}
