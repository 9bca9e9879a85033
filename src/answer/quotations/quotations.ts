import type { Article } from '../../articles/article.ts'
import { quotableSentences } from '../../articles/passages.ts'
import { findNames } from '../../question/names.ts'
import type { Span } from '../../text/span.ts'
import { countWords } from '../../text/tokens.ts'
import { type Attributed, mainSpeaker, speakerAfter, speakerBefore } from './attribution.ts'
import { QUOTED_MARK } from './clause-words.ts'
import { findMarked, type Marked } from './quotation-marks.ts'

/** What an article quotes somebody as saying: the sentence, the words between the marks, and who said them. */
export interface Quotation {
  /** The sentence that holds it, or the sentences, in the body. */
  readonly sentence: Span
  /** The words between the quotation marks, in the body. */
  readonly words: Span
  /** As the article names the speaker in that sentence or, for "he said", in one before it. */
  readonly speaker: string
  /** The longer names of the article that end as the speaker's does: "Sam Holt" for "Holt". */
  readonly fullNames: readonly string[]
}

/** Fewer words between marks are a term or a title rather than speech. */
const FEWEST_WORDS = 4

/** A quotation of several sentences is one up to so many words, beyond that one a sentence. */
const TOGETHER = 60

/** How many sentences back a "he said" may find its name. */
const LOOK_BACK = 3

/** Something in parentheses, such as a credit, an age or a party; not what is quoted in them. */
const ASIDE = /\([^()▯]{0,120}\)/gu

const lastWord = (name: string): string => name.split(' ').at(-1)!

/** Two or three capitalised words in a row: as a person is named. */
const isFullName = (name: string): boolean => /^\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}$/u.test(name)

/** An article as its quotations are read: its sentences, what is quoted, and the text with the quoted words masked. */
export interface Reading {
  readonly body: string
  readonly masked: string
  readonly sentences: readonly Span[]
  readonly names: readonly string[]
}

