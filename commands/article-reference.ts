import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Archive } from '../src/archive/archive.ts'
import type { Article } from '../src/articles/article.ts'

/** Longest id that stands in an action as it is; those that the archive makes are shorter. */
const LONGEST_ID = 80

/** Opens the stand-in of an id that is too long for an action or a choice: a hash of the id, which stays the same. */
const STAND_IN = 'id-sha256:'
const STAND_IN_DIGITS = 32
const IS_STAND_IN = new RegExp(`^${STAND_IN}[0-9a-f]{${STAND_IN_DIGITS}}$`)

/** Ids that are looked through before others have their turn. */
const IDS_AT_ONCE = 1000

/** What names an article where room is short: its id, or a stand-in of the same length for every long id. */
export function articleReference({ id }: Pick<Article, 'id'>, longest: number = LONGEST_ID): string {
  if (id.length <= longest) return id
  return `${STAND_IN}${createHash('sha256').update(id).digest('hex').slice(0, STAND_IN_DIGITS)}`
}

/** The article that a reference names. */
export async function referredArticle(reference: string, archive: Archive): Promise<Article | undefined> {
  const held = await archive.get(reference)
  if (held !== undefined || !IS_STAND_IN.test(reference)) return held
  const id = await longIdOf(reference, archive)
  return id === undefined ? undefined : archive.get(id)
}

/** The id that a stand-in stands for. */
async function longIdOf(reference: string, archive: Archive): Promise<string | undefined> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const ids = await archive.ids({ after, limit: IDS_AT_ONCE })
    const found = ids.find((id) => id.length > LONGEST_ID && articleReference({ id }) === reference)
    if (found !== undefined) return found
    after = ids.length < IDS_AT_ONCE ? undefined : ids.at(-1)
    await nextTurn()
  }
  return undefined
}
