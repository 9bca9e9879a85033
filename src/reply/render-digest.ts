import type { DigestStory } from '../notices/compose-notice.ts'
import { NOTICE_LIMITS } from '../notices/limits.ts'
import { calendarPeriod } from './calendar-period.ts'
import { momentIn, momentOf } from './instants.ts'
import type { Language } from './language.ts'
import type { Block, Inline, Reply } from './reply.ts'
import { DIGESTS } from './texts/digests.ts'
import { shorten } from './wording.ts'
import { wordingIn } from './wording-in.ts'

const DAY_MS = 24 * 60 * 60_000
const DAYS_OF_A_WEEK = 7

/** As much of an outlet's name as stands in a note. */
const LONGEST_OUTLET = 60

/** What a digest is of: the last day or week, or the days from one to another on which articles were published. */
export type DigestSpan =
  /** `since` is an ISO 8601 instant: articles that came in after it. */
  | { readonly kind: 'day' | 'week'; readonly since: string }
  /** Days, `YYYY-MM-DD`, both inclusive. */
  | { readonly kind: 'published'; readonly from: string; readonly to: string }

/** A digest as it is worded. */
export interface ShownDigest {
  readonly stories: readonly DigestStory[]
  /** How many articles there were on the topics, and whatever they were on. */
  readonly articles: number
  readonly allArticles: number
  readonly topics: readonly string[]
  readonly span: DigestSpan
  /** Slots that nobody got, as ISO 8601 instants, and the zone in which they are told. */
  readonly missed?: readonly string[]
  readonly zone?: string
}

/** Words a digest: a quoted line a story, with who reports it. */
export function renderDigest(digest: ShownDigest, language: Language): Reply {
  const say = DIGESTS.in(language)
  const { articles, missed = [], span, stories, topics, zone = 'UTC' } = digest
  const name = spanName(span, language)
  const blocks: Block[] = stories.map((story) => {
    const note = storyNote(story, language)
    return { kind: 'quote', quote: story.quote, ...(note === undefined ? {} : { note }) }
  })
  if (stories.length === 0) blocks.push({ kind: 'text', text: noStories(digest, language) })
  if (missed.length > 0) {
    blocks.push({
      kind: 'text',
      text: [say.missed({ days: missed.map((slot) => momentIn(slot, zone)) })],
    })
  }
  return {
    tone: 'answer',
    title: topics.length === 0 ? name : say.digestOn({ digest: name, topics }),
    blocks,
    ...(articles === 0 ? {} : { smallPrint: say.newArticles({ articles }) }),
  }
}

/** What a digest is called. */
function spanName(span: DigestSpan, language: Language): string {
  const say = DIGESTS.in(language)
  const names = { day: say.dailyDigest, week: say.weeklyDigest }
  if (span.kind !== 'published') return names[span.kind]
  const days = daysBetween(span.from, span.to)
  if (days === 1) return names.day
  if (days === DAYS_OF_A_WEEK) return names.week
  const { date, period } = wordingIn(language)
  const whole = calendarPeriod(span.from, span.to)
  return say.periodDigest({ period: whole === undefined ? period(span.from, span.to) : date(whole) })
}

/** How many days there are from one to another, both counted. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
}

/** Why a digest tells nothing: nothing came in, or nothing on its topics. */
function noStories(
  { allArticles, span, topics }: Pick<ShownDigest, 'allArticles' | 'span' | 'topics'>,
  language: Language,
): readonly Inline[] {
  const say = DIGESTS.in(language)
  const named = topics.map(wordingIn(language).echo)
  const others =
    topics.length === 0 || allArticles === 0 ? undefined : { articles: allArticles, topics: named }
  if (span.kind === 'published') {
    return [
      others === undefined ? say.nothingPublished(span) : say.nonePublishedAbout({ ...others, ...span }),
    ]
  }
  const from = momentOf(span.since)
  return others === undefined ? say.nothingNew({ from }) : say.noneAbout({ ...others, from })
}

/** `3 reports: Coast Courier, Northern Ledger and 2 other outlets`; one report alone is cited below its quote. */
function storyNote({ outlets, reports }: DigestStory, language: Language): string | undefined {
  if (reports < 2 && outlets.length < 2) return undefined
  const say = DIGESTS.in(language)
  const shown = outlets.slice(0, NOTICE_LIMITS.outlets).map((outlet) => shorten(outlet, LONGEST_OUTLET))
  const more = outlets.length - shown.length
  return say.reports({ reports, outlets: more > 0 ? [...shown, say.otherOutlets({ outlets: more })] : shown })
}
