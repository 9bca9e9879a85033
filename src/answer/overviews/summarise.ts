import type { Article } from '../../articles/article.ts'
import { publicationTime } from '../../articles/dates.ts'
import { tells } from '../../articles/lead-sentences.ts'
import { type Quote, quoteFrom } from '../../articles/quote.ts'
import type { Filters } from '../../question/query.ts'
import { type ArticleText, readArticle } from '../../search/article-texts.ts'
import { rank } from '../../search/ranking/rank.ts'
import type { Hit } from '../../search/search-index.ts'
import type { Span } from '../../text/span.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { Summary } from '../answer.ts'
import { confidenceFeatures } from '../decision/confidence-features.ts'
import { confidenceOf, unknownName } from '../decision/decide.ts'
import { type Desk, searchedOf } from '../desk.ts'
import { readQuestion } from '../read-question.ts'
import { needsSentenceBefore } from '../sentences/antecedent.ts'
import { boundQuote } from '../sentences/bound-quote.ts'
import { overlap } from '../sentences/choose-quotes.ts'
import { type ScoredSentence, scoreSentences } from '../sentences/score-sentences.ts'
import { withStanding } from '../standing.ts'
import { isOwnWords } from './own-words.ts'
import { relatedReports, withPassagesOf } from './related-reports.ts'

/** How many sentences a summary has, and how alike two of them may be. */
export const SUMMARY_OPTIONS = {
  most: 5,
  fewest: 3,
  /** The share of its words that a sentence may share with one that was chosen before. */
  redundancy: 0.45,
  /** The same of two reports on one story, which name the same people again to tell what is new. */
  retold: 0.75,
  /** What a sentence loses for leaning on the one before it. */
  leaning: 0.5,
  /** The same in the summary of a topic, where the sentence before it is not there. */
  leaningAlone: 1,
  /** What the sentence gains that opens a report on the topic: it says what has happened. */
  opening: 0.8,
  /** Words of a sentence that reads well. */
  shortest: 8,
  longest: 55,
  /** Passages of a topic that are read. */
  passages: 40,
  /** Reports that go on with the story under other words (see related-reports.ts), each of which gives its first sentence. */
  related: 4,
  /** Below this confidence (see decide.ts) a topic is not covered. */
  confidence: 0.3,
} as const

/** What only leads to the lines below it: "Her tasks include:". */
const ANNOUNCES = /:$/u

interface Candidate {
  readonly article: Article
  readonly span: Span
  readonly words: ReadonlySet<string>
  readonly count: number
  readonly score: number
  /** It opens a report on a story that several tell. */
  readonly opens?: boolean
}

/** Picks sentences by score, each losing what it shares with those picked before (Carbonell and Goldstein 1998). */
function pick(candidates: readonly Candidate[]): Candidate[] {
  const { most, redundancy, retold, shortest, longest } = SUMMARY_OPTIONS
  const left = candidates.filter(({ count }) => count >= shortest && count <= longest)
  const chosen: Candidate[] = []
  while (chosen.length < most && left.length > 0) {
    let best = -1
    let bestScore = Number.NEGATIVE_INFINITY
    for (const [at, candidate] of left.entries()) {
      const alike = chosen.map((other) => ({ other, likeness: overlap(other.words, candidate.words) }))
      const repeats = alike.some(
        ({ other, likeness }) => likeness > (other.opens && candidate.opens ? retold : redundancy),
      )
      if (repeats) continue
      const likeness = Math.max(0, ...alike.map((one) => one.likeness))
      const score = candidate.score - likeness
      if (score > bestScore) {
        best = at
        bestScore = score
      }
    }
    if (best < 0) break
    chosen.push(left.splice(best, 1)[0]!)
  }
  return chosen
}

/** Picks among the sentences that tell what happened, and among all where those are too few. */
function pickTelling(candidates: readonly Candidate[]): Candidate[] {
  const telling = candidates.filter(
    ({ article, span }) => !isOwnWords(article.body.slice(span.start, span.end)),
  )
  const chosen = pick(telling)
  return chosen.length < SUMMARY_OPTIONS.fewest ? pick(candidates) : chosen
}

const content = (stems: readonly string[]): Set<string> =>
  new Set(stems.filter((one) => !STOP_WORDS.has(one)))

/** How much of the text's vocabulary each sentence carries: the mean share of the sentences that use each of its words. */
function centrality(sentences: readonly ReadonlySet<string>[]): number[] {
  const uses = new Map<string, number>()
  for (const words of sentences) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  const raw = sentences.map((words) => {
    let sum = 0
    for (const word of words) sum += uses.get(word)! - 1
    return sum / (words.size + 4)
  })
  const largest = Math.max(...raw, 1e-9)
  return raw.map((value) => value / largest)
}

/**
 * Three to five sentences of one article that carry its main points, in its order. A shorter article gives what it has.
 */
