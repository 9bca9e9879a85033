import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/answer/read-question.ts'
import { openArchive, type SqliteArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { createSearchIndex, openSearchIndex } from '../../src/search/layered-index.ts'
import type { SearchIndex } from '../../src/search/search-index.ts'
import { archiveOf, draft, findings, idOf, SAVED_AT, saveArticles, textIn } from './sample-news.ts'

const ARTICLES = 60

let folder: string
let archive: SqliteArchive
let index: SearchIndex
let opened: SearchIndex[]

/** Opens an index whose parts are made as `sealAt` says; all that can be is on disk when this returns. */
async function openSettled(
  over: SqliteArchive,
  sealAt: number,
  at = join(folder, 'index'),
): Promise<SearchIndex> {
  const made = await openSearchIndex(over, at, { sealAt })
  opened.push(made)
  await made.settled()
  return made
}

const kinds: readonly [string, () => Promise<SearchIndex>][] = [
  ['in memory alone', async () => createSearchIndex(archive)],
  ['in files alone', async () => openSettled(archive, 1)],
  ['in memory and files', async () => openSettled(archive, 25)],
]

describe.each(kinds)('an index %s', (_name, open) => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-index-'))
    opened = []
    archive = await archiveOf(0, ARTICLES, folder)
    index = await open()
  })

  afterAll(async () => {
    for (const one of opened) one.close()
    index.close()
    await archive.close()
    rmSync(folder, { recursive: true })
  })

  it('finds what an index in memory finds, in the same order', async () => {
    const plain = createSearchIndex(archive)
    expect(index.size).toEqual(plain.size)
    expect(await findings(archive, index)).toEqual(await findings(archive, plain))
    plain.close()
  })

  it('gives the words of an article as the article has them', async () => {
    const plain = createSearchIndex(archive)
    for (let number = 0; number < 5; number += 1) {
      const text = (await textIn(index, idOf(number)))!
      const other = (await textIn(plain, idOf(number)))!
      expect(text.passages.map(({ passage, sentences }) => ({ passage, sentences }))).toEqual(
        other.passages.map(({ passage, sentences }) => ({ passage, sentences })),
      )
      expect(text.title).toEqual(other.title)
      expect(text.article).toEqual(await archive.get(idOf(number)))
      expect(text.source).toBe(draft(number).source)
      expect(text.day).toBe(draft(number).publishedAt)
    }
    expect(await textIn(index, 'nothing')).toBeUndefined()
    plain.close()
  })

  it('completes a headline whose last word is unfinished and whose first is misspelt', async () => {
    const { title } = draft(3)
    const words = title.split(' ')
    expect((await index.suggestArticles(title, 5))[0]).toBe(idOf(3))
    const misspelt = `${words[0]}x ${words.slice(1, 4).join(' ')}`
    expect(await index.suggestArticles(misspelt, 5)).toContain(idOf(3))
    expect(await index.suggestArticles(words.slice(0, 4).join(' ').slice(0, -2), 60)).toContain(idOf(3))
    expect(await index.suggestArticles('', 5)).toEqual([])
    expect(await index.suggestArticles('qqqqqqq', 5)).toEqual([])
  })

  it('corrects a misspelt word to the nearest that the archive holds', async () => {
    const plain = createSearchIndex(archive)
    const stems = (await textIn(index, idOf(1)))!.passages[0]!.sentences.flatMap((sentence) => sentence.stems)
    for (const stem of stems.filter((one) => /^[a-z]{7,}$/.test(one)).slice(0, 20)) {
      const misspelt = `${stem.slice(0, 3)}q${stem.slice(4)}`
      expect(index.terms.correct(misspelt)).toBe(plain.terms.correct(misspelt))
    }
    expect(index.terms.correct('zzzzzzzzzzzz')).toBeUndefined()
    plain.close()
  })

  it('follows articles that come, change and go', async () => {
    await saveArticles(archive, ARTICLES, ARTICLES + 10)
    await archive.save(
      { ...draft(2), body: `${draft(40).body}\n\nThe ferry reached Quillmouth.` },
      { savedAt: SAVED_AT },
    )
    await archive.remove(idOf(4))
    await archive.remove(idOf(ARTICLES + 1))
    const compare = async (): Promise<void> => {
      const plain = createSearchIndex(archive)
      expect(index.size).toEqual(plain.size)
      expect(index.size.articles).toBe(ARTICLES + 8)
      for (const stem of ['ferri', 'quillmouth', 'the', 'announc'])
        expect([stem, index.terms.frequency(stem)]).toEqual([stem, plain.terms.frequency(stem)])
      expect(await findings(archive, index)).toEqual(await findings(archive, plain))
      const query = await readQuestion('Where did the ferry go?', { archive, index }, { asOf: SAVED_AT })
      expect((await index.search(query))[0]?.passage.articleId).toBe(idOf(2))
      expect(await textIn(index, idOf(4))).toBeUndefined()
      plain.close()
    }
    await compare()
    await index.settled()
    await compare()
  })
})

describe('where a passage lies', () => {
  afterEach(() => {
    for (const one of opened) one.close()
  })

  it('does not change where it ranks, into whatever parts the archive is split', async () => {
    opened = []
    folder = mkdtempSync(join(tmpdir(), 'dateline-index-'))
    const whole = await archiveOf(0, 40)
    const plain = createSearchIndex(whole)
    const wanted = await findings(whole, plain)
    let run = 0
    const splits = fc.record({
      sealAt: fc.integer({ min: 2, max: 50 }),
      stops: fc.uniqueArray(fc.integer({ min: 1, max: 39 }), { maxLength: 4 }),
      changed: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(splits, async ({ sealAt, stops, changed }) => {
        run += 1
        const dataDir = join(folder, `${run}`)
        const split = openArchive(dataDir)
        const made = await openSettled(split, sealAt, join(dataDir, 'index'))
        let from = 0
        for (const to of [...stops.toSorted((a, b) => a - b), 40]) {
          await saveArticles(split, from, to)
          from = to
          await made.settled()
        }
        for (const number of changed) {
          await split.save({ ...draft(number), body: 'Nothing of it is left.' }, { savedAt: SAVED_AT })
          if (number % 2 === 0) await split.remove(idOf(number))
        }
        await made.settled()
        for (const number of changed) await split.save(draft(number), { savedAt: SAVED_AT })
        for (const number of changed)
          if ((await split.get(idOf(number)))?.body !== draft(number).body) {
            await split.remove(idOf(number))
            await split.save(draft(number), { savedAt: SAVED_AT })
          }
        expect(await findings(split, made)).toEqual(wanted)
        made.close()
        await split.close()
      }),
      { numRuns: 8 },
    )
    rmSync(folder, { recursive: true })
    plain.close()
  }, 60_000)
})
