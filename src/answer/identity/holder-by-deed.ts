import type { Span } from '../../text/span.ts'
import type { OfficeAsked } from './office-asked.ts'
import { FULL_NAME, LOOK_BACK, patternsOf, trimmed } from './office-patterns.ts'

/** What those do who hold an office that is asked for loosely or by what its holder does, as others tell of what they do it to. */
const DONE_BY: Readonly<Record<string, string>> = {
  boss: 'chaired|led|headed|run|managed|directed',
  head: 'chaired|led|headed|run|managed|directed',
  leader: 'led|headed',
  chair: 'chaired',
  founder: '(?:co-?)?founded|set up|started|created',
  owner: 'owned',
  operator: 'operated|run',
  manager: 'managed|coached',
  coach: 'coached|managed',
  captain: 'captained',
}

/** A name behind "by", with what its bearer is before it: "chaired by Deputy Chief of Staff NAME, who". */
const BY_NAME = new RegExp(
  `^\\s+(?:the\\s+)?(?:\\p{L}[\\p{L}'’.-]*\\s+){0,6}?(?:of\\s+\\p{Lu}\\p{L}*\\s+)?${FULL_NAME}(?=\\s*[,.;:)]|\\s+(?:who|in|since|and|from|for|with|until|on|at)\\b|\\s*$)`,
  'u',
)

/** Whoever a sentence says does so: "the council, chaired by NAME", "Velm Ferries is run by NAME". */
export function holderByDeed(sentence: string, asked: OfficeAsked): Span | undefined {
  const { place } = patternsOf(asked)
  const verbs = DONE_BY[asked.office]
  if (verbs === undefined || asked.former !== 'no') return undefined
  for (const { index, 0: by } of sentence.matchAll(
    new RegExp(`(?<![\\p{L}-])(?:${verbs})\\s+by(?=\\s)`, 'giu'),
  )) {
    const before = sentence.slice(Math.max(0, index - LOOK_BACK), index)
    const named = place.exec(before)
    const between = named === null ? undefined : before.slice(named.index + named[0].length)
    if (
      between === undefined ||
      !/^[^.;:]{0,3}(?:,?\s*(?:which\s+)?(?:is|was|has been)?\s*(?:now\s+)?)?$/iu.test(between)
    )
      continue
    const after = sentence.slice(index + by.length)
    const holder = BY_NAME.exec(after)
    const name = holder?.groups?.name
    if (holder !== null && name !== undefined)
      return trimmed(name, index + by.length + holder[0].indexOf(name))
  }
  return undefined
}