export function summariseArticle(article: Article): readonly Quote[] {
  const all = readArticle(article).passages.flatMap((passage) => passage.sentences)
  const telling = all.filter((sentence) => tells(article, sentence))
  const sentences = telling.length === 0 ? all : telling
  const words = sentences.map((sentence) => content(sentence.stems))
  const central = centrality(words)
  const candidates = sentences.map((sentence, at): Candidate => {
    const text = article.body.slice(sentence.start, sentence.end)
    const lead = at === 0 ? 1 : 0.6 / (1 + at / 2)
    const leaning = needsSentenceBefore(text) ? SUMMARY_OPTIONS.leaning : 0
    const score = central[at]! + lead - leaning
    return { article, span: sentence, words: words[at]!, count: sentence.stems.length, score }
  })
  const chosen = pickTelling(candidates)
  const shown = chosen.length > 0 ? chosen : candidates.slice(0, SUMMARY_OPTIONS.fewest)
  return shown
    .sort((a, b) => a.span.start - b.span.start)
    .map((candidate) => boundQuote(quoteFrom(article, candidate.span)))
}

const timeOf = ({ publishedAt }: Article): number => publicationTime(publishedAt)

/** The first sentences of the newest reports that go on with the story: what each of them says is new. */
function openingsOf(related: readonly ArticleText[], sentences: readonly ScoredSentence[]): ScoredSentence[] {
  return related
    .toSorted((a, b) => timeOf(b.article) - timeOf(a.article))
    .slice(0, SUMMARY_OPTIONS.related)
    .flatMap(
      ({ id }) =>
        sentences.find(
          ({ at, ranked }) => ranked.articleId === id && ranked.passage.ordinal === 0 && at === 0,
        ) ?? [],
    )
}

/**
 * What several articles say on a topic, in three to five quoted sentences, the newest report first; or why there is nothing.
 * @param options.asOf the instant of the question, ISO 8601; nothing published later is used
 */
export async function summariseTopic(
  topic: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): Promise<Summary> {
  const { asOf, filters = {} } = options
  const searched = await searchedOf(desk, asOf, filters)
  const query = await readQuestion(topic, desk, { asOf, filters })
  const none = { status: 'not-found', nearest: [] as readonly Quote[], searched } as const
  if (desk.index.size.articles === 0) return { ...none, reason: 'empty-archive' }
  if (query.terms.length === 0) return { ...none, reason: 'no-words' }
  if (searched.articles === 0) return { ...none, reason: 'outside-dates' }
  const hits = await desk.index.search(query)
  const sentencesIn = (found: readonly Hit[]) => {
    const ranking = rank(query, found, desk.index)
    const { passages } = SUMMARY_OPTIONS
    return {
      ranking,
      sentences: scoreSentences(query, ranking.terms, ranking.passages, { passages, answers: false }),
    }
  }
  const { ranking, sentences } = sentencesIn(hits)
  const best = sentences[0]
  const confidence =
    best === undefined
      ? 0
      : confidenceOf(
          confidenceFeatures(query, ranking.terms, sentences, ranking.passages.slice(0, 10)),
          ranking.terms.long,
        )
  if (best === undefined || confidence < SUMMARY_OPTIONS.confidence) {
    const missing = unknownName(query, ranking.terms, ranking.passages)
    const nearest = best === undefined ? [] : [boundQuote(quoteFrom(best.ranked.article, best.span))]
    if (missing !== undefined) return { ...none, reason: 'unknown-name', detail: missing, nearest }
    return { ...none, reason: 'no-coverage', nearest }
  }
  const good = sentences.filter((sentence) => sentence.score >= best.score * 0.45)
  const telling = good.filter(
    ({ ranked, span }) =>
      tells(ranked.article, span) &&
      !ANNOUNCES.test(ranked.article.body.slice(span.start, span.end).trimEnd()),
  )
  const near = telling.length === 0 ? good : telling
  const core = [...new Map(near.map(({ ranked }) => [ranked.articleId, ranked.article])).values()]
  const related = await relatedReports({ topic, terms: ranking.terms }, core, desk, { asOf, filters })
  if (related.length > 0) {
    const openings = openingsOf(related, sentencesIn(withPassagesOf(hits, related)).sentences)
    near.push(...openings.map((sentence) => ({ ...sentence, score: best.score })))
  }
  const words = near.map(({ ranked, at }) => content(ranked.match.text.sentences[at]!.stems))
  const central = centrality(words)
  const candidates = near.map((sentence, at): Candidate => {
    const { article } = sentence.ranked
    const text = article.body.slice(sentence.span.start, sentence.span.end)
    const leaning = needsSentenceBefore(text) ? SUMMARY_OPTIONS.leaningAlone : 0
    const first = sentence.at === 0 && sentence.ranked.passage.ordinal === 0
    const opening = first ? SUMMARY_OPTIONS.opening : 0
    const count = sentence.ranked.match.text.sentences[sentence.at]!.stems.length
    const score = (2 * sentence.score) / best.score + 0.5 * central[at]! + opening - leaning
    const opens = related.length > 0 && first
    return { article, span: sentence.span, words: words[at]!, count, score, opens }
  })
  const chosen = pickTelling(candidates).sort(
    (a, b) => timeOf(b.article) - timeOf(a.article) || a.span.start - b.span.start,
  )
  return {
    status: 'summarised',
    quotes: await withStanding(
      chosen.map(({ article, span }) => boundQuote(quoteFrom(article, span))),
      desk.archive,
      asOf,
    ),
    searched,
  }
}
