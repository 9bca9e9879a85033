import type { ArticleVersion } from '../archive/archive.ts'
import { type Article, publishedDay, type Withdrawal } from '../articles/article.ts'
import type { Quote } from '../articles/quote.ts'
import { historyBlocks } from './article-history.ts'
import { citationOf, outletsNamed } from './citation.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { ARTICLE } from './texts/article.ts'
import { STANDING } from './texts/standing.ts'
import { wordingIn } from './wording-in.ts'

/**
 * Words one article's card: headline, date, byline, source, versions and the lead.
 * @param versions every version, oldest first.
 * @param lead the article's opening, where it has one.
 * @param alsoIn the other outlets that carry the same report.
 * @param withId whether the id is shown.
 */
export function renderArticle(
  article: Article,
  versions: readonly ArticleVersion[],
  lead: Quote | undefined,
  language: Language,
  { alsoIn = [], withId = false }: { readonly alsoIn?: readonly string[]; readonly withId?: boolean } = {},
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
  if (article.withdrawn !== undefined) blocks.push(...withdrawalBlocks(article.withdrawn, language))
  else if (lead !== undefined) blocks.push({ kind: 'quote', quote: lead })
  if (alsoIn.length > 0) {
    const outlets = wordingIn(language).and(outletsNamed(alsoIn, language))
    facts.push({ name: STANDING.in(language).copies, value: [outlets] })
  }
  if (withId) facts.push({ name: words.id, value: [{ text: article.id, style: 'code' }] })
  blocks.push({ kind: 'facts', facts })
  if (article.withdrawn === undefined) blocks.push(...historyBlocks(versions, language))
  return {
    tone: 'answer',
    title: headline,
    ...(url === undefined ? {} : { url }),
    blocks,
  }
}

/** That an article was taken back, when, and what its publisher says of it. */
function withdrawalBlocks({ at, reason }: Withdrawal, language: Language): Block[] {
  const words = STANDING.in(language).withdrawn(at === undefined ? {} : { day: at })
  const blocks: Block[] = [{ kind: 'text', text: [{ text: words, style: 'bold' }] }]
  if (reason !== undefined) blocks.push({ kind: 'text', text: [reason] })
  return blocks
}

/** How many there are, with the day on which the newest was taken in; nothing where there is but one. */
function versionsWords(versions: readonly ArticleVersion[], language: Language): string | undefined {
  const newest = versions.at(-1)
  if (newest === undefined || versions.length === 1) return undefined
  return ARTICLE.in(language).countedVersions({ versions: versions.length, day: newest.savedAt })
}
