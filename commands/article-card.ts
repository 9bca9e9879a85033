import { otherOutlets } from '../src/answer/standing.ts'
import type { Archive } from '../src/archive/archive.ts'
import type { Article } from '../src/articles/article.ts'
import { tellingSentences } from '../src/articles/lead-sentences.ts'
import { quotableSentences } from '../src/articles/passages.ts'
import { type Quote, quoteFrom } from '../src/articles/quote.ts'
import { citationOf } from '../src/reply/citation.ts'
import type { Language } from '../src/reply/language.ts'
import { renderArticle } from '../src/reply/render-article.ts'
import type { Control, Reply } from '../src/reply/reply.ts'
import { BUTTONS } from '../src/reply/texts/buttons.ts'
import { articleReference } from './article-reference.ts'

/** The lead is whole sentences up to about this many UTF-16 units, and the first sentence whatever its length. */
const LEAD_LENGTH = 500

const PARAGRAPH_END = '\n\n'

/**
 * One article's card, with what leads on from it.
 * @param withId whether the id of the article is of use to whoever reads it.
 * @param apart whether the card stands in a message of its own that one person sees, so that the text may take its place.
 */
export async function articleCard(
  article: Article,
  archive: Archive,
  language: Language,
  { apart = false, withId = false }: { readonly apart?: boolean; readonly withId?: boolean } = {},
): Promise<Reply> {
  const { url } = citationOf(article)
  const labels = BUTTONS.in(language)
  // A card has no time of its own: what carries the report today is named.
  const alsoIn = await otherOutlets(article, archive, '9999-12-31')
  const ways: Control[] = [
    ...(article.body.trim() === '' || article.withdrawn !== undefined
      ? []
      : [
          {
            kind: 'button' as const,
            label: labels.read,
            action: `${apart ? 'text:0' : 'read'}:${articleReference(article)}`,
            style: 'primary' as const,
          },
        ]),
    ...(url === undefined ? [] : [{ kind: 'link' as const, label: labels.original, url }]),
  ]
  return {
    ...renderArticle(article, await archive.versions(article.id), leadOf(article), language, {
      alsoIn,
      withId,
    }),
    controls: [ways],
  }
}

/** The opening sentences: the first paragraph as far as it is short enough. */
function leadOf(of: Article): Quote | undefined {
  const all = quotableSentences(of)
  const telling = tellingSentences(of)[0]
  const [first, ...others] = all.slice(all.findIndex(({ start }) => start === telling?.start))
  if (first === undefined) return undefined
  let { end } = first
  for (const sentence of others) {
    const longer = sentence.end - first.start > LEAD_LENGTH
    if (longer || of.body.slice(end, sentence.start).includes(PARAGRAPH_END)) break
    end = sentence.end
  }
  return quoteFrom(of, { start: first.start, end })
}
