import { askedNoun } from '../../question/asked-noun.ts'
import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { type AnswerType, expectedAnswer, FIGURE_KINDS } from './answer-type.ts'

/** How a question is built around its question word, which tells where its answer stands beside its verb. */
export type QuestionBuild =
  /** "Who signed the treaty?": the answer comes before the verb. */
  | 'subject'
  /** "What did she sign?": the answer comes after it. */
  | 'object'
  /** "What is the name of the river?" */
  | 'be'
  /** "The treaty was signed where?" */
  | 'final'

export interface QuestionShape {
  readonly type: AnswerType
  readonly build: QuestionBuild
  /** The stems of the noun asked for or counted. */
  readonly noun?: string
  /** The content word that follows the question word and its noun: mostly the verb of a subject question. */
  readonly firstTerm?: string
  /** The last content word of the question: mostly what the answer of an object question follows. */
  readonly lastTerm?: string
  /** The preposition before the question word or at the end: "with" in "Who did he sign it with?". */
  readonly preposition?: string
  /** Several things are asked for: "which two rivers", "what are the colours". */
  readonly several: boolean
  /** Stems of the question's content words. */
  readonly stems: ReadonlySet<string>
}

const PREPOSITION =
  /^(?:in|on|at|to|from|with|by|for|of|about|into|under|over|after|before|between|against|through|as|toward|towards|like|during|on)$/u
/** Words by which several are asked for, and nouns in the plural. */
const SEVERAL = /^(?:who|what|which)\s+(?:\p{L}+\s+){0,2}?(?:two|three|four|five|both|are|were)\b/iu
const PLURAL = /[^s]s$/iu

const BE = /^(?:is|are|was|were|am|be|s)$/u
const DO = /^(?:do|does|did|has|have|had|will|would|can|could|should|may|might|must|shall|didnt|doesnt)$/u

/** Reads how a question is built; kept for the next sentence of the same question. */
export const questionShape = onceAQuery(readShape)

function readShape(query: Query): QuestionShape {
  const type = expectedAnswer(query)
  const asked = askedNoun(query.question)
  const tokens = tokenize(query.question)
  const content = tokens.filter((token) => !STOP_WORDS.has(token.norm))
  const stems = new Set(content.map((token) => stem(token.norm)))
  const at = asked === undefined ? -1 : tokens.findIndex((token) => token.start >= asked.at)
  const last = tokens.at(-1)
  const lastTerm = content.at(-1)
  const fronted = at > 0 ? tokens[at - 1]?.norm : undefined
  const preposition =
    fronted !== undefined && PREPOSITION.test(fronted)
      ? fronted
      : last !== undefined && PREPOSITION.test(last.norm)
        ? last.norm
        : undefined
  let next = at + 1
  if (asked?.attributive === true && asked.noun !== undefined) {
    const noun = tokens.findIndex(
      (token, index) => index > at && token.norm === tokenize(asked.noun!)[0]?.norm,
    )
    if (noun > 0) next = noun + 1
  } else if (/^how$/u.test(tokens[at]?.norm ?? '')) next = at + 1
  const verb = tokens[next]
  const firstTerm = tokens.slice(Math.max(0, next)).find((token) => !STOP_WORDS.has(token.norm))
  const build: QuestionBuild =
    at < 0 || verb === undefined || (at > tokens.length / 2 && at > 3 && fronted !== undefined)
      ? 'final'
      : BE.test(verb.norm)
        ? 'be'
        : DO.test(verb.norm)
          ? 'object'
          : 'subject'
  return {
    type,
    build,
    stems,
    several:
      !FIGURE_KINDS.has(type.kind) && (SEVERAL.test(asked?.phrase ?? '') || PLURAL.test(type.noun ?? '')),
    ...(type.noun === undefined ? {} : { noun: stem(tokenize(type.noun)[0]?.norm ?? type.noun) }),
    ...(firstTerm === undefined ? {} : { firstTerm: stem(firstTerm.norm) }),
    ...(lastTerm === undefined ? {} : { lastTerm: stem(lastTerm.norm) }),
    ...(preposition === undefined ? {} : { preposition }),
  }
}
