import { askedNoun } from '../../question/asked-noun.ts'
import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import type { AnswerKind } from './answer-type.ts'
import { questionShape } from './question-shape.ts'

/** The verb of a question, and whether who does it is asked for or whom or what it is done to. */
export interface AskedRole {
  readonly stem: string
  readonly role: 'doer' | 'undergoer'
}

/** Kinds whose answers are what a verb takes: when, where, why and how something is done stands elsewhere. */
const TAKEN_BY_VERBS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'person',
  'organisation',
  'name',
  'sort',
  'deed',
  'thing',
])

/** What part a question's answer plays beside its verb: "what did Holt sign" and "which treaty was signed" ask for what is signed. */
export const askedRole = onceAQuery((query: Query): AskedRole | false => {
  const { build, type } = questionShape(query)
  const asked = askedNoun(query.question)
  if (asked === undefined || !TAKEN_BY_VERBS.has(type.kind) || build === 'final') return false
  const words = tagQuestion(query.question)
    .filter(({ start }) => start >= asked.at)
    .map(({ start, end, pos }) => ({ pos, norm: normalizeWord(query.question.slice(start, end)) }))
  const verb = words.findIndex(({ pos, norm }, at) => at > 0 && pos === 'VERB' && !STOP_WORDS.has(norm))
  if (verb < 0) return false
  const role = (is: AskedRole['role']): AskedRole => ({ stem: stem(words[verb]!.norm), role: is })
  if (build === 'subject') return role('doer')
  if (build === 'object') return role('undergoer')
  // "Which treaty was signed": nothing stands between "was" and its participle; "what is the treaty signed by Holt" tells no role.
  const passive = words.slice(1, verb).findLastIndex(({ norm }) => /^(?:is|are|was|were)$/u.test(norm))
  const between = words.slice(passive + 2, verb)
  return passive >= 0 && between.every(({ pos }) => pos === 'ADV') ? role('undergoer') : false
})
