import type { Article } from '../../articles/article.ts'
import { tells } from '../../articles/lead-sentences.ts'
import { type Quote, quotesOverlap } from '../../articles/quote.ts'
import type { Filters } from '../../question/query.ts'
import { rank } from '../../search/ranking/rank.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { countWords } from '../../text/tokens.ts'
import type { Searched } from '../answer.ts'
import { figureRatio, figuresDiffer, findClaimFigures } from '../claims/claim-figures.ts'
import { sameMeasure } from '../claims/claims.ts'
import { areWireCopies } from '../claims/wire-copies.ts'
import { type Desk, searchedOf } from '../desk.ts'
import { readQuestion } from '../read-question.ts'
import { needsSentenceBefore } from '../sentences/antecedent.ts'
import { overlap, quoteOf } from '../sentences/choose-quotes.ts'
import { type ScoredSentence, scoreSentences } from '../sentences/score-sentences.ts'
import { findCoverage, namesTopic } from './coverage.ts'
import { isOwnWords } from './own-words.ts'

/** What is shown when two outlets are compared, and from when on two sentences report the same. */
export const COMPARISON_RULES = {
  /** Passages of each outlet that are read. */
  passages: 60,
  /** The share of the best sentence's score that a sentence needs: in a pair, and where it stands by itself. */
  relevance: { paired: 0.1, alone: 0.4 },
  /** Sentences of each outlet that are held against the other's. */
  sentences: 60,
  /** Two sentences report the same where they share so much, by the weight of their words beside the topic's, and so many. */
  same: 0.24,
  sameWords: 3,
  /** ... and what shares less than this with all of the other outlet's sentences is reported by one alone. */
  alone: 0.14,
  /** Reports further apart than this many days are of different events. */
  days: 10,
  /** Figures further apart than this factor measure different things. */
  factor: 6,
  /** The most pairs, and the most quotes that one outlet alone reports. */
  pairs: 3,
  alones: 2,
  /** The words of a sentence that reads well by itself. */
  words: { least: 6, most: 60 },
  /** How alike two quotes of one outlet may be. */
  redundancy: 0.5,
} as const

/** One thing that both report. */
export interface ReportedByBoth {
  /** In the order in which the outlets were named. */
  readonly quotes: readonly [Quote, Quote]
  /** Whether they give figures for the same thing that cannot both be right. */
  readonly differ: boolean
}

/** What one outlet has on the topic. */
export interface ReportedByOne {
  readonly source: string
  /** How many of its articles report on the topic, and how many it has in the period at all. */
  readonly articles: number
  readonly held: number
  /** What it reports and the other does not. */
  readonly alone: readonly Quote[]
}

/** What two outlets report on a topic. */
export interface Comparison {
  /** `one`: the other has nothing on it; `neither`: there is nothing to compare. */
  readonly kind: 'both' | 'one' | 'neither'
  readonly both: readonly ReportedByBoth[]
  /** In the order in which they were named. */
  readonly sides: readonly [ReportedByOne, ReportedByOne]
  /** How many reports stand in both nearly word for word, as agencies' texts do. */
  readonly copies: number
  readonly searched: Searched
}

/** A year: a sentence that names another than the one beside it tells of another time. */
const YEAR = /\b(?:19|20)\d{2}\b/gu

interface Side {
  /** Its articles that report on the topic, if only in a sentence that names it. */
  readonly articles: readonly Article[]
  /** How many it has in the period at all. */
  readonly held: number
  readonly sentences: readonly Candidate[]
}

interface Candidate {
  readonly sentence: ScoredSentence
  readonly article: Article
  /** Its score, as a share of the best one's of its outlet. */
  readonly share: number
  /** Content stems beside the topic's own, with their weights. */
  readonly words: ReadonlyMap<string, number>
  readonly weight: number
}

/**
 * Holds what two outlets report on a topic side by side.
 * @param sources names as the archive has them, two different ones
 * @param options.asOf nothing published later is used, ISO 8601
 */
export async function compareSources(
  topic: string,
  sources: readonly [string, string],
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): Promise<Comparison> {
  const { asOf, filters = {} } = options
  const first = await readSide(topic, desk, asOf, { ...filters, source: sources[0] })
  const second = await readSide(topic, desk, asOf, { ...filters, source: sources[1] })
  const covered = [first, second].filter(({ articles }) => articles.length > 0).length
  const pairs = covered === 2 ? pairUp(first, second) : []
  const both = pairs.map(
    ({ a, b }): ReportedByBoth => ({
      quotes: [quoteOf(a.sentence), quoteOf(b.sentence)],
      differ: differ(a, b),
    }),
  )
  const shown = both.flatMap(({ quotes }) => quotes)
  const one = (at: 0 | 1): ReportedByOne => {
    const [side, other] = at === 0 ? [first, second] : [second, first]
    return {
      source: sources[at],
      articles: side.articles.length,
      held: side.held,
      alone: aloneIn(side, other, shown),
    }
  }
  return {
    kind: covered === 2 ? 'both' : covered === 1 ? 'one' : 'neither',
    both,
    sides: [one(0), one(1)],
    copies: countCopies(first, second),
    searched: await searchedOf(desk, asOf, filters),
  }
}

