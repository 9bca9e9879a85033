import type { ArticleDraft, Withdrawal } from '../articles/article.ts'
import { parseDateline } from '../articles/dateline.ts'
import { readName, readUrl, requireTitle } from './citation.ts'
import { oneSpaced } from './clean-text.ts'
import { presentFields } from './present-fields.ts'
import { readDate } from './read-date.ts'
import { RefusedText } from './refusal.ts'
import { storyFrom, withoutBy } from './story.ts'

/** What the formats of news agencies say of a story, each in its own words; all texts as they stand. */
export interface WireStory {
  /** Names the story, whichever its version: a URI. */
  readonly id?: string | undefined
  readonly headline?: string | undefined
  readonly byline?: string | undefined
  readonly source?: string | undefined
  readonly section?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
  /** Where and when the story was written, as it is printed before it. */
  readonly dateline?: string | undefined
  readonly paragraphs: readonly string[]
  /** A summary that stands in for a text that is not there. */
  readonly teaser?: readonly string[] | undefined
  readonly firstCreated?: string | undefined
  readonly versionCreated?: string | undefined
  /** `usable` where the agency says nothing else; `canceled` and `withheld` take the story back. */
  readonly status?: string | undefined
  /** The agency's note to editors, which says why a story is taken back. */
  readonly note?: string | undefined
  readonly embargoed?: string | undefined
  /** What the story is, where it is no text: `picture`. */
  readonly medium?: string | undefined
}

/** An article of an agency. */
export interface WireReading {
  readonly draft: ArticleDraft
  /** ISO 8601; it is not to be shown before. */
  readonly embargoedUntil?: string
}

/** Statuses that take a story back; NITF and older programs write them in other ways. */
const TAKEN_BACK = /^(?:cancell?ed|withheld|killed|withdrawn)$/

/** `stat:canceled` and `http://cv.iptc.org/newscodes/pubstatusg2/canceled` say it at their end. */
const STATUS_PREFIX = /^.*[:/]/

/** What a reader adds between a dateline and the story. */
const AFTER_DATELINE = ' - '

/** Longest note that is kept, in UTF-16 units. */
const NOTE_LENGTH = 500

/**
 * Adapts an agency's story to the one model. A story that is taken back may lack its text, then its id tells which it is.
 * @throws {RefusedText} where headline, text or date is missing or impossible.
 */
export function adaptWireStory(told: WireStory): WireReading {
  const story = withCleanTexts(told)
  const id = readName('id', story.id)
  const withdrawn = TAKEN_BACK.test((story.status ?? '').trim().toLowerCase().replace(STATUS_PREFIX, ''))
  const held = story.paragraphs.length > 0
  const paragraphs = held ? story.paragraphs : (story.teaser ?? [])
  if (paragraphs.length === 0 && !(withdrawn && id !== undefined)) {
    throw new RefusedText(
      story.medium === undefined || story.medium === 'text'
        ? 'The story has no text.'
        : `The story is of the type "${story.medium.slice(0, 40)}" and has no text.`,
    )
  }
  const title = requireTitle(story.headline ?? (withdrawn ? id : undefined))
  const versionCreated = readWritten(story.versionCreated)
  const publishedAt = readWritten(story.firstCreated) ?? versionCreated
  if (publishedAt === undefined)
    throw new RefusedText('The date is missing: the story has no time of creation.')
  const updatedAt = versionCreated === publishedAt ? undefined : versionCreated
  const { credits, byline: printed, paragraphs: text } = storyFrom(paragraphs, title)
  const byline = readName('byline', story.byline === undefined ? printed : withoutBy(story.byline))
  const source = readName('source', story.source)
  const section = readName('section', story.section)
  const language = readName('language', story.language)
  const url = readUrl(story.url)
  const draft: ArticleDraft = {
    title,
    body: withDateline(text, story.dateline).join('\n\n'),
    publishedAt,
    ...presentFields({ id, updatedAt, source, byline, url, section, language, credits }),
    ...(held || paragraphs.length === 0 ? {} : { excerpt: true as const }),
    ...(withdrawn ? { withdrawn: withdrawal(versionCreated, story.note) } : {}),
  }
  const embargoedUntil = readWritten(story.embargoed)
  return embargoedUntil === undefined ? { draft } : { draft, embargoedUntil }
}

/** Every text but the paragraphs, which are clean, on one line and without what shows as nothing. */
function withCleanTexts(story: WireStory): WireStory {
  const cleaned = Object.entries(story).map(([name, value]) => {
    const text = typeof value === 'string' ? oneSpaced(value) : value
    return [name, text === '' ? undefined : text]
  })
  return Object.fromEntries(cleaned) as unknown as WireStory
}

function withdrawal(at: string | undefined, note: string | undefined): Withdrawal {
  const reason = note?.slice(0, NOTE_LENGTH).toWellFormed()
  return presentFields({ at, reason })
}

function readWritten(text: string | undefined): string | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const reading = readDate(text)
  if ('reason' in reading) throw new RefusedText(reading.reason)
  return reading.date
}

/** Puts a dateline that is kept apart where it is printed, as long as it can be told from the story there. */
function withDateline(paragraphs: readonly string[], dateline: string | undefined): readonly string[] {
  const [first, ...rest] = paragraphs
  if (first === undefined || dateline === undefined || parseDateline(first) !== undefined) return paragraphs
  const opening = `${dateline}${AFTER_DATELINE}`
  return parseDateline(`${opening}${first}`)?.end === opening.length
    ? [`${opening}${first}`, ...rest]
    : paragraphs
}
