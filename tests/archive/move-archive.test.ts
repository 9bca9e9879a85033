import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { DumpReader } from '../../src/archive/archive-dump.ts'
import { type MoveOptions, moveArchive } from '../../src/archive/move-archive.ts'
import { MOVED_TABLES, type MovedTable } from '../../src/archive/moved-tables.ts'
import { openPostgresReader } from '../../src/archive/postgres/postgres-dump.ts'
import { openPostgresWriter } from '../../src/archive/postgres/postgres-dump-writer.ts'
import { createWordWriter } from '../../src/archive/postgres/word-writer.ts'
import { openArchive } from '../../src/archive/sqlite/sqlite-archive.ts'
import { openSqliteReader } from '../../src/archive/sqlite/sqlite-dump.ts'
import { openSqliteWriter } from '../../src/archive/sqlite/sqlite-dump-writer.ts'
import { answerLine } from '../../src/cli/answer-line.ts'
import { type ArchivePlace, openArchiveAt } from '../../src/cli/open-archive.ts'
import { createWordsWriter } from '../../src/search/segments/article-words.ts'
import { TEXT_VERSION } from '../../src/text/text-version.ts'
import { NO_POSTGRES, usePostgres } from '../support/postgres.ts'
import { draft, SAVED_AT } from './drafts.ts'
import { contentOf, fillArchive } from './full-archive.ts'
import { type Inside, insidePostgres, insideSqlite } from './inside.ts'

/** After the leases that the filled archive holds. */
const OPTIONS: MoveOptions = { nowMs: Date.parse('2026-01-23T00:00:00Z'), fromName: 'here', toName: 'there' }

const PROGRAM = join(import.meta.dirname, 'move-until-killed.ts')

const QUESTIONS = [
  'How much of Ukraine does Russia control?',
  'Who met in Davos?',
  'When was the Minsk agreement signed?',
  'What did the pier open with?',
]

const why = NO_POSTGRES === undefined ? '' : ` (not tried: ${NO_POSTGRES})`

let folder: string
let source: string
let target: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-move-'))
  source = join(folder, 'source')
  target = join(folder, 'target')
  await fillArchive(source)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Moves from one place to another; `postgres:` is the beginning of a database's. */
async function move(from: string, to: string, options = OPTIONS) {
  const isThere = (place: string) => place.startsWith('postgres:')
  const reader = isThere(from) ? await openPostgresReader(from) : openSqliteReader(from)
  try {
    const writer = isThere(to)
      ? await openPostgresWriter(to, createWordWriter(createWordsWriter(), TEXT_VERSION))
      : openSqliteWriter(to)
    try {
      return await moveArchive(reader, writer, options)
    } finally {
      await writer.close()
    }
  } finally {
    await reader.close()
  }
}

/** Moves in a process that kills itself in the middle of a transaction, or right after it. */
async function moveUntilKilled(to: string, writes: number, when: 'within' | 'after'): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, source, to, String(writes), when], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
}

async function everyRow(reader: DumpReader): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = { last: await reader.lastChange() }
  for (const table of MOVED_TABLES) rows[table.name] = await reader.rows(table, undefined, 100_000)
  await reader.close()
  return rows
}

async function answersAt(place: ArchivePlace): Promise<unknown> {
  const { archive, openIndex } = await openArchiveAt(place)
  const index = await openIndex({})
  try {
    const answers = []
    for (const question of QUESTIONS) {
      const answer = await answerQuestion(question, { archive, index }, { asOf: '2026-01-24' })
      answers.push(answerLine({ id: '1', question }, answer, 0))
    }
    return answers
  } finally {
    index.close()
    await archive.close()
  }
}

async function expectAllColumns(
  inside: Inside,
  left: readonly string[],
  without: (table: MovedTable) => string | undefined = () => undefined,
): Promise<void> {
  const held = (await inside.tables()).filter(({ name }) => !left.includes(name))
  await inside.close()
  const columns = held.map(
    ({ name, columns }) => [name, columns.map((column) => column.name).sort()] as const,
  )
  const moved = MOVED_TABLES.map((table) => [
    table.name,
    table.columns
      .map((column) => column.name)
      .filter((name) => name !== without(table))
      .sort(),
  ])
  expect(Object.fromEntries(columns)).toEqual(Object.fromEntries(moved))
}

