import type { Desk } from '../answer/desk.ts'
import type { Pause } from '../archive/pause-store.ts'
import { placeKey } from '../archive/place.ts'
import { NOTICE_LIMITS } from './limits.ts'
import type { NoticeContent } from './notice.ts'

/** What words on pauses are filed under. */
export const PAUSE_NOTICE = 'pause'

/** A pause that is older has been told, or could not be. */
const TOLD_WITHIN_MS = 24 * 60 * 60_000

/**
 * Puts word of each pause into the outbox, once for everybody who set something in that place: to their direct messages.
 * @param now milliseconds since 1970
 */
export async function planPauses(desk: Desk, now: number): Promise<void> {
  const { digests, follows, outbox, pauses } = desk.archive
  const recent = (await pauses.all()).filter(
    ({ place, since }) => place.kind === 'channel' && now - Date.parse(since) < TOLD_WITHIN_MS,
  )
  if (recent.length === 0) return
  const set = [...(await follows.all()), ...(await digests.all())]
  for (const pause of recent) {
    const here = set.filter(({ place }) => placeKey(place) === placeKey(pause.place))
    for (const [personId, own] of Map.groupBy(here, (one) => one.personId)) {
      const { place, reason } = pause
      const [first] = own
      const content: NoticeContent = { kind: 'pause', language: first?.language ?? 'en', place, reason }
      await outbox.add({
        kind: PAUSE_NOTICE,
        subject: pauseSubject(pause, personId),
        place: { kind: 'direct', personId },
        content: JSON.stringify(content),
        madeMs: now,
        dueMs: now,
        expiresMs: now + NOTICE_LIMITS.pauseMs,
      })
    }
  }
}

/** What a word on a pause to a person is known by in the outbox. */
export function pauseSubject({ place, since }: Pick<Pause, 'place' | 'since'>, personId: string): string {
  return `${PAUSE_NOTICE}/${placeKey(place)}/${since}/${personId}`
}
