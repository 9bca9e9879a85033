import type { ReadWord } from '../spans/sentence-words.ts'
import type { Speech } from './speaker.ts'

type SaidWord = Pick<ReadWord, 'lower' | 'pos'>

/** The first and the last word of what is said in a sentence. */
export interface WordsSaid {
  readonly first: number
  readonly last: number
}

/** What opens somebody's words after a verb of speech; without it, a word that begins a clause right after the verb does. */
const OPENS = /^(?:that|:|["“‘])$/u
const BEGINS_CLAUSE = /^(?:he|she|it|they|we|i|there|the|a|an|his|her|its|their|no|nobody|nothing)$/u
const QUOTE = /^["“‘]$/u
const CLOSES = /^["”’]$/u

/** How far behind the verb somebody's words open ("told reporters in Velm that"), and the most of them that are emphasised. */
const OPENS_WITHIN = 12
const MOST_SAID = 45

/** How far before his verb somebody's words end: "...," said or "...," the envoy of the president, Kim Holt, said. */
const ENDS_WITHIN = 12

/**
 * What somebody says in a sentence: in quotation marks before him or after his verb, from "that" or the beginning of a clause
 * on, or up to the comma before him.
 * @returns undefined where nothing shows which words are his
 */
export function wordsSaid(words: readonly SaidWord[], speech: Speech): WordsSaid | undefined {
  const before = endOfWords(words, speech)
  const isQuoted = before !== undefined && CLOSES.test(words[before]!.lower)
  const said =
    (isQuoted ? quotedBefore(words, before) : undefined) ??
    saidAfter(words, speech.verb) ??
    (before === undefined || isQuoted ? undefined : clauseBefore(words, before))
  return said !== undefined && said.last > said.first && said.last - said.first < MOST_SAID ? said : undefined
}

/** The mark that parts somebody from the words before him that may be his. */
function endOfWords(words: readonly SaidWord[], { speaker, verb }: Speech): number | undefined {
  const last = Math.min(speaker, verb) - 1
  for (let at = last; at >= 1 && at >= verb - ENDS_WITHIN; at -= 1)
    if (words[at]!.lower === ',' || CLOSES.test(words[at]!.lower)) return at
  return undefined
}

/** What stands in the quotation marks that close at a place; from the beginning where they were opened in a sentence before. */
function quotedBefore(words: readonly SaidWord[], closing: number): WordsSaid | undefined {
  let opening = closing - 1
  while (opening >= 0 && !QUOTE.test(words[opening]!.lower)) opening -= 1
  return trimmed(words, opening + 1, closing - 1)
}

/** Words that open what is told of when or where somebody spoke, not what he said: "After the talks, Holt said". */
const TELLS_WHEN = /^(?:ADP|SCONJ|ADV|VERB)$/u

/** The clause that ends at a comma, where it is one. */
function clauseBefore(words: readonly SaidWord[], comma: number): WordsSaid | undefined {
  if (TELLS_WHEN.test(words[0]!.pos)) return undefined
  const clause = words.slice(0, comma)
  return clause.some(({ pos }) => pos === 'VERB' || pos === 'AUX') ? trimmed(words, 0, comma - 1) : undefined
}

/** From what opens somebody's words after his verb to where they or the sentence end. */
function saidAfter(words: readonly SaidWord[], verb: number): WordsSaid | undefined {
  const opened = words.findIndex(
    ({ lower }, at) => at > verb && at <= verb + OPENS_WITHIN && OPENS.test(lower),
  )
  let first = opened + 1
  if (opened < 0) {
    if (!BEGINS_CLAUSE.test(words[verb + 1]?.lower ?? '')) return undefined
    first = verb + 1
  }
  let quoted = QUOTE.test(words[opened]?.lower ?? '')
  while (first < words.length && words[first]!.pos === 'PUNCT') {
    quoted ||= QUOTE.test(words[first]!.lower)
    first += 1
  }
  let last = words.length - 1
  const closed = quoted
    ? words.findIndex(({ lower }, at) => at > first && CLOSES.test(lower))
    : opened < 0
      ? words.findIndex((_, at) => at > first && othersSpeak(words, at))
      : -1
  if (closed > 0) last = closed - 1
  return trimmed(words, first, last)
}

/** Whether somebody else is told of from a comma on: "he called it good, and Marr described it as bad". */
const othersSpeak = (words: readonly SaidWord[], at: number): boolean =>
  words[at]!.lower === ',' &&
  /^(?:and|but|while)$/u.test(words[at + 1]?.lower ?? '') &&
  words[at + 2]?.pos === 'PROPN'

/** Without the marks at both ends. */
function trimmed(words: readonly SaidWord[], from: number, to: number): WordsSaid {
  let [first, last] = [from, to]
  while (first < last && words[first]!.pos === 'PUNCT') first += 1
  while (last > first && words[last]!.pos === 'PUNCT') last -= 1
  return { first, last }
}
