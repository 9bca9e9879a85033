import type { ClaimedNotice, MadeNotice, NewNotice, NoticeState } from './outbox-store.ts'
import { placeOf } from './place.ts'
import type { AnyRow } from './row-fields.ts'

/** The columns that `claimedFrom` reads. */
export const NOTICE_COLUMNS =
  'key, kind, subject, nonce, place, content, made_ms, due_ms, expires_ms, attempts, tried_ms, tried_print'

/** A notice, of its row. */
export function noticeFrom(row: AnyRow): NewNotice {
  return {
    kind: String(row.kind),
    subject: String(row.subject),
    place: placeOf(String(row.place)),
    content: String(row.content),
    madeMs: Number(row.made_ms),
    dueMs: Number(row.due_ms),
    expiresMs: Number(row.expires_ms),
  }
}

/** A notice as it stands, of its row. */
export function madeFrom(row: AnyRow): MadeNotice {
  return {
    subject: String(row.subject),
    content: String(row.content),
    state: String(row.state) as NoticeState,
  }
}

/** A notice that was just claimed, which its row counts as begun. */
export function claimedFrom(row: AnyRow): ClaimedNotice {
  return {
    ...noticeFrom(row),
    key: Number(row.key),
    nonce: String(row.nonce),
    attempts: Number(row.attempts) - 1,
    ...(row.tried_ms === null
      ? {}
      : { tried: { atMs: Number(row.tried_ms), print: String(row.tried_print) } }),
  }
}
