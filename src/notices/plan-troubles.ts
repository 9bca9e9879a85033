import type { Desk } from '../answer/desk.ts'
import type { Archive } from '../archive/archive.ts'
import type { Place } from '../archive/place.ts'
import { type FeedTrouble, feedTroubles, troubleKey } from '../feeds/feed-trouble.ts'
import { NOTICE_LIMITS } from './limits.ts'
import type { NoticeContent } from './notice.ts'

/** What words on feeds are filed under. */
export const TROUBLE_NOTICE = 'trouble'

/** What a person is to be told of a feed. */
interface Telling {
  readonly trouble: FeedTrouble
  /** What the person follows, where that is an outlet; else the feed itself, which the person added. */
  readonly outlet?: string
  readonly language: string
}

/**
 * Puts word of the feeds that bring nothing any more into the outbox, once a trouble and person: to those who added the feed
 * and to those who follow an outlet of which no feed brings anything. What more comes within a day is gathered into one.
 * @param now milliseconds since 1970
 */
export async function planTroubles(desk: Desk, now: number): Promise<void> {
  const { feeds, outbox } = desk.archive
  const troubles = await feedTroubles(feeds, now)
  const told = await outbox.troublesTold()
  const lasting = new Set(troubles.map(troubleKey))
  const over = new Set(told.map(({ trouble }) => trouble).filter((trouble) => !lasting.has(trouble)))
  if (over.size > 0) await outbox.troublesOver([...over])
  if (troubles.length === 0) return
  const toldTo = new Set(told.map(({ personId, trouble }) => `${personId} ${trouble}`))
  for (const [personId, tellings] of await tellingsOf(desk.archive, troubles)) {
    const untold = tellings.filter(
      ({ trouble }) =>
        !toldTo.has(`${personId} ${troubleKey(trouble)}`) &&
        now - Date.parse(trouble.since) >= NOTICE_LIMITS.troubleSettlesMs,
    )
    if (untold.length > 0) await tell(desk, personId, untold, now)
  }
}

async function tell(
  { archive: { outbox } }: Desk,
  personId: string,
  tellings: readonly Telling[],
  now: number,
): Promise<void> {
  const place: Place = { kind: 'direct', personId }
  if ((await outbox.madeSince(place, TROUBLE_NOTICE, now - NOTICE_LIMITS.troublesEveryMs)) > 0) return
  const keys = tellings.map(({ trouble }) => troubleKey(trouble))
  const content: NoticeContent = {
    kind: 'trouble',
    language: tellings[0]?.language ?? 'en',
    troubles: tellings.map(({ outlet }, at) => ({
      trouble: keys[at] ?? '',
      ...(outlet === undefined ? {} : { outlet }),
    })),
  }
  await outbox.add(
    {
      kind: TROUBLE_NOTICE,
      subject: `${TROUBLE_NOTICE}/${personId}/${keys[0]}`,
      place,
      content: JSON.stringify(content),
      madeMs: now,
      dueMs: now,
      expiresMs: now + NOTICE_LIMITS.pauseMs,
    },
    { troubles: keys.map((trouble) => ({ personId, trouble })) },
  )
}

/** Whom each trouble concerns, by person; a person hears of each once. */
async function tellingsOf(
  archive: Archive,
  troubles: readonly FeedTrouble[],
): Promise<ReadonlyMap<string, readonly Telling[]>> {
  const byPerson = new Map<string, Telling[]>()
  const add = (personId: string, telling: Telling): void => {
    const { trouble } = telling
    // Whoever let a feed rest knows.
    if (trouble.kind === 'paused' && trouble.feed.followers.some(({ pausedBy }) => pausedBy === personId))
      return
    const own = byPerson.get(personId) ?? []
    byPerson.set(personId, own)
    if (!own.some((other) => other.trouble === trouble)) own.push(telling)
  }
  for (const trouble of troubles) {
    for (const { language = 'en', personId } of trouble.feed.followers) {
      if (personId !== undefined) add(personId, { trouble, language })
    }
  }
  const follows = (await archive.follows.all()).flatMap(({ language, personId, subject }) =>
    subject.kind === 'source' ? [{ language, outlet: subject.name, personId }] : [],
  )
  const outlets = follows.map(({ outlet }) => outlet)
  const silent = await silentOutlets(archive, troubles, outlets)
  for (const { language, outlet, personId } of follows) {
    const trouble = silent.get(outlet.toLowerCase())
    if (trouble !== undefined) add(personId, { trouble, outlet, language })
  }
  return byPerson
}

/**
 * Those of some outlets of which every feed is in trouble, in small letters, each with the last trouble that came. One that no
 * feed brings is none of them.
 */
export async function silentOutlets(
  { feeds }: Archive,
  troubles: readonly FeedTrouble[],
  outlets: readonly string[],
): Promise<ReadonlyMap<string, FeedTrouble>> {
  const silent = new Map<string, FeedTrouble>()
  if (troubles.length === 0) return silent
  const byFeed = new Map(troubles.map((trouble) => [trouble.feed.id, trouble]))
  for (const outlet of new Set(outlets.map((name) => name.toLowerCase()))) {
    const own = (await feeds.feedsOf(outlet)).map((id) => byFeed.get(id))
    const known = own.filter((trouble) => trouble !== undefined)
    const last = known.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1)
    if (last !== undefined && known.length === own.length) silent.set(outlet, last)
  }
  return silent
}
