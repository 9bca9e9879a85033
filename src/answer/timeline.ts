import { type Article, publishedDay } from '../articles/article.ts'
import { quoteFrom } from '../articles/quote.ts'
import type { Filters } from '../question/query.ts'
import { rank } from '../search/rank.ts'
import type { Searched, TimelineEntry } from './answer.ts'
import { overlap, type ScoredSentence, scoreSentences } from './choose-quotes.ts'
import { type Desk, searchedOf } from './desk.ts'
import { findEventDates } from './event-dates.ts'
import { readQuestion } from './read-question.ts'

export const TIMELINE_OPTIONS = {
  /** The most entries. */
  most: 12,
  /** Passages that are read. */
  passages: 80,
  /** The share of the best sentence's score that an entry needs. */
  relevance: 0.35,
  /** How alike two entries may be, by the words that they share. */
  same: 0.6,
  /** What each further report that turns to a date adds to its entry, up to three. */
  turnedTo: 0.15,
} as const

interface Entry {
  readonly date: string
  readonly dated: 'event' | 'publication'
  readonly sentence: ScoredSentence
}

/** The date that a sentence tells of: the most precise that its text names, else its article's day of publication. */
function dateOf(article: Article, sentence: ScoredSentence): Pick<Entry, 'date' | 'dated'> {
  const text = article.body.slice(sentence.span.start, sentence.span.end)
  const [date] = findEventDates(text, article.publishedAt)
  return date === undefined
    ? { date: publishedDay(article), dated: 'publication' }
    : { date: date.date, dated: 'event' }
}

/**
 * Dated entries on a topic, oldest first, each one quoted sentence: on the date that the text names, else on the day of
 * publication. Dates that several reports turn to come before others where there are too many.
 */
export function timelineOf(
  topic: string,
  desk: Desk,
  options: { readonly asOf: string; readonly filters?: Filters },
): { readonly entries: readonly TimelineEntry[]; readonly searched: Searched } {
  const { asOf, filters = {} } = options
  const searched = searchedOf(desk, asOf, filters)
  const query = readQuestion(topic, desk, { asOf, filters })
  const ranking = rank(query, desk.index.search(query), desk.index)
  const sentences = scoreSentences(query, ranking.terms, ranking.passages, {
    passages: TIMELINE_OPTIONS.passages,
    answers: false,
  })
  const best = sentences[0]
  if (best === undefined) return { entries: [], searched }
  const wanted = query.dates
  const entries = sentences
    .filter((sentence) => sentence.score >= best.score * TIMELINE_OPTIONS.relevance)
    .map((sentence): Entry => ({ ...dateOf(sentence.ranked.article, sentence), sentence }))
    .filter(({ date }) => date <= asOf.slice(0, 10))
    .filter(({ date }) => wanted?.from === undefined || date >= wanted.from.slice(0, date.length))
    .filter(({ date }) => wanted?.to === undefined || date <= wanted.to)
  const reports = new Map<string, Set<string>>()
  for (const { date, sentence } of entries) {
    const turned = reports.get(date) ?? reports.set(date, new Set()).get(date)!
    turned.add(sentence.ranked.article.id)
  }
  const weight = ({ date, sentence, dated }: Entry): number =>
    (sentence.score / best.score) * (dated === 'event' ? 1 : 0.85) +
    TIMELINE_OPTIONS.turnedTo * Math.min(3, reports.get(date)!.size - 1)
  const chosen: Entry[] = []
  const stemsOf = ({ sentence }: Entry): Set<string> =>
    new Set(sentence.ranked.match.text.sentences[sentence.at]!.stems)
  for (const entry of entries.sort((a, b) => weight(b) - weight(a))) {
    if (chosen.length === TIMELINE_OPTIONS.most) break
    const repeats = chosen.some(
      (other) => other.date === entry.date || overlap(stemsOf(other), stemsOf(entry)) > TIMELINE_OPTIONS.same,
    )
    if (!repeats) chosen.push(entry)
  }
  return {
    entries: chosen
      .sort((a, b) => a.date.localeCompare(b.date))
      .map(({ date, dated, sentence }) => ({
        date,
        dated,
        quote: quoteFrom(sentence.ranked.article, sentence.span),
      })),
    searched,
  }
}
