import { CURRENCY_NAMES } from '../../text/currency-names.ts'

/** What a number measures, by its sign or unit. */
export type FigureForm = 'percent' | 'money' | 'duration' | 'measure' | 'number' | 'quantity'

/** Numbers written as words. */
export const NUMBER_WORD =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|dozens|half|quarter|third|fifth|hundreds|thousands|millions|billions)$/iu

const PERCENT = /(?:%|\bper ?cent\b|\bpercentage)/iu
/** Currencies; "pounds" are money by the million or the thousand, and a weight otherwise. */
const MONEY = new RegExp(
  String.raw`\p{Sc}|\b(?:Rs|INR|NIS|USD|EUR|GBP|CHF)\b|\b(?:${CURRENCY_NAMES}|pounds? sterling)\b|(?:million|billion|trillion|\d[,.]\d{3}) pounds\b`,
  'iu',
)
const DURATION =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies))\b/iu
const MEASURE =
  /\b(?:km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|feet|foot|ft|inch(?:es)?|cm|mm|m2|km2|acres?|hectares?|square|tonnes?|tons?|kg|kilograms?|pounds?|lbs?|grams?|lit(?:re|er)s?|gallons?|degrees?|knots|mph|kph|watts?|mw|gw|kw|volts?|hz|years? old)\b|°/iu

/** What a phrase that opens with a number measures; "quantity" where the number counts a noun. */
export function figureForm(phrase: string): FigureForm | undefined {
  if (PERCENT.test(phrase)) return 'percent'
  if (MONEY.test(phrase)) return 'money'
  if (/^\d{1,2}(?:st|nd|rd|th)\b/u.test(phrase)) return undefined
  if (DURATION.test(phrase)) return 'duration'
  if (MEASURE.test(phrase)) return 'measure'
  const rest = phrase.split(/\s+/u).filter((word) => !NUMBER_WORD.test(word) && !/^[\d.,]+$/u.test(word))
  return rest.length === 0 ? 'number' : 'quantity'
}
