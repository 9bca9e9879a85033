import type { Query } from '../../question/query.ts'
import { readWords } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import { questionShape } from '../spans/question-shape.ts'
import { askedDeed } from './asked-deed.ts'
import { isKnownDeed, tellsDeed } from './deed-classes.ts'

/** What stands for whoever was named before. */
const POINTS_BACK = /\b(?:him|her|it|them|his|its|their|he|she|they|this|that|which|who)\b/iu

/**
 * Whether a question asks who did something to whom it names ("who killed Holt"), and none of some texts tells of the deed together with a
 * name of the question or a word that may stand for one: others were killed too.
 * @param texts sentences and headlines
 */
export function isUndergoerApart(query: Query, { terms }: QueryTerms, texts: readonly string[]): boolean {
  const { type, build } = questionShape(query)
  if (type.kind !== 'person' || build !== 'subject') return false
  const deed = askedDeed(query)
  const names = terms.filter(({ name }) => name).map(({ stem }) => stem)
  if (names.length === 0 || !isKnownDeed(deed)) return false
  return !texts.some((text) => {
    const { stems } = readWords(text)
    if (!tellsDeed(stems, deed)) return false
    return POINTS_BACK.test(text) || names.some((name) => stems.includes(name) || toldOtherwise(stems, name))
  })
}
