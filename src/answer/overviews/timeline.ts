import { publishedDay } from '../../articles/article.ts'
import { tells } from '../../articles/lead-sentences.ts'
import { type Quote, quotesOverlap } from '../../articles/quote.ts'
import { findNames } from '../../question/names.ts'
import type { Filters } from '../../question/query.ts'
import type { ArticleText } from '../../search/article-texts.ts'
import { weighTerms } from '../../search/ranking/query-terms.ts'
import { rank } from '../../search/ranking/rank.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { Searched, TimelineEntry } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { readQuestion } from '../read-question.ts'
import { needsSentenceBefore } from '../sentences/antecedent.ts'
import { overlap, quoteOf } from '../sentences/choose-quotes.ts'
import { type ScoredSentence, scoreSentences } from '../sentences/score-sentences.ts'
import { type Coverage, findCoverage } from './coverage.ts'
import { entryDate } from './entry-date.ts'
import { relatedReports, withPassagesOf } from './related-reports.ts'

export const TIMELINE_OPTIONS = {
  /** The most entries. */
  most: 12,
  /** Passages that are read. */
  passages: 120,
  /** The share of the best sentence's score that an entry needs. */
  relevance: 0.35,
  /** The share of the topic, by weight and relative to the best, that a sentence needs in an article on it, and in others. */
  part: 0.45,
  whole: 0.95,
  /**
   * How alike two entries may be, by the words that they share: at all, where both open reports of their own (which name the
   * same people again to tell what is new), and where they lie within a few days.
   */
  same: { ever: 0.6, openings: 0.8, near: 0.45, days: 3 },
  /** What each further report that turns to a date adds to its entry, up to three. */
  turnedTo: 0.15,
  /** What an entry loses whose date its article does not name, and what a report's first sentence gains. */
  undated: 0.2,
  /** What an entry loses that names no day. */
  vague: 0.2,
  lead: 0.15,
  /** A sentence without a date stands among its article's first so many. */
  opening: 3,
  /** The most entries from one article. */
  perArticle: 3,
} as const

/** Stems of figures, months and weekdays: two reports of one week share them without telling of the same. */
const OF_DATES =
  /^(?:\d.*|jan.*|feb.*|march|april|mai?y?|june?|jul[iy]|aug.*|sept?.*|oct.*|nov.*|dec.*|(?:mon|tues|wednes|thurs|fri|satur|sun)da[iy])$/u

/** The length of a date that names a day, and of one that names a month. */
const DAY_LENGTH = 10
const MONTH_LENGTH = 7

interface Entry {
  readonly date: string
  readonly dated: 'event' | 'publication'
  readonly sentence: ScoredSentence
  readonly quote: Quote
  readonly stems: ReadonlySet<string>
  /** Whether it holds a word of the topic or a name, and so says what it is about. */
  readonly says: boolean
}

/** A timeline with the coverage that it was made from, for a chart beside it. */
export interface Timeline {
  readonly entries: readonly TimelineEntry[]
  readonly searched: Searched
  readonly coverage: Coverage
}

/**
 * Dated entries on a topic, oldest first, each a quoted sentence: on the date of what it tells where it says so, else on the
 * day of publication. Where there are too many, dates that several reports turn to come before others.
 * @param options.asOf nothing later is shown, ISO 8601
 */
