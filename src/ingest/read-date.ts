import { parse } from 'chrono-node/en'
import { isDay, isInstant, isPublicationDate } from '../articles/dates.ts'

/** An instant with a space for its `T`, or without an offset, or with one that has no colon: as programs print them. */
const LOOSE_INSTANT =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

/** ISO 8601 without its hyphens and colons: `20260120T140300Z`, `20260120T1403+0100`, `20260120`. */
const BASIC = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** Offsets without their colon: `+0200`. */
const COMPACT_OFFSET = /^([+-]\d{2})(\d{2})$/

/** A day that begins the text, whatever it is. */
const WRITTEN_DAY = /^\d{4}-\d{2}-\d{2}/

/** A written-out month: without one, which number is the month is a guess. */
const MONTH_NAME = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/** Longest date in words, in UTF-16 units. */
const WORDS_LIMIT = 80

/** Dates in prose are taken only where nothing of them depends on the day of reading. */
const NEVER = new Date(0)

export type DateReading =
  | { readonly date: string }
  /** What is wrong with it, as a sentence. */
  | { readonly reason: string }

/**
 * Reads a publication date as the formats give it: ISO 8601, instants as programs print them (without an offset they are
 * taken as UTC), e-mail dates, and days in English words ("20 January 2026").
 * @returns an ISO 8601 day or instant.
 */
export function readDate(text: string): DateReading {
  const written = text.trim().replace(BASIC, extended)
  if (isPublicationDate(written)) return { date: written }
  const loose = LOOSE_INSTANT.exec(written)
  if (loose !== null) {
    const date = `${loose[1]}T${loose[2]}${offsetFrom(loose[3])}`
    if (isInstant(date)) return { date }
  }
  if (WRITTEN_DAY.test(written) && !isDay(written.slice(0, 10))) {
    return { reason: `The date "${written.slice(0, 10)}" is not in the calendar.` }
  }
  const named = written.length <= WORDS_LIMIT && MONTH_NAME.test(written) ? readWords(written) : undefined
  if (named !== undefined) return { date: named }
  return {
    reason: `The date "${written.slice(0, 60)}" cannot be read; write it as 2026-01-20 or 2026-01-20T14:03:00Z.`,
  }
}

/** The parts of `BASIC` with what stands between them elsewhere. */
function extended(
  _: string,
  year: string,
  month: string,
  day: string,
  hours?: string,
  minutes?: string,
  seconds = '00',
  offset = '',
): string {
  const date = `${year}-${month}-${day}`
  return hours === undefined ? date : `${date}T${hours}:${minutes}:${seconds}${offset}`
}

function offsetFrom(text: string | undefined): string {
  if (text === undefined || /^(?:z|utc|gmt)$/i.test(text)) return 'Z'
  return text.replace(COMPACT_OFFSET, '$1:$2')
}

function readWords(text: string): string | undefined {
  const [first, second] = parse(text, NEVER)
  if (first === undefined || second !== undefined || first.end !== null) return undefined
  const { start } = first
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return undefined
  if (start.isCertain('hour') && start.isCertain('timezoneOffset')) {
    const instant = start.date().toISOString()
    return isInstant(instant) ? instant : undefined
  }
  const day = [start.get('year'), start.get('month'), start.get('day')]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
  return isDay(day) ? day : undefined
}