describe('moving an archive from folder to folder', () => {
  it('takes along every row of every table, and the numbers where they stood', async () => {
    const counts = await move(source, target)
    expect(counts.filter(({ from, to }) => from !== to || from === 0)).toEqual([])
    expect(contentOf(target)).toEqual(contentOf(source))
    expect(await answersAt({ dataDir: target })).toEqual(await answersAt({ dataDir: source }))
  })

  it('changes nothing the second time, and tells where they differ since', async () => {
    await move(source, target)
    const before = contentOf(target)
    await move(source, target)
    expect(contentOf(target)).toEqual(before)
    const archive = openArchive(target)
    await archive.save(draft({ title: 'News' }), { savedAt: SAVED_AT })
    await archive.close()
    const counts = await move(source, target)
    expect(counts.filter(({ from, to }) => from !== to).map(({ table }) => table)).toContain('articles')
  })

  it('goes on after it was killed, and ends as if it had not been', async () => {
    const whole = join(folder, 'whole')
    await move(source, whole)
    for (const [writes, when] of [
      [1, 'within'],
      [1, 'after'],
      [2, 'within'],
      [9, 'after'],
      [10, 'after'],
    ] as const) {
      await moveUntilKilled(target, writes, when)
      expect(() => openArchive(target)).toThrow('another one was not wholly moved into it')
    }
    await move(source, target)
    expect(contentOf(target)).toEqual(contentOf(whole))
    const archive = openArchive(target)
    await archive.save(draft({ title: 'News' }), { savedAt: SAVED_AT })
    await archive.close()
  })

  it('refuses what holds something, and what another archive was moved into', async () => {
    const archive = openArchive(target)
    await archive.save(draft(), { savedAt: SAVED_AT })
    await archive.close()
    await expect(move(source, target)).rejects.toThrow(
      'Cannot move the archive here to there: there holds something already (1 in articles); name an empty one',
    )
    const third = join(folder, 'third')
    await move(target, third)
    await expect(move(source, third)).rejects.toThrow('another archive was moved to there')
    await expect(move(source, source)).rejects.toThrow('both are the same archive')
    await expect(move(join(folder, 'nothing'), third)).rejects.toThrow('there is no such file')
  })

  it('refuses an archive on which a bot works, and one whose articles changed since the move was begun', async () => {
    const archive = openArchive(source)
    await archive.leases.take({ name: 'polling', owner: 'bot', nowMs: OPTIONS.nowMs, leaseMs: 20_000 })
    await expect(move(source, target)).rejects.toThrow(
      'here is in use by a bot (its lease for polling runs for another 20 s). Stop the bot',
    )
    await archive.leases.release('polling', 'bot')
    await moveUntilKilled(target, 3, 'after')
    await archive.save(draft({ title: 'News' }), { savedAt: SAVED_AT })
    await archive.close()
    await expect(move(source, target)).rejects.toThrow(
      'articles of here have changed since the move was begun',
    )
  })

  it('only reads the first one', async () => {
    const before = contentOf(source)
    await move(source, target)
    expect(contentOf(source)).toEqual(before)
  })

  it('knows every column of every table', async () => {
    await expectAllColumns(await insideSqlite(source), ['change_counter', 'leases'], ({ rowid }) => rowid)
  })
})

describe.skipIf(NO_POSTGRES !== undefined)(`moving an archive into PostgreSQL and back${why}`, () => {
  const server = usePostgres()
  let schema: string
  let there: string
  beforeEach(async () => {
    schema = await server().freshSchema()
    there = server().url(schema)
  })

  it('ends with the archive that it began with, which answers alike in each place', async () => {
    const counts = await move(source, there)
    expect(counts.filter(({ from, to }) => from !== to || from === 0)).toEqual([])
    expect(await everyRow(await openPostgresReader(there))).toEqual(await everyRow(openSqliteReader(source)))
    const answers = await answersAt({ dataDir: source })
    expect(await answersAt({ dataDir: '', databaseUrl: there })).toEqual(answers)
    await move(there, target)
    expect(contentOf(target)).toEqual(contentOf(source))
    expect(await answersAt({ dataDir: target })).toEqual(answers)
  })

  it('goes on with the numbers where they stood', async () => {
    await move(source, there)
    const { archive } = await openArchiveAt({ dataDir: '', databaseUrl: there })
    await archive.save(draft({ title: 'News' }), { savedAt: SAVED_AT })
    await archive.close()
    const [held] = await server().asAdmin(
      "SELECT nextval(pg_get_serial_sequence('follows', 'id')) AS id, (SELECT last FROM change_counter) AS last",
      schema,
    )
    const [before] = new DatabaseSync(join(source, 'dateline.sqlite'))
      .prepare('SELECT last FROM change_counter')
      .all()
    expect(held).toEqual({ id: '91', last: String(Number(before?.last) + 1) })
  })

  it('goes on after it was killed, and ends as if it had not been', async () => {
    for (const [writes, when] of [
      [1, 'within'],
      [2, 'within'],
      [1, 'after'],
      [7, 'within'],
      [12, 'after'],
    ] as const) {
      await moveUntilKilled(there, writes, when)
      await expect(openArchiveAt({ dataDir: '', databaseUrl: there })).rejects.toThrow('not wholly moved')
    }
    await move(source, there)
    expect(await everyRow(await openPostgresReader(there))).toEqual(await everyRow(openSqliteReader(source)))
    expect(await answersAt({ dataDir: '', databaseUrl: there })).toEqual(await answersAt({ dataDir: source }))
    const [words] = await server().asAdmin(
      `SELECT (SELECT count(*) FROM article_records)::int AS records, (SELECT count(*) FROM article_words)::int AS words,
         (SELECT count(*) FROM articles WHERE NOT withdrawn)::int AS articles`,
      schema,
    )
    expect(words).toEqual({ records: words?.articles, words: words?.articles, articles: words?.articles })
  })

  it('puts a character of the same length in place of one that PostgreSQL does not keep', async () => {
    const archive = openArchive(source)
    const { article } = await archive.save(draft({ id: 'null', title: 'N', body: 'Before \0 after.' }), {
      savedAt: SAVED_AT,
    })
    await archive.close()
    await move(source, there)
    const opened = await openArchiveAt({ dataDir: '', databaseUrl: there })
    const held = await opened.archive.get('null')
    await opened.archive.close()
    expect(held).toEqual({ ...article, body: 'Before \u{FFFD} after.' })
  })

  it('knows every column of every table', async () => {
    await move(source, there)
    await expectAllColumns(await insidePostgres(server().adminUrl(schema)), [
      'change_counter',
      'leases',
      'moved_from',
      'schema_version',
      'article_records',
      'headline_words',
      'word_changes',
      'word_sums',
      ...(
        await server().asAdmin(
          "SELECT tablename FROM pg_tables WHERE tablename LIKE 'article_words%' UNION SELECT 'article_words'",
        )
      ).map(({ tablename }) => String(tablename)),
    ])
  })
})
