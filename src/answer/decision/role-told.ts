import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import { tagQuestion } from '../../question/tag-question.ts'
import { stem } from '../../text/stem.ts'
import { STOP_WORDS } from '../../text/stop-words.ts'
import { normalizeWord } from '../../text/tokens.ts'
import { nameAskedFor } from '../identity/identification.ts'
import { officeAsked } from '../identity/office-asked.ts'
import { officeNames } from '../identity/office-patterns.ts'
import { tellsDeed } from './deed-classes.ts'

/** "Who is the pilot of", "who was Holt's lawyer": up to what follows on the role. */
const ROLE =
  /^\W*who(?:['’]?s|\s+(?:is|are|was|were))\s+((?:[\p{L}\p{N}'’.-]+\s+){0,5}?[\p{L}'’-]+)(?:\s+(?:of|for|in|at|on|to|behind|from|with|when|during)\b.*|\W*)$/iu

/** Whoever leads something is called by many words. */
const LEADS = /^(?:boss|chief|head|leader|director|ceo|president|chair|advis[eo]rs?)$/u

/** The stem of the role whose holder a question asks for; empty where it asks for none. */
const askedRoleNoun = onceAQuery((query: Query): string => {
  const phrase = ROLE.exec(query.question)?.[1]
  if (phrase === undefined || nameAskedFor(query).length > 0 || officeAsked(query) !== undefined) return ''
  const tagged = tagQuestion(query.question)
  const end = query.question.indexOf(phrase) + phrase.length
  // What follows on the role may be taken for a verb: "the referee in the final match".
  if (tagged.some(({ pos, start }) => pos === 'VERB' && start < end)) return ''
  const last = phrase.split(/\s+/u).at(-1)!
  const norm = normalizeWord(last)
  if (!tagged.some(({ start, end, pos }) => pos === 'NOUN' && query.question.slice(start, end) === last))
    return ''
  return STOP_WORDS.has(norm) || LEADS.test(norm) ? '' : stem(norm)
})

/** The last words of what an office is called, as stems; empty where none is asked for, or one that is told in many words. */
const askedOffice = onceAQuery((query: Query): readonly string[] => {
  const office = officeAsked(query)?.office
  if (office === undefined || LEADS.test(office)) return []
  return officeNames(office).map((name) => stem(name.split(/[\s-]/u).at(-1)!))
})

/** Whether a question asks who holds a role or an office and a text tells of no such one. @param stems the text's, in order */
export function isRoleMissing(query: Query, stems: readonly string[]): boolean {
  const role = askedRoleNoun(query)
  if (role !== '') return !tellsDeed(stems, role)
  const offices = askedOffice(query)
  return offices.length > 0 && !offices.some((office) => tellsDeed(stems, office))
}
