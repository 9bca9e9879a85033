import { Readability } from '@mozilla/readability'
import type { ArticleDraft } from '../articles/article.ts'
import { readName, requireBody, requireTitle } from './citation.ts'
import { cleanText, oneSpaced } from './clean-text.ts'
import { paragraphsOfAny } from './markup-paragraphs.ts'
import { readPageCitation } from './page-citation.ts'
import { requireModestMarkup, requireModestPage, requireModestText } from './page-limits.ts'
import { asksForPassword, findObstacle } from './page-obstacle.ts'
import { presentFields } from './present-fields.ts'
import { RefusedText } from './refusal.ts'
import { RefusedPage } from './refused-page.ts'
import { removeBoilerplate } from './remove-boilerplate.ts'
import { storyFrom, withoutBy } from './story.ts'
import { isAroundStory } from './story-paragraphs.ts'
import { isForPay, storyIn, textAt } from './structured-data.ts'
import type { HtmlDocument, PageElement } from './visible-text.ts'
import { paragraphsIn, parsePage, removeUnseen } from './visible-text.ts'

/** Where a page came from, and what was known of it before. */
export interface PageOrigin {
  /** The address that it was fetched from; absent for a file. */
  readonly url?: string
  /** What a feed says of the story; it counts where the page says nothing. */
  readonly known?: Partial<Pick<ArticleDraft, 'title' | 'publishedAt' | 'byline' | 'source' | 'language'>>
}

/** Fewest words of a page from the web: what has less is a notice, a caption or a video. */
const FEWEST_WORDS = 25

/** Share of a story's text in links beyond which it is a list of other stories. */
const LINKS_SHARE = 0.6

/** A story in the page's data that is so many times longer than the one in its text is shown by scripts. */
const TIMES_LONGER = 3

/** One damaged character (U+FFFD) in so many spoils a text. */
const LENGTH_PER_DAMAGE = 500

/** Characters of scripts that write words without spaces, two or so a word. */
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu
const WORD = /\S+/g

/**
 * Reads a news page: the story without navigation, scripts, styles, hidden text, captions and links to others, a paragraph each.
 * @param html decoded, with LF line endings.
 * @throws {RefusedPage} where something stands in the story's place: a paywall, a login, a note on cookies.
 * @throws {RefusedText} where no story, headline or date of publication is found.
 */
export function readHtmlPage(html: string, { url, known = {} }: PageOrigin = {}): ArticleDraft {
  requireModestMarkup(html)
  const page = parsePage(html)
  requireModestPage(page)
  const citation = readPageCitation(page, url)
  const data = storyIn(page, citation.url)
  const forPay =
    isForPay(data) || page.querySelector('meta[property="article:content_tier"][content="locked"]') !== null
  const password = asksForPassword(page)
  const pageTitle = oneSpaced(page.title ?? '')
  removeUnseen(page)
  for (const script of [...page.querySelectorAll('script')]) script.remove()
  requireModestText(page.body?.textContent ?? '')
  const seen = paragraphsIn(page.body).join(' ')
  const paragraphs = findStory(page, textAt(data, 'articleBody'))
  const words = wordsIn(paragraphs.join(' '))
  const obstacle = findObstacle({
    title: citation.title ?? pageTitle,
    text: seen,
    words,
    asksForPassword: password,
  })
  if (obstacle !== undefined) throw new RefusedPage(obstacle)
  // A file is what somebody has got already; from the web only what is free to read is taken.
  if (url !== undefined && forPay) throw new RefusedPage('paywall')
  const headline = citation.title ?? known.title ?? pageTitle
  const publishedAt = citation.publishedAt ?? known.publishedAt
  if (headline.trim() === '' && publishedAt === undefined) {
    throw new RefusedText('The headline and the date are missing.')
  }
  const title = requireTitle(headline)
  if (publishedAt === undefined) throw new RefusedText(citation.undated ?? 'The date is missing.')
  const story = storyFrom(paragraphs, title)
  const body = requireBody(story.paragraphs)
  if (url !== undefined && words < FEWEST_WORDS) {
    throw new RefusedPage('no-story', `The page holds a text of ${words} words, too few for an article.`)
  }
  requireUndamaged(body)
  const author = citation.byline ?? known.byline ?? story.byline
  const byline = author === undefined ? undefined : readName('byline', withoutBy(oneSpaced(author)))
  const source = citation.source ?? known.source ?? (url === undefined ? undefined : hostOf(url))
  const { updatedAt, section } = citation
  const language = citation.language ?? known.language
  return {
    title,
    body,
    publishedAt,
    ...presentFields({
      updatedAt,
      source,
      byline,
      url: citation.url,
      section,
      language,
      credits: story.credits,
    }),
  }
}

/**
 * The paragraphs of a page's story.
 * @param told the story's text as the page's data have it, for pages that show it by scripts.
 */
function findStory(page: HtmlDocument, told: string | undefined): string[] {
  removeBoilerplate(page)
  const content = findContent(page)
  const shown = content === undefined ? [] : paragraphsIn(content)
  if (content !== undefined && isListOfLinks(content)) {
    throw new RefusedPage('no-story', 'The page is a list of links to other stories.')
  }
  const story = shown.filter((paragraph) => !isAroundStory(paragraph))
  const data =
    told === undefined ? [] : paragraphsOfAny(told).filter((paragraph) => !isAroundStory(paragraph))
  return data.join(' ').length > TIMES_LONGER * story.join(' ').length ? data : story
}

/** The element of the story, as Readability finds it. */
function findContent(page: HtmlDocument): PageElement | undefined {
  const reader = new Readability<PageElement>(
    page as unknown as ConstructorParameters<typeof Readability>[0],
    {
      serializer: (node: unknown) => node as PageElement,
      disableJSONLD: true,
    },
  )
  try {
    return reader.parse()?.content ?? undefined
  } catch (error) {
    // It was written for what browsers make of pages, and stumbles over some that no browser would make.
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw new RefusedPage('no-story', 'The markup of the page is too broken to find its story.')
  }
}

function isListOfLinks(content: PageElement): boolean {
  const length = (content.textContent ?? '').trim().length
  let links = 0
  for (const link of content.querySelectorAll('a')) links += (link.textContent ?? '').trim().length
  return length > 0 && links > LINKS_SHARE * length
}

function wordsIn(text: string): number {
  const ideographs = text.match(IDEOGRAPHS)?.length ?? 0
  return (text.match(WORD)?.length ?? 0) + Math.floor(ideographs / 2)
}

function requireUndamaged(body: string): void {
  const damaged = body.split('\ufffd').length - 1
  if (damaged * LENGTH_PER_DAMAGE > body.length) {
    throw new RefusedText('The text holds damaged characters; it is not in the charset that it claims.')
  }
}

/** The host of an address, as an outlet that has no other name. */
export function hostOf(url: string): string {
  return cleanText(new URL(url).hostname.replace(/^www\./, ''))
}
