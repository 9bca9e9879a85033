import { type Fields, isAbsent } from '../json.ts'

/** Where something stands in a body. */
export type Path = readonly (string | number)[]

/** A place where a body breaks a rule. */
export interface Fault {
  /** The rule's name. */
  readonly rule: string
  readonly at: Path
  /** Discord's code for it: "BASE_TYPE_MAX_LENGTH". */
  readonly code: string
  readonly message: string
  /** False: Discord itself lets it pass, this bot must not send it. */
  readonly refused: boolean
}

/** What a rule finds; `at` counts from the part that it looks at. */
export interface Finding {
  readonly at: Path
  readonly code: string
  readonly message: string
}

/** The body that a part stands in. */
export interface Whole {
  /** Whether a new message comes of it, or one is changed. */
  readonly creates: boolean
  /** The files that came along. */
  readonly files: readonly { readonly name: string; readonly part: string; readonly contentType: string }[]
}

/** One rule: says where a part of a body breaks it; nothing where it keeps it. The function's name names the rule. */
export type Rule = (part: Fields, whole: Whole) => Iterable<Finding>

/** What a rule yields that finds one thing, or none. */
export function findingIf(broken: boolean, at: Path, code: string, message: string): readonly Finding[] {
  return broken ? [{ at, code, message }] : []
}

/**
 * Finds a text that is too long, too short, or no text. What was left out is right where `least` is 0.
 * @param most The most UTF-16 units: no fewer than Discord counts.
 */
export function textWithin(value: unknown, at: Path, most: number, least = 0): readonly Finding[] {
  if (isAbsent(value)) return findingIf(least > 0, at, 'BASE_TYPE_REQUIRED', 'This field is required')
  if (typeof value !== 'string') {
    return [{ at, code: 'STRING_TYPE_CONVERT', message: `Could not interpret "${String(value)}" as string.` }]
  }
  const blank = least > 0 && value.trim() === ''
  if (blank) return [{ at, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]
  if (value.length >= least && value.length <= most) return []
  if (least === 0) {
    return [{ at, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }]
  }
  return [{ at, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${least} and ${most} in length.` }]
}

/** Finds a list that is too long or too short. What was left out is right where `least` is 0. */
export function listWithin(value: unknown, at: Path, most: number, least = 0): readonly Finding[] {
  if (isAbsent(value)) return findingIf(least > 0, at, 'BASE_TYPE_REQUIRED', 'This field is required')
  if (!Array.isArray(value)) {
    return [{ at, code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }]
  }
  const message =
    least === 0 ? `Must be ${most} or fewer in length.` : `Must be between ${least} and ${most} in length.`
  return findingIf(value.length > most || value.length < least, at, 'BASE_TYPE_BAD_LENGTH', message)
}

/** Finds a number that is out of bounds or whole where it must be. What was left out is right. */
export function integerWithin(value: unknown, at: Path, least: number, most: number): readonly Finding[] {
  if (isAbsent(value)) return []
  const fits = Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  return findingIf(!fits, at, 'NUMBER_TYPE_BOUNDS', `int value should be between ${least} and ${most}.`)
}
