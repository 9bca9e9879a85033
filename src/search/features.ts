import type { DateRange } from '../question/query.ts'
import type { ArticleText, PassageText } from './article-texts.ts'
import type { QueryTerms, WeightedClause } from './query-terms.ts'

/**
 * What the ranking step looks at. Those marked (relative) are divided by the best candidate's value for the clause, so that a
 * weight means the same for a question of three words and one of eighty.
 */
export interface Features {
  /** BM25 of the whole question (relative). */
  readonly question: number
  /** BM25 of the clause (relative). */
  readonly clause: number
  /** The outlet is one that the clause names: 1. */
  readonly source: number
  /** The outlet is named elsewhere in the question: 1. */
  readonly otherSource: number
  /** How near the publication lies to the date that the clause names: 1 within it, falling to 0. */
  readonly date: number
  /** The outlet and the day are both those that the clause names: 1. */
  readonly sourceAndDay: number
  /** The weight of the clause's terms that the headline holds (relative). */
  readonly title: number
  /** The weight of the clause's terms in the passage's best sentence (relative). */
  readonly sentence: number
  /** The same in the best two sentences that follow each other (relative). */
  readonly pair: number
  /** The weight of the names among the clause's terms that the passage or its headline holds. */
  readonly names: number
  /** The weight of the question's terms that the passage holds (relative). */
  readonly coverage: number
  /** The squared weight of the clause's terms that the passage holds: rare terms count for more (relative). */
  readonly rare: number
  /** The weight of the clause's terms that the whole article holds (relative). */
  readonly article: number
  /** The same, where the outlet is one that the clause names. */
  readonly articleOfSource: number
  /** Neighbouring terms of the clause that stand near each other in the passage. */
  readonly phrase: number
  /** 1 for the first passage of an article, falling with its place. */
  readonly lead: number
  /** 1 where the passage is the article's best by the clause's BM25. */
  readonly bestOfArticle: number
}

export type FeatureName = keyof Features

/** BM25's saturation and length parameters, for passages of nearly equal length: all but an article's last are full. */
export const BM25 = { k: 1.2, b: 0.4, averageWords: 150 } as const

/** What of the question stands where in a passage. */
export interface PassageMatch {
  readonly text: PassageText
  readonly article: ArticleText
  /** Occurrences by term index. */
  readonly counts: Uint16Array
  /** For each sentence, the indexes of the terms it holds. */
  readonly sentences: readonly ReadonlySet<number>[]
  readonly words: number
  /** Occurrences in order: term index and word position. */
  readonly occurrences: readonly (readonly [term: number, position: number])[]
}

/** What most sentences hold of a question. */
const NOTHING: ReadonlySet<number> = new Set()

/** Finds the question's terms in a passage. */
export function matchPassage(terms: QueryTerms, article: ArticleText, text: PassageText): PassageMatch {
  const counts = new Uint16Array(terms.terms.length)
  const occurrences: [number, number][] = []
  let words = 0
  const sentences = text.sentences.map((sentence) => {
    let held: Set<number> | undefined
    for (const stem of sentence.stems) {
      const term = terms.byStem.get(stem)
      if (term !== undefined) {
        counts[term]! += 1
        held ??= new Set()
        held.add(term)
        occurrences.push([term, words])
      }
      words += 1
    }
    return held ?? NOTHING
  })
  return { text, article, counts, sentences, words, occurrences }
}

/** BM25 (Robertson et al. 1994) of the given terms in a passage, divided by its upper bound for them. */
export function bm25Share(
  terms: QueryTerms,
  of: readonly number[],
  weight: number,
  match: PassageMatch,
): number {
  if (weight === 0) return 0
  const norm = BM25.k * (1 - BM25.b + (BM25.b * match.words) / BM25.averageWords)
  let sum = 0
  for (const term of of) {
    const count = match.counts[term]! + (match.article.title.has(terms.terms[term]!.stem) ? 0.5 : 0)
    if (count > 0) sum += (terms.terms[term]!.weight * count) / (count + norm)
  }
  return sum / weight
}

const DAY = 86_400_000

/** How near a publication day lies to a range: 1 within, falling by the days between; 0 from two weeks on. */
export function dateAgreement(day: string, range: DateRange): number {
  const before = range.from === undefined ? 0 : (Date.parse(range.from) - Date.parse(day)) / DAY
  const after = range.to === undefined ? 0 : (Date.parse(day) - Date.parse(range.to)) / DAY
  const away = Math.max(0, before, after)
  return away === 0 ? 1 : away <= 1 ? 0.7 : Math.max(0, 0.5 - away / 28)
}

function heldWeight(terms: QueryTerms, of: readonly number[], held: (term: number) => boolean): number {
  let sum = 0
  for (const term of of) if (held(term)) sum += terms.terms[term]!.weight
  return sum
}

/** What of a clause is the same for every passage. */
interface ClauseFrame {
  /** The place of each term among the clause's. */
  readonly place: ReadonlyMap<number, number>
  /** The weight of all neighbours. */
  readonly neighbours: number
  /** The names among the terms, and their weight. */
  readonly names: readonly number[]
  readonly nameWeight: number
}

