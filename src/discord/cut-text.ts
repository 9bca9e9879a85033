import { shorten } from '../reply/wording.ts'

/**
 * As much of a text as takes at most `limit` UTF-16 units once it is written, with an ellipsis where its end is left out.
 * @param write what makes markup of plain words; it never makes them shorter.
 */
export function cutText(text: string, limit: number, write: (words: string) => string): string {
  let length = limit
  let written = write(shorten(text, length))
  while (written.length > limit && length > 0) {
    // Markup is spread over the words, so this takes a few rounds; the least step makes sure that it ends.
    length -= Math.max(1, Math.floor((length * (written.length - limit)) / written.length))
    written = write(shorten(text, length))
  }
  return written
}
