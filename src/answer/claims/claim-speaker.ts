import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'

/** Verbs with which somebody gives a figure or makes a statement. */
const STATES =
  /\b(?:said|says|say|told|tells|added|wrote|announced|claimed|claims|declared|estimated|estimates|estimate|put|puts|counted|counts|found|finds|reported|reports|spoke of|spoken of|named|gave|gives|confirmed|acknowledged|insisted|argued|denied|denies|warned|stated|reckoned|reckons|calculated)\b/iu

/** "According to X", "by X's reckoning", "X's estimate". */
const ACCORDING =
  /\b(?:according to|in the view of|by the (?:reckoning|count|estimate) of)\s+([^,.;]+)|\bby\s+([^,.;]+?)['’]s?\s+(?:reckoning|count|estimate|figures)/iu

/** A pronoun where the name of the speaker would stand. */
const PRONOUN = /^(?:it|he|she|they)$/iu

/** Times and auxiliaries that stand between the speaker and the verb, and words that are in every title. */
const NO_SPEAKER =
  /^(?:also|later|then|earlier|still|already|had|has|have|president|minister|general|officials?|who|which|that|day|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/iu

function contentStems(text: string): string[] {
  return tokenize(text)
    .filter(({ norm }) => !STOP_WORDS.has(norm) && !NO_SPEAKER.test(norm))
    .map(({ norm }) => stem(norm))
}

/** The words between the last comma and the verb, or all before the verb where none stand there. */
function subjectOf(text: string, verb: number): string {
  const before = text.slice(0, verb)
  const comma = before.lastIndexOf(',')
  const near = before.slice(comma + 1)
  return contentStems(near).length > 0 || PRONOUN.test(near.trim()) ? near : before
}

/**
 * Who a sentence says makes its statement, as the stems of the words that name them; empty where it names nobody.
 * @param before the sentence before it, in which the name of an "it said" or a "he said" stands
 */
export function speakerStems(sentence: string, before?: string): ReadonlySet<string> {
  const according = ACCORDING.exec(sentence)
  if (according !== null) return new Set(contentStems(according[1] ?? according[2] ?? ''))
  const verb = STATES.exec(sentence)
  if (verb === null) return new Set()
  const subject = subjectOf(sentence, verb.index)
  const words = tokenize(subject).map(({ norm }) => norm)
  const first = words.find((word) => !/^(?:had|has|have|also|later|then)$/iu.test(word))
  if (first !== undefined && PRONOUN.test(first)) {
    const verbBefore = before === undefined ? null : STATES.exec(before)
    return before === undefined || verbBefore === null
      ? new Set()
      : new Set(contentStems(subjectOf(before, verbBefore.index)))
  }
  return new Set(contentStems(subject))
}

/** Whether two words name the same: "Russia" and "Russian" do. */
export function sameRoot(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 5 && long.startsWith(short)
}

/** Whether both speakers are named and have no word in common. */
export function speakersDiffer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false
  for (const one of a) for (const other of b) if (sameRoot(one, other)) return false
  return true
}
