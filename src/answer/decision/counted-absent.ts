import { sortOfNoun } from '../../question/asked-noun.ts'
import type { Query } from '../../question/query.ts'
import type { ArticleText } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { isEnglishWord } from '../../text/english-words.ts'
import { stem } from '../../text/stem.ts'
import { toldOtherwise } from '../sentences/other-words.ts'
import { questionShape } from '../spans/question-shape.ts'
import { isKnownDeed, tellsDeed } from './deed-classes.ts'

/** Nouns that a question has and its answer need not: what is counted or asked for in general. */
const GENERAL: ReadonlySet<string> = new Set(
  `people person ppl man woman name kind type sort way reason cause number amount percentage time thing event part
  anyone anybody something anything news latest update report article story result role happening happen detail info
  information purpose effect impact word term total average example main other another exact answer problem issue
  situation case point fact place date day month year decade century hour minute week today yesterday`
    .split(/\s+/)
    .map(stem),
)

/** Times are asked for in many words, and states are countries. */
const UNCOUNTED: ReadonlySet<string> = new Set(['date', 'place'])

function stemsOf({ passages, title }: ArticleText): string[] {
  return [
    ...passages.flatMap(({ sentences }) => sentences.flatMap((sentence) => [...sentence.stems, ''])),
    ...title,
  ]
}

/** Whether it is asked how many or how much of something there is that an article has nowhere, in no other word either. People are counted in many words. */
export function isCountedAbsent(query: Query, terms: QueryTerms, article: ArticleText): boolean {
  const { type, noun } = questionShape(query)
  if (type.noun === undefined || noun === undefined) return false
  if (type.kind !== 'count' && !(type.kind === 'measure' && /\bhow much\b/iu.test(query.question)))
    return false
  if (GENERAL.has(noun) || UNCOUNTED.has(sortOfNoun(type.noun) ?? '') || isKnownDeed(noun)) return false
  const held = terms.terms.find((term) => term.stem === noun || term.typed === noun)
  if (held === undefined || held.typed !== undefined) return false
  const told = stemsOf(article)
  return (held.known || isEnglishWord(type.noun)) && !tellsDeed(told, noun) && !toldOtherwise(told, noun)
}
