import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { RankedPassage } from '../search/rank.ts'
import type { Span } from '../text/span.ts'
import { answerSpans } from './answer-spans.ts'

/** What the choice of a quote looks at, each about 0 to 1. */
export interface SentenceFeatures {
  /** The score of its passage, from the ranking step. */
  readonly passage: number
  /** The weight of the clause's terms that the sentence holds. */
  readonly clause: number
  /** The weight of the whole question's terms that it holds. */
  readonly question: number
  /** The same with the sentences before and after it. */
  readonly around: number
  /** The weight of the clause's names that it holds. */
  readonly names: number
  /** Neighbouring terms of the question that stand near each other. */
  readonly phrase: number
  /** 1 where it holds a span of the kind that the question asks for, apart from the question's own words. */
  readonly answers: number
  /** How far its length is from that of an ordinary sentence: 0 ordinary, -1 very short or very long. */
  readonly length: number
  /** The headline's share of the clause's terms. */
  readonly title: number
  /** 1 for the first sentence of an article, falling. */
  readonly lead: number
}

export type SentenceFeatureName = keyof SentenceFeatures

export interface SentenceCandidate {
  readonly ranked: RankedPassage
  /** Its place among the passage's sentences. */
  readonly at: number
  readonly span: Span
  readonly features: SentenceFeatures
  /** Spans of the kind that the question asks for, in the body, best first. */
  readonly answers: readonly Span[]
}

function shareOf(terms: QueryTerms, of: readonly number[], held: (term: number) => boolean): number {
  let sum = 0
  let total = 0
  for (const term of of) {
    const { weight } = terms.terms[term]!
    total += weight
    if (held(term)) sum += weight
  }
  return total === 0 ? 0 : sum / total
}

/** Shorter than this many words is a fragment; longer than `LONG` is hard to read as a quote. */
const SHORT = 8
const LONG = 50

function lengthFit(words: number): number {
  if (words < SHORT) return (words - SHORT) / SHORT
  return words > LONG ? Math.max(-1, (LONG - words) / LONG) : 0
}

/** Every sentence of the passages that holds a term of the question, with its features. */
export function sentenceCandidates(
  query: Query,
  terms: QueryTerms,
  passages: readonly RankedPassage[],
): SentenceCandidate[] {
  const all = [...terms.terms.keys()]
  const candidates: SentenceCandidate[] = []
  for (const ranked of passages) {
    const { match } = ranked
    const clause = terms.clauses[ranked.clause]!.terms
    const nameTerms = clause.filter((term) => terms.terms[term]!.name)
    for (const [at, sentence] of match.text.sentences.entries()) {
      const held = match.sentences[at]!
      if (held.size === 0) continue
      const before = match.sentences[at - 1]
      const after = match.sentences[at + 1]
      const around = (term: number): boolean =>
        held.has(term) || before?.has(term) === true || after?.has(term) === true
      const answers = answerSpans(query, terms, ranked.article.body, sentence)
      candidates.push({
        ranked,
        at,
        span: { start: sentence.start, end: sentence.end },
        answers,
        features: {
          passage: ranked.score / 10,
          clause: shareOf(terms, clause, (term) => held.has(term)),
          question: shareOf(terms, all, (term) => held.has(term)),
          around: shareOf(terms, clause, around),
          names: shareOf(terms, nameTerms, (term) => held.has(term)),
          phrase: phraseShare(terms, sentence.stems),
          answers: answers.length > 0 ? 1 : 0,
          length: lengthFit(sentence.stems.length),
          title: ranked.features.title,
          lead: ranked.passage.ordinal === 0 ? 1 / (1 + at) : 0,
        },
      })
    }
  }
  return candidates
}

/** The share of the question's neighbouring terms that stand within three words of each other. */
function phraseShare(terms: QueryTerms, stems: readonly string[]): number {
  const last = new Map<number, number>()
  const near = new Set<number>()
  for (const [position, stem] of stems.entries()) {
    const term = terms.byStem.get(stem)
    if (term === undefined) continue
    for (const other of [term - 1, term + 1]) {
      const seen = last.get(other)
      if (seen !== undefined && position - seen <= 3) near.add(Math.max(term, other))
    }
    last.set(term, position)
  }
  return terms.terms.length < 2 ? 0 : near.size / (terms.terms.length - 1)
}