export async function timelineOf(
  topic: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): Promise<Timeline> {
  const { asOf, filters = {} } = options
  const core = await findCoverage(topic, desk, options)
  const { searched } = core
  const query = await readQuestion(topic, desk, { asOf, filters })
  const terms = weighTerms(query, desk.index.terms)
  const related = await relatedReports({ topic, terms }, core.articles, desk, { asOf, filters })
  const coverage = withReports(core, related)
  const hits = withPassagesOf(await desk.index.search(query), related)
  const ranking = rank(query, hits, desk.index)
  const sentences = scoreSentences(query, ranking.terms, ranking.passages, {
    passages: TIMELINE_OPTIONS.passages,
    answers: false,
  })
  const best = sentences[0]
  if (best === undefined || coverage.articles.length === 0) return { entries: [], searched, coverage }
  const covering = new Set(coverage.articles.map(({ id }) => id))
  const wanted = query.dates
  const entries = withOpenings(sentences, covering)
    .filter(({ ranked, span }) => tells(ranked.article, span))
    .filter((sentence) => bearsOn(sentence, best, covering))
    .map((sentence) => entryOf(sentence, ranking.terms.byStem))
    .filter(({ date }) => date <= asOf.slice(0, 10))
    .filter(({ date }) => wanted?.from === undefined || date >= wanted.from.slice(0, date.length))
    .filter(({ date }) => wanted?.to === undefined || date <= wanted.to)
  const reports = countReports(entries, coverage)
  const chosen = choose(entries, (entry) => weightOf(entry, best.score, reports.get(entry.date) ?? 1))
  return {
    entries: chosen
      .toSorted((a, b) => a.date.localeCompare(b.date))
      .map(({ date, dated, quote }) => ({ date, dated, quote, reports: reports.get(date) ?? 1 })),
    searched,
    coverage,
  }
}

/** Coverage with reports that go on with its story, oldest first. */
function withReports(coverage: Coverage, related: readonly ArticleText[]): Coverage {
  if (related.length === 0) return coverage
  const articles = [...coverage.articles, ...related.map(({ article }) => article)]
  return { ...coverage, articles: articles.sort((a, b) => publishedDay(a).localeCompare(publishedDay(b))) }
}

/**
 * The sentences with the first one of every report on the topic. Where the headline alone names the topic that one holds none
 * of its words, and would not be looked at.
 */
function withOpenings(
  sentences: readonly ScoredSentence[],
  covering: ReadonlySet<string>,
): readonly ScoredSentence[] {
  const openings: ScoredSentence[] = []
  for (const id of covering) {
    const ofFirst = sentences.filter(({ ranked }) => ranked.articleId === id && ranked.passage.ordinal === 0)
    const [near] = ofFirst
    const first = near === undefined ? 0 : openingOf(near)
    const span = near?.ranked.match.text.sentences[first]
    if (near === undefined || span === undefined || ofFirst.some(({ at }) => at === first)) continue
    openings.push({ ...near, at: first, span: { start: span.start, end: span.end }, answers: [] })
  }
  return [...sentences, ...openings]
}

/** The place of the sentence with which the story of a report's first passage begins. */
function openingOf({ ranked }: ScoredSentence): number {
  return Math.max(
    0,
    ranked.match.text.sentences.findIndex((sentence) => tells(ranked.article, sentence)),
  )
}

/** Whether a sentence is on the topic: it opens a report on it, holds some of it there, or all of it in a report on something else. */
function bearsOn(sentence: ScoredSentence, best: ScoredSentence, covering: ReadonlySet<string>): boolean {
  const { at, features, ranked, score } = sentence
  const covers = covering.has(ranked.article.id)
  if (covers && ranked.passage.ordinal === 0 && at === openingOf(sentence)) return true
  const { part, relevance, whole } = TIMELINE_OPTIONS
  return score >= best.score * relevance && features.question >= (covers ? part : whole)
}

/** @param topic the topic's own stems: every entry has them, so that they make no two alike. */
function entryOf(sentence: ScoredSentence, topic: ReadonlyMap<string, number>): Entry {
  const { article, match } = sentence.ranked
  const text = article.body.slice(sentence.span.start, sentence.span.end)
  const stems = new Set(
    match.text.sentences[sentence.at]!.stems.filter(
      (stem) => !STOP_WORDS.has(stem) && !topic.has(stem) && !OF_DATES.test(stem),
    ),
  )
  const date = entryDate(text, article.publishedAt)
  const says =
    match.text.sentences[sentence.at]!.stems.some((one) => topic.has(one)) || findNames(text).length > 0
  const common = { sentence, stems, says, quote: quoteOf(sentence) }
  return date === undefined
    ? { date: publishedDay(article), dated: 'publication', ...common }
    : { date, dated: 'event', ...common }
}

