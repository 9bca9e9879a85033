import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import type { Surroundings } from './surroundings.ts'

/** "How long did the war last", "how long has the outage been going on". */
const ASKS_LASTING =
  /\bhow long\s+(?:did|do|does|has|have|had|will|would|is|was)\s+(.+?)\s+(?:(?:been|be)\s+)?(?:last(?:ed|ing|s)?|go(?:ing|ne)? on|take|taken|taking)\b/iu

/** The stems of what lasts, as a question names it; none where it names nothing or asks for something else. */
const lastingStems = onceAQuery(({ question }: Query): readonly string[] =>
  tokenize(ASKS_LASTING.exec(question)?.[1] ?? '')
    .filter(({ norm }) => !STOP_WORDS.has(norm))
    .map(({ norm }) => stem(norm)),
)

/** What stands for something that was named before. */
const POINTS_BACK = /\b(?:it|they|this|that|these|those)\b/iu

/** Whether a question asks how long something lasts, and neither a sentence nor the one that it points back to names that thing. */
export function isLastingApart(query: Query, { text, before, stems, besideStems }: Surroundings): boolean {
  const asked = lastingStems(query)
  if (asked.length === 0) return false
  const told = before !== '' && POINTS_BACK.test(text) ? [...stems, '', ...besideStems] : stems
  return !asked.some((one) => told.includes(one) || toldOtherwise(told, one))
}
