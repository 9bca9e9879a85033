import type { SentenceText } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'

/** How many of the best passages have a vote, and how fast it falls with their place. */
const VOTERS = 12
const VOTE_FALL = 0.15

/**
 * How much the best passages turn to each name that the question does not hold: what several reports share is often what the
 * question describes without naming it.
 */
export function nameVotes(terms: QueryTerms, passages: readonly RankedPassage[]): Map<string, number> {
  const votes = new Map<string, number>()
  for (const [place, ranked] of passages.slice(0, VOTERS).entries()) {
    const names = new Set<string>()
    for (const sentence of ranked.match.text.sentences) {
      for (const [at, stem] of sentence.stems.entries()) {
        if (at > 0 && sentence.capitals[at] === true && !terms.byStem.has(stem) && !STOP_WORDS.has(stem))
          names.add(stem)
      }
    }
    for (const name of names) {
      if (!terms.statistics.isName(name) || /^\d/.test(name)) continue
      votes.set(name, (votes.get(name) ?? 0) + terms.statistics.weight(name) / (1 + VOTE_FALL * place))
    }
  }
  return votes
}

/** The most votes that any name of a sentence has. */
export function sharedName(sentence: SentenceText, votes: ReadonlyMap<string, number>): number {
  let most = 0
  for (const stem of sentence.stems) most = Math.max(most, votes.get(stem) ?? 0)
  return most
}
