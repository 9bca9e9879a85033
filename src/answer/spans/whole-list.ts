import type { AnswerKind } from './answer-type.ts'
import type { QuestionShape } from './question-shape.ts'
import type { SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'

/** Kinds of which a sentence may tell several at once. */
const SEVERAL: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['person', 'organisation', 'place', 'sort'])

/**
 * A name with the others that stand beside it in a list ("China, India and Iran abstained"), where several are asked for, or who did
 * something that all of the list did.
 * @param mayBe whether a list stands where the answer may stand
 * @returns the longest such list; the name itself where it stands in none
 */
export function wholeList(
  one: SpanCandidate,
  { words, candidates }: Pick<SentenceReading, 'words' | 'candidates'>,
  { type, several, build }: QuestionShape,
  mayBe: (list: SpanCandidate) => boolean,
): SpanCandidate {
  const asksForAll = several || (type.kind === 'person' && build === 'subject')
  if (!asksForAll || !SEVERAL.has(type.kind) || !/-name$/u.test(one.form)) return one
  const isAround = (outer: SpanCandidate, inner: SpanCandidate): boolean =>
    outer.first <= inner.first && outer.last >= inner.last
  let longest = one
  for (const other of candidates) {
    if (other.form !== 'list' || !isAround(other, one) || !mayBe(other)) continue
    // "Holt, the envoy of Orsk": who a name belongs to is not one more of them.
    if (words.slice(other.first, other.last + 1).some(({ pos }) => pos === 'DET' || pos === 'ADP')) continue
    if (other.last - other.first <= longest.last - longest.first) continue
    // "Holt and the harbour" is no list of people.
    const others = candidates.filter((name) => name.form === one.form && isAround(other, name))
    if (new Set(others.map(({ last }) => last)).size > 1) longest = other
  }
  return longest
}
