import { SURE_CONFIDENCE } from '../decision/decide.ts'
import type { Examination } from '../examination.ts'
import type { Understood } from './follow-up-query.ts'

/**
 * A question that may stand for itself: as it is typed, where that has words that surely answer, else with what was talked about,
 * where the articles that answered before have such words.
 */
export async function examineAloneFirst(
  { typed, joined }: { readonly typed: string; readonly joined: Understood },
  examined: (understood: Understood) => Promise<Examination>,
): Promise<Examination> {
  const alone = await examined({ question: typed })
  if (isTold(alone)) return alone
  const together = await examined(joined)
  const { articles = [] } = joined.followUp ?? {}
  const before = articles.includes(together.sentences[0]?.ranked.articleId ?? '')
  return before && (alone.confidence < SURE_CONFIDENCE ? isSure(together) : isTold(together))
    ? together
    : alone
}

const isSure = ({ confidence }: Examination): boolean => confidence >= SURE_CONFIDENCE

/** Whether the best sentence surely answers, in words that can be shown to. */
const isTold = (examination: Examination): boolean =>
  isSure(examination) && examination.sentences[0]!.answers.some(({ hidden }) => hidden !== true)
