import type { CoverageChart } from '../reply/chart.ts'

/** A label below a chart, at a place counted in periods. */
export interface TimeTick {
  readonly at: number
  readonly label: string
}

/** The most labels that stand side by side without touching. */
const MOST_LABELS = 5

/** How many days, months or years may lie between two labels. */
const STEPS = { day: [1, 2, 3, 5, 7, 10, 14], month: [1, 2, 3, 6], year: [1, 2, 5, 10, 20, 50, 100] } as const

/** From about this many months on, years are labelled. */
const MONTHS_LABELLED = 30

const WITH_DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' }
const WITH_MONTH: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' }
const WITH_YEAR: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }

/** Where the time axis is labelled, and with what: days, starts of months or of years, by the length of the chart. */
export function timeTicks({
  language,
  starts,
  unit,
}: Pick<CoverageChart, 'language' | 'starts' | 'unit'>): TimeTick[] {
  const locale = language === 'en' ? 'en-GB' : language
  const label = (at: number, options: Intl.DateTimeFormatOptions): TimeTick => ({
    at,
    // British English writes four letters for this month alone; all else here writes three.
    label: new Intl.DateTimeFormat(locale, options)
      .format(Date.parse(`${starts[at]!}T00:00:00Z`))
      .replace('Sept ', 'Sep '),
  })
  if (unit === 'day')
    return thin(
      starts.map((_, at) => at),
      STEPS.day,
    ).map((at) => label(at, WITH_DAY))
  const months = openings(starts, 7)
  if (unit === 'week' && months.length < 3) {
    return thin(
      starts.map((_, at) => at),
      [1, 2, 3, 4],
    ).map((at) => label(at, WITH_DAY))
  }
  if (unit !== 'year' && months.length <= MONTHS_LABELLED) {
    return aligned(months, starts, STEPS.month).map((at) => label(at, WITH_MONTH))
  }
  const years = openings(starts, 4)
  return aligned(years, starts, STEPS.year).map((at) => label(at, WITH_YEAR))
}

/** Every n-th place, by the smallest step that leaves few enough. */
function thin(places: readonly number[], steps: readonly number[]): readonly number[] {
  const step =
    steps.find((one) => places.length / one <= MOST_LABELS) ?? Math.ceil(places.length / MOST_LABELS)
  return places.filter((_, index) => index % step === 0)
}

/** The places at which a new year (`digits` 4) or month (7) begins. */
function openings(starts: readonly string[], digits: number): readonly number[] {
  return starts.flatMap((start, at) => {
    const before = starts[at - 1]
    const opens =
      before === undefined ? isFirstDay(start, digits) : before.slice(0, digits) !== start.slice(0, digits)
    return opens ? [at] : []
  })
}

function isFirstDay(day: string, digits: number): boolean {
  return digits === 4 ? day.endsWith('-01-01') : day.endsWith('-01')
}

/** Months and years by steps that fall on round ones: January, April, July; 2015, 2020. */
function aligned(
  places: readonly number[],
  starts: readonly string[],
  steps: readonly number[],
): readonly number[] {
  const byMonth = steps === STEPS.month
  const numberOf = (at: number): number =>
    byMonth ? Number(starts[at]!.slice(5, 7)) - 1 : Number(starts[at]!.slice(0, 4))
  for (const step of steps) {
    const kept = places.filter((at) => numberOf(at) % step === 0)
    if (kept.length <= MOST_LABELS) return kept.length > 0 ? kept : places.slice(0, 1)
  }
  return thin(places, [])
}

/** Whole numbers from zero to at least `most`, evenly spaced, at most five. */
export function countTicks(most: number, steps: number = 4): number[] {
  const raw = Math.max(1, most) / steps
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? 1)
  const ticks: number[] = []
  for (let value = 0; ; value += step) {
    ticks.push(value)
    if (value >= most) return ticks
  }
}
