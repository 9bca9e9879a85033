/** How long a step of a chart is. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'year'

/** One step of a chart. */
export interface Period {
  /** Its first and last day, `YYYY-MM-DD`, both inclusive and never beyond the span that was asked for. */
  readonly from: string
  readonly to: string
}

export interface Periods {
  readonly unit: PeriodUnit
  /** Oldest first, without gaps: a period in which nothing was published is one with a count of zero. */
  readonly periods: readonly Period[]
}

/**
 * The longest spans, in days, that are shown by days, weeks and months: more steps than about a hundred are too thin to see, and
 * of more than sixty months years are remembered rather than months.
 */
export const LONGEST_SPAN = { day: 45, week: 730, month: 366 * 5 } as const

const DAY = 86_400_000
const MONDAY = 1
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/**
 * Cuts a span of days into days, weeks (from Monday), months or years, by its length.
 * @param span `YYYY-MM-DD`, both inclusive
 */
export function cutPeriods(span: { readonly from: string; readonly to: string }): Periods {
  const days = (timeOf(span.to) - timeOf(span.from)) / DAY + 1
  const unit: PeriodUnit =
    days <= LONGEST_SPAN.day
      ? 'day'
      : days <= LONGEST_SPAN.week
        ? 'week'
        : days <= LONGEST_SPAN.month
          ? 'month'
          : 'year'
  const periods: Period[] = []
  let from = span.from
  while (from <= span.to) {
    const last = lastDayOf(unit, from)
    periods.push({ from, to: last < span.to ? last : span.to })
    from = isoDay(timeOf(last) + DAY)
  }
  return { unit, periods }
}

function lastDayOf(unit: PeriodUnit, day: string): string {
  const date = new Date(timeOf(day))
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return isoDay(timeOf(day) + (6 - ((date.getUTCDay() - MONDAY + 7) % 7)) * DAY)
    case 'month':
      return isoDay(Date.UTC(year, month + 1, 0))
    case 'year':
      return isoDay(Date.UTC(year, 12, 0))
  }
}

/**
 * How many of some days lie in each period.
 * @param days `YYYY-MM-DD`, in any order; those outside count nowhere
 */
export function countByPeriod(days: readonly string[], periods: readonly Period[]): number[] {
  const counts = periods.map(() => 0)
  for (const day of days) {
    const at = periodAt(day, periods)
    if (at !== undefined) counts[at]! += 1
  }
  return counts
}

/** The place of the period that holds a day, found by halving. */
function periodAt(day: string, periods: readonly Period[]): number | undefined {
  let low = 0
  let high = periods.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { from, to } = periods[middle]!
    if (day < from) high = middle - 1
    else if (day > to) low = middle + 1
    else return middle
  }
  return undefined
}

/** Whether a period ends before its calendar week, month or year does, so that its count is not yet comparable. */
export function isUnfinished(unit: PeriodUnit, { from, to }: Period): boolean {
  return to < lastDayOf(unit, from)
}
