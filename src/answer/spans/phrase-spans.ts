import type { PartOfSpeech } from 'wink-nlp'
import { figureForm, NUMBER_WORD } from './figure-forms.ts'
import { nameForm } from './name-forms.ts'
import { isHyphen, isNumber, isPossessive, type ReadWord } from './sentence-words.ts'
import type { Collector, Run } from './span-collector.ts'
import type { SpanForm } from './span-forms.ts'

/** Words that a noun phrase may hold before its noun. */
const INNER: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM', 'X'])
const HEADS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'NUM', 'X', 'SYM'])

/** What has its capital from opening the sentence: "Now", "Though", "Another". */
const OPENING: ReadonlySet<PartOfSpeech> = new Set(['ADV', 'SCONJ', 'ADP', 'INTJ', 'DET'])

/** The noun phrases without their articles, longest: adjectives, numbers, nouns, with hyphens and possessives between. */
function nounRuns(words: readonly ReadWord[], text: string): Run[] {
  const runs: Run[] = []
  const inner = (at: number): boolean => {
    const word = words[at]
    if (word === undefined) return false
    if (INNER.has(word.pos) && word.pos !== 'SYM') return true
    if (word.pos === 'SYM' && /^[$€£¥%°]$/u.test(word.lower)) return true
    if (NUMBER_WORD.test(word.lower)) return true
    // "military-led", "peer-reviewed": a participle after a hyphen or before a noun.
    if (word.pos === 'VERB' && /(?:ed|ing)$/u.test(word.lower)) {
      if (isHyphen(words[at - 1])) return true
      const next = words[at + 1]
      const before = words[at - 1]
      return (
        next !== undefined &&
        next.pos === 'NOUN' &&
        before !== undefined &&
        /^(?:DET|ADJ|ADP|NUM)$/u.test(before.pos)
      )
    }
    return word.capital && !word.small && word.pos !== 'PRON' && !(at === 0 && OPENING.has(word.pos))
  }
  let at = 0
  while (at < words.length) {
    if (!inner(at)) {
      at += 1
      continue
    }
    let last = at
    while (last + 1 < words.length) {
      const next = words[last + 1]!
      if (inner(last + 1)) last += 1
      else if (isHyphen(next) && inner(last + 2) && text.slice(words[last]!.end, next.start) === '') last += 2
      else if (isPossessive(next) && inner(last + 2)) last += 2
      else break
    }
    runs.push({ first: at, last })
    at = last + 1
  }
  return runs
}

/** Endings of common words that are seldom names: "Armed", "Inspectors". */
const COMMON_ENDING = /(?:ed|ing|ers|ors|ists|ments|tions)$/u

/** Whether the first word of a sentence is a name, and not capitalised for its place alone. */
const opensWithName = (word: ReadWord): boolean => word.pos === 'PROPN' && !COMMON_ENDING.test(word.lower)

/** The form of a noun phrase by its words. */
function formOf(text: string, words: readonly ReadWord[], first: number, last: number): SpanForm {
  const head = words[first]!
  if (head.pos === 'NUM' || NUMBER_WORD.test(head.lower) || /^[$€£¥\p{N}]/u.test(head.lower)) {
    const figure = figureForm(text.slice(head.start, words[last]!.end))
    if (figure !== undefined) return figure
  }
  let capitals = 0
  let small = 0
  for (let at = first; at <= last; at += 1) {
    const word = words[at]!
    if (word.capital) capitals += 1
    else if (!word.small && word.pos !== 'NUM' && word.pos !== 'PUNCT') small += 1
  }
  if (capitals > 0 && small === 0 && (first > 0 || capitals > 1 || opensWithName(words[first]!))) {
    return nameForm(text.slice(head.start, words[last]!.end), {
      before: words[first - 1]?.lower ?? '',
      after: words[last + 1]?.lower ?? '',
    })
  }
  return 'phrase'
}

/**
 * Adds the noun phrases of a sentence without their articles, with their parts: a phrase without its first or last words, and the
 * names and numbers inside.
 * @param dated whether each word belongs to a date
 * @returns the longest phrases, in order
 */
export function addPhrases(
  text: string,
  words: readonly ReadWord[],
  dated: readonly boolean[],
  into: Collector,
): Run[] {
  const runs = nounRuns(words, text)
  for (const { first, last } of runs) {
    // The whole run, and what is left when its first words are taken away.
    for (let from = first; from <= last && from - first < 6; from += 1) {
      if (isHyphen(words[from]) || isHyphen(words[from - 1]) || isPossessive(words[from])) continue
      if (dated[from] && dated[last]) continue
      if (isNumber(words[from]) && isNumber(words[from - 1])) continue
      if (from === last && from > first && isNumber(words[from]) && words[from - 1]!.capital) continue
      const only = from === last ? words[from]! : undefined
      if (only !== undefined && only.pos === 'ADJ' && !NUMBER_WORD.test(only.lower))
        into.add(from, last, only.capital ? 'nationality' : 'adjective')
      else if (HEADS.has(words[last]!.pos) || words[last]!.capital || only === undefined)
        into.add(from, last, formOf(text, words, from, last))
    }
    // The first words without the last: "10th" of "10th century", "Norman" of "Norman castle".
    for (let to = first; to < last && to - first < 5; to += 1) {
      if (isHyphen(words[to]) || isHyphen(words[to + 1]) || dated[to]) continue
      // "21 diverse" of "21 diverse problems" is neither a number nor what is counted.
      if (to > first && words[to]!.pos === 'ADJ' && isNumber(words[first]) && !isNumber(words[to])) continue
      if (isNumber(words[to]) && (isNumber(words[to + 1]) || words[to + 1]!.lower === '%')) continue
      const only = words[to]!
      if (to === first && only.pos === 'ADJ' && !only.capital) into.add(first, to, 'adjective')
      else into.add(first, to, formOf(text, words, first, to))
    }
    // A run of capitals or a number inside.
    for (let from = first; from <= last; from += 1) {
      if (dated[from]) continue
      const capital = words[from]!.capital
      const number = isNumber(words[from])
      if (!capital && (!number || (words[from - 1]?.capital === true && from > first))) continue
      let to = from
      while (to < last && (capital ? words[to + 1]!.capital : isNumber(words[to + 1]))) to += 1
      if (number && to < last && words[to + 1]!.lower === '%') to += 1
      into.add(from, to, formOf(text, words, from, to))
      from = to
    }
  }
  return runs
}