/** How many reports turn to each date: those whose sentences name it, and those on the topic of that day and the next. */
function countReports(entries: readonly Entry[], { articles }: Coverage): Map<string, number> {
  const turned = new Map<string, Set<string>>()
  for (const { date, sentence } of entries) {
    const ids = turned.get(date) ?? new Set()
    turned.set(date, ids.add(sentence.ranked.article.id))
  }
  for (const [date, ids] of turned) {
    for (const article of articles) {
      const days = (Date.parse(publishedDay(article)) - Date.parse(date)) / 86_400_000
      if (date.length === 10 && days >= 0 && days <= 1) ids.add(article.id)
    }
  }
  return new Map([...turned].map(([date, ids]) => [date, ids.size]))
}

function weightOf({ date, sentence, dated }: Entry, best: number, reports: number): number {
  const { lead, turnedTo, undated, vague } = TIMELINE_OPTIONS
  return (
    sentence.score / best +
    lead * sentence.features.lead +
    turnedTo * Math.min(3, reports - 1) -
    (dated === 'publication' ? undated : 0) -
    (date.length < DAY_LENGTH ? vague : 0)
  )
}

/** The weightiest entries, none that says or dates again what another does. */
function choose(entries: readonly Entry[], weight: (entry: Entry) => number): readonly Entry[] {
  const chosen: Entry[] = []
  for (const entry of entries.toSorted((a, b) => weight(b) - weight(a))) {
    if (chosen.length === TIMELINE_OPTIONS.most) break
    if (isWorthAnEntry(entry, chosen)) chosen.push(entry)
  }
  return chosen
}

/** What joins a sentence to the one before it, a time perhaps, and then somebody who was named there: "And in 2019, she". */
const GOES_ON =
  /^["'“‘(]*(?:(?:and|but|so|for example|for instance|also|then|later|afterwards?|by then|at the time)\b[\s,]*)+|^["'“‘(]*(?:in|on|by|since|until|after|before|during|early|late|later|last)\s[^,]{1,30},\s(?=(?:he|she|they|it|his|her|their|its|that|this|these|those)\b)|^["'“‘(]*later \p{L}{3,9}, /iu

/** Whether a sentence leans on one before it that is not quoted with it. */
function isLeftAlone({ sentence: { span, ranked }, quote }: Entry): boolean {
  if (quote.start < span.start) return false
  const text = ranked.article.body.slice(span.start, span.end)
  return needsSentenceBefore(text) || GOES_ON.test(text)
}

function isWorthAnEntry(entry: Entry, chosen: readonly Entry[]): boolean {
  const { article } = entry.sentence.ranked
  if (isLeftAlone(entry)) return false
  const ofArticle = chosen.filter((other) => other.sentence.ranked.article.id === article.id)
  if (ofArticle.length >= TIMELINE_OPTIONS.perArticle) return false
  if (entry.dated === 'publication') {
    // What a report says without a date is worth an entry where it is the report's own news and stands by itself.
    const { ranked, at } = entry.sentence
    const opens = ranked.passage.ordinal === 0 && at < TIMELINE_OPTIONS.opening
    if (!opens || !entry.says || ofArticle.length > 0) return false
  }
  // "In February 2024" beside 25 February 2024 mostly tells of the same.
  if (entry.date.length === MONTH_LENGTH && chosen.some(({ date }) => date.startsWith(entry.date)))
    return false
  const { same } = TIMELINE_OPTIONS
  return chosen.every((other) => {
    if (other.date === entry.date || quotesOverlap(other.quote, entry.quote)) return false
    const days = Math.abs(Date.parse(other.date) - Date.parse(entry.date)) / 86_400_000
    const apart = isOpening(other) && isOpening(entry) ? same.openings : same.ever
    return overlap(other.stems, entry.stems) <= (days <= same.days ? same.near : apart)
  })
}

const isOpening = ({ sentence: { at, ranked } }: Entry): boolean => at === 0 && ranked.passage.ordinal === 0