function frameOf(terms: QueryTerms, clause: WeightedClause): ClauseFrame {
  let neighbours = 0
  for (let at = 1; at < clause.terms.length; at += 1) {
    neighbours += terms.terms[clause.terms[at]!]!.weight + terms.terms[clause.terms[at - 1]!]!.weight
  }
  const names = clause.terms.filter((term) => terms.terms[term]!.name)
  return {
    place: new Map(clause.terms.map((term, at) => [term, at])),
    neighbours,
    names,
    nameWeight: heldWeight(terms, names, () => true),
  }
}

/** Neighbours in the clause that are near each other in the passage, by their weight. */
function phraseShare(
  terms: QueryTerms,
  clause: WeightedClause,
  { place, neighbours }: ClauseFrame,
  match: PassageMatch,
): number {
  if (clause.terms.length < 2 || match.occurrences.length < 2) return 0
  const near = new Set<number>()
  for (let at = 0; at < match.occurrences.length; at += 1) {
    const [term, position] = match.occurrences[at]!
    const here = place.get(term)
    if (here === undefined) continue
    for (let next = at + 1; next < match.occurrences.length; next += 1) {
      const [other, otherPosition] = match.occurrences[next]!
      if (otherPosition - position > 3) break
      const there = place.get(other)
      if (there !== undefined && Math.abs(there - here) === 1) near.add(Math.max(there, here))
    }
  }
  let sum = 0
  for (const at of near)
    sum += terms.terms[clause.terms[at]!]!.weight + terms.terms[clause.terms[at - 1]!]!.weight
  return neighbours === 0 ? 0 : sum / neighbours
}

/** What the article's candidates hold together, for the features that look past one passage. */
export interface ArticleMatch {
  readonly held: ReadonlySet<number>
  /** The best BM25 share of a clause among the article's candidates. */
  best(clause: WeightedClause): number
}

const RELATIVE = ['question', 'clause', 'title', 'sentence', 'pair', 'coverage', 'rare', 'article'] as const

/** The features of one passage for one clause, before the relative ones are divided. */
function rawFeatures(
  terms: QueryTerms,
  clause: WeightedClause,
  frame: ClauseFrame,
  match: PassageMatch,
  article: ArticleMatch,
  allSources: ReadonlySet<string>,
): Record<FeatureName, number> {
  const { source } = match.article
  const share = (held: (term: number) => boolean): number =>
    clause.weight === 0 ? 0 : heldWeight(terms, clause.terms, held) / clause.weight
  const title = match.article.title
  let sentence = 0
  let pair = 0
  for (let at = 0; at < match.sentences.length; at += 1) {
    const held = match.sentences[at]!
    if (held.size === 0) continue
    sentence = Math.max(
      sentence,
      share((term) => held.has(term)),
    )
    const next = match.sentences[at + 1]
    // Beside one that holds nothing it is no better than the best sentence so far, and the last counts as that.
    const both = next !== undefined && next.size > 0
    pair = Math.max(pair, both ? share((term) => held.has(term) || next.has(term)) : sentence)
  }
  const { names, nameWeight } = frame
  const heldNames = heldWeight(terms, names, (t) => match.counts[t]! > 0 || title.has(terms.terms[t]!.stem))
  const clauseShare = bm25Share(terms, clause.terms, clause.weight, match)
  const fromSource = clause.sources.has(source) ? 1 : 0
  const { dates } = clause.clause
  const date = dates === undefined ? 0 : dateAgreement(match.article.day, dates)
  let rare = 0
  for (const term of clause.terms) if (match.counts[term]! > 0) rare += terms.terms[term]!.weight ** 2
  return {
    question: bm25Share(terms, terms.all, terms.weight, match),
    clause: clauseShare,
    source: fromSource,
    otherSource: fromSource === 0 && allSources.has(source) ? 1 : 0,
    date,
    sourceAndDay: fromSource === 1 && date === 1 ? 1 : 0,
    title: share((term) => title.has(terms.terms[term]!.stem)),
    sentence,
    pair,
    names: nameWeight === 0 ? 0 : heldNames / nameWeight,
    coverage:
      terms.weight === 0 ? 0 : heldWeight(terms, terms.all, (term) => match.counts[term]! > 0) / terms.weight,
    rare,
    article: share((term) => article.held.has(term)),
    articleOfSource: fromSource,
    phrase: phraseShare(terms, clause, frame, match),
    lead: 1 / (1 + match.text.passage.ordinal),
    bestOfArticle: clauseShare > 0 && clauseShare >= article.best(clause) ? 1 : 0,
  }
}

/** The features of every candidate for one clause of the question, in the candidates' order. */
export function featuresFor(
  terms: QueryTerms,
  clause: WeightedClause,
  matches: readonly PassageMatch[],
  articleOf: (match: PassageMatch) => ArticleMatch,
  allSources: ReadonlySet<string>,
): Features[] {
  const frame = frameOf(terms, clause)
  const raw = matches.map((match) => rawFeatures(terms, clause, frame, match, articleOf(match), allSources))
  for (const name of RELATIVE) {
    let best = 0
    for (const features of raw) best = Math.max(best, features[name])
    if (best > 0) for (const features of raw) features[name] /= best
  }
  for (const features of raw) features.articleOfSource *= features.article
  return raw
}
