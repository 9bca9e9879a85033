import type { SentenceText } from '../../search/article-texts.ts'
import type { PassageMatch } from '../../search/ranking/passage-match.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import type { RankedPassage } from '../../search/ranking/rank.ts'
import type { Span } from '../../text/span.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { AnswerSpan } from '../spans/answer-spans.ts'
import { needsSentenceBefore } from './antecedent.ts'
import { carried } from './carried-names.ts'
import type { MistakenWord } from './mistaken-words.ts'
import { nameVotes, sharedName } from './name-votes.ts'
import { unsaidIn, unsaidTerms } from './unsaid-terms.ts'

/** What the choice of a quote looks at. Those marked (relative) are divided by the best sentence's value. */
export interface SentenceFeatures {
  /** How far its passage's score lies behind the best passage's: 0 for the best, negative for others. */
  readonly passage: number
  /** The weight of the clause's terms that the sentence holds, or tells of without them (relative). */
  readonly clause: number
  /** The weight of the whole question's terms that it holds or tells of (relative). */
  readonly question: number
  /** The weight of the clause's terms that it tells of and the sentences beside it hold (relative). */
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
  /** Whether it holds a word of the question itself, beside what it tells of without them. */
  readonly holdsAny: boolean
  /** The share of the question's weight that it tells without holding the words (`unsaidTerms`). */
  readonly unsaid: number
  /** The share of the question's weight that it holds or tells of. */
  readonly told: number
  /** Spans of the kind that the question asks for, in the body, best first. */
  readonly answers: readonly AnswerSpan[]
}

/** Some of a question's terms, and what they weigh together. */
interface WeighedTerms {
  readonly indexes: readonly number[]
  readonly total: number
}

function weigh(indexes: readonly number[], weights: Float64Array): WeighedTerms {
  let total = 0
  for (const term of indexes) total += weights[term]!
  return { indexes, total }
}

/**
 * The share of some terms' weight that a sentence holds.
 * @param held 1 for each term that it holds, by the term's index
 * @param unsaid what each counts that it does not hold (`unsaidTerms`)
 */
function shareOf(
  { indexes, total }: WeighedTerms,
  weights: Float64Array,
  held: Uint8Array,
  unsaid?: Float64Array,
): number {
  if (total === 0) return 0
  let sum = 0
  for (let at = 0; at < indexes.length; at += 1) {
    const term = indexes[at]!
    if (held[term] === 1) sum += weights[term]!
    else if (unsaid !== undefined) sum += unsaid[term]! * weights[term]!
  }
  return sum / total
}

/** For each sentence of a passage which terms it holds, 1 or 0 by their index; one without any before the first and after the last. */
function heldBySentence({ length, places }: PassageMatch, terms: number): Uint8Array[] {
  const rows = Array.from({ length: length + 2 }, () => new Uint8Array(terms))
  for (let at = 0; at < places.length; at += 3) rows[places[at + 2]! + 1]![places[at]!] = 1
  return rows
}

const NOWHERE: ReadonlySet<number> = new Set()

/** The places of the sentences that have a word in another meaning than the question: they do not hold it. */
function mistakenIn({ match, article }: RankedPassage, { stem, meant }: MistakenWord): ReadonlySet<number> {
  const { sentences } = match.text
  const has = [...sentences.keys()].filter((at) => sentences[at]!.stems.includes(stem))
  return new Set(
    has.filter((at) => !meant.test(article.body.slice(sentences[at]!.start, sentences[at]!.end))),
  )
}

/** No terms held. */
const NONE = new Uint8Array()

/** The share of a question's weight that the headline of an article tells at the least, whose text has none of the words, to be read for it. */
const HEADED = 0.3

/** Shorter than this many words is a fragment; longer than `LONG` is hard to read as a quote. */
const SHORT = 8
const LONG = 50

function lengthFit(words: number): number {
  if (words < SHORT) return (words - SHORT) / SHORT
  return words > LONG ? Math.max(-1, (LONG - words) / LONG) : 0
}

const RELATIVE = ['clause', 'question', 'around', 'shared'] as const

/**
 * Every sentence of the passages that holds a term of the question or stands beside one that does, with its features; every sentence
 * below a headline that says in its words what the text says in others.
 * @param options.asks whether something is asked for; what is asserted or asked for yes or no is to be told by name
 * @param options.mistaken a word of the question that sentences write for something else as well
 */
