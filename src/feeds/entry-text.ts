import { paragraphsOfMarkup, paragraphsOfText } from '../ingest/markup-paragraphs.ts'
import { RefusedText } from '../ingest/refusal.ts'
import type { FeedEntry, Markup } from './feed.ts'

/** Longest text of an entry, in UTF-16 units with its markup. The longest stories take up a fifth of it. */
const LONGEST = 500_000

/** Teasers are shorter than this, whole stories hardly ever. */
const STORY_WORDS = 150

/** What a text ends with that goes on elsewhere: an ellipsis, perhaps in brackets. */
const CUT_OFF = /(?:…|\.\.\.)\s*[\])]?$/

/** A paragraph that only leads to the page, or says where the text came from. */
const POINTER =
  /^(?:(?:continue|keep) reading\b.{0,200}|read (?:more|on|the (?:full|rest)\b).{0,200}|(?:view|see|read) (?:the )?(?:full|original|whole) (?:article|story|post).{0,100}|the post .{0,400} (?:appeared first|first appeared) on .{0,200})$/i

/** What a feed gives of an entry's text. */
export interface EntryText {
  readonly paragraphs: readonly string[]
  /** Whether it is the whole text, as far as that can be told without the page. */
  readonly whole: boolean
}

/**
 * Reads the text of an entry: its content where it has some, else its summary.
 * @throws {RefusedText} for one that no story can be.
 */
export function entryText({ content, summary }: FeedEntry): EntryText {
  const teaser = summary === undefined ? [] : paragraphsOf(summary)
  const text = content === undefined ? teaser : paragraphsOf(content)
  const longer = wordsIn(text) >= wordsIn(teaser) ? text : teaser
  const paragraphs = withoutPointers(longer)
  const pointed = paragraphs.length < longer.length
  const cut = CUT_OFF.test(paragraphs.at(-1) ?? '')
  const words = wordsIn(paragraphs)
  // A short text is whole where the feed gives a teaser beside it, which is shorter still.
  const apart = content !== undefined && summary !== undefined && words > 2 * wordsIn(teaser)
  return { paragraphs, whole: !cut && words > 0 && (words >= STORY_WORDS || (apart && !pointed)) }
}

/** The text on one line, without markup. */
export function plainLine(markup: Markup | undefined): string {
  return markup === undefined ? '' : paragraphsOf(markup).join(' ')
}

function paragraphsOf({ kind, text }: Markup): string[] {
  if (text.length > LONGEST) {
    throw new RefusedText(`The text has ${text.length} characters; at most ${LONGEST} are read.`)
  }
  return kind === 'html' ? paragraphsOfMarkup(text) : paragraphsOfText(text)
}

function withoutPointers(paragraphs: readonly string[]): readonly string[] {
  let end = paragraphs.length
  while (end > 0 && POINTER.test(paragraphs[end - 1] ?? '')) end -= 1
  return paragraphs.slice(0, end)
}

function wordsIn(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0)
}
