import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/answer/read-question.ts'
import type { SqliteArchive } from '../../../src/archive/sqlite/sqlite-archive.ts'
import { publishedDay, sourceName } from '../../../src/articles/article.ts'
import type { Filters, Query } from '../../../src/question/query.ts'
import type { ArticleText } from '../../../src/search/article-texts.ts'
import { createArchiveTerms } from '../../../src/search/candidates/archive-terms.ts'
import { createLightCandidates } from '../../../src/search/candidates/light-candidates.ts'
import { createSearchIndex } from '../../../src/search/layered-index.ts'
import { rank } from '../../../src/search/ranking/rank.ts'
import type { Hit, SearchIndex } from '../../../src/search/search-index.ts'
import { createByteCache } from '../../../src/search/segments/byte-cache.ts'
import { createOpenPart } from '../../../src/search/segments/open-part.ts'
import type { Part } from '../../../src/search/segments/part.ts'
import { createRecordWriter } from '../../../src/search/segments/record-writer.ts'
import { openReadPart, readColumns, type SealedPart } from '../../../src/search/segments/sealed-part.ts'
import { writeSegment } from '../../../src/search/segments/segment-writer.ts'
import { archiveOf, idOf, question, SAVED_AT } from '../sample-news.ts'

const ARTICLES = 90
const QUESTIONS = 12

let archive: SqliteArchive
let index: SearchIndex
let folder: string
/** All articles, cut into words. */
let texts: ReadonlyMap<string, ArticleText>
const sealed: SealedPart[] = []

beforeAll(async () => {
  archive = await archiveOf(0, ARTICLES)
  index = createSearchIndex(archive)
  texts = await index.read(all.map(idOf))
  folder = mkdtempSync(join(tmpdir(), 'dateline-light-'))
})
afterAll(async () => {
  for (const part of sealed) part.close()
  index.close()
  await archive.close()
  rmSync(folder, { recursive: true })
})

const writer = createRecordWriter()

/** A part in memory that holds the articles of these numbers. */
function openPartOf(numbers: readonly number[]): Part {
  const part = createOpenPart()
  for (const number of numbers) {
    const article = archive.local.get(idOf(number))!
    const card = { day: publishedDay(article), source: sourceName(article), headline: [], revision: number }
    part.add({ id: article.id, ...card }, writer.write(article, part))
  }
  return part
}

/** The same in a file. */
function sealedPartOf(numbers: readonly number[]): Part {
  const path = join(folder, `${sealed.length}.segment`)
  writeSegment(path, [openPartOf(numbers)])
  const part = openReadPart(path, readColumns(path), createByteCache(1 << 20))
  sealed.push(part)
  return part
}

const queryOf = (number: number, filters: Filters = {}): Promise<Query> =>
  readQuestion(question(number), { archive, index }, { asOf: SAVED_AT, filters })

type Found = Hit & { readonly text: string }

function hitsIn(parts: readonly Part[], query: Query): Found[] {
  const light = createLightCandidates(
    () => parts,
    createArchiveTerms(() => parts),
    (id) => archive.local.get(id)?.publishedAt,
  )
  return light.search(query).map(({ part, passage: number, score }) => {
    const article = part.articleOf[number]!
    const articleId = part.idOf(article)
    const ordinal = number - part.firstPassage[article]!
    const [start, end] = [part.starts[number]!, part.ends[number]!]
    const passage = { articleId, ordinal, start, end }
    return { passage, score, article: texts.get(articleId)!, text: `${articleId}#${ordinal} ${score}` }
  })
}

const all = Array.from({ length: ARTICLES }, (_, number) => number)

describe('candidates by the light ranking', () => {
  it('are the same in the same order however the articles are spread over parts in memory and in files', async () => {
    const whole = [openPartOf(all)]
    const queries = await Promise.all(Array.from({ length: QUESTIONS }, (_, number) => queryOf(number)))
    const wanted = queries.map((query) => hitsIn(whole, query).map(({ text }) => text))
    expect(wanted.filter((texts) => texts.length > 10).length).toBeGreaterThan(QUESTIONS / 2)
    const places = fc.array(fc.nat(3), { minLength: ARTICLES, maxLength: ARTICLES })
    fc.assert(
      fc.property(places, (placed) => {
        const parts = [0, 1, 2, 3].map((place) => {
          const numbers = all.filter((number) => placed[number] === place)
          return place < 2 ? openPartOf(numbers) : sealedPartOf(numbers)
        })
        for (const [number, query] of queries.entries())
          expect(hitsIn(parts, query).map(({ text }) => text)).toEqual(wanted[number])
      }),
      { numRuns: 4 },
    )
  })

  it('hold what ranking every passage puts first', async () => {
    const whole = [openPartOf(all)]
    let [both, of] = [0, 0]
    for (let number = 0; number < QUESTIONS; number += 1) {
      const query = await queryOf(number)
      const bestOf = (hits: readonly Hit[]): string[] =>
        rank(query, hits, index)
          .passages.slice(0, 10)
          .map(({ passage }) => `${passage.articleId}#${passage.ordinal}`)
      const exact = bestOf(await index.search(query, { exhaustive: true }))
      const found = bestOf(hitsIn(whole, query))
      expect(found[0]).toBe(exact[0])
      both += exact.filter((one) => found.includes(one)).length
      of += exact.length
    }
    expect(both / of).toBeGreaterThan(0.9)
  })

  it('are of articles that are still there and that the filters let pass, few as those may be', async () => {
    const part = openPartOf(all)
    const query = await queryOf(3)
    const first = hitsIn([part], query)[0]!.passage.articleId
    const source = (await archive.get(first))!.source!
    const ofSource = hitsIn([part], await queryOf(3, { source }))
    expect(ofSource.length).toBeGreaterThan(0)
    for (const { passage } of ofSource) expect((await archive.get(passage.articleId))!.source).toBe(source)
    const day = (await archive.get(first))!.publishedAt
    const ofDay = hitsIn([part], await queryOf(3, { from: day, to: day }))
    expect(ofDay.length).toBeGreaterThan(0)
    for (const { passage } of ofDay) expect((await archive.get(passage.articleId))!.publishedAt).toBe(day)
    part.remove(part.find(first))
    expect(hitsIn([part], query).map(({ passage }) => passage.articleId)).not.toContain(first)
  })

  it('prefer the outlet that the question names', async () => {
    const part = openPartOf(all)
    const plain = await queryOf(3)
    const found = hitsIn([part], plain)
    const sourceOf = ({ article }: Hit): string => article.source
    const other = found.map(sourceOf).findLast((source, _, [best]) => source !== best)!
    const query = {
      ...plain,
      sources: [other],
      clauses: plain.clauses.map((clause) => ({ ...clause, sources: [other] })),
    }
    const before = new Map(
      found.map(({ passage, score }) => [`${passage.articleId} ${passage.start}`, score]),
    )
    for (const hit of hitsIn([part], query)) {
      const known = before.get(`${hit.passage.articleId} ${hit.passage.start}`)
      if (known === undefined) continue
      if (sourceOf(hit) === other) expect(hit.score).toBeGreaterThan(known + 1)
      else expect(hit.score).toBeCloseTo(known, 9)
    }
  })
})
