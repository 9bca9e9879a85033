import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { readWords } from '../spans/sentence-words.ts'
import { areOpposites } from './opposites.ts'
import { areRivals } from './rivals.ts'

/** How a sentence that shares most words with a question may yet be about something else. */
export interface Contradictions {
  /** The question is negated ("Who did not sign?") and the sentence is not. */
  readonly questionNegated: boolean
  /** What the question denies is told in the sentence and denied nowhere near: "all signed" of whoever asks who did not. */
  readonly undenied: boolean
  /** The sentence is negated and the question is not. */
  readonly sentenceNegated: boolean
  /** The sentence has the opposite of a word of the question and not the word itself. */
  readonly opposite: boolean
  /** The sentence has another of a class ("April" for "March") and not what the question names. */
  readonly rival: boolean
}

// Negations as people type them too, without the apostrophe; a question may also exclude ("outside of", "except").
const NEGATED_QUESTION =
  /\b(?:not|never|no longer|without|nobody|none|cannot|neither|nor|no(?=\s+\p{L})|nothing|outside of|except|least|isnt|doesnt|didnt|wasnt|arent|werent|hasnt|havent|wont|dont)\b|n['’]t\b/iu
const NEGATED_SENTENCE =
  /\b(?:not|never|no longer|without|nobody|none|cannot|neither|nor|unable|abstain(?:s|ed|ing)?|fail(?:s|ed|ing)? to|refus(?:e[sd]?|ing) to|declin(?:e[sd]?|ing) to|free (?:for|of))\b|n['’]t\b/iu

/** What denies a word beside it, or is a part of a word that does so. */
const DENIES = /^(?:not|never|no|without|cannot|neither|nor|hardly|none|nobody)$|n['’]t$/u
const DENIED_WITHIN = /^(?:un|in|im|dis|non)/u

/** How far before and behind a word what denies it may stand, in words. */
const DENIED_BEFORE = 4
const DENIED_BEHIND = 2

/** Whether a sentence tells what a question denies, and denies none of it. */
function tellsDenied(question: string, sentence: string): boolean {
  const asked = readWords(question)
  const denial = asked.findIndex(({ lower }) => DENIES.test(lower))
  if (denial < 0) return false
  const denied = asked.slice(denial + 1).find(({ small, pos }) => !small && pos !== 'ADV')
  const words = readWords(sentence)
  const places = words.flatMap(({ stem }, at) => (stem === denied?.stem ? [at] : []))
  const isDenied = (at: number): boolean =>
    words
      .slice(Math.max(0, at - DENIED_BEFORE), at + 1 + DENIED_BEHIND)
      .some(({ lower }) => DENIES.test(lower) || DENIED_WITHIN.test(lower))
  return places.length > 0 && !places.some(isDenied)
}

/**
 * Compares a question with the sentence that would be quoted.
 * @param question the question's text and the stems of all of its words
 * @param sentence the sentence's text and the stems of all of its words
 * @param around the stems of the sentences beside it and of the headline: what stands there is not missing
 * @param elsewhere whether the passage holds a stem at all: then its opposite in the sentence contradicts nothing
 */
export function contradictionsOf(
  question: { readonly text: string; readonly stems: readonly string[] },
  sentence: { readonly text: string; readonly stems: readonly string[] },
  around: ReadonlySet<string>,
  elsewhere: (stem: string) => boolean = () => false,
): Contradictions {
  const asked = new Set(question.stems)
  const here = new Set(sentence.stems)
  const missing = question.stems.filter((word) => !here.has(word) && !around.has(word))
  const others = [...here].filter((word) => !asked.has(word))
  const negatedQuestion = NEGATED_QUESTION.test(question.text)
  const negatedSentence = NEGATED_SENTENCE.test(sentence.text)
  return {
    questionNegated: negatedQuestion && !negatedSentence,
    undenied: negatedQuestion && tellsDenied(question.text, sentence.text),
    sentenceNegated: negatedSentence && !negatedQuestion,
    opposite: missing.some(
      (word) =>
        others.some(
          (other) => areOpposites(word, other) && !isTurnedRound(question.stems, word, sentence.stems, other),
        ) && !elsewhere(word),
    ),
    rival: missing.some((word) => others.some((other) => areRivals(word, other))),
  }
}

/** Words that tell in which order two things happened. */
const ORDER: ReadonlySet<string> = new Set(['before', 'prior', 'after', 'following', 'preceding'].map(stem))

/** How far behind such a word what it is about may stand, in words. */
const ORDERED_WITHIN = 5

/**
 * Whether a sentence tells the same order the other way round: "ten years of drought before the flood" where it has "the flood after
 * ten years of drought".
 * @param word a word of the question's, and `other` its opposite in the sentence
 */
function isTurnedRound(
  asked: readonly string[],
  word: string,
  sentence: readonly string[],
  other: string,
): boolean {
  if (!ORDER.has(word) || !ORDER.has(other)) return false
  const behind = (stems: readonly string[], at: number): string[] =>
    stems.slice(at + 1, at + 1 + ORDERED_WITHIN).filter((one) => !STOP_WORDS.has(one))
  const [place, otherPlace] = [asked.indexOf(word), sentence.indexOf(other)]
  const told = new Set(behind(sentence, otherPlace))
  const earlier = asked.slice(0, place).filter((one) => !STOP_WORDS.has(one))
  return earlier.some((one) => told.has(one)) && !behind(asked, place).some((one) => told.has(one))
}
