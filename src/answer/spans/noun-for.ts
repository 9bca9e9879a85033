import { stem } from '../../text/stem.ts'
import { isOneThing } from '../sentences/other-words.ts'

/** Nouns for people, and for what one person each has: what "how many people" may be answered with. */
const PEOPLE = new Set(
  `people person man woman child kid boy girl worker employee staff soldier troop civilian resident villager inhabitant passenger fan spectator
  student pupil teacher visitor tourist migrant refugee patient victim casualty firefighter member follower user subscriber
  customer demonstrator protester voter guest survivor citizen adult teenager prisoner hostage fighter crew guard miner
  doctor nurse driver player farmer fisherman sailor pilgrim worshipper marcher runner participant delegate lawmaker candidate trooper job post position body`
    .split(/\s+/)
    .map(stem),
)
const PERSON: ReadonlySet<string> = new Set(['people', 'person', 'ppl'].map(stem))

/**
 * Whether a noun of a text is one for what a question counts: itself, another word for it ("vessels" for "ships"), or any for people where
 * people are counted. Both as `stem` gives them.
 */
export function isNounFor(one: string, counted: string): boolean {
  if (one === counted) return true
  if (PERSON.has(counted) && PEOPLE.has(one)) return true
  return isOneThing(one, counted)
}
