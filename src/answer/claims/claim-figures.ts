import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { type TaggedWord, tagWords } from '../../text/tag-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { findDateSpans } from '../spans/date-spans.ts'

/** A figure as a sentence states it: what it may be at least and at most, and what it counts or measures. */
export interface ClaimFigure extends Span {
  readonly low: number
  readonly high: number
  /** The number itself and the size of its last digit that is none of its closing zeros, where it stands without a hedge or a range. */
  readonly exact?: { readonly value: number; readonly grain: number }
  /** `percent`, a currency's sign, a unit of measure in one spelling; empty for a count. */
  readonly unit: string
  /** The stem of what is counted ("soldier"), or of what follows in its place ("killed"). */
  readonly noun?: string
  /** The stems of names between the number and its noun: "ukrainian" in "46,000 Ukrainian soldiers". */
  readonly of?: readonly string[]
  /** The stem of the whole that it is a share of: "ukrain" in "19% of Ukraine". */
  readonly whole?: string
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  k: 1000,
  b: 1e9,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}

/** Words for a number that is not given: what they may stand for. */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  several: [3, 15],
  'a few': [2, 8],
  'a handful of': [2, 8],
  dozens: [24, 150],
  'dozens of': [24, 150],
  'hundreds of': [200, 1500],
}

/** Parts of a whole, in percent. */
const PARTS: Readonly<Record<string, number>> = {
  'a half': 50,
  half: 50,
  'a third': 33.3,
  'one third': 33.3,
  'two thirds': 66.7,
  'a quarter': 25,
  'one quarter': 25,
  'three quarters': 75,
  'a fifth': 20,
  'one fifth': 20,
  'a tenth': 10,
}

const DIGITS = String.raw`\d[\d,]*(?:\.\d+)?`
const WORDS = `(?:(?:${TENS.join('|')})(?:-(?:${ONES.slice(0, 9).join('|')}))?|${ONES.join('|')})`
const SCALE = String.raw`(?:\s(?:hundred|thousand|million|billion|trillion|bn|mn)(?![\p{L}]))`
const AMOUNT = String.raw`(?:[$€£¥]\s?)?(?:${DIGITS}|${WORDS}(?![\p{L}-]))(?:(?:bn|m|b|k)(?![\p{L}]))?${SCALE}{0,2}(?:\s?%|\s(?:per cent|percent)(?!\p{L}))?`

/** How exact a figure is, before it. */
const HEDGE = String.raw`(?:(?:about|around|some|roughly|approximately|almost|nearly|close to|just under|just over|more than|over|at least|no fewer than|no less than|up to|as many as|as much as|fewer than|less than|under|only|an estimated|a total of)\s)`

/** Words before a figure that leave it as exact as it is. */
const EXACT = /^(?:only|a total of)\s$/iu

/** A hedge, an amount, and perhaps a second one that ends a range. */
const FIGURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£¥-])(${HEDGE}*)(?:(between|from)\s)?(${AMOUNT})(?:\s?(?:and|to|-|–)\s?(${AMOUNT}))?(?![\p{N}])`,
  'giu',
)
const VAGUE_FIGURE = new RegExp(
  String.raw`(?<!\p{L})(?:${Object.keys(VAGUE).sort().reverse().join('|')})(?!\p{L})`,
  'giu',
)
const PART_FIGURE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:about|around|almost|nearly|roughly|some|more than|over)\s)?(${Object.keys(PARTS).sort().reverse().join('|')})(?=\sof\s)`,
  'giu',
)

