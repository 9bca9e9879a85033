const NUMBER = String.raw`(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|several|dozen)\b)`
const LENGTH =
  '(?:k?m|cm|mm|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|ft|inch(?:es)?|yards?|fathoms?|light[- ]years?|stor(?:e?ys?|ies)|floors?|blocks?|°|degrees?)'
const TIME =
  '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|decades?|centur(?:y|ies)|semesters?|terms?|seasons?)'
const WEIGHT = '(?:kg|kilos?|kilograms?|grams?|g|tonnes?|tons?|pounds?|lbs?|ounces?|oz|stone)'
const SPEED = String.raw`(?:km\/h|kph|mph|knots?|(?:k?m|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet)\s+(?:per|an?)\s+(?:hour|second)|mach)`

const figureWith = (unit: string): RegExp =>
  new RegExp(
    String.raw`${NUMBER}(?:(?!cubic|square)[\p{L}\d.,\s-]){0,24}?(?<![\p{L}])${unit}(?![\p{L}])`,
    'iu',
  )

const ANY_NUMBER = new RegExp(NUMBER, 'iu')

/** How something is asked to measure, and a figure that tells it; how high or wide may be a price or a lead as well. */
const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [/\bhow (?:tall|deep|thick)\b/iu, figureWith(LENGTH)],
  [/\bhow (?:high|wide)\b/iu, ANY_NUMBER],
  [/\bhow heavy\b|\bhow much\b.*\bweigh/iu, figureWith(WEIGHT)],
  [/\bhow fast\b/iu, figureWith(`(?:${SPEED}|${TIME})`)],
] // prettier-ignore

/**
 * Whether a question asks how tall, deep, heavy or fast something is and a text has no figure with a unit of that kind: "18 cubic
 * km" is no depth.
 * @param text the quoted sentence and the one after it
 */
export function measureNotTold(question: string, text: string): boolean {
  return MEASURES.some(([asks, tells]) => asks.test(question) && !tells.test(text))
}
