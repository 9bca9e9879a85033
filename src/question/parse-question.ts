import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { STOP_WORDS } from '../text/stop-words.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { askingWords } from './asking-words.ts'
import { splitClauses } from './clauses.ts'
import { atMost, cleanQuestion } from './clean-question.ts'
import { findFigures } from './figures.ts'
import { FRAMING_WORDS } from './framing.ts'
import { findNames } from './names.ts'
import { isOtherLanguage, isSmallElsewhere } from './other-language.ts'
import { type PhrasalVerb, phrasalVerbs } from './phrasal-verbs.ts'
import { inPlainWords } from './plain-words.ts'
import type { Clause, DateRange, Filters, Query, Term } from './query.ts'
import { findDates } from './question-dates.ts'
import { questionKind } from './question-kind.ts'
import { longForm } from './short-forms.ts'
import type { SourceNames } from './source-names.ts'
import { findUnknownSources } from './unknown-sources.ts'

/** The longest question that is read; what stands beyond it is left out. */
export const QUESTION_LENGTH = 2000

const within = (token: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => token.start >= span.start && token.start < span.end)

/** The shortest word that is taken for half of a name by its letters alone: shorter ones are mostly slang. */
const SHORTEST_UNHEARD = 5

/**
 * The names of a question; where it is typed without any capital, as in a chat, the runs of words that the articles write as
 * names, with words beside them that neither the articles nor common English have ("taylor" of "taylor swift").
 */
function namesOf(
  question: string,
  isName: ((stem: string) => boolean) | undefined,
  isUnheard: (stem: string, word: string) => boolean,
): readonly Span[] {
  if (isName === undefined || /\p{Lu}/u.test(question)) return findNames(question)
  const names: { start: number; end: number; heard: boolean }[] = []
  for (const { start, end, norm } of tokenize(question)) {
    if (STOP_WORDS.has(norm) || NUMBER.test(norm)) continue
    const heard = isName(stem(norm))
    if (!heard && (norm.length < SHORTEST_UNHEARD || !isUnheard(stem(norm), norm))) continue
    const last = names.at(-1)
    if (last !== undefined && question.slice(last.end, start) === ' ') {
      last.end = end
      last.heard ||= heard
    } else names.push({ start, end, heard })
  }
  return names.filter(({ heard }) => heard)
}

const NUMBER = /^\p{N}/u

/** A day within a date: as a word of the text it is any number ("6 November", "6%"). */
const DAY_OF_MONTH = /^\d{1,2}(?:st|nd|rd|th)?$/u

