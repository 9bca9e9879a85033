import type { Inline } from './reply.ts'

/** An instant for a reader: by their own clock where the shell can, else as UTC to the minute (`2026-01-20 08:00 UTC`). */
export function momentOf(instant: string, shown: 'moment' | 'day' | 'distance' = 'moment'): Inline {
  return { text: plainMoment(instant), instant, shown }
}

/** `2026-01-20 08:00 UTC`, where no markup can stand. */
export function plainMoment(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

/** The day and the time of an instant on the clocks of a zone: `2026-01-20 09:00`. */
export function momentIn(instant: string, zone: string): string {
  // The Swedish form is the one that is the same as ISO 8601.
  return new Date(instant).toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
}
