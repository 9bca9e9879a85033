import { createHash } from 'node:crypto'
import type { FeedEntry } from './feed.ts'

/** Tags with what they hold between their brackets: counters and pictures change there while the text stays. */
const TAG = /<[^<>]*>/g
const WHITE_SPACE = /\s+/g

/** 132 bits: no two entries of a feed come out alike. */
const DIGEST_LENGTH = 22

/** A short name for what identifies an entry within its feed. */
export function entryDigest(entry: FeedEntry): string {
  return digest(entry.key)
}

/** A short name for what an entry says: it changes when headline, address, date of change or words do. */
export function contentDigest({ title, url, updated, content, summary }: FeedEntry): string {
  const words = (text: string | undefined) => (text ?? '').replace(TAG, ' ').replace(WHITE_SPACE, ' ').trim()
  return digest(
    JSON.stringify([
      words(title?.text),
      url ?? '',
      updated ?? '',
      words(content?.text),
      words(summary?.text),
    ]),
  )
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, DIGEST_LENGTH)
}
