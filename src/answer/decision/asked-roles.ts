import { onceAQuery } from '../../question/once-a-query.ts'
import { inOneWord } from '../../question/phrasal-verbs.ts'
import type { Query } from '../../question/query.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { type ReadWord, readQuestionWords } from '../spans/sentence-words.ts'

/** Who is said to do what to whom in a question. */
export interface AskedRoles {
  /** The stem of the verb. */
  readonly verb: string
  /** Whether the subject undergoes it: "when was the mayor dismissed". */
  readonly passive: boolean
  /** The stems of the content words of its subject, up to "of" or "in"; empty where the subject is what is asked for. */
  readonly subject: readonly string[]
  /** Those of the words right behind the verb. */
  readonly object: readonly string[]
}

const DO = /^(?:did|does|do|has|have|had|will|would|can|could|should)$/u
const BE = /^(?:is|are|was|were)$/u
/** What makes a passive of the verb behind it: "did she get fired". */
const UNDERGOES = /^(?:be|been|being|get|got)$/u
/** All that may be asked of somebody: "what has the mayor done". */
const DOES = /^(?:do|done|doing)$/u

/** Words that may open a question for the subject itself, and how far behind each the verb stands. */
const SUBJECT_ASKED: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['who', [1, 2]],
  ['which', [2, 3]],
  ['what', [2, 3]],
])

/** How far from its auxiliary a verb may stand, in words. */
const REACH = 9

/** What no subject of one verb holds: another clause, others beside it. */
const NO_SUBJECT = /^(?:CCONJ|PRON|PUNCT)$/u
const ENDS_SUBJECT = /^(?:ADP|PART)$/u
const ENDS_OBJECT = /^(?:ADP|PUNCT|VERB)$/u

/** Who does what to whom in a question: "when did the board dismiss Holt", "who dismissed Holt", "why was Holt dismissed". */
export const askedRoles = onceAQuery(({ question }: Query): AskedRoles | false => {
  const words = readQuestionWords(inOneWord(question))
  const auxiliary = words.findIndex(({ lower }) => DO.test(lower) || BE.test(lower))
  return ofSubjectAsked(words, auxiliary) ?? ofSubjectNamed(words, auxiliary)
})

/** "Who dismissed Holt", "which board dismissed Holt": before any auxiliary. */
function ofSubjectAsked(words: readonly ReadWord[], auxiliary: number): AskedRoles | undefined {
  const [nearest, farthest] = SUBJECT_ASKED.get(words[0]?.lower ?? '') ?? [0, -1]
  const verb = words.findIndex(({ pos }, at) => at > 0 && pos === 'VERB')
  if (verb < nearest || verb > farthest || (auxiliary >= 0 && auxiliary < verb)) return undefined
  return { verb: words[verb]!.stem, passive: false, subject: [], object: objectOf(words, verb) }
}

function ofSubjectNamed(words: readonly ReadWord[], auxiliary: number): AskedRoles | false {
  if (auxiliary < 0) return false
  const verb = words.findIndex(
    ({ pos, lower }, at) =>
      at > auxiliary && (pos === 'VERB' || DOES.test(lower)) && !BE.test(lower) && !UNDERGOES.test(lower),
  )
  const between = words.slice(auxiliary + 1, Math.max(verb, auxiliary + 1))
  if (between.length === 0 || verb - auxiliary > REACH || between.some(({ pos }) => NO_SUBJECT.test(pos)))
    return false
  const isBe = BE.test(words[auxiliary]!.lower)
  // "Was able to cut", "is to open": what is said of the subject, and no passive.
  if (isBe && between.some(({ pos }) => pos === 'PART')) return false
  // "Was the area Velm held": a clause of its own.
  if (isBe && between.some(({ pos }, at) => pos === 'NOUN' && between[at + 1]?.pos === 'PROPN')) return false
  const passive = isBe || between.some(({ lower }) => UNDERGOES.test(lower))
  return {
    verb: words[verb]!.stem,
    passive: passive && !words[verb]!.lower.endsWith('ing'),
    subject: contentStems(upTo(between, ({ pos }) => ENDS_SUBJECT.test(pos))),
    object: objectOf(words, verb),
  }
}

function upTo(words: readonly ReadWord[], ends: (word: ReadWord) => boolean): readonly ReadWord[] {
  const end = words.findIndex(ends)
  return end < 0 ? words : words.slice(0, end)
}

function objectOf(words: readonly ReadWord[], verb: number): readonly string[] {
  return contentStems(upTo(words.slice(verb + 1), ({ pos }) => ENDS_OBJECT.test(pos)))
}

const contentStems = (words: readonly ReadWord[]): readonly string[] =>
  words.filter(({ small, lower }) => !small && !UNDERGOES.test(lower)).map(({ stem }) => stem)

/** The stems, as the archive has them, of those words of a question that are names. */
export function namesAmong(stems: readonly string[], { terms }: QueryTerms): string[] {
  return stems.flatMap((one) =>
    terms.filter((term) => term.name && (term.stem === one || term.typed === one)).map((term) => term.stem),
  )
}
