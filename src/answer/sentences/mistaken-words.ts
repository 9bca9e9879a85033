import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'

/** "How long did it last", "which war lasted longest". */
const ASKS_LASTING =
  /\blast(?:s|ed|ing)\b|\b(?:do|does|did|will|would|can|could|should|may|might|to)\b.*\blast\b\W*(?:$|for\b|until\b|till\b)/iu

/** The verb: "lasted two hours", "could not last". */
const LASTING =
  /\blast(?:s|ed|ing)\b|\b(?:will|would|can|could|should|may|might|must|to|not|did|does|do|n['’]t|only)\s+(?:\p{L}+\s+)?last\b/iu

const LAST = stem('last')

/** "How much of it do they hold". */
const ASKS_HELD = /\bhow (?:much|many)\b.*\b(?:holds?|held)\b|\bholds?\s+(?:\p{L}+\s+)?\d/iu

/** What is in somebody's hands: no talks that are held, and no vote. */
const HELD =
  /\b(?:holds?|held|holding)\b(?!\s+(?:(?!of\b)[\p{L}-]+\s+){0,3}(?:talks|meetings?|elections?|votes?|referendums?|conferences?|summits?|rall(?:y|ies)|hearings?|ceremon(?:y|ies)|negotiations|events?|protests?)\b)/iu

const HOLD = stem('hold')

/** A word of a question that sentences write for something else as well. */
export interface MistakenWord {
  readonly stem: string
  /** What a sentence has that writes it in the question's meaning. */
  readonly meant: RegExp
}

/**
 * The word of a question that sentences write for something else as well: "the last two nights" tell of nothing that lasted, and
 * who held talks holds nothing.
 * @returns undefined where the question has none
 */
export function mistakenWord({ question }: Query): MistakenWord | undefined {
  if (ASKS_LASTING.test(question)) return { stem: LAST, meant: LASTING }
  return ASKS_HELD.test(question) ? { stem: HOLD, meant: HELD } : undefined
}
