import type { NotFoundReason } from '../answer/answer.ts'
import type { Quote } from '../articles/quote.ts'
import type { DateRange, Filters } from '../question/query.ts'
import type { Holdings } from './holdings.ts'
import type { Block, Inline } from './reply.ts'
import { echo, enumerate, formatPeriod, periodWords } from './wording.ts'

/** How many outlets are named where the one asked for is not held. */
const NAMED_SOURCES = 5

/** What was looked for and not found. */
export interface Miss {
  readonly reason: NotFoundReason
  readonly detail?: string | undefined
  readonly nearest: readonly Quote[]
  /** What the words were: "this question", "this topic". */
  readonly subject: 'question' | 'topic' | 'words'
  readonly filters?: Filters | undefined
  /** The dates that the question itself names. */
  readonly dates?: DateRange | undefined
}

/** Says what is not held and why, then shows what comes nearest. */
export function notFoundBlocks(miss: Miss, holdings: Holdings): Block[] {
  const blocks: Block[] = [{ kind: 'text', text: refusalWords(miss) }]
  const way = wayOn(miss, holdings)
  if (way !== undefined) blocks.push({ kind: 'text', text: [way] })
  if (miss.nearest.length > 0) {
    blocks.push({ kind: 'heading', text: 'Nearest coverage' })
    for (const quote of miss.nearest) blocks.push({ kind: 'quote', quote })
  }
  return blocks
}

const NOT_IN_THE_ARCHIVE: Inline = { text: 'Not in the archive.', style: 'bold' }

function refusalWords({ reason, detail, subject, filters, dates }: Miss): Inline[] {
  const from = filters?.source === undefined ? '' : ` from ${filters.source}`
  switch (reason) {
    case 'no-words':
      return [
        `There is nothing to search for in ${subject === 'words' ? 'these words' : `this ${subject}`}: name a person, a place or a thing.`,
      ]
    case 'empty-archive':
      return ['The archive is empty: no articles have been imported yet.']
    case 'unknown-source':
      return [
        NOT_IN_THE_ARCHIVE,
        detail === undefined
          ? ' It holds nothing from the outlet that you name.'
          : ` It holds nothing from ${detail}.`,
      ]
    case 'outside-dates': {
      const range = bounds(filters) ?? bounds(dates)
      const when = range === undefined ? 'in that period' : periodWords(range)
      return [NOT_IN_THE_ARCHIVE, ` It holds nothing${from} that was published ${when}.`]
    }
    case 'unknown-name':
      return [
        NOT_IN_THE_ARCHIVE,
        ` ${detail === undefined ? 'A name that you ask about' : echo(detail)} stands in none of its articles${from}${within(filters)}.`,
      ]
    case 'no-coverage':
      return [NOT_IN_THE_ARCHIVE, ` None of its articles${from}${within(filters)} is about this.`]
    case 'not-answered':
      return [
        NOT_IN_THE_ARCHIVE,
        subject === 'question'
          ? ` Its articles${from}${within(filters)} touch on this, but no sentence in them answers the question.`
          : ` Its articles${from}${within(filters)} touch on this, but not enough to show.`,
      ]
  }
}

/** What can be asked instead, where there is something to say. */
function wayOn({ reason, filters }: Miss, { sources, period }: Holdings): string | undefined {
  switch (reason) {
    case 'unknown-source': {
      if (sources.length === 0) return undefined
      const named = sources.slice(0, NAMED_SOURCES)
      const rest = sources.length - named.length
      const others = rest === 0 ? [] : [rest === 1 ? 'one other' : `${rest} others`]
      return `It holds articles from ${enumerate([...named, ...others])}.`
    }
    case 'outside-dates':
      return period === undefined ? undefined : `It covers ${formatPeriod(period.oldest, period.newest)}.`
    case 'empty-archive':
      return 'Put articles into the folder that ARTICLES_DIR names, or import some: npm run dateline -- ingest PATH'
    case 'no-coverage':
    case 'not-answered':
    case 'unknown-name':
      return bounds(filters) === undefined && filters?.source === undefined
        ? undefined
        : 'Without those limits there may be more.'
    default:
      return undefined
  }
}

function bounds(range: DateRange | undefined): DateRange | undefined {
  return range?.from === undefined && range?.to === undefined ? undefined : range
}

/** The dates within which was searched, where somebody limited them. */
function within(filters: Filters | undefined): string {
  const range = bounds(filters)
  return range === undefined ? '' : ` published ${periodWords(range)}`
}
