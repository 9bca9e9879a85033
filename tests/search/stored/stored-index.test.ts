import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/read-question.ts'
import type { Archive } from '../../../src/archive/archive.ts'
import { openArchiveAt } from '../../../src/cli/open-archive.ts'
import { createSearchIndex } from '../../../src/search/layered-index.ts'
import type { SearchIndex } from '../../../src/search/search-index.ts'
import { NO_POSTGRES, usePostgres } from '../../support/postgres.ts'
import { archiveOf, draft, findings, idOf, SAVED_AT, saveArticles, textIn } from '../sample-news.ts'

const ARTICLES = 60

const why = NO_POSTGRES === undefined ? '' : ` (not tried: ${NO_POSTGRES})`

describe.skipIf(NO_POSTGRES !== undefined)(`an index over an archive in PostgreSQL${why}`, () => {
  const server = usePostgres()
  let archive: Archive
  let index: SearchIndex
  let schema: string
  const closing: (() => unknown)[] = []

  /** As another process would open it. */
  async function open(): Promise<{ archive: Archive; index: SearchIndex }> {
    const opened = await openArchiveAt({ dataDir: '', databaseUrl: server().url(schema) })
    const over = await opened.openIndex({ sealAt: 20 })
    closing.push(() => opened.archive.close())
    closing.push(() => over.close())
    return { archive: opened.archive, index: over }
  }

  beforeEach(async () => {
    schema = await server().freshSchema()
    ;({ archive, index } = await open())
    await saveArticles(archive, 0, ARTICLES)
  })

  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })

  /** The same articles in SQLite, with an index in memory. */
  async function here(from = 0, to = ARTICLES) {
    const local = await archiveOf(from, to)
    const over = createSearchIndex(local)
    closing.push(() => local.close())
    closing.push(() => over.close())
    return { archive: local, index: over }
  }

  it('finds what an index beside the articles finds, with the same scores, in the same order', async () => {
    const local = await here()
    await index.settled()
    expect(index.size).toEqual(local.index.size)
    expect(await findings(archive, index, 30)).toEqual(await findings(local.archive, local.index, 30))
  })

  it('gives the words of an article as the article has them', async () => {
    const local = await here()
    for (let number = 0; number < 5; number += 1) {
      const text = (await textIn(index, idOf(number)))!
      const other = (await textIn(local.index, idOf(number)))!
      expect(text.passages.map(({ passage, sentences }) => ({ passage, sentences }))).toEqual(
        other.passages.map(({ passage, sentences }) => ({ passage, sentences })),
      )
      expect(text.title).toEqual(other.title)
      expect(text.article).toEqual(other.article)
      expect([text.source, text.day]).toEqual([other.source, other.day])
    }
    expect(await textIn(index, 'nothing')).toBeUndefined()
  })

  it('follows articles that come, change and go, whichever process changes them', async () => {
    const other = await open()
    const local = await here()
    // What is remembered of articles from before is not to be used once they have changed.
    await findings(archive, index)
    for (const one of [other.archive, local.archive]) {
      await saveArticles(one, ARTICLES, ARTICLES + 10)
      await one.save(
        { ...draft(2), body: `${draft(40).body}\n\nThe ferry reached Quillmouth.` },
        { savedAt: SAVED_AT },
      )
      await one.remove(idOf(4))
      await one.save({ ...draft(5), withdrawn: {} }, { savedAt: SAVED_AT })
    }
    await index.settled()
    expect(index.size).toEqual(local.index.size)
    for (const stem of ['ferri', 'quillmouth', 'the', 'announc'])
      expect([stem, index.terms.frequency(stem)]).toEqual([stem, local.index.terms.frequency(stem)])
    const wanted = await findings(local.archive, local.index)
    expect(await findings(archive, index)).toEqual(wanted)
    expect(await findings(other.archive, other.index)).toEqual(wanted)
    const query = await readQuestion('Where did the ferry go?', { archive, index }, { asOf: SAVED_AT })
    expect((await index.search(query))[0]?.passage.articleId).toBe(idOf(2))
  })

  it('finds an article as soon as it is kept, whatever is looked at meanwhile', async () => {
    for (const [at, name] of ['Brindlecombe', 'Oxwarren', 'Quillmouth', 'Tarnhollow'].entries()) {
      // A look for another article is under way, which may have begun before this one was kept.
      const looking = index.settled()
      const article = { ...draft(ARTICLES + at), body: `The mayor of ${name} resigned on Friday.` }
      const { article: saved } = await archive.save(article, { savedAt: SAVED_AT })
      const query = await readQuestion(`Who resigned in ${name}?`, { archive, index }, { asOf: '2030-01-01' })
      expect((await index.search(query))[0]?.passage.articleId).toBe(saved.id)
      await looking
    }
  })

  it('finds what is out where the day has begun already, and nothing that is still to come', async () => {
    const body = 'The mayor of Brindlecombe resigned.'
    await archive.save(
      { id: 'east', title: 'Mayor Resigns', body, publishedAt: '2026-01-21T05:00+09:00' },
      { savedAt: SAVED_AT },
    )
    const found = async (asOf: string): Promise<string[]> => {
      const query = await readQuestion('Who resigned in Brindlecombe?', { archive, index }, { asOf })
      return (await index.search(query)).map(({ passage }) => passage.articleId)
    }
    expect(await found('2026-01-20T21:00:00Z')).toContain('east')
    expect(await found('2026-01-20T19:00:00Z')).not.toContain('east')
  })

  it('starts from sums that another process kept, and reads on from there', async () => {
    await index.settled()
    const [left] = await server().asAdmin('SELECT count(*) AS changes FROM word_changes', schema)
    expect(Number(left?.changes)).toBeLessThan(20)
    expect(await server().asAdmin('SELECT 1 FROM word_sums', schema)).toHaveLength(1)
    await saveArticles(archive, ARTICLES, ARTICLES + 5)
    const other = await open()
    await index.settled()
    expect(other.index.size).toEqual(index.size)
    expect(await findings(other.archive, other.index, 5)).toEqual(await findings(archive, index, 5))
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

  it('takes whatever stands in an article or a question for words, never for a query', async () => {
    const hostile = `It's "quoted" & (odd) | !so:* \\' <-> 'a':1A ${'x'.repeat(3000)} %_ $1 -- ; DROP TABLE articles`
    await archive.save(
      { id: 'odd', title: hostile, body: `${hostile}.`, publishedAt: '2026-01-20', source: "O'Neill & Sons" },
      { savedAt: SAVED_AT },
    )
    const query = await readQuestion(hostile.slice(0, 900), { archive, index }, { asOf: SAVED_AT })
    expect((await index.search(query))[0]?.passage.articleId).toBe('odd')
    expect(await index.suggestArticles("it's \"quoted' & (odd) \\", 5)).toContain('odd')
    expect(await archive.count()).toBe(ARTICLES + 1)
  })
})
