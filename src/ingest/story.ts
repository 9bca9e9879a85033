import { parseByline } from '../articles/byline.ts'
import { splitCredits } from '../articles/credits.ts'

/** The text of a story, apart from what is printed above and below it. */
export interface Story {
  readonly paragraphs: readonly string[]
  /** The author line at its beginning. */
  readonly byline?: string
  readonly credits?: string
}

/** Takes the repeated headline and the author line off the beginning of a text, and the credit off its end. */
export function storyFrom(paragraphs: readonly string[], title: string): Story {
  let first = 0
  if (paragraphs[first] === title) first += 1
  const byline = parseByline(paragraphs[first] ?? '')
  if (byline !== undefined) first += 1
  const rest = splitCredits(paragraphs.slice(first))
  return byline === undefined ? rest : { ...rest, byline }
}

/** An author line without its "By". */
export function withoutBy(byline: string): string {
  return parseByline(byline) ?? byline
}
