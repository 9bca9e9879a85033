import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'
import { findNames } from './names.ts'

/** Words before a name that show it to be an outlet: "an article from", "according to a report by", "as reported by". */
const CUE_BEFORE =
  /\b(?:(?:articles?|reports?|story|stories|piece|coverage|post|interview|editorial|reporting|headlines?|analysis|review|another|one)\s+(?:published\s+)?(?:by|from|in)|(?:reported|discussed|covered|presented|published|provided|detailed|mentioned|noted|outlined|highlighted|featured)\s+(?:by|in)|analysis from)\s+(?:both\s+)?(?:the\s+|an?\s+)?(?:(?:articles?|reports?|story|piece|coverage)\s+(?:by|from|in)\s+)?(?:the\s+)?["'“‘]?$/iu

/** A question for what was done at a place, by a verb that is said of outlets too: "what was discussed in Davos". */
const DONE_THERE =
  /^\W*(?:what|who|anything|which \p{L}+)\s+(?:else\s+)?(?:was|were|is|are|has been|have been|got)\s+(?:\p{L}+ly\s+)?\p{L}+ed\s+in\s+$/iu

/** Words before a name that make it an outlet or a person, a place, a body that is quoted: "according to". */
const MAYBE_BEFORE = /\baccording to\s+(?:both\s+)?(?:the\s+|an?\s+)?["'“‘]?$/iu

/** Capitals throughout, over several words: shouting or code rather than an outlet. */
const SHOUTED = /^[\p{Lu}\s]+\s[\p{Lu}\s]+$/u

/** Words after a name that show it to be an outlet: "X article", "X's report", "X piece". */
const CUE_AFTER =
  /^["'”’]?(?:['’]s)?\s+(?:news\s+)?(?:articles?|reports|report(?!\s+(?:an?|the|that)\b)|story|piece|coverage|editorial|newspaper|magazine)\b/iu

/** Words before a name that make it the subject of a report rather than its outlet: "the report on X". */
const SUBJECT =
  /\b(?:on|about|of|regarding|concerning|covering|both|and|vs\.?|with|to)\s+(?:the\s+)?["'“‘]?$/iu

/**
 * Outlets that a question names by the way it speaks of them ("the X report", "an article from X") and that are none of the
 * archive's.
 * @param known mentions of outlets that the archive holds
 * @param knows whether the archive's articles hold a word (by its stem): whom they speak of may be quoted by them
 */
export function findUnknownSources(
  question: string,
  known: readonly Span[],
  knows: (stem: string) => boolean = () => false,
): Span[] {
  const found: Span[] = []
  for (const name of findNames(question)) {
    if (known.some((span) => name.start < span.end && name.end > span.start)) continue
    const before = question.slice(Math.max(0, name.start - 70), name.start)
    const after = question.slice(name.end, name.end + 30)
    const text = question.slice(name.start, name.end)
    if (SHOUTED.test(text)) continue
    const isKnown = (): boolean => tokenize(text).every((token) => knows(stem(token.norm)))
    if (MAYBE_BEFORE.test(before) && !isKnown()) found.push(name)
    else if (DONE_THERE.test(before) && isKnown()) continue
    else if (CUE_BEFORE.test(before) || (CUE_AFTER.test(after) && !SUBJECT.test(before))) found.push(name)
  }
  return found
}
