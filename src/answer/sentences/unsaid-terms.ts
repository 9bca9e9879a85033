import type { PassageMatch } from '../../search/ranking/passage-match.ts'
import { isReportedThen, type QueryTerms } from '../../search/ranking/query-terms.ts'
import { hasPronoun, needsSentenceBefore } from './antecedent.ts'
import { tellsInFull } from './initials.ts'
import { toldOtherwise } from './other-words.ts'

/**
 * What a term counts that a sentence does not hold, the term's own weight being 1. News name once what they tell of, in the headline
 * and the first sentence, and go on without ("The storm killed two people"); and they tell of it in other words. Chosen on
 * questions of people over made-up news, and on SQuAD 2.0, whose figures all but stay for anything from .5 to .9.
 */
const UNSAID = {
  headline: 0.7,
  leadName: 0.7,
  leadWord: 0.5,
  otherWords: 0.6,
  pronoun: 0.7,
  pronouns: 0.4,
  date: 0.5,
} as const

/** What each term of a short question counts in the sentences of an article that do not hold it, by the term's index. */
export function unsaidTerms(asked: QueryTerms, { article }: PassageMatch): Float64Array {
  const { long, terms } = asked
  const unsaid = new Float64Array(terms.length)
  if (long > 0) return unsaid
  const then = isReportedThen(asked, article.day)
  const lead = new Set(article.passages[0]?.sentences[0]?.stems)
  for (const [term, { name, stem, dated }] of terms.entries()) {
    if (dated === true && then) unsaid[term] = UNSAID.date
    else if (article.title.has(stem)) unsaid[term] = UNSAID.headline
    else if (lead.has(stem)) unsaid[term] = name ? UNSAID.leadName : UNSAID.leadWord
  }
  return unsaid
}

/** Nothing is carried over. */
const NONE = new Uint8Array()

/** Whether a sentence speaks by a pronoun, or leans on the one before it, so that whoever is named there is spoken of. */
export function refersBack(text: string): boolean {
  return hasPronoun(text) || needsSentenceBefore(text)
}

/** A sentence as `unsaidIn` reads it. */
interface SentenceWords {
  /** 1 for each term that it holds, by its index. */
  readonly held: Uint8Array
  /** 1 for each that the sentence before it holds, 2 for each that one before that holds, where those between refer back too. */
  readonly before: () => Uint8Array
  /** The stems of its words, in order. */
  readonly stems: readonly string[]
  readonly text: string
}

/**
 * The same for one sentence, which may tell of a term in other words, and of a name by a pronoun.
 * @param unsaid as `unsaidTerms` gives it
 */
export function unsaidIn(
  { long, terms }: QueryTerms,
  unsaid: Float64Array,
  { held, before, stems, text }: SentenceWords,
): Float64Array {
  if (long > 0) return unsaid
  /** What is carried over to it, once a name is missing that could be. */
  let named: Uint8Array | undefined
  return unsaid.map((share, term) => {
    if (held[term] === 1) return share
    const { known, name, stem } = terms[term]!
    if (name && share < UNSAID.pronoun) {
      named ??= refersBack(text) ? before() : NONE
      const carried = named[term] === 1 ? UNSAID.pronoun : named[term] === 2 ? UNSAID.pronouns : 0
      if (share < carried) return carried
    }
    if (share >= UNSAID.otherWords) return share
    const isTold = toldOtherwise(stems, stem) || ((name || !known) && tellsInFull(text, stem))
    return isTold ? UNSAID.otherWords : share
  })
}
