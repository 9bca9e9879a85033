import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { asksSomething } from '../../question/question-kind.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { SentenceCandidate } from './sentence-candidates.ts'

/** What the sentence that opens a report gains where news of its topic are wished for. */
export const OPENING_GAIN = 4

/** Whether nothing in particular is asked of a topic: "the latest on the talks", "harbour deal", "summarise the talks". */
const wishesForNews = onceAQuery((query: Query): boolean => query.kind === 'summary' || !asksSomething(query))

/** How much of a topic's weight the headline of a report on it holds. */
const ON_TOPIC = 0.99

/**
 * What a sentence gains that opens a report whose headline has the topic that news are wished of: reports tell in their first sentence what is
 * new.
 */
export function openingBonus(query: Query, terms: QueryTerms, { ranked, at }: SentenceCandidate): number {
  if (terms.long > 0 || at > 0 || ranked.passage.ordinal > 0 || terms.weight === 0) return 0
  if (query.dates !== undefined || !wishesForNews(query)) return 0
  const { title } = ranked.match.article
  let held = 0
  for (const { stem, weight } of terms.terms) if (title.has(stem)) held += weight
  return held / terms.weight >= ON_TOPIC ? OPENING_GAIN : 0
}
