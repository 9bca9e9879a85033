import { oneSpaced } from './clean-text.ts'
import type { PageElement, SearchableNode } from './visible-text.ts'

/** Elements that are never part of a story, wherever they stand. */
const BESIDE_STORY = 'aside, figcaption, [role="complementary"], [role="banner"]'

/** What sites call the elements beside a story, as parts of the names of classes and ids. */
const NAMES_BESIDE_STORY = new RegExp(
  `(?:^|-)(?:${[
    'ads?|advert(?:s|isement|ising)?|sponsor(?:s|ed)?|promo(?:s|tion)?|outbrain|taboola',
    'related|recommend(?:ed|ations?)?|most-?(?:read|popular|viewed)|trending|popular|up-next|read-?(?:next|more|also)|more-(?:on|from|stories)|see-also|also-read',
    'newsletters?|sign-?up|subscri(?:be|ption)|donat(?:e|ion)|appeal|support-us|paywall|registration',
    'shar(?:e|ing)|social|follow(?:-us)?|comments?|disqus|app-download|print-button',
    'breadcrumbs?|pagination|pager|toolbar|toc|table-of-contents|menu|navbar|skip-link|sidebar|masthead',
    'cookies?|consent|gdpr|onetrust|banner|modal|overlay|popup|toast',
    'captions?|photo-credit|image-credit|credit|credits',
    'byline|author-(?:bio|box|info|card)|about-the-author|bio|post-meta|entry-meta|article-meta|story-meta|read-?time|reading-time',
    'tags?|tag-list|topics|topic-list|keywords|pull-?quote|listen|audio-player|poll|quiz|survey',
  ].join('|')})(?:-|$)`,
)

/** Share of all paragraphs' text beyond which an element is the page or its story, whatever it is called. */
const STORY_SHARE = 0.4

/** A list whose text is links to so much is a list of other stories. */
const LINKS_SHARE = 0.8
const LIST_ENTRY_LENGTH = 160

/** Fewest links of a menu, and the average length of its links with what stands between them, in UTF-16 units. */
const MENU_LINKS = 3
const MENU_LINK_LENGTH = 60

/** How lines begin that lead to other stories, in the languages of news. */
const LEADS_ELSEWHERE =
  /^(?:related|read (?:more|also|next|the full)|see also|more (?:on|from|stories|about)|also read|watch|recommended|further reading|in case you missed|don['’]t miss|most (?:read|popular)|you may also like|up next|latest (?:news|stories)|mehr zum thema|lesen sie|auch interessant|à lire aussi|lire aussi|sur le même sujet|lea también|te puede interesar|leia (?:também|mais)|читайте також|читайте ещё|関連記事|あわせて読みたい)/iu

/** Longest line that leads elsewhere, in UTF-16 units. */
const LEAD_LENGTH = 200

const CAMEL_CASE = /([a-z])([A-Z])/g
const SEPARATORS = /[_:.]+|-{2,}/g
const WHITE_SPACE = /\s+/

/**
 * Takes out of a page what stands around and within the story without being part of it: lists of other stories, newsletters,
 * advertisements, captions, buttons, notes on cookies. What holds much of the page's text stays, whatever it is called.
 */
export function removeBoilerplate(document: SearchableNode): void {
  const most = STORY_SHARE * paragraphLength(document)
  const remove = (element: PageElement) => {
    if (most === 0 || paragraphLength(element) <= most) element.remove()
  }
  for (const element of [...document.querySelectorAll(BESIDE_STORY)]) remove(element)
  for (const element of [...document.querySelectorAll('[class], [id]')]) {
    if (isBesideStory(element)) remove(element)
  }
  for (const list of [...document.querySelectorAll('ul, ol')]) {
    if (isListOfLinks(list)) remove(list)
  }
  for (const block of [...document.querySelectorAll('td, p, div, section')]) {
    if (isRowOfLinks(block)) remove(block)
  }
  for (const line of [...document.querySelectorAll('p, div, h2, h3, h4, h5, li, strong')]) {
    if (leadsElsewhere(line)) remove(line)
  }
}

function isBesideStory(element: PageElement): boolean {
  const name = element.nodeName.toUpperCase()
  if (name === 'HTML' || name === 'BODY' || name === 'MAIN' || name === 'ARTICLE' || name === 'H1')
    return false
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(
    WHITE_SPACE,
  )
  return names.some((word) =>
    NAMES_BESIDE_STORY.test(word.replace(CAMEL_CASE, '$1-$2').replace(SEPARATORS, '-').toLowerCase()),
  )
}

/** The length of the text in paragraphs; of a site without any, of all its text. */
function paragraphLength(root: SearchableNode): number {
  let length = 0
  for (const paragraph of root.querySelectorAll('p')) length += lengthOf(paragraph)
  return length
}

function isListOfLinks(list: PageElement): boolean {
  const entries = [...list.querySelectorAll('li')]
  const text = lengthOf(list)
  return (
    entries.length > 0 && text <= entries.length * LIST_ENTRY_LENGTH && linkLength(list) >= LINKS_SHARE * text
  )
}

/** Names of sections, one beside the other: a menu, whatever its element. */
function isRowOfLinks(block: PageElement): boolean {
  const links = [...block.querySelectorAll('a')].length
  if (links < MENU_LINKS) return false
  const text = lengthOf(block)
  return text <= links * MENU_LINK_LENGTH && linkLength(block) >= LINKS_SHARE * text
}

/** "Read more: ...", where what follows is a link, or nothing does. */
function leadsElsewhere(line: PageElement): boolean {
  const text = oneSpaced((line.textContent ?? '').slice(0, 2 * LEAD_LENGTH))
  if (text.length > LEAD_LENGTH) return false
  const [lead] = LEADS_ELSEWHERE.exec(text) ?? []
  if (lead === undefined) return false
  const isHeading = line.nodeName.toUpperCase().startsWith('H')
  return 2 * linkLength(line) >= text.length - lead.length - 2 || isHeading
}

function linkLength(element: PageElement): number {
  let length = 0
  for (const link of element.querySelectorAll('a')) length += lengthOf(link)
  return length
}

function lengthOf(element: PageElement): number {
  return (element.textContent ?? '').trim().length
}
