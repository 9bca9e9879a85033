import { findFigures } from '../question/figures.ts'
import { findNames } from '../question/names.ts'
import type { Query } from '../question/query.ts'
import type { QueryTerms } from '../search/query-terms.ts'
import type { Span } from '../text/span.ts'
import { stem } from '../text/stem.ts'
import { tokenize } from '../text/tokens.ts'

const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?'

/** Dates and periods in running text: "20 January 2026", "Jan. 20", "February 2022", "in 2014", "the 1990s", "on Tuesday". */
const DATE = new RegExp(
  [
    String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${MONTH})(?:,?\s+\d{4})?)`,
    String.raw`(?:(?:${MONTH})\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?(?!\d))`,
    String.raw`(?:(?:early |late |mid-?)?(?:${MONTH})\s+\d{4})`,
    String.raw`(?:(?:the\s+)?(?:early |late |mid-?)?(?:1[0-9]|20)\d0s)`,
    String.raw`(?:(?:the\s+)?(?:first half of the |second half of the |early |late |mid-?)?\d{1,2}(?:st|nd|rd|th)(?:\s+and\s+\d{1,2}(?:st|nd|rd|th))?\s+centur(?:y|ies))`,
    String.raw`(?:(?:1[0-9]|20)\d{2}(?![\d,.%]*\d|\s*(?:people|men|troops|km|square)))`,
    String.raw`(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)`,
    String.raw`(?:in\s+(?:${MONTH})\b)`,
  ].join('|'),
  'gu',
)

/** Words before a name that make it a place. */
const BEFORE_PLACE = /\b(?:in|at|near|from|to|into|outside|inside|around|across|of|on|off)\s+(?:the\s+)?$/u

const matches = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))

/** Spans in a text of the kind that the question asks for; offsets within `text`. */
function spansOfKind(query: Query, text: string): Span[] {
  switch (query.kind) {
    case 'who':
      return findNames(text)
    case 'when':
      return matches(text, DATE)
    case 'where':
      return findNames(text).filter((name) => BEFORE_PLACE.test(text.slice(0, name.start)))
    case 'how-many':
      return findFigures(text).filter(
        (figure) => !/^(?:1[5-9]|20)\d{2}$/.test(text.slice(figure.start, figure.end)),
      )
    default:
      return []
  }
}

/**
 * The spans of a sentence that could be what the question asks for, best first: of its kind, not named in the question itself,
 * near to the question's terms.
 * @param sentence where the sentence stands in the body
 * @returns ranges of the body
 */
export function answerSpans(query: Query, terms: QueryTerms, body: string, sentence: Span): Span[] {
  const text = body.slice(sentence.start, sentence.end)
  const spans = spansOfKind(query, text)
  if (spans.length === 0) return []
  const places: number[] = []
  const tokens = tokenize(text)
  for (const token of tokens) if (terms.byStem.has(stem(token.norm))) places.push(token.start)
  return spans
    .filter((span) => {
      const inside = tokens.filter((token) => token.start >= span.start && token.start < span.end)
      return inside.some((token) => !terms.byStem.has(stem(token.norm)))
    })
    .map((span) => {
      let distance = 0
      for (const place of places)
        distance += Math.min(Math.abs(place - span.start), Math.abs(place - span.end))
      return { span, distance: places.length === 0 ? 0 : distance / places.length }
    })
    .sort((a, b) => a.distance - b.distance)
    .map(({ span }) => ({ start: sentence.start + span.start, end: sentence.start + span.end }))
}
