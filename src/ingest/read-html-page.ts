import { Readability } from '@mozilla/readability'
import type { ArticleDraft } from '../articles/article.ts'
import { readName, requireBody, requireTitle } from './citation.ts'
import { oneSpaced } from './clean-text.ts'
import { readPageCitation } from './page-citation.ts'
import { requireModestMarkup, requireModestPage } from './page-limits.ts'
import { presentFields } from './present-fields.ts'
import { RefusedText } from './refusal.ts'
import { storyFrom, withoutBy } from './story.ts'
import type { HtmlNode } from './visible-text.ts'
import { paragraphsIn, parsePage, removeUnseen } from './visible-text.ts'

/**
 * Reads a news page: the story without navigation, scripts, styles, hidden text and captions, a paragraph each.
 * @param html decoded, with LF line endings.
 * @throws {RefusedText} where no story, headline or date of publication is found.
 */
export function readHtmlPage(html: string): ArticleDraft {
  requireModestMarkup(html)
  const page = parsePage(html)
  requireModestPage(page)
  const citation = readPageCitation(page)
  removeUnseen(page)
  const found = new Readability<HtmlNode>(page as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: (node: unknown) => node as HtmlNode,
  }).parse()
  const title = requireTitle(citation.title ?? oneSpaced(found?.title ?? page.title ?? ''))
  if (citation.publishedAt === undefined) throw new RefusedText(citation.undated ?? 'The date is missing.')
  const content = found?.content
  const story = storyFrom(content === null || content === undefined ? [] : paragraphsIn(content), title)
  const author = citation.byline ?? story.byline ?? present(found?.byline)
  const byline = author === undefined ? undefined : readName('byline', withoutBy(oneSpaced(author)))
  const source = readName('source', oneSpaced(citation.source ?? found?.siteName ?? ''))
  const section = readName('section', oneSpaced(citation.section ?? ''))
  const { publishedAt, updatedAt, url, language } = citation
  return {
    title,
    body: requireBody(story.paragraphs),
    publishedAt,
    ...presentFields({ updatedAt, source, byline, url, section, language, credits: story.credits }),
  }
}

function present(text: string | null | undefined): string | undefined {
  return text === null || text === undefined || text.trim() === '' ? undefined : text
}
