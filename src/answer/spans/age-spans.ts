import { isEnglishWord } from '../../text/english-words.ts'
import type { Span } from '../../text/span.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'

/** "How old is Holt", "what age did she retire at". */
const ASKS_AGE =
  /\bhow old\b|(?<!\bat )\bwhat age\b|\bwhat(?:['’]?s| is| was) the age of\b|^\W*(?:the )?age of\b/iu

/** Whether a question asks for an age. */
export function asksAge(question: string): boolean {
  return ASKS_AGE.test(question)
}

const stemOf = (word: string): string => stem(normalizeWord(word))

/** Where texts give ages: "34-year-old", "five years old", "aged 42", "at the age of 42", "turned 42", "she was 83", "her ninth birthday". */
const AGES =
  /(?:(?<![\d.,])\d{1,3}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,7}teen|\p{L}{3,5}ty))[-\s]years?[-\s]old\b(?!s)|\b(?<=\b(?:aged|age of|age|turned|turns|turning|died at|dies at|(?:he|she|who) is|(?:he|she|who) was|(?:he|she) would be)\s)\d{1,3}\b(?![.,:-]?\d|\s?(?:%|per\b|percent|points?|minutes?|miles?|km))|\b(?:\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) birthday\b/giu

/** An age between commas behind a name: "Holt, 42, said". */
const AFTER_NAME = /(?<=\p{Lu}[\p{L}'’.-]{0,30}),\s(\d{1,3})(?=[,;.])(?![.,]\d)/gu

/** A name before the comma, as far back as one goes. */
const LAST_WORD = /[\p{L}'’.-]{1,31}$/u

/** "The 43-year-old" at a sentence's beginning is whoever the sentence before tells of. */
const OPENS_BY_AGE = /^["“‘'(]*(?:The|At)\s+$/u

/** How far back the sentence before is read, in UTF-16 units. */
const LOOK_BACK = 400

/** A first name and a last at a sentence's beginning, and who bears it in commas, or a verb: "Ada Lind, a doctor, was", "Ada Lind won". */
const OPENS_BY_NAME =
  /^["“‘'(]*(\p{Lu}[\p{L}\p{M}.’'-]+)\s+((?:(?:de|van|von|der|den|la|al|bin|di|da|dos|el)\s+)*\p{Lu}[\p{L}\p{M}’'-]+)(?:,|\s+\p{Ll})/u

/** What stands before the name of whoever loses or is followed: "beating the favourite, Otto Brand". */
const BEFORE_ANOTHER =
  /\b(?:beat(?:s|ing|en)?|defeat(?:s|ed|ing)?|over|against|edg(?:es|ed|ing)|succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|oust(?:s|ed|ing)?|unseat(?:s|ed|ing)?|ahead of|rival|opponent|predecessor|favou?rite|challenger|champion|incumbent)[\s,]+(?:[\p{L}’'-]+[\s,]+){0,2}$/iu

/** Where a sentence or a paragraph begins, behind the one before. */
const BEGINNING = /[.!?]["”’)]?\s+|\n+/gu

/** The last sentence of a text, or the part of it that is read. */
function lastSentence(text: string): string {
  const read = text.slice(-LOOK_BACK).trimEnd()
  const last = [...read.matchAll(BEGINNING)].at(-1)
  return last === undefined ? read : read.slice(last.index + last[0].length)
}

/**
 * Whether "the 43-year-old" is somebody else than who is asked for: the sentence before opens with another person's name in full, and has
 * the one that is asked for not at all, or as whoever that person beat or followed.
 * @param names the stems of the question's names
 */
function isOfAnother(before: string, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false
  const last = lastSentence(before)
  const [, first, second] = OPENS_BY_NAME.exec(last) ?? []
  if (first === undefined || second === undefined) return false
  const words = [first, ...second.split(/\s+/u)]
  // "Real Madrid", "On Monday": no names of people.
  if (isEnglishWord(first.toLowerCase()) || words.some((word) => names.has(stemOf(word)))) return false
  const asked = [...last.matchAll(/\p{Lu}[\p{L}\p{M}-]+/gu)].find(([word]) => names.has(stemOf(word)))
  return asked === undefined || BEFORE_ANOTHER.test(last.slice(0, asked.index))
}

/** The ages that a sentence gives, in order, and whether it gives one of somebody else. */
export interface Ages {
  readonly own: readonly Span[]
  readonly others: boolean
}

/** Who is asked for, and what stands before a sentence. */
interface AgeContext {
  /** The stems of the question's words. */
  readonly owned: ReadonlySet<string>
  /** The stems of its names. */
  readonly names: ReadonlySet<string>
  /** The text before the sentence. */
  readonly before: string
}

/** The ages that a sentence gives. An age behind a name is somebody else's where the name is none of the question's. */
export function agesIn(text: string, { owned, names, before }: AgeContext): Ages {
  const own: Span[] = []
  let others = false
  for (const { index, 0: age } of text.matchAll(AGES)) {
    if (OPENS_BY_AGE.test(text.slice(0, index)) && isOfAnother(before, names)) others = true
    else own.push({ start: index, end: index + age.length })
  }
  for (const { index, 0: whole, 1: age } of text.matchAll(AFTER_NAME)) {
    const name = LAST_WORD.exec(text.slice(Math.max(0, index - 31), index))?.[0] ?? ''
    const end = index + whole.length
    if (owned.has(stem(normalizeWord(name)))) own.push({ start: end - age!.length, end })
    else others = true
  }
  return { own: own.sort((a, b) => a.start - b.start), others }
}
