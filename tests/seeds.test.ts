import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../src/archive/sqlite/sqlite-archive.ts'
import type { ArticleDraft } from '../src/articles/article.ts'
import { parseDateline } from '../src/articles/dateline.ts'
import { isDay, publicationTime } from '../src/articles/dates.ts'
import type { IngestSummary } from '../src/ingest/ingest-paths.ts'
import { ingestPaths } from '../src/ingest/ingest-paths.ts'
import { readWireText } from '../src/ingest/read-wire-text.ts'
import { countWords } from '../src/text/tokens.ts'

const SEEDS = join(import.meta.dirname, '../seeds')
const SAVED_AT = '2026-01-21T00:00:00Z'
const DAY = 86_400_000

/** The first words of a dateline after its place: the month and the day. */
const DATELINE_DAY = /, (\p{L}+ \d{1,2}) - $/u

const files = readdirSync(SEEDS)
const drafts = new Map<string, ArticleDraft>(
  files.map((file) => [file, readWireText(readFileSync(join(SEEDS, file), 'utf8'))]),
)

describe('the sample archive', () => {
  const archive = openArchive(':memory:')
  let summary: IngestSummary

  beforeAll(async () => {
    summary = await ingestPaths([SEEDS], archive, { savedAt: SAVED_AT })
  })
  afterAll(() => archive.close())

  it('holds at least thirty articles, and every one is imported', async () => {
    expect(summary.refusals).toEqual([])
    expect(summary.imported).toBe(files.length)
    expect(await archive.count()).toBeGreaterThanOrEqual(30)
  })

  it('reaches from 2014 to 20 January 2026', async () => {
    expect((await archive.period())?.oldest).toMatch(/^2014-/)
    expect((await archive.period())?.newest).toBe('2026-01-20')
  })

  it('names itself as the one source', async () => {
    expect((await archive.sources()).map(({ name }) => name)).toEqual(['Dateline background'])
  })

  it('has no two articles under one headline', () => {
    const headlines = [...drafts.values()].map(({ title }) => title.toLowerCase())
    expect(new Set(headlines).size).toBe(headlines.length)
  })
})

describe.each([...drafts])('%s', (file, draft) => {
  const paragraphs = draft.body.split('\n\n')

  it('is named after its day and has a source', () => {
    expect(isDay(draft.publishedAt)).toBe(true)
    expect(basename(file)).toMatch(new RegExp(`^${draft.publishedAt}-[a-z0-9]+(?:-[a-z0-9]+){1,5}\\.txt$`))
    expect(draft.source).toBe('Dateline background')
  })

  it('opens with a place and the day of its publication', () => {
    const dateline = parseDateline(draft.body)
    expect(dateline?.place).toMatch(/^\p{Lu}/u)
    const [, day] = DATELINE_DAY.exec(draft.body.slice(0, dateline?.end)) ?? []
    expect(Date.parse(`${day} ${draft.publishedAt.slice(0, 4)} UTC`)).toBe(publicationTime(draft.publishedAt))
  })

  it('tells of nothing that was still to come', () => {
    const published = publicationTime(draft.publishedAt)
    for (const [told] of draft.body.matchAll(/\b(?:on|On|of|since|by) \d{1,2} (?:\p{Lu}\p{Ll}+) \d{4}\b/gu)) {
      const day = Date.parse(`${told.replace(/^\w+ /, '')} UTC`)
      expect(day, told).toBeLessThan(published + 60 * DAY)
    }
  })

  it('has five to eleven paragraphs of a bounded length', () => {
    expect(paragraphs.length).toBeGreaterThanOrEqual(5)
    expect(paragraphs.length).toBeLessThanOrEqual(11)
    for (const paragraph of paragraphs) {
      expect(paragraph).toMatch(/[.!?]["”]?$/)
      expect(countWords(paragraph), paragraph).toBeLessThanOrEqual(90)
    }
    expect(countWords(draft.body)).toBeGreaterThanOrEqual(150)
    expect(countWords(draft.body)).toBeLessThanOrEqual(400)
  })
})
