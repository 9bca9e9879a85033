import * as chrono from 'chrono-node/en'
import type { Span } from '../text/span.ts'
import type { DateRange } from './query.ts'
import { isDayMeant, isWeekendOfSomething } from './weekday-meant.ts'

/** A date or a period that a question names. */
export interface DateMention extends Span {
  readonly range: DateRange
  /**
   * The days of the reports that can answer: not before what is named from the day of the question ("yesterday", "last week"), not
   * after the day as of which is asked.
   */
  readonly reported?: DateRange
}

/** Whether it is worth looking for dates at all: a digit group, a month, a weekday, a relative word. */
const MAY_HOLD_DATE =
  /\d{4}|\b\d{1,2}(?:st|nd|rd|th)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|today|yesterday|tonight|week|month|year|decade|days?|ago|spring|summer|autumn|fall|winter)/iu

const BARE_YEAR =
  /(?<![\d.,$€£#:/-])(?:1[5-9]\d{2}|20\d{2})(?![\d.,:/-]*\d|s\b|%|\s*(?:people|men|women|soldiers|troops|dollars|euros|km|square|miles|tons|points|words|units))/gu
const DECADE = /\b(1[5-9]\d|20\d)0s\b/gu
const SEASON = /\b(spring|summer|autumn|fall|winter)(?:\s+of)?\s+((?:1[5-9]|20)\d{2})\b/giu
const PART_OF_YEAR = /\b(early|mid|late)[\s-]+((?:1[5-9]|20)\d{2})\b/giu

/** Words before a date that make it the start or the end of an open period. */
const SINCE =
  /\b(?:since|after|from|starting|beginning|following|post)\s+(?:the\s+)?(?:start of\s+|beginning of\s+|end of\s+)?$/iu
/** News of a period: "news from 2022". */
const NEWS_FROM = /\b(?:news|headlines|stories|events|articles|reports|coverage)\s+from\s+(?:the\s+)?$/iu
const BEFORE =
  /\b(?:before|until|till|up to|prior to|by|through|pre)\s+(?:the\s+)?(?:start of\s+|beginning of\s+|end of\s+)?$/iu
/** Words before a date as of which is asked. */
const AS_OF = /\bas (?:of|at)\s+(?:the\s+)?(?:end of\s+)?$/iu
/** Words before and between two dates that make them one period. */
const OPENS_RANGE = /\b(?:between|from)\s+(?:the\s+)?$/iu
const JOINS_RANGE = /^\s*(?:,?\s*(?:and|to|until|till|through|up to)\s+(?:the\s+)?|\s*[-–—]\s*)$/iu

/** The first day of a range whose month stands after the second ("between 3 and"). */
const DAY_BEFORE = /\b(?<=(?:between|from)\s)(\d{1,2})(?:st|nd|rd|th)?\s*(?:and|to|-|–)\s*$/iu
/** Month names that are words too, and what stands before them when they are meant as months. */
const MONTH_AFTER = /\b(?:in|since|during|last|by|until|before|after|of|from|early|late|mid|this)\s+$/iu

/** Chrono reads these as dates though questions seldom mean them so. */
const NOT_A_DATE =
  /^(?:now|may|mar|sun|sat|second|first|the\s+\w+|\d{1,2}|\d{1,2}:\d{2}.*|\d+\s*(?:am|pm))$/iu

const DAY = 86_400_000
const two = (n: number): string => String(n).padStart(2, '0')
/** The day of a time; no day at all where no calendar reaches so far ("the last 99999999999 days"). */
const isoDay = (time: number): string => {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}
const dayTime = (day: string): number => Date.parse(`${day}T00:00:00Z`)

function monthRange(year: number, first: number, last = first): DateRange {
  const lastDay = new Date(Date.UTC(year, last, 0)).getUTCDate()
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lastDay)}` }
}

function yearRange(first: number, last = first): DateRange {
  return { from: `${first}-01-01`, to: `${last}-12-31` }
}

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 2],
}

function seasonRange(name: string, year: number): DateRange {
  const [first, last] = SEASON_MONTHS[name.toLowerCase()] ?? [1, 12]
  if (first > last) return { from: `${year}-12-01`, to: monthRange(year + 1, last).to! }
  return monthRange(year, first, last)
}

const PART_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
}

/** The period that a relative expression names ("last week"), or undefined where chrono's day is right. */
function relativeRange(text: string, today: string): DateRange | undefined {
  const match =
    /\b(last|past|previous|this|current)\s+(?:(\d+|few|couple of|two|three|four|five|six|seven|ten)\s+)?(day|week|month|year)s?\b/iu.exec(
      text,
    )
  if (match === null) return undefined
  const [, which, amount, unit] = match as unknown as [string, string, string | undefined, string]
  const now = dayTime(today)
  const counts: Readonly<Record<string, number>> = {
    few: 3,
    'couple of': 2,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    ten: 10,
  }
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }
  const length = days[unit.toLowerCase()]!
  if (amount !== undefined) {
    const count = counts[amount.toLowerCase()] ?? Number(amount)
    return { from: isoDay(now - count * length * DAY), to: today }
  }
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  const back = /^(?:this|current)$/iu.test(which) ? 0 : 1
  switch (unit.toLowerCase()) {
    case 'week': {
      const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * DAY - back * 7 * DAY
      return { from: isoDay(monday), to: back === 0 ? today : isoDay(monday + 6 * DAY) }
    }
    case 'month':
      return month - back < 1 ? monthRange(year - 1, 12) : monthRange(year, month - back)
    case 'year':
      return yearRange(year - back)
    default:
      return { from: isoDay(now - back * DAY), to: today }
  }
}

interface Found extends Span {
  readonly range: DateRange
  /** Chrono guessed the year. */
  readonly yearGuessed: boolean
  /** A period that was written with both its ends. */
  readonly closed?: boolean
  /** Named from the day of the question: "yesterday", "on Friday", "last week". */
  readonly relative?: true
}

function chronoDates(question: string, today: string, newest: string): Found[] {
  const found: Found[] = []
  for (const result of chrono.parse(question, { instant: new Date(`${today}T12:00:00Z`), timezone: 0 })) {
    const text = result.text.replace(/^on\s+/iu, '')
    const start = result.index + (result.text.length - text.length)
    const isMonth = /^(?:May|Mar)$/u.test(text.trim()) && MONTH_AFTER.test(question.slice(0, start))
    if ((NOT_A_DATE.test(text.trim()) && !isMonth) || !/[a-z]{3}|\d/iu.test(text)) continue
    const end = result.index + result.text.length
    if (isWeekendOfSomething(question, { start, end })) continue
    const relative = relativeRange(text, today)
    const parts = result.start
    const onlyWeekday = parts.isCertain('weekday') && !parts.isCertain('day') && !parts.isCertain('month')
    if (onlyWeekday && !isDayMeant(question, { start: result.index, end })) continue
    const year = parts.get('year')!
    const month = parts.get('month')!
    const day = parts.get('day')!
    if (relative !== undefined) {
      found.push({ start, end, range: relative, yearGuessed: false, relative: true })
      continue
    }
    const onlyTime =
      !parts.isCertain('day') &&
      !parts.isCertain('month') &&
      !parts.isCertain('weekday') &&
      !parts.isCertain('year')
    if (onlyTime && !/\b(?:today|yesterday|tonight|this (?:morning|afternoon|evening)|ago)\b/iu.test(text))
      continue
    const daily = parts.isCertain('day') || parts.isCertain('weekday') || onlyTime
    const yearGuessed = !parts.isCertain('year')
    let range: DateRange
    let closed = false
    if (daily) {
      let time = Date.UTC(year, month - 1, day)
      const isPast = onlyWeekday && !/^(?:next|coming)\b/iu.test(text)
      if (isPast && time > dayTime(today)) time -= 7 * DAY
      else if (yearGuessed && parts.isCertain('day')) {
        for (let back = 1; time > dayTime(newest) + DAY; back += 1)
          time = Date.UTC(year - back, month - 1, day)
      }
      range = { from: isoDay(time), to: isoDay(time) }
    } else if (parts.isCertain('month')) {
      let past = year
      while (yearGuessed && `${past}-${two(month)}-01` > newest) past -= 1
      range = monthRange(past, month)
    } else range = yearRange(year)
    if (result.end !== null && result.end !== undefined) {
      const to = `${result.end.get('year')}-${two(result.end.get('month')!)}-${two(result.end.get('day')!)}`
      const last = result.end.isCertain('day')
        ? to
        : monthRange(result.end.get('year')!, result.end.get('month')!).to!
      if (last >= range.from!) {
        range = { from: range.from!, to: last }
        closed = true
      }
    }
    const named = onlyTime || onlyWeekday
    found.push({ start, end, range, yearGuessed, closed, ...(named ? { relative: true } : {}) })
  }
  return found
}

function patternDates(question: string): Found[] {
  const found: Found[] = []
  const add = (match: RegExpExecArray, range: DateRange): void => {
    found.push({ start: match.index, end: match.index + match[0].length, range, yearGuessed: false })
  }
  for (const match of question.matchAll(SEASON)) add(match, seasonRange(match[1]!, Number(match[2])))
  for (const match of question.matchAll(PART_OF_YEAR)) {
    const [first, last] = PART_MONTHS[match[1]!.toLowerCase()]!
    add(match, monthRange(Number(match[2]), first, last))
  }
  for (const match of question.matchAll(DECADE))
    add(match, yearRange(Number(match[1]) * 10, Number(match[1]) * 10 + 9))
  for (const match of question.matchAll(BARE_YEAR)) add(match, yearRange(Number(match[0])))
  return found
}

/** Whether a period's ends are days that the calendar has, in order. */
function isPeriod({ from, to }: DateRange): boolean {
  const isDay = (day: string): boolean => day !== '' && isoDay(dayTime(day)) === day
  if ((from !== undefined && !isDay(from)) || (to !== undefined && !isDay(to))) return false
  return from === undefined || to === undefined || from <= to
}

/** Longest first where spans overlap; in the question's order. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = []
  const periods = found.filter(({ range }) => isPeriod(range))
  for (const date of periods.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => date.end <= other.start || date.start >= other.end)) kept.push(date)
  }
  return kept.sort((a, b) => a.start - b.start)
}

/**
 * The dates and periods that a question names: absolute ("on 7 October 2023", "in January 2026", "2014"), relative to
 * `asOf` ("last week", "yesterday", "on Tuesday"), open ("since March", "before 2022") and ranges ("between A and B").
 * @param asOf the instant or day of the question, ISO 8601
 * @param newest the newest day that is reported on; a date without a year is the last such day up to it
 */
export function findDates(question: string, asOf: string, newest = asOf): DateMention[] {
  if (!MAY_HOLD_DATE.test(question)) return []
  const today = asOf.slice(0, 10)
  const found = withoutOverlaps([
    ...chronoDates(question, today, newest.slice(0, 10) < today ? newest.slice(0, 10) : today),
    ...patternDates(question),
  ])
  const mentions: DateMention[] = []
  for (let at = 0; at < found.length; at += 1) {
    const date = found[at]!
    const next = found[at + 1]
    const before = question.slice(Math.max(0, date.start - 40), date.start)
    if (
      next !== undefined &&
      OPENS_RANGE.test(before) &&
      JOINS_RANGE.test(question.slice(date.end, next.start))
    ) {
      // "between March and April 2022": the year said last holds for both.
      let from = date.range.from!
      const year = next.range.from!.slice(0, 4)
      if (date.yearGuessed && !next.yearGuessed) from = `${year}${from.slice(4)}`
      if (date.yearGuessed && from > next.range.to!) from = `${Number(year) - 1}${from.slice(4)}`
      // Typed the wrong way round, it is the same period.
      const turned = from > next.range.to!
      const range = turned ? { from: next.range.from!, to: date.range.to! } : { from, to: next.range.to! }
      mentions.push({ start: date.start, end: next.end, range })
      at += 1
    } else if (DAY_BEFORE.test(before) && date.range.from === date.range.to) {
      // "between 3 and 7 October": the month said last holds for both.
      const first = DAY_BEFORE.exec(before)!
      const from = `${date.range.from!.slice(0, 8)}${two(Number(first[1]))}`
      mentions.push({
        start: date.start - first[0].length,
        end: date.end,
        range: { from, to: date.range.to! },
      })
    } else if (date.closed === true) {
      mentions.push({ start: date.start, end: date.end, range: date.range })
    } else if (AS_OF.test(before)) {
      const range = { to: date.range.to! }
      mentions.push({ start: date.start, end: date.end, range, reported: range })
    } else if (SINCE.test(before) && !NEWS_FROM.test(before)) {
      const range = { from: date.range.from! }
      mentions.push({
        start: date.start,
        end: date.end,
        range,
        ...(date.relative ? { reported: range } : {}),
      })
    } else if (BEFORE.test(before)) {
      const excluded = /\b(?:before|prior to|pre)\s+(?:the\s+)?$/iu.test(before)
      const to = excluded ? isoDay(dayTime(date.range.from!) - DAY) : date.range.to!
      mentions.push({ start: date.start, end: date.end, range: { to } })
    } else {
      // What is still to come may be spoken of in any report.
      const passed = date.relative === true && date.range.from! <= today
      const reported = passed ? { reported: { from: date.range.from! } } : {}
      mentions.push({ start: date.start, end: date.end, range: date.range, ...reported })
    }
  }
  return mentions.filter(({ range }) => isPeriod(range))
}
