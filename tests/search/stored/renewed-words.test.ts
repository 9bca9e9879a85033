import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPostgresArchive } from '../../../src/archive/postgres/postgres-archive.ts'
import { createWordWriter, type WordWriter } from '../../../src/archive/postgres/word-writer.ts'
import { openArchiveAt } from '../../../src/cli/open-archive.ts'
import { createSearchIndex } from '../../../src/search/layered-index.ts'
import { createWordsWriter } from '../../../src/search/segments/article-words.ts'
import type { SegmentNote } from '../../../src/search/segments/live-parts.ts'
import { TEXT_VERSION } from '../../../src/text/text-version.ts'
import { NO_POSTGRES, usePostgres } from '../../support/postgres.ts'
import { archiveOf, draft, findings, SAVED_AT, saveArticles } from '../sample-news.ts'

/** More than are written anew in one go. */
const ARTICLES = 120

const why = NO_POSTGRES === undefined ? '' : ` (not tried: ${NO_POSTGRES})`

describe.skipIf(NO_POSTGRES !== undefined)(`words that another version wrote to PostgreSQL${why}`, () => {
  const server = usePostgres()
  let schema: string
  const closing: (() => unknown)[] = []

  beforeEach(async () => {
    schema = await server().freshSchema()
  })

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })

  /** As a process with this version opens it. */
  async function open() {
    const notes: SegmentNote[] = []
    const opened = await openArchiveAt({ dataDir: '', databaseUrl: server().url(schema) })
    closing.push(() => opened.archive.close())
    const index = await opened.openIndex({ sealAt: 20, note: (what) => notes.push(what) })
    closing.push(() => index.close())
    return { archive: opened.archive, index, notes }
  }

  /** As a process with another version opens it, which writes every vowel of a text as another one. */
  async function openOld(version: number) {
    const write = createWordsWriter()
    const words: WordWriter = createWordWriter(
      (article) => write({ ...article, body: article.body.replaceAll(/[aeiou]/g, 'y') }),
      version,
    )
    const archive = await openPostgresArchive({ url: server().url(schema), words })
    closing.push(() => archive.close())
    return archive
  }

  async function here() {
    const archive = await archiveOf(0, ARTICLES)
    const index = createSearchIndex(archive)
    closing.push(() => archive.close())
    closing.push(() => index.close())
    return { archive, index, wanted: await findings(archive, index, 30) }
  }

  const stale = () =>
    server().asAdmin(`SELECT 1 FROM article_records WHERE words_version <> ${TEXT_VERSION}`, schema)

  it('are written anew at the start, once, and found as if they had always been these', async () => {
    const old = await openOld(0)
    await saveArticles(old, 0, ARTICLES)
    await old.save({ ...draft(3), withdrawn: {} }, { savedAt: SAVED_AT })
    const local = await here()
    await local.archive.save({ ...draft(3), withdrawn: {} }, { savedAt: SAVED_AT })
    const { archive, index, notes } = await open()
    expect(notes).toEqual([{ kind: 'stale', articles: ARTICLES - 1 }])
    expect(await stale()).toEqual([])
    expect(index.size).toEqual(local.index.size)
    for (const stem of ['ferri', 'the', 'announc', 'thy'])
      expect([stem, index.terms.frequency(stem)]).toEqual([stem, local.index.terms.frequency(stem)])
    expect(await findings(archive, index, 30)).toEqual(await findings(local.archive, local.index, 30))
    const [left] = await server().asAdmin('SELECT count(*) AS changes FROM word_changes', schema)
    expect(Number(left?.changes)).toBeLessThan(ARTICLES)
    expect((await archive.versions('generated-1')).length).toBe(1)
    expect((await open()).notes).toEqual([])
  })

  it('are written anew by several processes at once, which answer alike then', async () => {
    await saveArticles(await openOld(TEXT_VERSION - 1), 0, ARTICLES)
    const { wanted } = await here()
    for (const { archive, index } of await Promise.all([open(), open(), open()])) {
      await index.settled()
      expect(await findings(archive, index, 30)).toEqual(wanted)
    }
    expect(await stale()).toEqual([])
  })

  it('are written on where that was interrupted, while others write', async () => {
    const old = await openOld(0)
    await saveArticles(old, 0, ARTICLES - 20)
    const first = await openPostgresArchive({
      url: server().url(schema),
      words: createWordWriter(createWordsWriter(), TEXT_VERSION),
    })
    expect(await first.renewWords()).toBeGreaterThan(0)
    await first.close()
    const left = (await stale()).length
    expect(left).toBeGreaterThan(0)
    await saveArticles(old, ARTICLES - 20, ARTICLES)
    const { wanted } = await here()
    const { archive, index, notes } = await open()
    expect(notes).toEqual([{ kind: 'stale', articles: left + 20 }])
    expect(await findings(archive, index, 30)).toEqual(wanted)
  })

  it('are counted and found anew by a process that runs', async () => {
    const running = await open()
    await saveArticles(await openOld(0), 0, ARTICLES)
    const { wanted } = await here()
    await open()
    await running.index.settled()
    expect(await findings(running.archive, running.index, 30)).toEqual(wanted)
  })

  it('are refused where they are those of a newer one', async () => {
    await saveArticles(await openOld(TEXT_VERSION + 1), 0, 1)
    await expect(open()).rejects.toThrow(/a newer version of Dateline wrote the words .* Update Dateline/)
  })
})
