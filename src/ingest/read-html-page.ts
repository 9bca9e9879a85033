import { Readability } from '@mozilla/readability'
import type { ArticleDraft } from '../articles/article.ts'
import { readName, requireBody, requireTitle } from './citation.ts'
import { cleanText } from './clean-text.ts'
import { readPageCitation } from './page-citation.ts'
import { RefusedText } from './refusal.ts'
import { storyFrom, withoutBy } from './story.ts'
import type { HtmlNode } from './visible-text.ts'
import { paragraphsIn, parsePage, removeUnseen } from './visible-text.ts'

/** Elements of a page beyond which finding its story takes minutes. */
const ELEMENT_LIMIT = 100_000

/**
 * Reads a news page: the story without navigation, scripts, styles, hidden text and captions, a paragraph each.
 * @param html decoded, with LF line endings.
 * @throws {RefusedText} where no story, headline or date of publication is found.
 */
export function readHtmlPage(html: string): ArticleDraft {
  const page = parsePage(html)
  const citation = readPageCitation(page)
  removeUnseen(page)
  const found = new Readability<HtmlNode>(page as unknown as ConstructorParameters<typeof Readability>[0], {
    maxElemsToParse: ELEMENT_LIMIT,
    serializer: (node: unknown) => node as HtmlNode,
  }).parse()
  const title = requireTitle(citation.title ?? cleanText(found?.title ?? page.title ?? ''))
  if (citation.publishedAt === undefined) throw new RefusedText(citation.undated ?? 'The date is missing.')
  const content = found?.content
  const story = storyFrom(content === null || content === undefined ? [] : paragraphsIn(content), title)
  const author = citation.byline ?? story.byline ?? present(found?.byline)
  const byline = author === undefined ? undefined : readName('byline', withoutBy(cleanText(author).trim()))
  const source = readName('source', cleanText(citation.source ?? found?.siteName ?? ''))
  const section = readName('section', cleanText(citation.section ?? ''))
  const { publishedAt, updatedAt, url, language } = citation
  return {
    title,
    body: requireBody(story.paragraphs),
    publishedAt,
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(source === undefined ? {} : { source }),
    ...(byline === undefined ? {} : { byline }),
    ...(url === undefined ? {} : { url }),
    ...(section === undefined ? {} : { section }),
    ...(language === undefined ? {} : { language }),
    ...(story.credits === undefined ? {} : { credits: story.credits }),
  }
}

function present(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text.trim() === '' ? undefined : text
}
