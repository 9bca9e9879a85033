import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/answer/read-question.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { publishedDay, sourceName } from '../../src/articles/article.ts'
import type { Filters, Query } from '../../src/question/query.ts'
import { createArchiveTerms } from '../../src/search/archive-terms.ts'
import { createByteCache } from '../../src/search/byte-cache.ts'
import { createSearchIndex } from '../../src/search/layered-index.ts'
import { createLightCandidates } from '../../src/search/light-candidates.ts'
import { createOpenPart } from '../../src/search/open-part.ts'
import type { Part } from '../../src/search/part.ts'
import { rank } from '../../src/search/rank.ts'
import { createRecordWriter } from '../../src/search/record-writer.ts'
import { openReadPart, readColumns, type SealedPart } from '../../src/search/sealed-part.ts'
import type { Hit, SearchIndex } from '../../src/search/search-index.ts'
import { writeSegment } from '../../src/search/segment-writer.ts'
import { archiveOf, idOf, question, SAVED_AT } from './sample-news.ts'

const ARTICLES = 90
const QUESTIONS = 12

let archive: Archive
let index: SearchIndex
let folder: string
const sealed: SealedPart[] = []

beforeAll(() => {
  archive = archiveOf(0, ARTICLES)
  index = createSearchIndex(archive)
  folder = mkdtempSync(join(tmpdir(), 'dateline-light-'))
})
afterAll(() => {
  for (const part of sealed) part.close()
  index.close()
  archive.close()
  rmSync(folder, { recursive: true })
})

const writer = createRecordWriter()

/** A part in memory that holds the articles of these numbers. */
function openPartOf(numbers: readonly number[]): Part {
  const part = createOpenPart()
  for (const number of numbers) {
    const article = archive.get(idOf(number))!
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

const queryOf = (number: number, filters: Filters = {}): Query =>
  readQuestion(question(number), { archive, index }, { asOf: SAVED_AT, filters })

function hitsIn(parts: readonly Part[], query: Query): (Hit & { readonly text: string })[] {
  const light = createLightCandidates(
    () => parts,
    createArchiveTerms(() => parts),
  )
  return light.search(query).map(({ part, passage, score }) => {
    const article = part.articleOf[passage]!
    const articleId = part.idOf(article)
    const ordinal = passage - part.firstPassage[article]!
    const [start, end] = [part.starts[passage]!, part.ends[passage]!]
    return { passage: { articleId, ordinal, start, end }, score, text: `${articleId}#${ordinal} ${score}` }
  })
}

const all = Array.from({ length: ARTICLES }, (_, number) => number)

describe('candidates by the light ranking', () => {
  it('are the same in the same order however the articles are spread over parts in memory and in files', () => {
    const whole = [openPartOf(all)]
    const wanted = Array.from({ length: QUESTIONS }, (_, number) =>
      hitsIn(whole, queryOf(number)).map(({ text }) => text),
    )
    expect(wanted.filter((texts) => texts.length > 10).length).toBeGreaterThan(QUESTIONS / 2)
    const places = fc.array(fc.nat(3), { minLength: ARTICLES, maxLength: ARTICLES })
    fc.assert(
      fc.property(places, (placed) => {
        const parts = [0, 1, 2, 3].map((place) => {
          const numbers = all.filter((number) => placed[number] === place)
          return place < 2 ? openPartOf(numbers) : sealedPartOf(numbers)
        })
        for (let number = 0; number < QUESTIONS; number += 1)
          expect(hitsIn(parts, queryOf(number)).map(({ text }) => text)).toEqual(wanted[number])
      }),
      { numRuns: 4 },
    )
  })

  it('hold what ranking every passage puts first', () => {
    const whole = [openPartOf(all)]
    let [both, of] = [0, 0]
    for (let number = 0; number < QUESTIONS; number += 1) {
      const query = queryOf(number)
      const bestOf = (hits: readonly Hit[]): string[] =>
        rank(query, hits, index)
          .passages.slice(0, 10)
          .map(({ passage }) => `${passage.articleId}#${passage.ordinal}`)
      const exact = bestOf(index.search(query, { exhaustive: true }))
      const found = bestOf(hitsIn(whole, query))
      expect(found[0]).toBe(exact[0])
      both += exact.filter((one) => found.includes(one)).length
      of += exact.length
    }
    expect(both / of).toBeGreaterThan(0.9)
  })

  it('are of articles that are still there and that the filters let pass, few as those may be', () => {
    const part = openPartOf(all)
    const query = queryOf(3)
    const first = hitsIn([part], query)[0]!.passage.articleId
    const source = archive.get(first)!.source!
    const ofSource = hitsIn([part], queryOf(3, { source }))
    expect(ofSource.length).toBeGreaterThan(0)
    for (const { passage } of ofSource) expect(archive.get(passage.articleId)!.source).toBe(source)
    const day = archive.get(first)!.publishedAt
    const ofDay = hitsIn([part], queryOf(3, { from: day, to: day }))
    expect(ofDay.length).toBeGreaterThan(0)
    for (const { passage } of ofDay) expect(archive.get(passage.articleId)!.publishedAt).toBe(day)
    part.remove(part.find(first))
    expect(hitsIn([part], query).map(({ passage }) => passage.articleId)).not.toContain(first)
  })

  it('prefer the outlet that the question names', () => {
    const part = openPartOf(all)
    const plain = queryOf(3)
    const found = hitsIn([part], plain)
    const sourceOf = ({ passage }: Hit): string => archive.get(passage.articleId)!.source!
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
