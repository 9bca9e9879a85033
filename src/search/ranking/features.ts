import type { DateRange } from '../../question/query.ts'
import type { ArticleMatch, MeasuredCandidates } from './measured-candidates.ts'
import type { PassageMatch } from './passage-match.ts'
import type { WeightedClause } from './query-terms.ts'

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

const DAY = 86_400_000

/** How near a publication day lies to a range: 1 within, falling by the days between; 0 from two weeks on. */
export function dateAgreement(day: string, range: DateRange): number {
  const before = range.from === undefined ? 0 : (Date.parse(range.from) - Date.parse(day)) / DAY
  const after = range.to === undefined ? 0 : (Date.parse(day) - Date.parse(range.to)) / DAY
  const away = Math.max(0, before, after)
  return away === 0 ? 1 : away <= 1 ? 0.7 : Math.max(0, 0.5 - away / 28)
}

/** What of a clause is the same for every passage. */
interface ClauseFrame {
  readonly indexes: Int32Array
  /** The place of each term among the clause's, or -1. */
  readonly place: Int32Array
  /** The weight of all neighbours. */
  readonly neighbours: number
  /** The names among the terms, and their weight. */
  readonly names: Int32Array
  readonly nameWeight: number
}

function frameOf({ terms, weights }: MeasuredCandidates, clause: WeightedClause): ClauseFrame {
  const indexes = Int32Array.from(clause.terms)
  const place = new Int32Array(weights.length).fill(-1)
  let neighbours = 0
  for (let at = 0; at < indexes.length; at += 1) {
    place[indexes[at]!] = at
    if (at > 0) neighbours += weights[indexes[at]!]! + weights[indexes[at - 1]!]!
  }
  const names = indexes.filter((term) => terms.terms[term]!.name)
  let nameWeight = 0
  for (const term of names) nameWeight += weights[term]!
  return { indexes, place, neighbours, names, nameWeight }
}

/** Neighbours in the clause that are near each other in the passage, by their weight. */
function phraseShare(
  { indexes, place, neighbours }: ClauseFrame,
  weights: Float64Array,
  { places }: PassageMatch,
): number {
  if (indexes.length < 2 || places.length < 6 || neighbours === 0) return 0
  const near: number[] = []
  for (let at = 0; at < places.length; at += 3) {
    const here = place[places[at]!]!
    if (here < 0) continue
    const position = places[at + 1]!
    for (let next = at + 3; next < places.length; next += 3) {
      if (places[next + 1]! - position > 3) break
      const there = place[places[next]!]!
      if (there < 0 || Math.abs(there - here) !== 1) continue
      const later = Math.max(there, here)
      if (!near.includes(later)) near.push(later)
    }
  }
  let sum = 0
  for (const at of near) sum += weights[indexes[at]!]! + weights[indexes[at - 1]!]!
  return sum / neighbours
}

/** The weight of the terms that a sentence holds, or that it or another does. */
function heldWeight(
  of: Int32Array,
  weights: Float64Array,
  held: Uint8Array,
  row: number,
  otherRow: number,
): number {
  let sum = 0
  for (let at = 0; at < of.length; at += 1) {
    const term = of[at]!
    if (held[row + term] === 1 || held[otherRow + term] === 1) sum += weights[term]!
  }
  return sum
}

const RELATIVE = ['question', 'clause', 'title', 'sentence', 'pair', 'coverage', 'rare', 'article'] as const

/** Every feature as a column: a value for each candidate, by its place. */
export type FeatureColumns = Readonly<Record<FeatureName, Float64Array>>