/** Units in one spelling, by what follows the number. */
const UNITS: readonly (readonly [string, RegExp])[] = [
  ['percent', /^\s?(?:%|per cent\b|percent\b|percentage points?\b)/iu],
  ['square km', /^\s?(?:square (?:km|kilomet(?:re|er)s?)\b|sq\.? ?km\b|km2|km²)/iu],
  ['square miles', /^\s?(?:square miles?\b|sq\.? ?mi\b)/iu],
  ['km', /^\s?(?:km|kilomet(?:re|er)s?)\b/iu],
  ['miles', /^\s?miles?\b/iu],
  ['metres', /^\s?(?:met(?:re|er)s?|m)\b/iu],
  ['tonnes', /^\s?(?:tonnes?|tons?)\b/iu],
  ['hours', /^[\s-]?hours?\b/iu],
  ['minutes', /^[\s-]?minutes?\b/iu],
  ['days', /^[\s-]?days?\b/iu],
  ['weeks', /^[\s-]?weeks?\b/iu],
  ['months', /^[\s-]?months?\b/iu],
  ['years', /^[\s-]?years?\b/iu],
  ['$', /^\s?(?:u\.?s\.? )?dollars?\b/iu],
  ['€', /^\s?euros?\b/iu],
  ['£', /^\s?pounds?\b/iu],
  ['roubles', /^\s?(?:roubles?|rubles?)\b/iu],
] // prettier-ignore

function amountOf(amount: string): { value: number; grain: number } | undefined {
  const text = amount
    .toLowerCase()
    .replace(/[$€£¥%]|per cent|percent/gu, '')
    .trim()
  const digits = /^\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0]
  let rest = text.slice(digits?.length ?? 0).trim()
  let value: number
  let grain: number
  if (digits !== undefined) {
    const plain = digits.replace(/,/gu, '')
    value = Number(plain)
    const decimals = plain.split('.')[1]?.length ?? 0
    const zeros = decimals > 0 ? 0 : (/0*$/u.exec(plain)?.[0].length ?? 0)
    grain = decimals > 0 ? 10 ** -decimals : 10 ** Math.min(zeros, Math.max(0, plain.length - 1))
  } else {
    const [first = '', ...others] = rest.split(/\s+/u)
    const [ten = '', one] = first.split('-')
    const tens = TENS.indexOf(ten)
    value =
      tens >= 0 ? (tens + 2) * 10 + (one === undefined ? 0 : ONES.indexOf(one) + 1) : ONES.indexOf(first) + 1
    if (value <= 0) return undefined
    grain = 1
    rest = others.join(' ')
  }
  for (const word of rest.split(/\s+/u)) {
    const scale = SCALES[word]
    if (scale === undefined) continue
    value *= scale
    grain *= scale
  }
  return Number.isFinite(value) ? { value, grain } : undefined
}

/** The most that "more than" is taken to mean beyond its number, and how far "about" may be off. */
const BEYOND = 1.25
const ABOUT = 0.05

function boundsOf(hedge: string, { value, grain }: { value: number; grain: number }): [number, number] {
  const words = hedge.toLowerCase()
  // A round number may be rounded: 43,000 stands for 42,500 to 43,500.
  const slack = grain > 1 || grain < 1 ? grain / 2 : 0
  if (/at least|no fewer|no less/u.test(words)) return [value, Number.POSITIVE_INFINITY]
  if (/up to|as many as|as much as|fewer than|less than|(?<!just )under/u.test(words)) return [0, value]
  if (/more than|over/u.test(words)) return [value, value * BEYOND]
  if (/almost|nearly|close to|just under/u.test(words)) return [value * 0.9, value + slack]
  if (/about|around|some|roughly|approximately|estimated/u.test(words))
    return [value * (1 - ABOUT) - slack, value * (1 + ABOUT) + slack]
  return [value - slack, value + slack]
}

/** What stands behind a number, and names before it. */
export interface Counted {
  readonly noun?: string
  readonly of?: readonly string[]
}

/** What is counted: the last noun of the phrase after the number, else the participle or adjective there ("killed", "dead"). */
export function countedAfter(words: readonly TaggedWord[], text: string, end: number): Counted {
  let found: string | undefined
  const names: string[] = []
  let first: string | undefined
  for (const word of words.filter((one) => one.start >= end).slice(0, 5)) {
    const typed = text.slice(word.start, word.end)
    const norm = normalizeWord(typed)
    if (/^\p{Lu}/u.test(typed)) names.push(stem(norm))
    if (word.pos === 'NOUN' || word.pos === 'PROPN') found = stem(norm)
    else if (found !== undefined || !/^(?:ADJ|VERB|DET)$/u.test(word.pos)) break
    if (word.pos === 'VERB' || word.pos === 'ADJ') first ??= stem(norm)
    if (word.pos === 'VERB') break
  }
  const noun = found ?? first
  return { ...(noun === undefined ? {} : { noun }), ...(names.length === 0 ? {} : { of: names }) }
}

