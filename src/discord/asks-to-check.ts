import { furtherWish } from '../question/further-wish.ts'

const THAT = '(?:this|that|it|these|those|he|she|they|what (?:he|she|they) (?:says?|said))'
const POLITE = '(?:(?:please|pls|plz|can you|could you|would you|hey|so|and|ok|okay)[\\s,]+)*'
const MESSAGE = '(?: (?:message|post|claim|one|statement))?'

/** What people ask of a message that they point at, each a whole text. */
const CHECKS: readonly RegExp[] = [
  // "fact check", "check this", "can you verify that claim please?"
  new RegExp(
    `^${POLITE}(?:(?:fact[\\s-]?)?check|verify|confirm|debunk)(?: ${THAT}${MESSAGE}(?: out)?)?(?: please| pls)?$`,
    'u',
  ),
  // "is this true?", "true or false", "real?", "are they right about that"
  new RegExp(
    `^${POLITE}(?:(?:is|are|was|were) ${THAT}${MESSAGE} )?(?:really |actually |even )?(?:true|real|right|correct|accurate|legit|factual|fake|false|fake news|for real)(?: about (?:this|that|it))?(?:,? or (?:not|false|fake|no))?$`,
    'u',
  ),
  // "did this really happen?"
  new RegExp(`^${POLITE}(?:did|has|have) ${THAT} (?:really |actually )?(?:happen|happened)$`, 'u'),
]

/** The longest text that is looked at. */
const LONGEST = 80

const END = /[\s?!.…]+$/u

/** Whether somebody who points at a message asks whether it is true, or what it rests on: "is this true?", "fact check", "source?". */
export function asksToCheck(text: string): boolean {
  if (text.length > LONGEST) return false
  const wish = furtherWish(text)
  if (wish === 'sure' || wish === 'sources') return true
  const said = text.trim().toLowerCase().replace(END, '')
  return CHECKS.some((check) => check.test(said))
}
