import { onceAQuery } from '../../question/once-a-query.ts'
import type { Query } from '../../question/query.ts'
import type { ArticleText } from '../../search/article-texts.ts'
import type { QueryTerms } from '../../search/ranking/query-terms.ts'
import { stem } from '../../text/stem.ts'
import { tokenize } from '../../text/tokens.ts'

/** "What did Jane Doe say", "what does the mayor want": whose words are asked for. */
const WHOSE_WORDS =
  /\b(?:what|how)\s+(?:exactly\s+)?(?:did|does|do|has|have|had)\s+(.{1,60}?)\s+(?:say|said|tell|told|claim|claimed|think|call|describe|respond|react|announce|argue|warn|promise|demand|threaten|write|tweet|post|comment)\b/iu

/** Speech, in a sentence of whoever speaks: a verb or the marks of a quotation. */
const SPEAKS =
  /["“”]|\b(?:sa(?:id|ys?)|told|tells|added|wrote|writes|tweeted|posted|asked|replied|insisted|argued|claimed|declared|explained|noted|stated|warned|announced|called|described|vowed|pledged|promised|demanded|denied|denies|accused|rejected|welcomed|condemned|criticised|criticized|praised|urged|thanked|ruled out|suggested|acknowledged|admitted|confirmed|disputed|according to|spoke|declined|refused)\b/iu

/** Where one who was named before goes on: "he said", "she told". */
const GOES_ON = /\b(?:he|she|they|it)\b|^\s*["“]/iu

/** How many sentences after the name a "he said" may stand. */
const REACH = 3

const askedStems = onceAQuery(({ question }: Query): ReadonlySet<string> => {
  const whose = WHOSE_WORDS.exec(question)?.[1]
  return new Set(whose === undefined ? [] : tokenize(whose).map(({ norm }) => stem(norm)))
})

/**
 * Whether a question asks for the words of somebody whom it names and an article lets nobody of that name speak: what others
 * said of the same matter is not what is asked for.
 */
export function isSilent(query: Query, terms: QueryTerms, { article, passages }: ArticleText): boolean {
  const asked = askedStems(query)
  const names = new Set(
    terms.terms
      .filter((term) => term.name && (asked.has(term.stem) || asked.has(term.typed ?? '')))
      .map((term) => term.stem),
  )
  if (names.size === 0) return false
  let since = Number.POSITIVE_INFINITY
  for (const { sentences } of passages) {
    for (const { start, end, stems } of sentences) {
      const text = article.body.slice(start, end)
      since = stems.some((one) => names.has(one)) ? 0 : since + 1
      if (since <= REACH && SPEAKS.test(text) && (since === 0 || GOES_ON.test(text))) return false
    }
  }
  return true
}
