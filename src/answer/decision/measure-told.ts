import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { CURRENCY_NAMES } from '../../text/currency-names.ts'
import { expectedAnswer, LENGTH_OF } from '../spans/answer-type.ts'
import { TELLS_SCORE } from '../spans/score-spans.ts'

const NUMBER = String.raw`(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|several|dozen)\b)`
const LENGTH =
  '(?:k?m|cm|mm|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|ft|inch(?:es)?|yards?|fathoms?|light[- ]years?|stor(?:e?ys?|ies)|floors?|blocks?|°|degrees?)'
const TIME =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|decades?|centur(?:y|ies)|semesters?|terms?|seasons?)'
const WEIGHT = '(?:kg|kilos?|kilograms?|grams?|g|tonnes?|tons?|pounds?|lbs?|ounces?|oz|stone)'
const SPEED = String.raw`(?:km\/h|kph|mph|knots?|(?:k?m|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet)\s+(?:per|an?)\s+(?:hour|second)|mach)`

/** Currencies, and what costs none. */
const MONEY = String.raw`(?:[$€£¥₹₴₽]|(?<![\p{L}])(?:${CURRENCY_NAMES}|pounds?|guilders?|ducats?|usd|eur|gbp|chf|for free|free of charge|nothing)(?![\p{L}])|(?<![\p{L}])(?:inr|nis|aed|sar|jpy|cny|rs\.?) ?\d|\d(?:p|k|m|bn)(?![\p{L}]))`

/** A sum of money, or that there is none to pay. */
export const TELLS_SUM = new RegExp(MONEY, 'iu')

/** "How much did X pay", "how much is the fine", "how much compensation", "what is the price": questions for a sum of money. */
const ASKS_SUM =
  /\bhow much (?:money|compensation|prize money|ransom|damages|reward|funding|rent|tax|debt)\b|\bhow much (?:is|are|was|were|do|does|did|will|would|has|have|can|could|should)\b.*\b(?:costs?|pay|paid|spend|spent|earn|earned|fined?|worth|owe|owed|borrow(?:ed)?|fares?|tickets?|rent|salary|price)\b(?! (?:rise|cut|deal|attention|increase|fall|drop|hike|go(?:es|ne|ing)? (?:up|down)))|\bwhat (?:is|was|were|are|will|would)\b.{0,40}?\b(?:price|cost|salary|fee|fine|fare|rent|ransom)\b(?! (?:rise|cut|for the))|\bwhat (?:did|does|do|will) .{1,60} (?:pay for|cost)\b/iu

const figureWith = (unit: string): RegExp =>
  new RegExp(
    String.raw`${NUMBER}(?:(?!cubic|square)[\p{L}\d.,\s-]){0,24}?(?<![\p{L}])${unit}(?![\p{L}])`,
    'iu',
  )

/** A length by a word for it: "7 metres long", "a length of 7 metres", "the 7-metre boat", "stretches for 7 km". */
const TELLS_LENGTH = new RegExp(
  `${figureWith(LENGTH).source}(?:[\\s-]long\\b|\\s+in\\s+length\\b|\\s+(?:(?!of\\b)\\p{L}+\\s+)?(?:line|front|border|wall|fence|bridge|tunnel|road|route|river|canal|coast|pipeline|cable)\\b)|\\d-(?:km|kilomet(?:re|er)|met(?:re|er)|mile|foot)\\b|\\b(?:length|stretch(?:es|ed|ing)?|spans?|extend(?:s|ed)?|runs?)\\b[^.;]{0,40}?\\d`,
  'iu',
)

/** How often something is done: "twice a day", "every Monday", "seldom". */
export const TELLS_OFTEN =
  /\b(?:once|twice|thrice|times|every|each|per|daily|hourly|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|often|rarely|seldom|never|always|regularly|frequently|sometimes|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:first|second|third|fourth|fifth|last|\d+(?:st|nd|rd|th)) time|an? (?:day|week|fortnight|month|season|year|hour|decade|century))\b/iu

const ANY_NUMBER = new RegExp(NUMBER, 'iu')

/** A question for a part in percent or the like. */
const ASKS_PART =
  /\b(?:what|which) (?:is the )?(?:percentage|per ?cent|proportion|share)\b(?! (?:price|prices|deal))|\bhow many per ?cent\b|\bwhat %/iu

export function asksPart(question: string): boolean {
  return ASKS_PART.test(question)
}

/** A part of a whole: "18%", "a third", "one in five", "most of it". */
export const TELLS_PART =
  /%|per ?cent|\b(?:percentage|half|halves|thirds?|quarters?|fifths?|tenths?|majority|most of|all of|none of|one in \p{L}+|\d+ in \d+|\d+ of (?:the )?\d+)\b/iu

/** How something is asked to measure, and a figure that tells it; how high or wide may be a price or a lead as well. */
const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bhow (?:tall|deep|thick)\b/iu, figureWith(LENGTH)],
  [LENGTH_OF, TELLS_LENGTH],
  [/\bhow (?:high|wide)\b/iu, ANY_NUMBER],
  [/\bhow (?:often|frequently)\b/iu, TELLS_OFTEN],
  [/\bhow heavy\b|\bhow much\b.*\bweigh/iu, figureWith(WEIGHT)],
  [/\bhow fast\b/iu, figureWith(`(?:${SPEED}|${TIME})`)],
  [ASKS_PART, TELLS_PART],
  [ASKS_SUM, TELLS_SUM],
] // prettier-ignore

/** A sum may be told without its currency, and as a share: "raised 4 million", "7% more". */
const MAY_TELL_SUM = new RegExp(
  `${MONEY}|${TELLS_PART.source}|\\d[\\d,.]{3}|\\b(?:thousand|million|billion|trillion)s?\\b`,
  'iu',
)

/** How much of something may be told as a part, and as a figure: "$310,000 of it". */
const MAY_TELL_PART = new RegExp(`${TELLS_PART.source}|\\d`, 'iu')

/** How long something takes or goes on: a span of time, or since or until when. */
const TELLS_DURATION = new RegExp(
  `${TIME}(?![\\p{L}])|\\b(?:until|till|since|from|between|nights?|fortnight|overnight|forever|indefinite(?:ly)?|daily|weekly|monthly|yearly|annual(?:ly)?|every|each|once|twice)\\b`,
  'iu',
)

/** What a sentence holds that tells the measure, the sum or the time that a question asks for; false where it asks for none. */
export const tellsMeasure = onceAQuery((query: Query): RegExp | false => {
  const measure = MEASURES.find(([asks, tells]) => tells !== TELLS_SUM && asks.test(query.question))?.[1]
  if (measure !== undefined) return measure
  const { kind, form } = expectedAnswer(query)
  if (form === 'score') return TELLS_SCORE
  if (kind === 'share') return MAY_TELL_PART
  return kind === 'money' ? MAY_TELL_SUM : kind === 'duration' ? TELLS_DURATION : false
})

/**
 * Whether a question asks how tall, deep, heavy or fast something is, or what it costs, and a text has no figure with a unit of that
 * kind: "18 cubic km" is no depth, and "a pay offer of 4.2%" no sum.
 * @param text the quoted sentence and those beside it
 */
export function measureNotTold(query: Query, text: string): boolean {
  if (expectedAnswer(query).kind === 'money' && !MAY_TELL_SUM.test(text)) return true
  return MEASURES.some(([asks, tells]) => asks.test(query.question) && !tells.test(text))
}
