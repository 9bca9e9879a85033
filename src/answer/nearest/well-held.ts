import type { Quote } from '../../articles/quote.ts'
import type { Query } from '../../question/query.ts'
import { rank } from '../../search/ranking/rank.ts'
import { confidenceFeatures, PASSAGES_WEIGHED } from '../decision/confidence-features.ts'
import { CONFIDENCE_THRESHOLD, confidenceOf } from '../decision/decide.ts'
import type { Desk } from '../desk.ts'
import { chooseSentences, quoteOf } from '../sentences/choose-quotes.ts'
import { scoreSentences } from '../sentences/score-sentences.ts'
import { nearestQuotes } from './nearest-quotes.ts'
import { sharesNoun } from './shared-nouns.ts'

/** Sentences that are chosen from, some of them of one article. */
const CHOSEN = 9

/**
 * What the archive has on a question's words where it holds them well: what would be refused comes near to nothing.
 * @param least the share of the words, by weight, that the best passage holds with its headline
 */
export async function wellHeld(query: Query, desk: Desk, least = 0): Promise<readonly Quote[]> {
  if (query.terms.length === 0) return []
  const { passages, terms } = rank(query, await desk.index.search(query), desk.index)
  const sentences = scoreSentences(query, terms, passages)
  const [best] = sentences
  if (best === undefined) return []
  const features = confidenceFeatures(query, terms, sentences, passages.slice(0, PASSAGES_WEIGHED))
  if (features.passage < least || confidenceOf(features, terms.long) < CONFIDENCE_THRESHOLD) return []
  const near = sentences.filter(({ ranked }) => sharesNoun(query, terms, ranked))
  return nearestQuotes(chooseSentences(near, CHOSEN).map(quoteOf))
}
