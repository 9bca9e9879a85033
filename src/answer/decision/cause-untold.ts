import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { tokenize } from '../../text/tokens.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import type { Surroundings } from './surroundings.ts'

/** "How did Holt die", "what did she die of", "what was the cause of death". */
const ASKS_CAUSE =
  /\bhow (?:did|had|has)\b[^?]{1,60}?\b(?:die|died|pass(?:ed)? away)\b\W*$|\bwhat (?:did|does|has|had)\b[^?]{1,60}?\bdied? (?:of|from)\b\W*$|\bcause of (?:\S+ ){0,3}death\b/iu

/** Death with what it came from, and deaths that say so by themselves. */
const TELLS_CAUSE =
  /\b(?:die[sd]?|dying|death(?! of\b)|passe[sd] away|succumb(?:ed|s)?)\b(?:,? aged \d+,?)?[^.;,]{0,40}?(?<!\bage )\b(?:of|from|after|when|by|following|during|while|because|due to)\b(?! (?:\d|the age|complete|all))|\bdied (?:peacefully|in (?:his|her) sleep|at home)|\bnatural causes\b|\b(?:killed|shot|stabbed|drown(?:ed|ing)?|crash(?:ed)?|collided|collision|struck|hit|crushed|electrocuted|poison(?:ed|ing)?|overdosed?|suicide|heart (?:attack|failure)|cancer|stroke|illness|disease|pneumonia|covid|complications|injur(?:y|ies|ed)|fire|blaze|fell|fall|slip(?:ped)?|landed on|collapsed?|murder(?:ed)?|strangled|burn(?:s|ed)|bled|hypothermia|avalanche|explosion|exploded|blast|accident|ha?emorrhage|seizure|sepsis|infection|tumou?r|dementia|alzheimer|parkinson|took (?:his|her) own life|executed|hanged|assassinated|beaten|attacked)\b/iu

/** "How many died of measles": the words for what somebody died of. */
const DIED_OF =
  /\b(?:die[sd]?|dying|dead|deaths?)\s+(?:of|from|because of|due to)\s+((?:[\p{L}\p{N}'’-]+\s*){1,3})/iu

/** The stems of what a question says that somebody died of; empty where it says nothing. */
const causeNamed = onceAQuery(({ question }: Query): readonly string[] => {
  const cause = DIED_OF.exec(question)?.[1]
  if (cause === undefined) return []
  const words = tokenize(cause).map(({ norm }) => norm)
  const end = words.findIndex((norm, at) => at > 0 && STOP_WORDS.has(norm))
  return words
    .slice(0, end < 0 ? undefined : end)
    .filter((norm) => !STOP_WORDS.has(norm))
    .map(stem)
})

/** What it counts that a cause is not told which may be told in words of another sort. */
const IN_OTHER_WORDS = 0.5

/**
 * Whether it is asked what somebody died of and nothing around a sentence tells a cause; or who or how many died of something of which
 * nothing there tells.
 * @returns 0 to 1
 */
export function causeUntold(query: Query, { all, allStems }: Surroundings): number {
  if (ASKS_CAUSE.test(query.question)) return TELLS_CAUSE.test(all) ? 0 : 1
  const named = causeNamed(query)
  const isTold =
    named.length === 0 || named.some((one) => allStems.includes(one) || toldOtherwise(allStems, one))
  // "Starvation" may be told by "hunger".
  return isTold ? 0 : IN_OTHER_WORDS
}
