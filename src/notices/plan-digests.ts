import type { Desk } from '../answer/desk.ts'
import type { Digest } from '../archive/digest-store.ts'
import { placeKey } from '../archive/place.ts'
import { composeDigest, type DigestStories } from './compose-digest.ts'
import { arrivedLately } from './digest-articles.ts'
import { NOTICE_LIMITS } from './limits.ts'
import type { NoticeContent } from './notice.ts'
import { dueSlots, periodBefore } from './slots.ts'

/** What digests are filed under. */
export const DIGEST_NOTICE = 'digest'

/**
 * Puts the digests whose time has come into the outbox, once a slot: the slot is part of their subject. Where the bot was not
 * running, the latest slot is sent late or not at all, and what was skipped is said in the next one.
 * @param now milliseconds since 1970
 * @returns how many digests were made.
 * @throws {Error} where one of them cannot be made; the others are.
 */
export async function planDigests(desk: Desk, now: number): Promise<number> {
  const compose = composeOnce(desk)
  let made = 0
  let failure: Error | undefined
  const gone = new Set(
    (await desk.archive.pauses.all())
      .filter(({ reason }) => reason === 'gone')
      .map(({ place }) => placeKey(place)),
  )
  for (const digest of await desk.archive.digests.all()) {
    // It waits in vain for a channel that is gone.
    if (gone.has(placeKey(digest.place))) continue
    try {
      if (await planOne(desk, digest, compose, now)) made += 1
    } catch (error) {
      failure ??= new Error(`Cannot make the digest of ${placeKey(digest.place)}`, { cause: error })
    }
  }
  // One that cannot be made keeps no other from its time.
  if (failure !== undefined) throw failure
  return made
}

/** What was told on some topics between two instants. */
type Compose = (from: string, slot: string, topics: readonly string[]) => Promise<DigestStories>

/** Puts together once what several digests tell of one period. */
function composeOnce(desk: Desk): Compose {
  const composed = new Map<string, DigestStories>()
  return async (from, slot, topics) => {
    const key = JSON.stringify([from, slot, topics])
    const known = composed.get(key)
    if (known !== undefined) return known
    const made = await composeDigest(await arrivedLately(desk, from, slot), desk, { topics, asOf: slot })
    composed.set(key, made)
    return made
  }
}

async function planOne(desk: Desk, digest: Digest, compose: Compose, now: number): Promise<boolean> {
  const due = dueSlots(digest.times, digest.lastSlot, now)
  if (due === undefined) return false
  const missed = [...digest.missed, ...due.skipped]
  const made =
    due.slot !== undefined && (await planSlot(desk, digest, { slot: due.slot, missed, compose, now }))
  await desk.archive.digests.dealtWith(digest.id, due.last, due.slot === undefined ? missed : [])
  return made
}

async function planSlot(
  desk: Desk,
  digest: Digest,
  {
    slot,
    missed,
    compose,
    now,
  }: {
    readonly slot: string
    readonly missed: readonly string[]
    readonly compose: Compose
    readonly now: number
  },
): Promise<boolean> {
  const { id, language, place, times, topics } = digest
  // What a missed digest would have told is told now.
  const from = periodBefore(times, missed[0] ?? slot)
  const { stories, ...counts } = await compose(from, slot, topics)
  const content: NoticeContent = {
    kind: 'digest',
    language,
    digestId: id,
    topics,
    from,
    slot,
    stories: stories.map((story) => ({
      articleIds: story.articles.map((article) => article.id),
      reports: story.reports,
    })),
    ...counts,
    missed,
  }
  const late = times.weekday === undefined ? NOTICE_LIMITS.dailyLateMs : NOTICE_LIMITS.weeklyLateMs
  return desk.archive.outbox.add({
    kind: DIGEST_NOTICE,
    subject: `${DIGEST_NOTICE}/${placeKey(place)}/${slot}`,
    place,
    content: JSON.stringify(content),
    madeMs: now,
    dueMs: now,
    expiresMs: Date.parse(slot) + late,
  })
}

/** Takes note of a digest that could not be sent while there was time: the next one says so. */
export async function noteMissed(desk: Desk, content: NoticeContent): Promise<void> {
  if (content.kind === 'digest') await desk.archive.digests.missed(content.digestId, content.slot)
}
