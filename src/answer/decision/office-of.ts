import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'
import { areOneThing, hasRivals } from './rivals.ts'

/** A question for who holds an office: "who is the president of France", "who's France's president". */
const ASKS_WHO_HOLDS =
  /^\W*who(?:['’]s| is| was| are| were)\s+(?:now\s+|currently\s+)?(?:(?:the|a|an)\s+)?(?<office>[\p{L}-]+(?: [\p{L}-]+)?)\s+(?:of|for|in|at)\s+(?:the\s+)?(?<place>\p{L}+)/iu

/** "what is the capital of France", "what's France's currency" is asked of one thing of a place. */
const ASKS_THING_OF =
  /^\W*what(?:['’]?s| is| was| are| were)\s+(?:the\s+)?(?<thing>[\p{L}-]+)\s+of\s+(?:the\s+)?(?<place>\p{L}+)\W*$/iu

/** How many words may stand between an office and what it is an office of: "president of the republic of France". */
const REACH = 5

/**
 * Whether a question asks who holds an office and a sentence has the office and its place apart, or not at all: "President
 * Holt met leaders of France" does not tell who is the president of France.
 */
export function officeApart(question: string, sentence: string): boolean {
  const { office, place } = ASKS_WHO_HOLDS.exec(question)?.groups ?? {}
  if (office === undefined || place === undefined) return false
  const officeStem = stem(tokenize(office).at(-1)?.norm ?? office)
  const placeStem = stem(tokenize(place)[0]?.norm ?? place)
  // Of a court or a club it may be told in many words; of countries there are many, each with a president.
  if (!hasRivals(placeStem)) return false
  const stems = tokenize(sentence).map((token) => stem(token.norm))
  const offices = stems.flatMap((one, at) => (one === officeStem ? [at] : []))
  const places = stems.flatMap((one, at) => (one === placeStem || areOneThing(one, placeStem) ? [at] : []))
  return !offices.some((at) => places.some((other) => other - at <= REACH && at - other <= 2))
}

/** A name that is an owner's, up to what it owns. */
const OWNER = /^(\p{Lu}\p{L}+)['’]s?\s+$/u

/**
 * Whether a question asks for something of a place and a sentence tells of the same of another place alone: "talks in the capital
 * of Belarus" of somebody who asks for the capital of France.
 */
export function toldOfAnother(question: string, sentence: string): boolean {
  const { thing, place } = ASKS_THING_OF.exec(question)?.groups ?? {}
  if (thing === undefined || place === undefined) return false
  const [thingStem, placeStem] = [stem(thing.toLowerCase()), stem(place.toLowerCase())]
  const tokens = tokenize(sentence)
  const owners = tokens.flatMap((token, at) => {
    if (stem(token.norm) !== thingStem) return []
    const after = /^\s+of\s+(?:the\s+)?(\p{Lu}\p{L}+)/u.exec(sentence.slice(token.end))?.[1]
    const owner = tokens[at - 1]
    const before = owner === undefined ? undefined : OWNER.exec(sentence.slice(owner.start, token.start))?.[1]
    return [after, before].filter((owner) => owner !== undefined).map((owner) => stem(owner.toLowerCase()))
  })
  if (owners.length === 0) return false
  return !owners.some((owner) => owner === placeStem || areOneThing(owner, placeStem))
}
