import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Archive, NewArticle } from '../../../src/archive/archive.ts'
import { openPostgresArchive } from '../../../src/archive/postgres/postgres-archive.ts'
import { openArchive } from '../../../src/archive/sqlite/sqlite-archive.ts'
import { readWireText } from '../../../src/ingest/read-wire-text.ts'
import { NO_POSTGRES, usePostgres } from '../../support/postgres.ts'
import { draft } from '../drafts.ts'
import { recordedWords } from '../recorded-words.ts'

const SEEDS = join(import.meta.dirname, '../../../seeds')
const TEXTS = readdirSync(SEEDS)
  .slice(0, 3)
  .map((file) => readWireText(readFileSync(join(SEEDS, file), 'utf8')).body)
/** Copies of three reports, and texts that are too short for one. */
const BODIES = [...TEXTS, ...TEXTS.map((text) => `Our own lead.\n\n${text}`), 'Short.', 'Brief.', '']

/** So few names that drafts are often states of one article, in one way or another. */
const anyDraft: fc.Arbitrary<NewArticle> = fc
  .record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      url: fc.constantFrom('https://one.example/1', 'https://www.one.example/1', 'https://one.example/2'),
      source: fc.constantFrom('One', 'ONE', 'Two'),
      title: fc.constantFrom('First', 'first', 'Second'),
      body: fc.constantFrom(...BODIES),
      publishedAt: fc.constantFrom('2026-01-20', '2026-01-20T10:00:00Z', '2026-01-30', '2026-03-01'),
      updatedAt: fc.constantFrom('2026-01-21', '2026-01-22'),
      excerpt: fc.constant(true as const),
      withdrawn: fc.constantFrom({}, { at: '2026-01-23', reason: 'Wrong.' }),
      origin: fc.constantFrom('/1.txt', '/2.txt'),
    },
    { requiredKeys: ['source', 'title', 'body', 'publishedAt'] },
  )
  .map(({ origin, ...given }) => ({ draft: draft(given), ...(origin === undefined ? {} : { origin }) }))

type Step =
  | { readonly save: readonly NewArticle[] }
  | { readonly remove: readonly number[] }
  | { readonly poll: readonly NewArticle[] }
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ save: fc.array(anyDraft, { minLength: 1, maxLength: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ poll: fc.array(anyDraft, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(fc.nat(5), { maxLength: 2 }) }) },
)

/** Does the steps. @returns all that can be seen of it. */
async function runOf(archive: Archive, steps: readonly Step[]): Promise<unknown> {
  const told: unknown[] = []
  archive.subscribe((change) => told.push(change))
  const became: unknown[] = []
  for (const [at, step] of steps.entries()) {
    const savedAt = `2026-02-01T00:00:${String(at).padStart(2, '0')}Z`
    if ('save' in step) became.push(await archive.saveAll(step.save, { savedAt }))
    else if ('poll' in step) became.push(await poll(archive, step.poll, savedAt))
    else {
      const ids = (await archive.latest({ limit: 9 })).map(({ id }) => id)
      became.push(await archive.removeAll(step.remove.flatMap((one) => ids[one] ?? [])))
    }
  }
  const articles = await Array.fromAsync(archive.articles())
  const ids = [...articles, ...(await archive.withdrawn({ limit: 99 }))].map(({ id }) => id)
  return {
    became,
    told,
    articles,
    withdrawn: await archive.withdrawn({ limit: 99 }),
    versions: (await Promise.all(ids.map((id) => archive.versions(id)))).map((versions) =>
      versions.map(({ version, savedAt, article }) => ({ version, savedAt, article })),
    ),
    histories: await archive
      .histories(ids)
      .then((histories) => ids.map((id) => histories.get(id)?.map(({ article }) => article))),
    copies: await Promise.all(ids.map((id) => archive.copiesOf(id))),
    copiesOfAll: await archive.copiesOfAll(ids).then((copies) => ids.map((id) => copies.get(id))),
    latest: await archive.latest({ limit: 99 }),
    ofOne: await archive.latest({ limit: 99, source: 'oNE' }),
    sources: await archive.sources(),
    extent: await archive.extent({ from: '2026-01-25', source: 'one' }),
    published: await archive.published({ to: '2026-02-01', sources: ['One', 'Two'], limit: 9 }),
    expired: await archive.expired({ before: '2026-01-25', most: 2, limit: 9 }),
    arrived: await archive.arrived({ after: '2026-02-01T00:00:01Z', upTo: '2026-02-02' }),
    count: await archive.count(),
    period: await archive.period(),
  }
}

async function poll(archive: Archive, articles: readonly NewArticle[], savedAt: string): Promise<unknown> {
  const by = { at: savedAt, interval: 1 }
  const { feed } = await archive.feeds.add({ url: 'http://feed.example' }, {}, by)
  const entries = articles.map(({ draft: { id: _, ...told } }, at) => {
    return {
      entry: `${at}`,
      content: '',
      seenAt: savedAt,
      publishedAt: '',
      whole: true,
      attempts: 0,
      draft: told,
    }
  })
  try {
    return await archive.feeds.savePoll(feed.id, { entries }, { savedAt })
  } catch {
    // Two articles may want one id: then all of the poll is refused.
    return 'refused'
  }
}

describe.skipIf(NO_POSTGRES !== undefined)('an archive in PostgreSQL', () => {
  const server = usePostgres()

  it('holds, tells and finds the same as one in SQLite, whatever is saved in whichever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 6 }), async (steps) => {
        const url = server().url(await server().freshSchema())
        const inPostgres = await openPostgresArchive({ url, words: recordedWords() })
        const inSqlite = openArchive(':memory:')
        try {
          expect(await runOf(inPostgres, steps)).toEqual(await runOf(inSqlite, steps))
        } finally {
          await inSqlite.close()
          await inPostgres.close()
        }
      }),
      { numRuns: 20 },
    )
  }, 120_000)
})
