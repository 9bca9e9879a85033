import type { Span } from '../text/span.ts'
import { STOP_WORDS } from '../text/stop-words.ts'

/** What stands before a weekday that is one, or opens what is read as one ("on Monday", "last Friday"). */
const POINTS_AT_DAY =
  /(?:^|\s)(?:on|last|this|past|next|since|by|before|after|until|till|from|of|for|late|early|between|and|to|through|during|every|each)\s+(?:the\s+)?$/iu
const OPENS_WITH_POINTER = /^(?:on|last|this|past|next)\s/iu

/** Days that have a name of their own, by the word before the weekday. */
const NAMED_DAY =
  /(?:^|\s)(?:black|cyber|good|ash|giving|super|bloody|palm|easter|fat|shrove|holy|spy|maundy|whit|business|freaky|manic|ruby)\s+$/iu

/** A day that is told by what came after or before it: "on the Monday after the fire", "the Tuesday morning before the vote". */
const BY_AN_EVENT = {
  before: /(?:^|\s)the\s+$/iu,
  after: /^\s+(?:(?:morning|afternoon|evening|night)\s+)?(?:before|after|following|when|that)\b/iu,
}

/** The rest of a question up to its first word. */
const NEXT_WORD = /^[\s"“”'’()]*(\p{L}[\p{L}'’]*)?/u

/**
 * Whether a weekday that a question holds without a date says when ("what happened Monday in Paris", "Tuesday's attack"), and is no
 * part of a name or of another thing ("Black Friday", "Monday night football", "the Sunday ticket").
 * @param span of the weekday, with what belongs to it ("last", "night")
 */
export function isDayMeant(question: string, { start, end }: Span): boolean {
  const before = question.slice(Math.max(0, start - 20), start)
  if (NAMED_DAY.test(before)) return false
  if (BY_AN_EVENT.before.test(before) && BY_AN_EVENT.after.test(question.slice(end))) return false
  if (POINTS_AT_DAY.test(before) || OPENS_WITH_POINTER.test(question.slice(start, end))) return true
  const after = question.slice(end)
  if (/^['’]s\b/u.test(after) || !/^\s/u.test(after)) return true
  const next = NEXT_WORD.exec(after)?.[1]?.toLowerCase()
  return next === undefined || STOP_WORDS.has(next)
}

/** What stands before a weekend that says when, or opens what is read as one. */
const POINTS_AT_WEEKEND =
  /(?:^|\s)(?:at|on|over|during|for|since|until|by|before|after|last|this|next|past|the|of)\s+(?:the\s+)?$/iu
const WEEKEND = /^weekend$/iu

/** Whether a date that a question holds is but the weekend of something ("on its opening weekend", "a race weekend"). */
export function isWeekendOfSomething(question: string, { start, end }: Span): boolean {
  if (!WEEKEND.test(question.slice(start, end).trim())) return false
  const before = question.slice(Math.max(0, start - 20), start)
  return before.trim() !== '' && !POINTS_AT_WEEKEND.test(before)
}
