import type { RefusalReason } from '../answer/answer.ts'
import type { Article } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import type { BotRequest } from '../question/bot-request.ts'
import { isOtherLanguage } from '../question/other-language.ts'
import type { DateRange, Filters } from '../question/query.ts'
import { typed } from './command-texts.ts'
import { emptyWords, type Holdings } from './holdings.ts'
import type { Language } from './language.ts'
import { articleLine } from './render-latest.ts'
import type { Block, Inline } from './reply.ts'
import { NOT_FOUND } from './texts/not-found.ts'
import { LATEST_COMMAND } from './texts/reading-commands.ts'
import { STANDING } from './texts/standing.ts'
import { wordingIn } from './wording-in.ts'

/** How many outlets are named where the one asked for is not held. */
const NAMED_SOURCES = 5

/** What was looked for and not found. */
export interface Miss {
  readonly reason: RefusalReason
  /** What was wanted that no report gives. */
  readonly request?: BotRequest | undefined
  readonly detail?: string | undefined
  readonly nearest: readonly Quote[]
  /** An article on it that was taken back. */
  readonly withdrawn?: Article | undefined
  /** What the words were: "this question", "this topic". */
  readonly subject: 'question' | 'topic' | 'words'
  readonly filters?: Filters | undefined
  /** The dates that the question itself names. */
  readonly dates?: DateRange | undefined
  /** The words as typed: those of another language are told to be read as English. */
  readonly asked?: string | undefined
}

/** Says what is not held and why, then shows what comes nearest. */
export function notFoundBlocks(miss: Miss, holdings: Holdings, language: Language): Block[] {
  const words = refusalWords(miss, holdings, language)
  const opening: Inline[] = saysOnlyWhy(miss)
    ? [words]
    : [{ text: NOT_FOUND.in(language).notInTheArchive, style: 'bold' }, wordingIn(language).gap, words]
  const blocks: Block[] = [{ kind: 'text', text: opening }]
  const way = wayOn(miss, holdings, language)
  if (way !== undefined) blocks.push({ kind: 'text', text: typeof way === 'string' ? [way] : way })
  if (miss.withdrawn !== undefined) {
    const { at } = miss.withdrawn.withdrawn ?? {}
    blocks.push(
      { kind: 'text', text: [STANDING.in(language).withdrawnCoverage] },
      { kind: 'list', entries: [articleLine(miss.withdrawn, language)] },
      { kind: 'text', text: [STANDING.in(language).withdrawn(at === undefined ? {} : { day: at })] },
    )
  }
  if (miss.nearest.length > 0) {
    blocks.push({ kind: 'heading', text: NOT_FOUND.in(language).nearest })
    for (const quote of miss.nearest) blocks.push({ kind: 'quote', quote })
  }
  return blocks
}

/** Where nothing could be looked for, nothing is missing from the archive. */
function saysOnlyWhy({ reason }: Miss): boolean {
  return (
    reason === 'no-words' || reason === 'empty-archive' || reason === 'no-report' || reason === 'no-such-day'
  )
}

function refusalWords(
  { reason, detail, request, subject, filters, dates }: Miss,
  holdings: Holdings,
  language: Language,
): string {
  const words = NOT_FOUND.in(language)
  const { source } = filters ?? {}
  const scope = { source, range: bounds(filters) }
  switch (reason) {
    case 'no-report':
      if (request === 'time') return words.noClock
      return request === 'weather' ? words.noWeather : words.noReport
    case 'no-words':
      if (subject === 'question') return words.noWordsInQuestion
      return subject === 'topic' ? words.noWordsInTopic : words.noWordsInWords
    case 'empty-archive':
      return emptyWords(holdings, language)
    case 'unknown-source':
      return detail === undefined ? words.unknownOutlet : words.unknownSource({ source: detail })
    case 'outside-dates': {
      const range = bounds(filters) ?? bounds(dates)
      return range === undefined ? words.outsidePeriod({ source }) : words.outsideDates({ source, range })
    }
    case 'no-such-day':
      return words.noSuchDay({ day: detail ?? '' })
    case 'unknown-name':
      return detail === undefined ? words.unnamedName(scope) : words.unknownName({ name: detail, ...scope })
    case 'no-coverage':
      return words.noCoverage(scope)
    case 'not-answered':
      return subject === 'question' ? words.notAnswered(scope) : words.notEnough(scope)
  }
}

/** What can be asked instead, where there is something to say. */
function wayOn(
  { reason, filters, nearest, asked = '' }: Miss,
  { keptDays, sources, period }: Holdings,
  language: Language,
): string | readonly Inline[] | undefined {
  const words = NOT_FOUND.in(language)
  const outlet = sources.find((name) => name.toLowerCase() === asked.trim().toLowerCase())
  if (outlet !== undefined && (reason === 'no-words' || reason === 'no-coverage')) {
    const latest = { text: typed(LATEST_COMMAND, language, { source: outlet }), style: 'code' } as const
    return words.anOutlet({ outlet, latest })
  }
  switch (reason) {
    case 'unknown-source':
      return sources.length === 0 ? undefined : outletsHeld(sources, language)
    case 'outside-dates':
      return period === undefined ? undefined : words.covers({ from: period.oldest, to: period.newest })
    case 'empty-archive':
      return keptDays === undefined ? words.howToImport : undefined
    case 'no-coverage':
    case 'not-answered':
    case 'unknown-name':
    case 'no-report': {
      if (reason !== 'no-report' && isOtherLanguage(asked)) return words.otherLanguage
      if (bounds(filters) !== undefined || filters?.source !== undefined) return words.withoutLimits
      // What is shown tells by itself what is covered.
      if (period === undefined || nearest.length > 0) return undefined
      const latest: Inline = { text: typed(LATEST_COMMAND, language), style: 'code' }
      return words.coversAndLatest({ from: period.oldest, to: period.newest, latest })
    }
    default:
      return undefined
  }
}

/** Names the outlets with most articles, and how many others there are. @param sources at least one, most articles first */
export function outletsHeld(sources: readonly string[], language: Language): string {
  const words = NOT_FOUND.in(language)
  const named = sources.slice(0, NAMED_SOURCES)
  const others = sources.length - named.length
  return words.holdsFrom({
    sources: others === 0 ? named : [...named, words.otherSources({ others })],
  })
}

function bounds(range: DateRange | undefined): DateRange | undefined {
  return range?.from === undefined && range?.to === undefined ? undefined : range
}
