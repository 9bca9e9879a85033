import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { asksPart, TELLS_PART } from '../decision/measure-told.ts'
import { areOneThing } from '../decision/rivals.ts'
import type { SentenceReading } from './span-candidates.ts'
import type { SpanCandidate } from './span-collector.ts'

/** What a share is asked of, by a name: "how much of Velmia", "what percentage of the Velmian coast". */
const ASKED_OF =
  /(?:\b(?:much|many|percentage|per ?cent|share|proportion|fraction|part|half|third|quarter)|%) of (?:the |all )?([\p{L}\p{M}'’-]+)/iu

/** How far behind a share its whole may stand, in words. */
const WHOLE_WITHIN = 3

/**
 * A share of another whole is none of the one that is asked for: "about 19% of Velmia" tells nothing of a region of it. And where a
 * percentage is asked for, it is one, or a part told in words.
 * @param names the stems of the question's names
 */
export function shareGate(
  { question }: Query,
  names: ReadonlySet<string>,
  { words }: SentenceReading,
): (candidate: SpanCandidate) => boolean {
  const asked = ASKED_OF.exec(question)?.[1]
  const whole = asked === undefined ? undefined : stem(normalizeWord(asked))
  const isPartAsked = asksPart(question)
  return ({ first, last }) => {
    if (
      isPartAsked &&
      !TELLS_PART.test(
        words
          .slice(first, last + 1)
          .map(({ lower }) => lower)
          .join(' '),
      )
    )
      return false
    if (whole === undefined || !names.has(whole) || words[last + 1]?.lower !== 'of') return true
    const behind = words.slice(last + 2, last + 2 + WHOLE_WITHIN)
    const named = behind.find(({ capital }) => capital)
    return named === undefined || behind.some((word) => word.stem === whole || areOneThing(word.stem, whole))
  }
}