/** The first and the last day of several ranges. */
function joinRanges(ranges: readonly DateRange[]): DateRange | undefined {
  if (ranges.length === 0) return undefined
  const froms = ranges.map((range) => range.from)
  const tos = ranges.map((range) => range.to)
  const from = froms.includes(undefined) ? undefined : (froms as string[]).reduce((a, b) => (a < b ? a : b))
  const to = tos.includes(undefined) ? undefined : (tos as string[]).reduce((a, b) => (a > b ? a : b))
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

/** "Is it going to rise": what is to come, and no going anywhere. */
const GOING_TO =
  /^going\s+to\s+(?!the\b|an?\b|war\b|court\b|jail\b|prison\b|school\b|college\b|university\b|church\b|bed\b|work\b|\p{Lu})\p{L}/u

const isToCome = (question: string, { norm, start }: Token): boolean =>
  norm === 'going' && GOING_TO.test(question.slice(start).replace(/^G/u, 'g'))

/** A letter alone is no word to search for, unless the articles use it as a name ("X"). */
const isLetter = ({ norm }: Token): boolean => norm.length === 1 && !/\p{N}/u.test(norm)

function termsOf(
  tokens: readonly Token[],
  {
    names,
    dates,
    phrasal,
  }: {
    readonly names: readonly Span[]
    readonly dates: readonly Span[]
    readonly phrasal: readonly PhrasalVerb[]
  },
  knows: (stem: string) => boolean,
): Term[] {
  const terms: Term[] = []
  const seen = new Set<string>()
  for (const token of tokens) {
    const verb = phrasal.find(({ start }) => start === token.start)?.word
    if (verb === undefined && within(token, phrasal)) continue
    if (STOP_WORDS.has(token.norm) && verb === undefined) continue
    if (isLetter(token) && !(within(token, names) && knows(token.norm))) continue
    for (const word of verb === undefined ? longForm(token.norm, (short) => knows(stem(short))) : [verb]) {
      const stemmed = stem(word)
      if (seen.has(stemmed)) continue
      seen.add(stemmed)
      terms.push({
        text: word,
        stem: stemmed,
        name: within(token, names),
        framing: FRAMING_WORDS.has(token.norm),
        ...(within(token, dates) ? { dated: true } : {}),
      })
    }
  }
  return terms
}

/**
 * Reads a question: its kind, the words to search for, the names, figures, dates and outlets in it, and its clauses.
 * Outlets' names and dates are not searched for as words of the text.
 * @param options.asOf the instant or day of the question, ISO 8601; relative dates are resolved against it
 * @param options.sources the archive's outlets
 */
export function parseQuestion(
  text: string,
  options: {
    readonly asOf: string
    readonly sources: SourceNames
    readonly filters?: Filters
    /** Whether the archive's articles hold a word, by its stem. */
    readonly knows?: (stem: string) => boolean
    /** Whether the articles write a word, by its stem, as a name. */
    readonly isName?: (stem: string) => boolean
    /** Whether a word is neither in the articles, by its stem or a near one, nor one of common English. */
    readonly isUnheard?: (stem: string, word: string) => boolean
    /** The day of the newest article, `YYYY-MM-DD`: a date without a year is the last such day up to it. */
    readonly newest?: string
  },
): Query {
  const question = inPlainWords(atMost(cleanQuestion(text), QUESTION_LENGTH).trim())
  const { asOf, sources, filters = {}, knows = () => false, isUnheard = () => false } = options
  const mentions = sources.find(question)
  const dates = findDates(question, asOf, options.newest)
  const unknown = findUnknownSources(question, mentions, options.knows)
  const figureSpans = findFigures(question).filter((span) => !within(span, dates))
  const nameSpans = namesOf(question, options.isName, isUnheard).filter(
    (span) => !within(span, mentions) && !within(span, dates) && !within(span, unknown),
  )
  // The date of a report that an outlet is named with is a wish for its day; another date is one that the text may hold.
  const fromToday = dates.filter(({ reported }) => reported?.from !== undefined)
  const reportDates = mentions.length > 0 || unknown.length > 0 ? dates : []
  const asking = askingWords(question)
  const foreign = isOtherLanguage(question)
  const phrasal = phrasalVerbs(question)
  const tokens = tokenize(question).filter(
    (token) =>
      !(foreign && isSmallElsewhere(question.slice(token.start, token.end).toLowerCase())) &&
      !within(token, asking) &&
      !isToCome(question, token) &&
      !within(token, fromToday) &&
      !(DAY_OF_MONTH.test(token.norm) && within(token, dates)) &&
      !within(token, mentions) &&
      !within(token, reportDates) &&
      !within(token, unknown),
  )
  const clauses: Clause[] = splitClauses(question, mentions, dates).map((clause) => {
    const range = joinRanges(clause.dates.map((date) => date.range))
    return {
      span: { start: clause.start, end: clause.end },
      terms: termsOf(
        tokens.filter((token) => within(token, [clause])),
        { names: nameSpans, dates, phrasal },
        knows,
      ),
      sources: clause.sources,
      ...(range === undefined ? {} : { dates: range }),
    }
  })
  const range = joinRanges(dates.map((date) => date.range))
  const reported = joinRanges(dates.flatMap((date) => date.reported ?? []))
  return {
    question,
    asOf,
    kind: questionKind(question),
    terms: termsOf(tokens, { names: nameSpans, dates, phrasal }, knows),
    names: nameSpans.map((span) => question.slice(span.start, span.end)),
    figures: figureSpans.map((span) => question.slice(span.start, span.end)),
    sources: [...new Set(mentions.flatMap((mention) => mention.names))],
    unknownSources: [...new Set(unknown.map((span) => question.slice(span.start, span.end)))],
    ...(range === undefined ? {} : { dates: range }),
    ...(reported === undefined || dates.length > 1 ? {} : { reported }),
    clauses,
    filters,
  }
}
