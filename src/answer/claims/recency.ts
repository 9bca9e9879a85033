import { type Article, publishedDay } from '../../articles/article.ts'
import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'

/** What a report of the newest day is worth more than one from long ago, in the scores of sentences. */
export const RECENCY_WEIGHT = 1.2

/** After so many days a report has lost half of that. */
export const RECENCY_HALF_DAYS = 120

/** Questions longer than this describe a report of some day rather than ask how things stand. */
const MOST_TERMS = 12

/** A present tense as the question's own verb: right after its question words, or as its first word. */
const PRESENT =
  /^\W*(?:(?:and|so|but|ok|okay|please|tell me|do you know)\b[\s,]*)*(?:(?:who|whom|what|which|where|why|how|whose)\b[^?!.,]*?\b)?(?:(?:is|are|does|do|has|have|am)\b|(?<=who|what|which)['’]?s\b)/iu

/** Verbs in the present beside a question word ("who leads", "who runs"); past forms have other endings. */
const PRESENT_VERB = /^\W*(?:who|what|which \p{L}+)\s+(?:currently\s+)?(?!was|has|is|does)\p{Ll}+[^s]s\b/iu

const NOW =
  /\b(?:now|currently|today|at present|at the moment|still|so far|latest|newest|most recent|these days)\b/iu

const PAST = /\b(?:was|were|did|had|ago|used to)\b/iu

/** Whether a question asks how things stand: in the present tense, and of no day or outlet. */
export const asksForNow = onceAQuery(readAsksForNow)

function readAsksForNow(query: Query): boolean {
  const { question, kind } = query
  if (query.dates !== undefined || query.filters.from !== undefined || query.filters.to !== undefined)
    return false
  if (query.clauses.length > 1 || query.sources.length > 0 || query.terms.length > MOST_TERMS) return false
  if (kind === 'summary' || kind === 'timeline' || kind === 'when' || kind === 'why') return false
  if (NOW.test(question)) return true
  if (PAST.test(question)) return false
  return PRESENT.test(question) || PRESENT_VERB.test(question)
}

const DAY = 86_400_000

/**
 * What a sentence's score gains by the day of its report where the question asks how things stand: `RECENCY_WEIGHT` on the
 * newest day, half of it after `RECENCY_HALF_DAYS`, a third after twice that. It decides between sentences that answer
 * comparably and is too small to lift one that does not answer.
 * @param newest the publication day of the newest report that is compared, `YYYY-MM-DD`
 */
export function recencyBonus(query: Query, article: Pick<Article, 'publishedAt'>, newest: string): number {
  if (!asksForNow(query)) return 0
  const age = Math.max(0, (Date.parse(newest) - Date.parse(publishedDay(article))) / DAY)
  return RECENCY_WEIGHT / (1 + age / RECENCY_HALF_DAYS)
}
