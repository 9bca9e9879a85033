import { IN_FULL, initialsInFull } from '../question/initials-in-full.ts'
import { isOtherLanguage } from '../question/other-language.ts'
import { withReportedWeekdays } from '../question/weekday-reported.ts'
import { asSpelt } from './as-spelt.ts'
import { withCompounds } from './compound-words.ts'
import type { Desk } from './desk.ts'
import type { Understood } from './follow-up/follow-up-query.ts'
import { readQuestion } from './read-question.ts'

/** A question with its slips put right and initials in full, where there are some: told as what a question is understood as that follows on another. */
export async function speltRight(understood: Understood, desk: Desk, asOf: string): Promise<Understood> {
  // A word of another language is no slip of the English one that is spelt nearly so.
  if (isOtherLanguage(understood.question)) return understood
  const full = await withInitials(understood.question, desk, asOf)
  const spelt = await asSpelt(await withCompounds(full, desk, { asOf }), desk, { asOf, slips: true })
  const newest = (await desk.archive.period())?.newest
  const question = newest === undefined ? spelt : withReportedWeekdays(spelt, asOf, newest)
  if (question === understood.question) return understood
  const { followUp } = understood
  return {
    question,
    spelt: question,
    ...(followUp === undefined ? {} : { followUp: { ...followUp, question } }),
  }
}

/** How many passages are looked through for a name in full. */
const NAMED_IN = 5

/** A question with initials in full where the archive has them so: the words of the name alone stand in many other reports. */
async function withInitials(question: string, desk: Desk, asOf: string): Promise<string> {
  const full = initialsInFull(question)
  if (full === question) return question
  const hits = await desk.index.search(await readQuestion(IN_FULL, desk, { asOf }), { limit: NAMED_IN })
  const isHeld = hits.some(({ article }) => /World Health Organi[sz]ation/u.test(article.article.body))
  return isHeld ? full : question
}
