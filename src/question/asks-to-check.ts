import { furtherWish } from './further-wish.ts'

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
    `^${POLITE}(?:(?:is|are|was|were) ${THAT}${MESSAGE} )?(?:really |actually |even |still )?(?:true|real|right|correct|accurate|legit|factual|fake|false|fake news|for real)(?: about (?:this|that|it))?(?:,? or (?:not|false|fake|no))?$`,
    'u',
  ),
  // "how true is this?", "any truth to this?", "can you check if this is true?", "isn't this false?"
  new RegExp(`^${POLITE}how (?:true|accurate|reliable) (?:is|are) ${THAT}${MESSAGE}$`, 'u'),
  new RegExp(`^${POLITE}(?:is there )?any truth (?:to|in) ${THAT}${MESSAGE}$`, 'u'),
  new RegExp(
    `^${POLITE}(?:check|see|tell me|verify) (?:if|whether) ${THAT}${MESSAGE} (?:is|are|was|were) (?:really |actually |still )?(?:true|real|right|correct|accurate|legit|false|fake)$`,
    'u',
  ),
  new RegExp(
    `^${POLITE}(?:isn['’]?t|aren['’]?t|wasn['’]?t) ${THAT}${MESSAGE} (?:true|real|right|correct|accurate|legit|false|fake)$`,
    'u',
  ),
  // One word, and the same in the other languages of the replies.
  /^(?:really|seriously|for real|thoughts|thoughts on this|stimmt das|ist das wahr|c['’]est vrai|est-ce vrai|es verdad|es cierto|é verdade|isto é verdade|це правда|правда|本当|本当ですか)$/u,
  // "did this really happen?"
  new RegExp(`^${POLITE}(?:did|has|have) ${THAT} (?:really |actually )?(?:happen|happened)$`, 'u'),
]

/** The longest text that is looked at. */
const LONGEST = 80

/** What a question ends with that asks nothing: marks, faces, thanks. */
const END =
  /(?:[\s?!.…,？。]+|\p{Extended_Pictographic}|\u200d|\ufe0f|\s(?:thanks|thank you|thx|ty|please|pls|lol))+$/u

/** The words in which a conversation hears of doubt about an answer. */
export const DOUBT = 'is this true?'

/** Whether somebody who points at a message asks whether it is true, or what it rests on: "is this true?", "fact check", "source?". */
export function asksToCheck(text: string): boolean {
  if (text.length > LONGEST) return false
  const wish = furtherWish(text)
  if (wish === 'sure' || wish === 'sources') return true
  const said = text.trim().toLowerCase().replace(END, '')
  return CHECKS.some((check) => check.test(said))
}
