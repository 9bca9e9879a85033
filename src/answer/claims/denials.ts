import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { ExaminedSentence } from '../examination.ts'
import { boundQuote } from '../sentences/bound-quote.ts'
import { speakerStems, speakersDiffer } from './claim-speaker.ts'

/**
 * A sentence that opens by denying what stands before it: "Ukraine denied it.", "But the ministry rejected the report". Who
 * denies comes first, and what is denied is pointed at, so that the denial is of that and of nothing else.
 */
const DENIES =
  /^(?:but |however, |yet )?(?:(?:\p{Lu}|the |its |his |her |a )[^,.;"“]{1,80}?)\s(?:(?:has|have|had|later|quickly|also|flatly|firmly|immediately)\s){0,2}(?:denied|denies|rejected|rejects|disputed|disputes|dismissed|dismisses|contradicted)\s(?:it|this|that|the (?:claims?|reports?|accusations?|allegations?|charges?|statement|account|accounts))\b(?!\s+(?:it|they|he|she|was|were|had|has|is|are)\b)/u

/** How many sentences after the statement a denial may stand. */
const WITHIN = 2

/**
 * The denial of what a sentence states, where the article gives one right after it, by somebody else. The sentence after the
 * denial goes with it where it stands in the same paragraph: it says what the others say instead.
 */
export function findDenial(sentence: ExaminedSentence): Quote | undefined {
  const { ranked, at } = sentence
  const { body } = ranked.article
  const { sentences } = ranked.match.text
  const stated = body.slice(sentence.span.start, sentence.span.end)
  for (let next = at + 1; next <= at + WITHIN; next += 1) {
    const span = sentences[next]
    if (span === undefined) return undefined
    const text = body.slice(span.start, span.end)
    if (!DENIES.test(text)) continue
    const speaker = speakerStems(text)
    const states = speakerStems(stated)
    if (states.size > 0 && !speakersDiffer(states, speaker)) return undefined
    const after = sentences[next + 1]
    const same = after !== undefined && !body.slice(span.end, after.start).includes('\n')
    return boundQuote(quoteFrom(ranked.article, { start: span.start, end: same ? after.end : span.end }))
  }
  return undefined
}
