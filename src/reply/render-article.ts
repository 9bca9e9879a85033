import type { ArticleVersion } from '../archive/archive.ts'
import { type Article, publishedDay } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import { citationOf } from './citation.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { ARTICLE } from './texts/article.ts'
import { wordingIn } from './wording-in.ts'

/**
 * Words one article's card: headline, date, byline, source, versions and the lead.
 * @param versions every version, oldest first.
 * @param lead the article's opening, where it has one.
 */
export function renderArticle(
  article: Article,
  versions: readonly ArticleVersion[],
  lead: Quote | undefined,
  language: Language,
): Reply {
  const words = ARTICLE.in(language)
  const { day } = wordingIn(language)
  const { headline, url } = citationOf(article)
  const facts: { name: string; value: Inline[] }[] = []
  const fact = (name: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') facts.push({ name, value: [value] })
  }
  fact(words.published, day(publishedDay(article)))
  fact(words.updated, article.updatedAt === undefined ? undefined : day(article.updatedAt))
  fact(words.source, article.source)
  fact(words.byline, article.byline)
  if (article.source === undefined && article.byline === undefined) fact(words.source, words.unknown)
  fact(words.section, article.section)
  fact(words.credits, article.credits)
  fact(words.versions, versionsWords(versions, language))
  if (url !== undefined) facts.push({ name: words.address, value: [{ text: url, url }] })
  const blocks: Block[] = []
  if (lead !== undefined) blocks.push({ kind: 'quote', quote: lead })
  facts.push({ name: words.id, value: [{ text: article.id, style: 'code' }] })
  blocks.push({ kind: 'facts', facts })
  return {
    tone: 'answer',
    title: headline,
    ...(url === undefined ? {} : { url }),
    blocks,
  }
}

/** `1`, or how many with the day on which the newest was taken in. */
function versionsWords(versions: readonly ArticleVersion[], language: Language): string {
  const words = ARTICLE.in(language)
  const newest = versions.at(-1)
  if (newest === undefined || versions.length === 1) return words.firstVersion
  return words.countedVersions({ versions: versions.length, day: newest.savedAt })
}
