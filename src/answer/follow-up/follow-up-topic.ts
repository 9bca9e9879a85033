import { askedNoun } from '../../question/asked-noun.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import type { TaggedWord } from '../../text/tag-words.ts'
import { normalizeWord } from '../../text/tokens.ts'

/** Words of a noun phrase, by part of speech. */
const NOUN_PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'X', 'SYM'])

/** Small words that stand inside a noun phrase ("the Bank of England", "assets for Ukraine"), never at its end. */
const INNER = /^(?:the|a|an|of|for|in|on|at|to|and|'s|’s|-|–)$/iu

/** Those of them that may open it. */
const ARTICLE = /^(?:the|a|an)$/iu

/** Question words and what counts or asks, which tell nothing of the topic. */
const ASKS =
  /^(?:who|whom|whose|what|which|when|where|why|how|many|much|long|far|old|big|large|often|ppl|please|according|kind|sort|type)$/iu

interface Run {
  first: number
  last: number
}

/**
 * What a question is about: its noun phrases without the question word and what it asks for, as typed, in its order.
 * "How many points did the Minsk II document have?" is about "the Minsk II document".
 */
export function topicOf(question: string): string[] {
  const words = tagQuestion(question)
  const asked = askedNoun(question)
  const verb = untaggedVerb(question, words)
  const text = (at: number): string => question.slice(words[at]!.start, words[at]!.end)
  const carries = (word: TaggedWord, at: number): boolean => {
    const norm = normalizeWord(text(at))
    if (ASKS.test(norm) || STOP_WORDS.has(norm) || !/[\p{L}\p{N}]/u.test(norm)) return false
    // "Who shot it?": what somebody did.
    if (at === verb || (/^who$/iu.test(at === 0 ? '' : text(at - 1)) && /^\p{Ll}/u.test(text(at))))
      return false
    return NOUN_PHRASE.has(word.pos) || /^\p{Lu}/u.test(text(at))
  }
  const runs: Run[] = []
  let run: Run | undefined
  for (const [at, word] of words.entries()) {
    if (carries(word, at)) {
      if (run !== undefined && joins(question, words, run.last, at)) run.last = at
      else {
        run = { first: at, last: at }
        runs.push(run)
      }
    }
  }
  const phrases = runs.map(({ first, last }) => {
    const opens = first > 0 && ARTICLE.test(text(first - 1)) ? first - 1 : first
    return { start: words[opens]!.start, end: words[last]!.end }
  })
  const noun = asked?.attributive === true ? asked.noun : undefined
  const topic = phrases.map(({ start, end }) => question.slice(start, end))
  if (noun === undefined) return topic
  const names = words.filter(({ pos }) => pos === 'PROPN').map(({ start, end }) => question.slice(start, end))
  // "How much of Ostrel": the whole that is named.
  if (names.some((name) => name.toLowerCase() === noun)) return topic
  const without = withoutAsked(topic, noun)
  const isNamed = (phrase: string): boolean =>
    /\p{Lu}/u.test(phrase) || phrase.split(/\s/u).some((word) => names.includes(word))
  return without.some(isNamed) ? without : topic
}

/** "Did" and its like, after which a verb stands. */
const DO = /^(?:do|does|did|will|would|can|could|should)$/iu

/** Parts of speech that a subject ends with, and those that follow on a verb. */
const SUBJECT_END: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON'])
const AFTER_VERB: ReadonlySet<string> = new Set(['DET', 'PRON', 'ADP', 'PROPN'])

/**
 * The place of the verb after "did", where the tagger took it for a noun: the last word ("How much did the strike cost?"), else the
 * first behind a noun and before an object ("What did Holt call the talks?"). Without a verb there the question would be none.
 */
function untaggedVerb(question: string, words: readonly TaggedWord[]): number | undefined {
  const text = ({ start, end }: TaggedWord): string => question.slice(start, end)
  const did = words.findIndex((word) => DO.test(text(word)))
  const last = words.findLastIndex(({ pos }) => pos !== 'PUNCT')
  if (did < 0 || last < did + 2 || words.slice(did + 1).some(({ pos }) => pos === 'VERB')) return undefined
  const mayBe = (at: number): boolean =>
    /^\p{Ll}+$/u.test(text(words[at]!)) && /^(?:NOUN|ADJ)$/u.test(words[at]!.pos)
  if (words[last - 1]!.pos !== 'DET' && mayBe(last)) return last
  const at = words.findIndex(
    (_, place) =>
      place >= did + 2 &&
      mayBe(place) &&
      SUBJECT_END.has(words[place - 1]!.pos) &&
      AFTER_VERB.has(words[place + 1]?.pos ?? ''),
  )
  return at < 0 ? undefined : at
}

/** Whether two words belong to one phrase: one word with hyphens, or only small inner words between them. */
function joins(question: string, words: readonly TaggedWord[], last: number, next: number): boolean {
  if (!/\s/u.test(question.slice(words[last]!.end, words[next]!.start))) return true
  if (next - last > 3) return false
  for (let at = last + 1; at < next; at += 1) {
    if (!INNER.test(question.slice(words[at]!.start, words[at]!.end))) return false
  }
  return true
}

/** The phrases without the noun that is asked for: "points" goes, "percentage of Ukraine" leaves "Ukraine". */
function withoutAsked(topic: readonly string[], noun: string): string[] {
  const [first, ...rest] = topic
  if (first === undefined) return []
  const at = first.toLowerCase().indexOf(noun)
  // "North Velmish troops": whose they are is talked about.
  if (at < 0 || /\p{Lu}/u.test(first.slice(0, at))) return [...topic]
  const after = first.slice(at + noun.length).replace(/^\s*(?:of|for|in|on|at|to|and)\s+/iu, '')
  return after.trim() === '' ? rest : [after.trim(), ...rest]
}

/** What was lent to a question, in brackets behind it. */
const LENT = /\s*\(([^()]*)\)[\s?]*$/u

/** A question as it was asked, and what was lent to it by one before. */
export function splitLent(question: string): { readonly question: string; readonly lent: readonly string[] } {
  const match = LENT.exec(question)
  if (match === null) return { question, lent: [] }
  return { question: question.slice(0, match.index), lent: match[1]!.split(', ') }
}
