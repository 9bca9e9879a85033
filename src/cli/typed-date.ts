import { readDate } from '../../commands/read-date.ts'
import type { DateRange } from '../question/query.ts'
import { DATE_FORMS } from '../reply/date-forms.ts'
import { REASONS } from '../reply/texts/reasons.ts'
import { wordingIn } from '../reply/wording-in.ts'
import { UsageError } from './usage-error.ts'

/**
 * The day or the period that was typed for an option.
 * @param option as it is typed: `--date`
 * @param asOf ISO 8601; "yesterday" is counted from it
 * @throws {UsageError} where it is no date, with the forms of one.
 */
export function typedDate(option: string, typed: string, asOf: string): DateRange {
  const read = readDate(typed, asOf)
  if (read.kind === 'range') return read.range
  const forms = wordingIn('en').or(DATE_FORMS)
  throw new UsageError(
    `Cannot use ${option} "${typed}": ${REASONS.in('en')[read.reason]}. Write it like ${forms}.`,
  )
}
