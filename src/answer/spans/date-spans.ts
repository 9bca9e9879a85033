import type { Span } from '../../text/span.ts'

/** How precise a date in a text is. */
export interface DateSpan extends Span {
  readonly form: 'date' | 'period' | 'weekday'
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:1[0-9]|20)\d{2}`
const ERA = String.raw`(?:\s+(?:BCE?|CE|AD)\b)?`
/** What is not a year: a number with a unit or a thing after it. */
const NOT_YEAR = String.raw`(?![\d,.%]*\d|\s*(?:people|men|women|troops|soldiers|km|square|miles|metres|meters|feet|tonnes|students|members|dollars|euros|%))`

const FORMS: readonly (readonly [DateSpan['form'], RegExp])[] = [
  // "20 January 2026", "12th of May", "23 to 27 September 2022"
  [
    'date',
    new RegExp(
      String.raw`(?<![\d.,])(?:${DAY}\s*(?:-|–|to|and)\s*)?${DAY}\s+(?:of\s+)?${MONTH}(?![\p{L}])(?:,?\s+\d{4})?`,
      'gu',
    ),
  ],
  // "January 20, 2026", "Jan. 20"
  [
    'date',
    new RegExp(
      String.raw`${MONTH}\s+${DAY}(?![\d:])(?:\s*(?:-|–|to|and)\s*${DAY}(?!\d))?(?:,?\s+\d{4}(?!\d))?`,
      'gu',
    ),
  ],
  ['date', /(?<!\d)(?:1\d|20)\d\d-\d\d-\d\d(?!\d)/gu],
  // "between 1914 and 1918", "1914-18"
  [
    'period',
    new RegExp(String.raw`(?<![\d.,$€£])${YEAR}\s*(?:-|–|to|and)\s*(?:${YEAR}|\d{2}(?!\d))${NOT_YEAR}`, 'gu'),
  ],
  // "early January 2026", "summer of 2022"
  [
    'period',
    new RegExp(
      String.raw`(?:(?:early|late|mid)[ -])?(?:${MONTH}|spring|summer|autumn|winter|fall)\s+(?:of\s+)?\d{4}(?!\d)`,
      'gu',
    ),
  ],
  // "the first half of the 10th century", "12th and 13th centuries"
  [
    'period',
    new RegExp(
      String.raw`(?:(?:(?:first|second) half of the|(?:early|late|mid)(?:[ -]to[ -](?:late|mid))?[ -]?|beginning of the|end of the|middle of the)\s*)?(?:${DAY}|[a-z]+th|first|second|third)(?:\s+and\s+(?:${DAY}|[a-z]+th))?\s+centur(?:y|ies)${ERA}`,
      'gu',
    ),
  ],
  // "the 1990s", "mid-1990s"
  ['period', /(?:(?:early|late|mid)[ -]?)?(?:1\d|20)\d0s/gu],
  // "430 BC", "AD 70"
  ['period', /\d{1,4}\s+(?:BCE?|CE|AD)\b|\bAD\s+\d{1,4}/gu],
  ['period', new RegExp(String.raw`(?<![\p{L}\d.,$€£-])${YEAR}${NOT_YEAR}(?![\p{L}-])`, 'gu')],
  [
    'period',
    new RegExp(
      String.raw`(?<=\b(?:in|since|until|by|last|next|during|this|from|on)[ -])(?:(?:early|late|mid)[ -])?${MONTH}(?!\p{L})`,
      'gu',
    ),
  ],
  // "set for March"; May may be somebody.
  ['period', new RegExp(String.raw`(?<=\b(?:for|to|before|after)[ -])(?!May)${MONTH}(?!\p{L})`, 'gu')],
  // "next week", "earlier this month", "last summer", "tomorrow"
  [
    'period',
    /\b(?:(?:(?:earlier|later|early|late)\s+)?(?:next|last|this)\s+(?:week(?:end)?|month|year|spring|summer|autumn|winter|season|decade|century)|tomorrow|yesterday)\b/giu,
  ],
  // "5 pm", "10:30 a.m.", "noon"
  [
    'period',
    /(?<![\d.:])\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.m\.|[ap]m\b|o['’]clock)|(?<![\d.:])\d{1,2}:\d{2}(?![\d:])|\b(?:noon|midnight)\b/giu,
  ],
  // A weekday, but not beside the date that it belongs to.
  [
    'weekday',
    /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\p{L})(?!,?\s+(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s\d))(?:\s+(?:morning|afternoon|evening|night))?/gu,
  ],
] // prettier-ignore

/** What is in every date and period, beside the name of a month. */
const MAY_BE_DATED = /\d|day|centur|noon|midnight|next|last|this|tomorrow/iu
const NAMES_MONTH = new RegExp(MONTH, 'u')

/** The dates and periods in a text, in order; where two overlap, the more precise one. */
export function findDateSpans(text: string): DateSpan[] {
  if (!MAY_BE_DATED.test(text) && !NAMES_MONTH.test(text)) return []
  const found: DateSpan[] = []
  for (const [form, pattern] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length, form }
      if (found.every((other) => span.end <= other.start || span.start >= other.end)) found.push(span)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
