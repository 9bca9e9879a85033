import { figureForm } from './figure-forms.ts'
import { isNounFor } from './noun-for.ts'
import type { QuestionShape } from './question-shape.ts'
import { isNumber } from './sentence-words.ts'
import type { SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'
import type { SpanForm } from './span-forms.ts'

/** How many may be told as a share. */
const COUNTS: ReadonlySet<SpanForm> = new Set<SpanForm>(['number', 'quantity', 'percent'])

/** A part of a whole, or one more of several: "a third of the crops", "two were killed and a third was rescued". */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|quarter)s?$/u

/** Goals of two sides: "4-1"; "12-17" may be how many of something there are. */
const GOALS = /^(?<one>\d{1,2})[-–](?<other>\d{1,2})(?!\d)(?<rest>\p{L}*)/u
const OF_A_MATCH =
  /^(?:win|won|victory|defeat|loss|lost|draw|drew|lead|home|away|aggregate|thrashing|triumph|at|against|to)$/u

function isResult(
  words: SentenceReading['words'],
  next: SentenceReading['words'][number] | undefined,
): boolean {
  const goals = GOALS.exec(words.map(({ lower }) => lower).join(''))?.groups
  if (goals === undefined) return false
  return Number(goals.one) >= Number(goals.other) || OF_A_MATCH.test(goals.rest || (next?.lower ?? ''))
}

/** Whether a run of words is a number with a decimal point and nothing behind it that makes a count of it. */
function isDecimal(words: SentenceReading['words'], first: number, last: number): boolean {
  const text = words.slice(first, last + 2).map(({ lower }) => lower)
  return text.some((word) => /^\d+\.\d+$/u.test(word)) && !text.some((word) => SCALED.test(word))
}

/** How many words and marks "61-year-old" has. */
const AGE_WORDS = 5

/** "61-year-old", in one word or in several: whether a word of it ends it. */
function isAge(words: SentenceReading['words'], at: number, lower: string): boolean {
  return (
    /years?-olds?$/u.test(lower) ||
    (/^olds?$/u.test(lower) &&
      words.slice(Math.max(0, at - 3), at).some(({ lower }) => /^years?$/u.test(lower)))
  )
}

const isSomeOfThem = (words: SentenceReading['words'], first: number): boolean =>
  words[first - 1]?.lower === 'the' && /^(?:two|three)$/u.test(words[first]!.lower)

/** Whether a number is the second of a tally: "18" of "79 to 18" and of "79 votes to 18". */
const isOtherSide = (words: SentenceReading['words'], first: number): boolean =>
  words[first - 1]?.lower === 'to' &&
  (isNumber(words[first - 2]) ||
    (/^votes?$/u.test(words[first - 2]?.lower ?? '') && isNumber(words[first - 3])))

/** Whether a hyphen joins a number to a word that is not counted. */
function isPartOfWord(
  words: SentenceReading['words'],
  last: number,
  text: string,
  noun: string | undefined,
): boolean {
  const number = words.findLast((word, at) => at <= last && at >= last - 2 && isNumber(word))
  if (number === undefined || !/^-\p{L}/u.test(text.slice(number.end))) return false
  const at = words.indexOf(number)
  const joined = words[at + 2]
  return joined === undefined || !(noun !== undefined && isNounFor(joined.stem, noun))
}

const SCALED = /^(?:thousand|million|billion|trillion|m|bn|%|per|percent|times)$/u

/**
 * A figure is shown with its unit, and what is counted in days, percent or dollars is no count of anything else: "42" of "42 days"
 * is not how many died.
 */
export function figureGate(
  { type, noun }: QuestionShape,
  { words }: SentenceReading,
  text: string,
): (candidate: SpanCandidate) => boolean {
  const isUnit = figureForm(`1 ${type.noun}`) === type.kind
  // A length may be told in the short form of its unit ("km"), days are told as days.
  const isTold = type.kind === 'duration' || words.some(({ stem }) => stem === noun)
  const unit = isUnit && isTold ? noun : undefined
  const isMeasure = type.kind === 'measure'
  return ({ first, last, form }) => {
    const next = words[last + 1]
    // How old somebody is, is no number of anything and no span of time.
    if (
      !isMeasure &&
      words.slice(first, last + AGE_WORDS).some(({ lower }, at) => isAge(words, first + at, lower))
    )
      return false
    // The same is often told in two units: "12 km (7.5 miles)".
    if (unit !== undefined && !words.slice(first, last + 2).some(({ stem }) => stem === unit)) return false
    // "The two members" are some of them, and the "450" of a "450-seat chamber" are no votes.
    if (type.kind === 'count' && (isSomeOfThem(words, first) || isPartOfWord(words, last, text, noun)))
      return false
    // "79 votes to 18": those for it come first.
    if (type.kind === 'count' && isOtherSide(words, first)) return false
    // The goals of a match are no number of anything else.
    if (type.kind === 'count' && isResult(words.slice(first, last + 1), next)) return false
    // A bare number is no time: "128 to 101" is not how long.
    if (type.kind === 'duration' && (form === 'number' || form === 'quantity')) return false
    // Nobody is counted in tenths: "a magnitude 6.3 quake".
    if (type.kind === 'count' && isDecimal(words, first, last)) return false
    // One more of several is no number of them.
    if (type.kind === 'count' && first === last && ORDINAL.test(words[last]!.lower) && next?.lower !== 'of')
      return false
    if (
      next !== undefined &&
      !(noun !== undefined && isNounFor(next.stem, noun)) &&
      figureForm(`1 ${next.lower}`) !== 'quantity' &&
      !next.small &&
      next.pos !== 'NUM'
    )
      return false
    return (
      type.kind !== 'count' ||
      COUNTS.has(form) ||
      words.slice(first, last + 1).some(({ stem }) => stem === noun)
    )
  }
}
