import type { SentenceText } from '../search/article-texts.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { RankedPassage } from '../search/rank.ts'
import type { Span } from '../text/span.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import type { AnswerSpan } from './answer-spans.ts'
import { needsSentenceBefore } from './antecedent.ts'

/** What the choice of a quote looks at. Those marked (relative) are divided by the best sentence's value. */
export interface SentenceFeatures {
  /** How far its passage's score lies behind the best passage's: 0 for the best, negative for others. */
  readonly passage: number
  /** The weight of the clause's terms that the sentence holds (relative). */
  readonly clause: number
  /** The weight of the whole question's terms that it holds (relative). */
  readonly question: number
  /** The weight of the clause's terms that it and the sentences beside it hold (relative). */
  readonly around: number
  /** The weight of the question's terms that the sentence before it holds and it does not. */
  readonly before: number
  /** The weight of the clause's names that it holds. */
  readonly names: number
  /** Neighbouring terms of the question that stand near each other. */
  readonly phrase: number
  /** How likely one of its spans is what the question asks for, 0 to 1. */
  readonly answers: number
  /** How much the best passages turn to one of its names that the question does not hold (relative). */
  readonly shared: number
  /** How far its length is from that of an ordinary sentence: 0 ordinary, -1 very short or very long. */
  readonly length: number
  /** 1 for the first sentence of an article, falling. */
  readonly lead: number
  /** 1 where it leans on the sentence before it ("He said ..."). */
  readonly leans: number
}

export type SentenceFeatureName = keyof SentenceFeatures

export interface SentenceCandidate {
  readonly ranked: RankedPassage
  /** Its place among the passage's sentences. */
  readonly at: number
  readonly span: Span
  readonly features: Readonly<Record<SentenceFeatureName, number>>
  /** Whether it names somebody or something by a name. */
  readonly named: boolean
  /** Spans of the kind that the question asks for, in the body, best first. */
  readonly answers: readonly AnswerSpan[]
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

const RELATIVE = ['clause', 'question', 'around', 'shared'] as const

/** Every sentence of the passages that holds a term of the question or stands beside one that does, with its features. */
export function sentenceCandidates(
  terms: QueryTerms,
  passages: readonly RankedPassage[],
): SentenceCandidate[] {
  const candidates: (Omit<SentenceCandidate, 'features'> & {
    readonly features: Record<SentenceFeatureName, number>
  })[] = []
  const votes = nameVotes(terms, passages)
  const top = Math.max(...passages.map((ranked) => ranked.score))
  for (const ranked of passages) {
    const { match } = ranked
    const clause = terms.clauses[ranked.clause]!.terms
    const nameTerms = clause.filter((term) => terms.terms[term]!.name)
    for (const [at, sentence] of match.text.sentences.entries()) {
      const held = match.sentences[at]!
      const before = match.sentences[at - 1]
      const after = match.sentences[at + 1]
      if (held.size === 0 && (before?.size ?? 0) === 0 && (after?.size ?? 0) === 0) continue
      const around = (term: number): boolean =>
        held.has(term) || before?.has(term) === true || after?.has(term) === true
      candidates.push({
        ranked,
        at,
        span: { start: sentence.start, end: sentence.end },
        answers: [],
        named: holdsName(sentence, terms),
        features: {
          passage: (ranked.score - top) / 10,
          clause: shareOf(terms, clause, (term) => held.has(term)),
          question: shareOf(terms, terms.all, (term) => held.has(term)),
          around: shareOf(terms, clause, around),
          before: shareOf(terms, terms.all, (term) => before?.has(term) === true && !held.has(term)),
          names: shareOf(terms, nameTerms, (term) => held.has(term)),
          phrase: phraseShare(terms, sentence.stems),
          answers: 0,
          shared: sharedName(sentence, votes),
          length: lengthFit(sentence.stems.length),
          lead: ranked.passage.ordinal === 0 ? 1 / (1 + at) : 0,
          leans: needsSentenceBefore(ranked.article.body.slice(sentence.start, sentence.end)) ? 1 : 0,
        },
      })
    }
  }
  for (const name of RELATIVE) {
    let best = 0
    for (const { features } of candidates) best = Math.max(best, features[name])
    if (best > 0) for (const { features } of candidates) features[name] /= best
  }
  return candidates
}

/** How many of the best passages have a vote, and how fast it falls with their place. */
const VOTERS = 12
const VOTE_FALL = 0.15

/**
 * How much the best passages turn to each name that the question does not hold: what several reports share is often what the
 * question describes without naming it.
 */
function nameVotes(terms: QueryTerms, passages: readonly RankedPassage[]): Map<string, number> {
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

/** Whether a sentence holds a word that the archive writes as a name; its first word counts where it is one elsewhere too. */
function holdsName(sentence: SentenceText, terms: QueryTerms): boolean {
  return sentence.stems.some(
    (stem, at) =>
      sentence.capitals[at] === true &&
      !/^\d/.test(stem) &&
      !STOP_WORDS.has(stem) &&
      terms.statistics.isName(stem),
  )
}

function sharedName(sentence: SentenceText, votes: ReadonlyMap<string, number>): number {
  let most = 0
  for (const stem of sentence.stems) most = Math.max(most, votes.get(stem) ?? 0)
  return most
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
