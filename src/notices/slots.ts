import { Cron } from 'croner'
import type { DigestTimes } from '../archive/digest-store.ts'
import { NOTICE_LIMITS } from './limits.ts'

/** `8:00`, `17.30`, `17h30`, `8`, `8 Uhr`, `8時30分`, `0830`, each of them with `am` or `pm` behind it. */
const TIME_OF_DAY =
  /^(?:at |um |à |a las |às |о )?(?<hour>[01]?\d|2[0-3])(?:\s?[:.h時]\s?(?<minute>[0-5]\d)|(?<digits>[0-5]\d)(?=$|\s?[ap]\.?m))?\s?(?:h|時|分|uhr|o['’]?clock)?\s?(?<half>[ap]\.?m\.?)?$/iu
/** Times that have a name. */
const NAMED_TIMES: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }

/** What became due of a digest since it was last dealt with. */
export interface DueSlots {
  /** The slot that is to be sent now; absent where the only ones are too long ago. */
  readonly slot?: string
  /** Earlier ones that nobody will get, oldest first; at most ten. */
  readonly skipped: readonly string[]
  /** The last slot that has come, sent or skipped. */
  readonly last: string
}

/** Slots further back than this many are not even counted. */
const MOST_SKIPPED = 10

/** Longer than this, nothing is a time of day. */
const LONGEST_TIME = 20

/** Reads a time of day as people write it: `8:00`, `17.30`, `8am`, `8 Uhr`, `noon`. @returns `HH:MM`, undefined for anything else. */
export function readTimeOfDay(typed: string): string | undefined {
  if (typed.length > LONGEST_TIME) return undefined
  const text = typed.normalize('NFKC').trim().toLowerCase()
  const named = NAMED_TIMES[text]
  if (named !== undefined) return named
  const { hour, minute, digits, half } = TIME_OF_DAY.exec(text)?.groups ?? {}
  if (hour === undefined) return undefined
  const shown = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half)
  return shown === undefined ? undefined : `${String(shown).padStart(2, '0')}:${minute ?? digits ?? '00'}`
}

/** The hour of the day that an hour on the face of a clock is: 12 am is midnight, 12 pm noon. */
function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.startsWith('p') ? 12 : 0)
}

/**
 * The name of a time zone as Intl knows it (`Europe/Berlin`), whatever the case in which it was typed; its city alone is enough.
 * @returns undefined where there is none of that name. Offsets such as `+02:00` are refused: they do not follow the clock changes.
 */
export function readZone(typed: string): string | undefined {
  const zone = typed.trim().replaceAll(' ', '_')
  if (zone === '' || !/^\p{L}/u.test(zone)) return undefined
  const [city, ...others] = allZones().filter((name) => name.toLowerCase().endsWith(`/${zone.toLowerCase()}`))
  if (city !== undefined && others.length === 0) return city
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Every time zone, `UTC` first. */
export function allZones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
}

/**
 * The first slot after an instant: the time of day on the clocks of the zone, once on each of its days. Where the clocks leap
 * over it, the first instant after the leap is the slot; where they show it twice, the first time is.
 * @param after ISO 8601 instant
 * @returns ISO 8601 instant
 * @throws {TypeError} for times that `readTimeOfDay` and `readZone` do not give.
 */
export function nextSlot(times: DigestTimes, after: string): string {
  const next = cronOf(times).nextRun(new Date(after))
  if (next === null)
    throw new TypeError(`Cannot find a slot after ${after}: ${JSON.stringify(times)} has none`)
  return next.toISOString()
}

/**
 * What became due between the slot that was dealt with last and now. One slot is sent at most: the latest, if it is not too
 * late for it.
 * @param lastSlot ISO 8601 instant: nothing up to it is looked at
 * @param now milliseconds since 1970
 * @returns undefined where nothing became due
 */
export function dueSlots(times: DigestTimes, lastSlot: string, now: number): DueSlots | undefined {
  const first = nextSlot(times, lastSlot)
  if (Date.parse(first) > now) return undefined
  const [latest] = cronOf(times).previousRuns(1, new Date(now + 1))
  if (latest === undefined) return undefined
  const last = latest.toISOString()
  const skipped: string[] = []
  for (const run of cronOf(times).previousRuns(MOST_SKIPPED, latest)) {
    if (run.getTime() <= Date.parse(lastSlot)) break
    skipped.unshift(run.toISOString())
  }
  const late = times.weekday === undefined ? NOTICE_LIMITS.dailyLateMs : NOTICE_LIMITS.weeklyLateMs
  if (now - latest.getTime() < late) return { slot: last, skipped, last }
  return { skipped: [...skipped, last].slice(-MOST_SKIPPED), last }
}

/**
 * Where the period of a slot begins: at the slot before it.
 * @param slot ISO 8601 instant
 */
export function periodBefore(times: DigestTimes, slot: string): string {
  const [before] = cronOf(times).previousRuns(1, new Date(slot))
  return (before ?? new Date(Date.parse(slot) - 24 * 60 * 60_000)).toISOString()
}

function cronOf({ weekday, at, zone }: DigestTimes): Cron {
  const [hour, minute] = at.split(':').map(Number)
  return new Cron(`${minute} ${hour} * * ${weekday ?? '*'}`, { timezone: zone, paused: true })
}
