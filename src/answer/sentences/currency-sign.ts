import type { Span } from '../../text/span.ts'

/** A sign of a currency before a figure, with the letters that say whose dollars they are, or its letters: "$", "US$", "C$", "Rs". */
const SIGN = /(?:(?:\b(?:US|A|C|HK|NZ|S))?\p{Sc}|\b(?:Rs\.?|INR|NIS|USD|EUR|GBP|CHF))\s?$/u

/** The longest of them, in UTF-16 units. */
const LONGEST = 5

/** A range of a text with the currency sign before it, where it begins with a figure: "$7 billion" is told by both. */
export function withCurrencySign(text: string, span: Span): Span {
  if (!/^\d/u.test(text.charAt(span.start))) return span
  const sign = SIGN.exec(text.slice(Math.max(0, span.start - LONGEST), span.start))
  return sign === null ? span : { start: span.start - sign[0].length, end: span.end }
}
