import type { Desk } from '../../src/answer/desk.ts'
import type { FollowSubject } from '../../src/archive/follow-store.ts'
import type { ClaimedNotice } from '../../src/archive/outbox-store.ts'
import type { Place } from '../../src/archive/place.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../../src/articles/article.ts'
import { findMatches } from '../../src/notices/find-matches.ts'
import { type NoticeContent, readContent } from '../../src/notices/notice.ts'
import { planFollows } from '../../src/notices/plan-follows.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'

/** The instant at which the tests begin. */
export const START = Date.parse('2026-01-21T09:00:00Z')
export const HOUR = 60 * 60_000

export const CHANNEL: Place = { kind: 'channel', channelId: '11', guildId: '22' }
export const DIRECT: Place = { kind: 'direct', personId: '33' }

export const isoOf = (ms: number): string => new Date(ms).toISOString()

/** Reports that make an archive, so that no word of the tests' own is in every article. */
const OTHERS = [
  'The bakers of Ostrel sold more rye bread than ever in the cold winter, their guild said.',
  'A comet passed over the northern hills on Sunday night and was seen by many walkers.',
  'The choir of Limmen sang for two hundred guests and was asked for three more songs.',
  'Farmers near Dalby have begun to sow barley a month earlier than their parents did.',
]

/** A report on the harbour of Velm, each with words of its own. */
export function harbourReport(number: number, given: Partial<ArticleDraft> = {}): ArticleDraft {
  const own = `Pier ${number} took ${number * 7 + 3} ships and its crew of ${number + 11} sang songs number ${number * 13}.`
  return {
    id: `harbour-${number}`,
    title: `Harbour of Velm Reports Day ${number}`,
    body: `The harbour of Velm had a busy day, the harbour master said in note ${number * 17}. ${own}\n\nThe harbour stays open.`,
    publishedAt: '2026-01-21T08:00:00Z',
    source: 'Coast Courier',
    ...given,
  }
}

/** A desk in memory, with articles that were there before. */
export async function newsDesk(dataDir = ':memory:'): Promise<Desk> {
  const archive = openArchive(dataDir)
  for (const [at, body] of OTHERS.entries()) {
    const id = `other-${at}`
    const publishedAt = '2026-01-01'
    await archive.save(
      { id, title: `Notes ${at}`, body, publishedAt, source: 'Village Post' },
      { savedAt: isoOf(START - 24 * HOUR) },
    )
  }
  return { archive, index: createSearchIndex(archive) }
}

const NO_LIMITS = { perPerson: 1000, perGuild: 1000 }

/** Follows something from `START` on. @returns the follow's id. */
export async function follow(desk: Desk, subject: FollowSubject, place: Place = CHANNEL): Promise<number> {
  const added = await desk.archive.follows.add(
    { place, personId: '33', subject, language: 'en', since: isoOf(START) },
    NO_LIMITS,
  )
  if (added.kind === 'too-many') throw new Error('too many follows')
  return added.follow.id
}

export const topic = (words: string): FollowSubject => ({ kind: 'topic', words })

/** Lets articles come in. */
export async function arrive(desk: Desk, drafts: readonly ArticleDraft[], at = START + 1000): Promise<void> {
  for (const draft of drafts) await desk.archive.save(draft, { savedAt: isoOf(at) })
}

/** Finds and plans, as the bot does every few seconds. */
export async function plan(desk: Desk, now = START + 2000): Promise<void> {
  while ((await findMatches(desk, now)) > 0);
  await planFollows(desk, now)
}

/** Claims and "sends" all that is due, and says what it was. */
export async function sendAll(desk: Desk, now = START + 3000): Promise<readonly NoticeContent[]> {
  const sent: NoticeContent[] = []
  for (;;) {
    const claimed: readonly ClaimedNotice[] = await desk.archive.outbox.claim({
      owner: 'test',
      nowMs: now,
      leaseMs: 1000,
      limit: 10,
    })
    if (claimed.length === 0) return sent
    for (const { key, content } of claimed) {
      sent.push(readContent(content))
      await desk.archive.outbox.end(key, 'test', { state: 'sent', messageId: `m${key}` }, now)
    }
  }
}
