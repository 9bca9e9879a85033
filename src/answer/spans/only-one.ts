import type { AnswerKind } from './answer-type.ts'
import type { SpanCandidate } from './span-collector.ts'
import type { SpanForm } from './span-forms.ts'
import type { SpanGate } from './span-gates.ts'

/**
 * The forms that answers of a kind have by themselves; a reason is told by the word before it. A name, a date or a number of a report
 * may belong to anybody or anything in it, and is not taken for the answer because it is the only one.
 */
const OWN_FORMS: Readonly<Partial<Record<AnswerKind, SpanForm>>> = {
  duration: 'duration',
  measure: 'measure',
  money: 'money',
  share: 'percent',
}

/**
 * Whether a span has the very form that is asked for, and no other of its sentence that may stand there has it: the only price of
 * a sentence that tells of the bridge is the bridge's, whatever words the question has for it.
 * @param candidates all spans of the sentence
 */
export function isOnlyOne(
  kind: AnswerKind,
  span: SpanCandidate,
  candidates: readonly SpanCandidate[],
  gate: SpanGate,
): boolean {
  if (kind === 'reason') return true
  const form = OWN_FORMS[kind]
  if (span.form !== form) return false
  return candidates.every(
    (other) => other.form !== form || (other.first <= span.last && span.first <= other.last) || !gate(other),
  )
}
