import { createHash } from 'node:crypto'
import type { Archive } from '../src/archive/archive.ts'
import type { Article } from '../src/articles/article.ts'

/** Longest id that stands in an action as it is; those that the archive makes are shorter. */
const LONGEST_ID = 80

/** Opens the stand-in of an id that is too long for an action or a choice: a hash of the id, which stays the same. */
const STAND_IN = 'id-sha256:'
const STAND_IN_DIGITS = 32

/** What names an article where room is short: its id, or a stand-in of the same length for every long id. */
export function articleReference({ id }: Pick<Article, 'id'>, longest: number = LONGEST_ID): string {
  if (id.length <= longest) return id
  return `${STAND_IN}${createHash('sha256').update(id).digest('hex').slice(0, STAND_IN_DIGITS)}`
}

/** The article that a reference names. */
export async function referredArticle(reference: string, archive: Archive): Promise<Article | undefined> {
  const held = await archive.get(reference)
  if (held !== undefined || !reference.startsWith(STAND_IN)) return held
  for await (const article of archive.articles()) {
    if (article.id.length > LONGEST_ID && articleReference(article) === reference) return article
  }
  return undefined
}