/** The features of every candidate for one clause of the question. */
export function featuresFor(measured: MeasuredCandidates, clause: WeightedClause): FeatureColumns {
  const { matches, weights, articles, bm25, sources } = measured
  const count = weights.length
  const frame = frameOf(measured, clause)
  const { indexes, names, nameWeight } = frame
  const { dates } = clause.clause
  const dateOf = new Map<string, number>()
  const column = (): Float64Array => new Float64Array(matches.length)
  const columns = {
    question: measured.question.slice(),
    clause: column(),
    source: column(),
    otherSource: column(),
    date: column(),
    sourceAndDay: column(),
    title: column(),
    sentence: column(),
    pair: column(),
    names: column(),
    coverage: measured.coverage.slice(),
    rare: column(),
    article: column(),
    articleOfSource: column(),
    phrase: column(),
    lead: column(),
    bestOfArticle: column(),
  } satisfies FeatureColumns
  const best = new Map<ArticleMatch, number>()
  for (let at = 0; at < matches.length; at += 1) {
    const match = matches[at]!
    const { title, held } = articles[at]!
    const { source, day } = match.article
    let [inTitle, inArticle, ofBm25, rare] = [0, 0, 0, 0]
    for (let index = 0; index < indexes.length; index += 1) {
      const term = indexes[index]!
      const weight = weights[term]!
      if (title[term] === 1) inTitle += weight
      if (held[term] === 1) inArticle += weight
      ofBm25 += bm25[at * count + term]!
      if (match.counts[term]! > 0) rare += weight ** 2
    }
    const share = (sum: number): number => (clause.weight === 0 ? 0 : sum / clause.weight)
    columns.title[at] = share(inTitle)
    columns.article[at] = share(inArticle)
    columns.clause[at] = share(ofBm25)
    columns.rare[at] = rare
    best.set(
      articles[at]!,
      Math.max(best.get(articles[at]!) ?? Number.NEGATIVE_INFINITY, columns.clause[at]!),
    )
    const { sentence, pair } = bestSentences(measured, at, indexes)
    columns.sentence[at] = share(sentence)
    columns.pair[at] = share(pair)
    let ofNames = 0
    for (let index = 0; index < names.length; index += 1) {
      const term = names[index]!
      if (match.counts[term]! > 0 || title[term] === 1) ofNames += weights[term]!
    }
    columns.names[at] = nameWeight === 0 ? 0 : ofNames / nameWeight
    const fromSource = clause.sources.has(source) ? 1 : 0
    columns.source[at] = fromSource
    columns.articleOfSource[at] = fromSource
    columns.otherSource[at] = fromSource === 0 && sources.has(source) ? 1 : 0
    if (dates !== undefined) {
      const date = dateOf.get(day) ?? dateAgreement(day, dates)
      dateOf.set(day, date)
      columns.date[at] = date
      columns.sourceAndDay[at] = fromSource === 1 && date === 1 ? 1 : 0
    }
    columns.phrase[at] = phraseShare(frame, weights, match)
    columns.lead[at] = 1 / (1 + match.text.passage.ordinal)
  }
  for (let at = 0; at < matches.length; at += 1) {
    const clauseShare = columns.clause[at]!
    columns.bestOfArticle[at] = clauseShare > 0 && clauseShare >= best.get(articles[at]!)! ? 1 : 0
  }
  for (const name of RELATIVE) divideByBest(columns[name])
  for (let at = 0; at < matches.length; at += 1) columns.articleOfSource[at]! *= columns.article[at]!
  return columns
}

/** The largest weight of a clause's terms in one sentence of a passage, and in two that follow each other. */
function bestSentences(
  { matches, weights, firstRows, held, different }: MeasuredCandidates,
  at: number,
  indexes: Int32Array,
): { readonly sentence: number; readonly pair: number } {
  const count = weights.length
  const first = firstRows[at]!
  const end = first + matches[at]!.length
  let sentence = 0
  let pair = 0
  for (let index = first; index < end; index += 1) {
    if (different[index] === 0) continue
    const row = index * count
    sentence = Math.max(sentence, heldWeight(indexes, weights, held, row, row))
    // Beside one that holds nothing it is no better than the best sentence so far, and the last counts as that.
    const both = index + 1 < end && different[index + 1]! > 0
    pair = Math.max(pair, both ? heldWeight(indexes, weights, held, row, row + count) : sentence)
  }
  return { sentence, pair }
}

function divideByBest(values: Float64Array): void {
  let best = 0
  for (const value of values) best = Math.max(best, value)
  if (best > 0) for (let at = 0; at < values.length; at += 1) values[at]! /= best
}

/** The features of one candidate. */
export function featuresAt(columns: FeatureColumns, at: number): Features {
  const names = Object.keys(columns) as FeatureName[]
  return Object.fromEntries(names.map((name) => [name, columns[name][at]!])) as Record<FeatureName, number>
}