/** The names of a text, each whole, possessive ones up to their ending left out. */
function namesIn(text: string): string[] {
  return findNames(text).map(({ start, end }) => text.slice(start, end).replace(/^.*[’']s\s+/u, ''))
}

/** An article read for who speaks in it. */
export function readSpeech(article: Pick<Article, 'body'>): Reading {
  const { body } = article
  return {
    body,
    masked: maskQuoted(body, findMarked(body)),
    sentences: quotableSentences(article),
    names: namesIn(body),
  }
}

function maskQuoted(body: string, marked: readonly Marked[]): string {
  let masked = ''
  let at = 0
  for (const { whole } of marked) {
    masked += body.slice(at, whole.start) + QUOTED_MARK.repeat(whole.end - whole.start)
    at = whole.end
  }
  masked += body.slice(at)
  return masked.replace(ASIDE, (aside) => ' '.repeat(aside.length))
}

/** The longer names that end as a name of one word does. */
export function fullNamesOf(name: string, names: readonly string[]): string[] {
  if (name.includes(' ')) return []
  return [...new Set(names.filter((other) => isFullName(other) && lastWord(other) === name))]
}

/** Whom "he" or "she" in a sentence stands for: whoever spoke before, where nobody else is in between. */
function antecedentOf({ body, masked, sentences, names }: Reading, at: number): string | undefined {
  for (let back = at - 1; back >= Math.max(0, at - LOOK_BACK); back -= 1) {
    const { start, end } = sentences[back]!
    const text = masked.slice(start, end)
    const who = mainSpeaker(text)
    const others = namesIn(text)
    if (who?.kind === 'named' && who.unsure !== true) {
      const isPerson = isFullName(who.name) || fullNamesOf(lastWord(who.name), names).length > 0
      const rivals = others.filter((other) => isFullName(other) && !who.name.includes(lastWord(other)))
      return isPerson && rivals.length === 0 ? who.name : undefined
    }
    if (who?.kind === 'other' || others.some(isFullName)) return undefined
    if (who === undefined && body.slice(start, end).trim() !== '' && others.length > 0) return undefined
  }
  return undefined
}

/** Letters before a name within a sentence. */
const WITHIN = /\p{Ll},?\s$/u

/** Whether an article has a word with a capital within its sentences too. */
export function isNameHere(word: string, { body, names }: Reading): boolean {
  if (fullNamesOf(word, names).length > 0) return true
  for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + word.length)) {
    const isWhole = !/^\p{L}/u.test(body.slice(at + word.length, at + word.length + 1))
    if (isWhole && WITHIN.test(body.slice(Math.max(0, at - 3), at))) return true
  }
  return false
}

function resolve(who: Attributed, reading: Reading, at: number): string | undefined {
  if (who.kind === 'pronoun') return antecedentOf(reading, at)
  if (who.kind === 'other' || (who.unsure === true && !isNameHere(who.name, reading))) return undefined
  return who.name
}

/** Whether nothing but quotations stands in a sentence. */
const isBare = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** Who a quotation is attributed to by the words around it; undefined where nobody is, `null` where that stays open. */
function attributionOf(
  reading: Reading,
  { whole }: Marked,
  first: number,
  last: number,
): string | null | undefined {
  const { masked, sentences } = reading
  const next = masked.indexOf(QUOTED_MARK, whole.end)
  const closes = Math.min(sentences[last]!.end, next < 0 ? Number.POSITIVE_INFINITY : next)
  const after = speakerAfter(masked.slice(whole.end, Math.max(whole.end, closes)))
  const before = speakerBefore(masked.slice(sentences[first]!.start, whole.start))
  if (after !== undefined) {
    const name = resolve(after, reading, first)
    const earlier = before?.kind === 'named' ? before.name : undefined
    const agree = earlier === undefined || name === undefined || lastWord(earlier) === lastWord(name)
    return agree ? (name ?? null) : null
  }
  if (before !== undefined) return resolve(before, reading, first) ?? null
  const outside = masked.slice(sentences[first]!.start, sentences[last]!.end)
  return isBare(outside) ? undefined : null
}

/** Who goes on speaking in a sentence of quoted words alone: whoever the sentence before it, in the same paragraph, lets speak. */
function speakerOfBare(
  reading: Reading,
  first: number,
  last: number,
  before: { readonly at: number; readonly speaker: string | null } | undefined,
): string | undefined {
  const { body, masked, sentences } = reading
  const start = sentences[first]!.start
  const following = sentences[last + 1]
  // “Who pays?” Holt asked.
  if (/[?!]["”]?\s*$/u.test(body.slice(start, sentences[last]!.end)) && following !== undefined) {
    const near = !body.slice(sentences[last]!.end, following.start).includes('\n')
    const asked = near ? speakerAfter(masked.slice(following.start, following.end)) : undefined
    if (asked !== undefined) return resolve(asked, reading, first)
  }
  const earlier = sentences[first - 1]
  if (earlier === undefined) return undefined
  const between = body.slice(earlier.end, start)
  const text = masked.slice(earlier.start, earlier.end)
  if (between.includes('\n') && !text.trimEnd().endsWith(':')) return undefined
  if (before?.at === first - 1) return before.speaker ?? undefined
  if (text.includes(QUOTED_MARK)) return undefined
  const who = text.trimEnd().endsWith(':') ? speakerBefore(text) : mainSpeaker(text)
  return who === undefined ? undefined : resolve(who, reading, first - 1)
}

/**
 * What people are quoted as saying in an article, in its order. An attribution is right or not made: the speaker is the subject
 * of the verb of speech that the quotation belongs to, and quotations for which none is named beyond doubt are left out.
 */
export function findSpeech(article: Pick<Article, 'body'>): Quotation[] {
  const { body } = article
  const marked = findMarked(body)
  if (marked.length === 0) return []
  const reading = readSpeech(article)
  const { sentences } = reading
  const found: Quotation[] = []
  let first = 0
  let before: { at: number; speaker: string | null; open: boolean } | undefined
  for (const one of marked) {
    while (first < sentences.length && sentences[first]!.end <= one.whole.start) first += 1
    let last = first
    while (last + 1 < sentences.length && sentences[last + 1]!.start < one.whole.end) last += 1
    if (first >= sentences.length || sentences[first]!.start > one.whole.start) continue
    const told = attributionOf(reading, one, first, last)
    const goesOn = before?.open === true && before.at === first - 1
    const speaker: string | null | undefined =
      told === undefined ? (goesOn ? before?.speaker : speakerOfBare(reading, first, last, before)) : told
    before = { at: last, speaker: speaker ?? null, open: one.open }
    if (speaker === undefined || speaker === null) continue
    const fullNames = fullNamesOf(speaker, reading.names)
    const whole = { start: sentences[first]!.start, end: sentences[last]!.end }
    const isShort = countWords(body.slice(whole.start, whole.end)) <= TOGETHER
    for (const sentence of isShort ? [whole] : sentences.slice(first, last + 1)) {
      const words = {
        start: Math.max(sentence.start, one.words.start),
        end: Math.min(sentence.end, one.words.end),
      }
      if (countWords(body.slice(words.start, words.end)) < FEWEST_WORDS) continue
      found.push({ sentence, words, speaker, fullNames })
    }
  }
  return found
}
