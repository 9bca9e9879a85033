import type { ArticleVersion } from '../archive/archive.ts'
import { type Article, publishedDay } from '../articles/article.ts'
import { formatDay } from '../articles/dates.ts'
import type { Quote } from '../articles/quote.ts'
import { citationOf } from './citation.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { countOf } from './wording.ts'

/**
 * Words one article's card: headline, date, byline, source, versions and the lead.
 * @param versions every version, oldest first.
 * @param lead the article's opening, where it has one.
 */
export function renderArticle(
  article: Article,
  versions: readonly ArticleVersion[],
  lead: Quote | undefined,
): Reply {
  const { headline, url } = citationOf(article)
  const facts: { name: string; value: Inline[] }[] = []
  const fact = (name: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') facts.push({ name, value: [value] })
  }
  fact('Published', formatDay(publishedDay(article)))
  fact('Updated', article.updatedAt === undefined ? undefined : formatDay(article.updatedAt))
  fact('Source', article.source)
  fact('Byline', article.byline)
  if (article.source === undefined && article.byline === undefined) fact('Source', 'not known')
  fact('Section', article.section)
  fact('Credits', article.credits)
  fact('Versions', versionsWords(versions))
  if (url !== undefined) facts.push({ name: 'Address', value: [{ text: url, url }] })
  const blocks: Block[] = []
  if (lead !== undefined) blocks.push({ kind: 'quote', quote: lead })
  facts.push({ name: 'Id', value: [{ text: article.id, style: 'code' }] })
  blocks.push({ kind: 'facts', facts })
  return {
    tone: 'answer',
    title: headline,
    ...(url === undefined ? {} : { url }),
    blocks,
  }
}

/** `1`, or how many with the day on which the newest was taken in. */
function versionsWords(versions: readonly ArticleVersion[]): string {
  const newest = versions.at(-1)
  if (newest === undefined || versions.length === 1) return '1, as first imported'
  return `${countOf(versions.length, 'version')}, the newest imported on ${formatDay(newest.savedAt)}`
}
