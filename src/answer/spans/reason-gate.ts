import type { Query } from '../../question/query.ts'
import { questionShape } from './question-shape.ts'
import { reasonsIn } from './reason-cues.ts'
import type { ReadWord } from './sentence-words.ts'
import type { SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'

/** Verbs after which "to" tells no purpose. */
const WITHOUT_PURPOSE =
  /^(?:agree|want|refuse|have|has|had|ought|fail|continue|begin|began|begun|start|try|tried|attempt|need|plan|seem|appear|able|going|used|like|is|are|was|were|be|hope|expect|decide|threaten|promise|vow)(?:s|d|ed|ing)?$/u

/** A question what something is or was made for. */
const ASKS_PURPOSE = /\b(?:why|how come)\s+(?:was|were|is|are)\b|\b(?:reasons?|purposes?)\b/iu

/** Words after which what came before is told, which is often why: "resigned after he was seen", "fined over a blaze". */
const TELLS_BEFORE = /^(?:after|following|amid|over)$/u

/** "A year after it was signed" tells when; "jailed for a year after it was found" tells why. */
const TIME_APART =
  /^(?:(?:second|minute|hour|day|night|week|fortnight|month|year|decade)s?|shortly|soon|long|just|even|only)$/u

/** How many words before a span of time "for" stands. */
const FOR_WITHIN = 3

/** Whether a span is what came before a deed, and led to it: a clause with a verb behind "after", what stands behind "amid". */
function isBefore(words: readonly ReadWord[], { first, last }: SpanCandidate): boolean {
  const opens = words[first - 1]?.lower ?? ''
  if (!TELLS_BEFORE.test(opens) || first < 2 || words[first]!.pos === 'NUM') return false
  const lasts = words
    .slice(Math.max(0, first - 2 - FOR_WITHIN), first - 2)
    .some(({ lower }) => lower === 'for')
  if (TIME_APART.test(words[first - 2]!.lower) && !lasts) return false
  if (opens === 'amid') return true
  return words.slice(first, last + 1).some(({ pos }) => pos === 'VERB')
}

/** A reason follows on a word that gives one, on what a thing was made for, or on what came before a deed and led to it. */
export function reasonGate(
  query: Query,
  text: string,
  { words }: SentenceReading,
): (candidate: SpanCandidate) => boolean {
  const forPurpose = ASKS_PURPOSE.test(query.question)
  const { stems } = questionShape(query)
  const isReason = reasonsIn(text)
  const isPurpose = ({ first }: SpanCandidate): boolean =>
    forPurpose &&
    words[first - 1]?.lower === 'to' &&
    words[first]!.pos === 'VERB' &&
    // "Voted to close it" says of what is closed no more than the question.
    !stems.has(words[first]!.stem) &&
    !WITHOUT_PURPOSE.test(words[first - 2]?.lower ?? '')
  return (candidate) =>
    !words.slice(candidate.first, candidate.last + 1).some(({ ofDate }) => ofDate === 'name') &&
    (isReason(candidate) || isPurpose(candidate) || isBefore(words, candidate))
}