async function readSide(topic: string, desk: Desk, asOf: string, filters: Filters): Promise<Side> {
  const coverage = await findCoverage(topic, desk, { asOf, filters })
  const covering = new Set(coverage.articles.map(({ id }) => id))
  const naming = new Set(coverage.naming.map(({ id }) => id))
  const articles = [...coverage.articles, ...coverage.naming]
  const side = { articles, held: coverage.searched.articles }
  if (articles.length === 0) return { ...side, sentences: [] }
  const query = await readQuestion(topic, desk, { asOf, filters })
  const ranking = rank(query, await desk.index.search(query), desk.index)
  const scored = scoreSentences(query, ranking.terms, ranking.passages, {
    passages: COMPARISON_RULES.passages,
    answers: false,
  })
  const best = scored[0]?.score ?? 0
  const { statistics, byStem } = ranking.terms
  const onTopic = ({ at, ranked }: ScoredSentence): boolean =>
    covering.has(ranked.articleId) ||
    (naming.has(ranked.articleId) && namesTopic(ranking.terms, ranked.match.sentences[at]!))
  const sentences = scored
    .filter(
      (sentence) =>
        sentence.score >= best * COMPARISON_RULES.relevance.paired &&
        onTopic(sentence) &&
        tells(sentence.ranked.article, sentence.span),
    )
    .slice(0, COMPARISON_RULES.sentences)
    .map((sentence): Candidate => {
      const { stems } = sentence.ranked.match.text.sentences[sentence.at]!
      const words = new Map(
        stems
          .filter((stem) => !STOP_WORDS.has(stem) && !byStem.has(stem))
          .map((stem) => [stem, statistics.weight(stem)]),
      )
      const weight = [...words.values()].reduce((sum, value) => sum + value, 0)
      return { sentence, article: sentence.ranked.article, share: sentence.score / best, words, weight }
    })
  return { ...side, sentences }
}

/** Dice's coefficient of two sentences' words beside the topic's own, by weight; 0 where they share too few to tell. */
function likeness(a: Candidate, b: Candidate): number {
  let shared = 0
  let count = 0
  for (const [word, weight] of a.words) {
    if (!b.words.has(word)) continue
    shared += weight
    count += 1
  }
  return count < COMPARISON_RULES.sameWords ? 0 : (2 * shared) / (a.weight + b.weight)
}

function near(a: Candidate, b: Candidate): boolean {
  const apart = Math.abs(Date.parse(a.article.publishedAt) - Date.parse(b.article.publishedAt))
  return apart <= COMPARISON_RULES.days * 86_400_000
}

interface Pair {
  readonly a: Candidate
  readonly b: Candidate
  readonly likeness: number
}

/** The sentences that report the same, best pairs first, each sentence once and no pair that says what another does. */
function pairUp(first: Side, second: Side): readonly Pair[] {
  const pairs: Pair[] = []
  for (const a of first.sentences) {
    for (const b of second.sentences) {
      const alike = likeness(a, b)
      if (alike >= COMPARISON_RULES.same && near(a, b)) pairs.push({ a, b, likeness: alike })
    }
  }
  const value = ({ a, b, likeness: alike }: Pair): number =>
    alike + 0.3 * (a.share + b.share) + (differ(a, b) ? 0.3 : 0) - (sameYears(a, b) ? 0 : 0.2)
  const chosen: Pair[] = []
  for (const pair of pairs.sort((x, y) => value(y) - value(x))) {
    if (chosen.length === COMPARISON_RULES.pairs) break
    const repeats = chosen.some(
      (other) =>
        repeat(other.a, pair.a) || repeat(other.b, pair.b) || other.a === pair.a || other.b === pair.b,
    )
    if (!repeats) chosen.push(pair)
  }
  return chosen
}

const wordsOf = ({ words }: Candidate): Set<string> => new Set(words.keys())

function repeat(a: Candidate, b: Candidate): boolean {
  return overlap(wordsOf(a), wordsOf(b)) > COMPARISON_RULES.redundancy
}

/** What an outlet reports of which no sentence of the other's speaks, best first. */
function aloneIn(side: Side, other: Side, shown: readonly Quote[]): Quote[] {
  const { alone, alones, relevance, words } = COMPARISON_RULES
  const chosen: Candidate[] = []
  const quotes: Quote[] = []
  for (const candidate of side.sentences) {
    const { article, sentence, share } = candidate
    if (chosen.length === alones || share < relevance.alone) break
    const text = article.body.slice(sentence.span.start, sentence.span.end)
    const length = countWords(text)
    if (length < words.least || length > words.most || needsSentenceBefore(text) || isOwnWords(text)) continue
    if (other.sentences.some((theirs) => likeness(candidate, theirs) >= alone)) continue
    if (chosen.some((one) => repeat(one, candidate))) continue
    const quote = quoteOf(sentence)
    if ([...shown, ...quotes].some((one) => quotesOverlap(one, quote))) continue
    chosen.push(candidate)
    quotes.push(quote)
  }
  return quotes
}

/** Whether two sentences count or measure the same and cannot both be right. */
function differ(a: Candidate, b: Candidate): boolean {
  const figuresOf = ({ article, sentence }: Candidate) =>
    findClaimFigures(article.body.slice(sentence.span.start, sentence.span.end))
  if (!sameYears(a, b)) return false
  const [ours, theirs] = [figuresOf(a), figuresOf(b)]
  // One figure on each side: with several it is not known which stands against which.
  const [x, y] = [ours[0], theirs[0]]
  if (x === undefined || y === undefined || ours.length > 1 || theirs.length > 1) return false
  return sameMeasure(x, y) && figuresDiffer(x, y) && figureRatio(x, y) <= COMPARISON_RULES.factor
}

/** Whether two sentences name the same years, that of their report aside, which goes without saying. */
function sameYears(a: Candidate, b: Candidate): boolean {
  const yearsOf = ({ article, sentence }: Candidate): string =>
    (article.body.slice(sentence.span.start, sentence.span.end).match(YEAR) ?? [])
      .filter((year) => !article.publishedAt.startsWith(year))
      .toSorted()
      .join()
  return yearsOf(a) === yearsOf(b)
}

function countCopies(first: Side, second: Side): number {
  return first.articles.filter((a) => second.articles.some((b) => areWireCopies(a, b))).length
}
