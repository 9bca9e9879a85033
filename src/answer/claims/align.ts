import type { Span } from '../../text/span.ts'
import { wordSet } from '../../text/word-set.ts'
import { placeOfOtherForm } from '../sentences/other-words.ts'
import type { Apart } from './apart.ts'
import { otherName } from './other-name.ts'
import { isSameDeed } from './same-deeds.ts'
import type { Statement } from './statement-words.ts'
import { compareFigures } from './told-figures.ts'
import { placeTold } from './told-roles.ts'
import { isName, isOneWord, isTurned, negations, placeOf, spanOf } from './told-words.ts'

/** How a sentence of a report stands to a statement whose every word it has, but for at most one that it has otherwise. */
export type Alignment =
  | { readonly side: 'for' }
  | { readonly side: 'against'; readonly apart: Apart }
  | undefined

/**
 * Lays a statement beside a sentence of a report, word by word. Every word of the statement has to be told, by itself or in another
 * form; who does what to whom has to agree. All of it is on the side of saying nothing.
 * @param around what stands beside the sentence: the headline and the sentence before it
 * @param article the stems of the whole article
 */
export function align(
  claim: Statement,
  told: Statement,
  around: readonly (readonly string[])[],
  article: () => ReadonlySet<string>,
): Alignment {
  if (claim.content.length === 0 || !claim.deeds.states || negations(claim.words).length > 1) return undefined
  const nobody = claim.words.findIndex(({ lower }) => NOBODY.test(lower))
  const missing = claim.content.filter((at) => placeOf(claim, at, told) < 0)
  const lent = missing.filter((at) => isLent(claim, at, told, around))
  const open = missing.filter((at) => !lent.includes(at))
  // One missing name may stand in the place of another.
  const other = open.length === 0 ? undefined : otherName(claim, open, told, article)
  if (open.length > 0 && other === undefined) return undefined
  if (!isInOrder(claim, told)) return undefined
  const figures = compareFigures(claim, told)
  if (figures === undefined) return undefined
  const unlike = new Set([...lent, ...open].map((at) => claim.stems[at]!))
  const place = placeTold(claim, told, unlike)
  if (place === undefined) return undefined
  const turned = isTurned(claim) !== isTurned(told, place)
  if (nobody === 0) {
    const doer = other === undefined && figures.apart === undefined ? somebodyDoes(claim, told) : undefined
    return doer === undefined || !turned
      ? undefined
      : { side: 'against', apart: { claimed: spanOf(claim.words, nobody), told: doer } }
  }
  const differences = [figures.apart, other].filter((one) => one !== undefined)
  if (turned || differences.length > 1) return undefined
  if (differences.length === 0) return { side: 'for' }
  return { side: 'against', apart: differences[0]! }
}

const NOBODY = /^(?:nobody|none|no)$/u

/** Words with which a sentence points back. */
const POINTS_BACK = wordSet('the this that these those it its')

/**
 * Whether what stands beside a sentence lends it a word: a name that only says which of a thing it is ("the Corsar mutiny", of "the mutiny"), or
 * a thing to which the sentence points back by another noun ("the text", of a resolution).
 */
function isLent(
  claim: Statement,
  at: number,
  told: Statement,
  around: readonly (readonly string[])[],
): boolean {
  const word = claim.words[at]!
  const holds = (stems: readonly string[]): boolean =>
    stems.some((one) => isOneWord(one, word.stem)) || placeOfOtherForm(stems, word.stem) >= 0
  if (!around.some(holds)) return false
  if (word.pos === 'VERB' || word.pos === 'NUM') return false
  const head = claim.words[at + 1]
  const describes = isName(word) && head !== undefined && head.pos === 'NOUN'
  if (describes && placeOf(claim, at + 1, told) >= 0) return isSaidOfThing(claim, at, told)
  if (describes) return isLent(claim, at + 1, told, around)
  if (isName(word)) return false
  // "Against the text": where the statement has its noun, the report has one that the statement does not have.
  const before = claim.words.slice(0, at).findLast(({ pos }) => pos === 'VERB' || pos === 'ADP')
  const place = before === undefined ? -1 : told.stems.indexOf(before.stem)
  if (place < 0) return false
  const [article, noun] = told.words.slice(place + 1, place + 3)
  return (
    article !== undefined &&
    POINTS_BACK.has(article.lower) &&
    noun !== undefined &&
    noun.pos === 'NOUN' &&
    !claim.stems.includes(noun.stem)
  )
}

/** Whether a sentence tells of the thing that a name describes without another name before it. */
function isSaidOfThing(claim: Statement, at: number, told: Statement): boolean {
  const place = told.stems.indexOf(claim.stems[at + 1]!)
  const before = told.words[place - 1]
  return place > 0 && before !== undefined && before.small && before.pos !== 'PART'
}

/** Whether the names behind a statement's verb follow each other in the report as they do there. */
function isInOrder(claim: Statement, told: Statement): boolean {
  const verb = claim.words.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  const places = claim.content
    .filter((at) => at > verb && isName(claim.words[at]!))
    .map((at) => placeOf(claim, at, told))
    .filter((place) => place >= 0)
  return places.every((place, at) => at === 0 || place >= places[at - 1]!)
}

/** Who a report says does what, where a statement says that nobody does. */
function somebodyDoes(claim: Statement, told: Statement): Span | undefined {
  const [deed] = claim.deeds.deeds
  if (deed === undefined) return undefined
  const other = told.deeds.deeds.find(
    (one) => one.done && isSameDeed(told.stems, one.at, deed.verb) && one.doers !== undefined,
  )
  const words = other?.doers?.[0]
  if (words === undefined || words.length === 0) return undefined
  return { start: words[0]!.start, end: words.at(-1)!.end }
}
