import { afterAll, expect, it } from 'vitest'
import { articleReference, referredArticle } from '../../commands/article-reference.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { draft, SAVED_AT } from '../archive/drafts.ts'

const LONG_ID = 'tag:'.padEnd(200, 'x')

const archive = openArchive(':memory:')
const drafts = [LONG_ID, ...Array.from({ length: 1500 }, (_, at) => `id-${at}`)].map((id) => ({
  draft: draft({ id, title: id }),
}))
await archive.saveAll(drafts, { savedAt: SAVED_AT })
afterAll(() => archive.close())

/** The archive, as long as nothing reads its texts one by one. */
const counted = (): { readonly archive: Archive; readonly looks: () => number } => {
  let looks = 0
  const looked: Archive = {
    ...archive,
    articles() {
      throw new Error('every text of the archive was read')
    },
    ids(options) {
      looks += 1
      return archive.ids(options)
    },
  }
  return { archive: looked, looks: () => looks }
}

it('finds an article by the stand-in of its long id, without reading texts', async () => {
  const reference = articleReference({ id: LONG_ID })
  expect(reference.length).toBeLessThan(80)
  expect((await referredArticle(reference, counted().archive))?.id).toBe(LONG_ID)
})

it('looks for nothing where a reference is no whole stand-in', async () => {
  const { archive: looked, looks } = counted()
  for (const typed of ['id-sha256:x', 'id-sha256:', `${articleReference({ id: LONG_ID })}0`])
    expect(await referredArticle(typed, looked)).toBeUndefined()
  expect(looks()).toBe(0)
})

it('gives others their turn while it looks', async () => {
  const unknown = articleReference({ id: 'y'.padEnd(200, 'y') })
  const { archive: looked, looks } = counted()
  const turn = new Promise((resolve) => setImmediate(resolve)).then(() => looks())
  expect(await referredArticle(unknown, looked)).toBeUndefined()
  expect(await turn).toBeLessThan(looks())
})