const WHOLE = /^\s(?:of)\s(?:the\s|all\s|its\s|their\s)?(\p{L}[\p{L}'’-]*)/u

/** The figures of a sentence, with what they measure; dates and years are none. Offsets within the text. */
export function findClaimFigures(text: string): ClaimFigure[] {
  if (
    !/\d|\b(?:several|few|dozens|hundreds|half|third|quarter|fifth|tenth|hundred|thousand|million)\b/iu.test(
      text,
    ) &&
    !new RegExp(WORDS, 'iu').test(text)
  )
    return []
  const dates = findDateSpans(text)
  const words = tagWords(text)
  const figures: ClaimFigure[] = []
  const add = (
    span: Span,
    bounds: readonly [number, number],
    unit: string,
    unitEnd: number,
    exact?: ClaimFigure['exact'],
  ): void => {
    const counted = unit === '' ? countedAfter(words, text, unitEnd) : {}
    const whole = WHOLE.exec(text.slice(unitEnd))?.[1]
    figures.push({
      ...span,
      low: bounds[0],
      high: bounds[1],
      ...(exact === undefined ? {} : { exact }),
      unit,
      ...counted,
      ...(whole === undefined ? {} : { whole: stem(normalizeWord(whole)) }),
    })
  }
  for (const match of text.matchAll(FIGURE)) {
    const [whole, hedge = '', , first = '', second] = match
    const start = match.index
    const end = start + whole.length
    if (dates.some((date) => date.start < end && date.end > start)) continue
    const one = amountOf(first)
    if (one === undefined) continue
    const after = text.slice(end)
    const sign = /[$€£¥]/u.exec(whole)?.[0]
    const percent = /%|per cent|percent/iu.test(whole) ? 'percent' : undefined
    const following = UNITS.find(([, pattern]) => pattern.test(after))
    const unit = percent ?? sign ?? following?.[0] ?? ''
    const unitLength =
      percent === undefined && sign === undefined ? (following?.[1].exec(after)?.[0].length ?? 0) : 0
    // "1 June" is a date without a year, "the 28-point plan" a name.
    if (unit === '' && /^-\p{L}/u.test(after)) continue
    // "one of them", "no one".
    if (/^one$/iu.test(first) && unit === '') continue
    const two = second === undefined ? undefined : amountOf(second)
    let bounds = boundsOf(hedge, one)
    if (two !== undefined) {
      const scaled =
        one.value < two.value / 1000
          ? one.value * (two.value / Number.parseFloat(second!.replace(/[^\d.]/gu, '') || '1'))
          : one.value
      bounds = [Math.min(scaled, two.value), Math.max(scaled, two.value)]
    }
    const exact = two === undefined && (hedge === '' || EXACT.test(hedge)) ? one : undefined
    add({ start, end: end + unitLength }, bounds, unit, end + unitLength, exact)
  }
  for (const match of text.matchAll(VAGUE_FIGURE)) {
    const end = match.index + match[0].length
    add({ start: match.index, end }, VAGUE[match[0].toLowerCase()]!, '', end)
  }
  for (const match of text.matchAll(PART_FIGURE)) {
    const value = PARTS[match[1]!.toLowerCase()]!
    const end = match.index + match[0].length
    add({ start: match.index, end }, [value * 0.93, value * 1.07], 'percent', end)
  }
  return figures.sort((a, b) => a.start - b.start)
}

/** Whether two figures cannot both be right, rounding allowed for. */
export function figuresDiffer(a: ClaimFigure, b: ClaimFigure): boolean {
  return a.high < b.low || b.high < a.low
}

/** How many times the larger of two figures is the smaller, by their middles. */
export function figureRatio(a: ClaimFigure, b: ClaimFigure): number {
  const middle = ({ low, high }: ClaimFigure): number =>
    high === Number.POSITIVE_INFINITY ? low : low <= 0 ? high : (low + high) / 2
  const [x, y] = [middle(a), middle(b)]
  const small = Math.min(x, y)
  return small <= 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / small
}