export function sentenceCandidates(
  terms: QueryTerms,
  passages: readonly RankedPassage[],
  { asks, mistaken }: { readonly asks: boolean; readonly mistaken?: MistakenWord | undefined },
): SentenceCandidate[] {
  const candidates: (Omit<SentenceCandidate, 'features'> & {
    readonly features: Record<SentenceFeatureName, number>
  })[] = []
  const votes = nameVotes(terms, passages)
  const top = Math.max(...passages.map((ranked) => ranked.score))
  const weights = Float64Array.from(terms.terms, ({ weight }) => weight)
  const all = weigh(terms.all, weights)
  const clauses = terms.clauses.map((clause) => ({
    all: weigh(clause.terms, weights),
    names: weigh(
      clause.terms.filter((term) => terms.terms[term]!.name),
      weights,
    ),
  }))
  const around = new Uint8Array(weights.length)
  const onlyBefore = new Uint8Array(weights.length)
  for (const ranked of passages) {
    const { match } = ranked
    const clause = clauses[ranked.clause]!
    const rows = heldBySentence(match, weights.length)
    const mistook = mistaken === undefined ? NOWHERE : mistakenIn(ranked, mistaken)
    const term = terms.byStem.get(mistaken?.stem ?? '')
    if (term !== undefined) for (const at of mistook) rows[at + 1]![term] = 0
    const places = placesBySentence(match)
    const ofArticle = unsaidTerms(terms, match)
    const { body } = ranked.article
    const headed = match.places.length === 0 && shareOf(all, weights, NONE, ofArticle) >= HEADED
    const carriedTo = (at: number): Uint8Array => carried(rows, at, match.text.sentences, body)
    for (const [at, sentence] of match.text.sentences.entries()) {
      const [before, held, after] = [rows[at]!, rows[at + 1]!, rows[at + 2]!]
      let anyAround = 0
      for (let term = 0; term < weights.length; term += 1) {
        around[term] = held[term]! | before[term]! | after[term]!
        onlyBefore[term] = before[term]! & ~held[term]!
        anyAround |= around[term]!
      }
      if (anyAround === 0 && !headed) continue
      const text = body.slice(sentence.start, sentence.end)
      const unsaid = unsaidIn(terms, ofArticle, {
        held,
        before: () => (asks ? carriedTo(at) : NONE),
        stems: mistook.has(at) ? sentence.stems.filter((one) => one !== mistaken?.stem) : sentence.stems,
        text,
      })
      const question = shareOf(all, weights, held, unsaid)
      candidates.push({
        ranked,
        at,
        span: { start: sentence.start, end: sentence.end },
        answers: [],
        holdsAny: held.includes(1),
        unsaid: question - shareOf(all, weights, held),
        told: question,
        named: holdsName(sentence, terms),
        features: {
          passage: (ranked.score - top) / 10,
          clause: shareOf(clause.all, weights, held, unsaid),
          question,
          around: shareOf(clause.all, weights, around, unsaid),
          before: shareOf(all, weights, onlyBefore),
          names: shareOf(clause.names, weights, held),
          phrase: phraseShare(weights.length, match.places, places[at]!, places[at + 1]!),
          answers: 0,
          shared: sharedName(sentence, votes),
          length: lengthFit(sentence.stems.length),
          lead: ranked.passage.ordinal === 0 ? 1 / (1 + at) : 0,
          leans: needsSentenceBefore(text) ? 1 : 0,
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

/** Where in `places` the places of each sentence begin, and where those of the last end. */
function placesBySentence({ length, places }: PassageMatch): number[] {
  const starts: number[] = []
  let at = 0
  for (let sentence = 0; sentence <= length; sentence += 1) {
    while (at < places.length && places[at + 2]! < sentence) at += 3
    starts.push(at)
  }
  return starts
}

/** How many words apart neighbouring terms of the question stand near each other. */
const NEAR = 3

/**
 * The share of the question's neighbouring terms that stand near each other in a sentence.
 * @param from where the sentence's places begin among its passage's
 * @param to where they end
 */
function phraseShare(terms: number, places: Int32Array, from: number, to: number): number {
  if (terms < 2) return 0
  const near: number[] = []
  for (let at = from; at < to; at += 3) {
    const [term, word] = [places[at]!, places[at + 1]!]
    for (let earlier = at - 3; earlier >= from && word - places[earlier + 1]! <= NEAR; earlier -= 3) {
      const other = places[earlier]!
      if (Math.abs(other - term) !== 1) continue
      const later = Math.max(term, other)
      if (!near.includes(later)) near.push(later)
    }
  }
  return near.length / (terms - 1)
}
