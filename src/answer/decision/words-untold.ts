import type { Query } from '../../question/query.ts'
import { readWords } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import { type AnswerKind, FIGURE_KINDS } from '../spans/answer-type.ts'
import { questionShape } from '../spans/question-shape.ts'
import { tellsDeed } from './deed-classes.ts'

/** Kinds of which many stand in any sentence: one of them beside a name alone is hardly what is asked for. */
const COMMON_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([...FIGURE_KINDS, 'date'])

/** "Is Holt a dictator": without a word of it nothing is said of it. */
const IS_ONE =
  /^\W*(?:is|was|are|were)\s+(?!there\b|it\b|this\b|that\b)(?:[\p{L}\p{M}.'’-]+\s+){1,4}?an?\s+(?:\p{L}[\p{L}-]*\s+){0,2}\p{L}[\p{L}-]*\W*$/iu

/** Words of a question that its answer need not have in any form. */
const NEEDLESS: ReadonlySet<string> = new Set(
  'take place happen occur live locate situate come go get make last score result number total year long born'
    .split(' ')
    .map(stem),
)

/**
 * Whether a question asks for a figure, a day or whether somebody is such a one, and no word of what it asks, names aside, stands in some texts in any form: only names
 * brought them here.
 * @param texts sentences and headlines
 */
export function areWordsUntold(query: Query, { all, terms }: QueryTerms, texts: readonly string[]): boolean {
  if (!COMMON_KINDS.has(questionShape(query).type.kind) && !IS_ONE.test(query.question)) return false
  const words = all
    .map((term) => terms[term]!)
    .filter(({ name, stem }) => !name && !NEEDLESS.has(stem) && !/^\d/.test(stem))
  // "A war criminal" is a criminal.
  const asked = IS_ONE.test(query.question) ? words.slice(-1) : words
  if (asked.length === 0) return false
  return !texts.some((text) => {
    const { stems } = readWords(text)
    return asked.some(
      ({ stem }) => stems.includes(stem) || tellsDeed(stems, stem) || toldOtherwise(stems, stem),
    )
  })
}
