import type { Span } from '../text/span.ts'
import { findNames } from './names.ts'

/** Words before a name that show it to be an outlet: "an article from", "according to a report by", "as reported by". */
const CUE_BEFORE =
  /\b(?:(?:articles?|reports?|story|stories|piece|coverage|post|interview|editorial|reporting|headlines?|analysis|review|another|one)\s+(?:published\s+)?(?:by|from|in)|(?:reported|discussed|covered|presented|published|provided|detailed|mentioned|noted|outlined|highlighted|featured)\s+(?:by|in)|according to|analysis from)\s+(?:both\s+)?(?:the\s+|an?\s+)?(?:(?:articles?|reports?|story|piece|coverage)\s+(?:by|from|in)\s+)?(?:the\s+)?["'“‘]?$/iu

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
 */
export function findUnknownSources(question: string, known: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const name of findNames(question)) {
    if (known.some((span) => name.start < span.end && name.end > span.start)) continue
    const before = question.slice(Math.max(0, name.start - 70), name.start)
    const after = question.slice(name.end, name.end + 30)
    if (CUE_BEFORE.test(before) || (CUE_AFTER.test(after) && !SUBJECT.test(before))) found.push(name)
  }
  return found
}
