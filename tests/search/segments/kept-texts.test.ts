import { afterAll, expect, it } from 'vitest'
import { publishedDay, sourceName } from '../../../src/articles/article.ts'
import { createKeptTexts } from '../../../src/search/segments/kept-texts.ts'
import { createOpenPart, type OpenPart } from '../../../src/search/segments/open-part.ts'
import { createRecordWriter } from '../../../src/search/segments/record-writer.ts'
import { archiveOf, idOf } from '../sample-news.ts'

const archive = await archiveOf(0, 2)
afterAll(() => archive.close())

const writer = createRecordWriter()

function partOf(number: number): OpenPart {
  const part = createOpenPart()
  const article = archive.local.get(idOf(number))!
  const card = { day: publishedDay(article), source: sourceName(article), headline: [], revision: number }
  part.add({ id: article.id, ...card }, writer.write(article, part))
  return part
}

it('keeps texts as long as their part is used', () => {
  const stays = partOf(0)
  let parts = [stays, partOf(1)]
  const kept = createKeptTexts(archive.local, () => parts)
  const [first, second] = [kept.get(idOf(0)), kept.get(idOf(1))]
  expect(kept.get(idOf(1))).toBe(second)
  parts = [stays, partOf(1)]
  expect(kept.get(idOf(0))).toBe(first)
  expect(kept.get(idOf(1))).not.toBe(second)
  expect(kept.get(idOf(1))?.title).toEqual(second?.title)
})
