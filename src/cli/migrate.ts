import { resolve } from 'node:path'
import type { DumpReader, DumpWriter } from '../archive/archive-dump.ts'
import { type MovedCount, moveArchive } from '../archive/move-archive.ts'
import { TEXT_VERSION } from '../text/text-version.ts'
import { type ArchivePlace, openArchiveAt, placeName } from './open-archive.ts'
import { openBar } from './progress-bar.ts'
import type { Terminal } from './terminal.ts'
import { colorsOf, styleFor } from './terminal-style.ts'
import { UsageError } from './usage-error.ts'

export interface MigrateOptions {
  /** `postgres://…` or a folder. */
  readonly to: string
  /** The same; what is configured where it is absent. */
  readonly from?: string
}

const BAR_FORMAT = '{bar} {percentage}% · {value}/{total} rows · {table}'
const POSTGRES = /^postgres(?:ql)?:/i

/**
 * Moves the archive to another place, or goes on with that, with a progress bar where somebody watches.
 * @returns the exit code: 0, or 1 where the two do not hold the same number of rows afterwards.
 * @throws {UsageError} for an address that is none.
 * @throws {ArchiveError} where one of them cannot be used.
 */
export async function runMigrate(
  { from, to }: MigrateOptions,
  config: ArchivePlace,
  { output, errors, now, env }: Terminal,
): Promise<number> {
  const fromPlace = from === undefined ? config : placeOf(from, '--from')
  const toPlace = placeOf(to, '--to')
  const names = { fromName: placeName(fromPlace), toName: placeName(toPlace) }
  const source = await openReader(fromPlace)
  let target: DumpWriter | undefined
  let code: number
  const bar = errors.isTTY === true ? await openBar(errors, BAR_FORMAT) : undefined
  try {
    target = await openWriter(toPlace)
    const counts = await moveArchive(source, target, {
      ...names,
      nowMs: now().getTime(),
      ...(bar === undefined
        ? {}
        : { onProgress: ({ table, moved, rows }) => bar.show(moved, rows, { table }) }),
    })
    bar?.stop()
    output.write(`${countTable(counts)}\n`)
    code = tellEnd(counts, names, { output, errors, env })
  } finally {
    bar?.stop()
    await target?.close()
    await source.close()
  }
  await makeIndex(toPlace)
  return code
}

/** Once here, so that the bot's first start does not take longer than any other. */
async function makeIndex(place: ArchivePlace): Promise<void> {
  const { archive, openIndex } = await openArchiveAt(place)
  try {
    const index = await openIndex({})
    await index.settled()
    index.close()
  } finally {
    await archive.close()
  }
}

function tellEnd(
  counts: readonly MovedCount[],
  { fromName, toName }: { readonly fromName: string; readonly toName: string },
  { output, errors, env }: Pick<Terminal, 'output' | 'errors' | 'env'>,
): number {
  const colors = colorsOf(styleFor(output, env))
  const differing = counts.filter(({ from, to }) => from !== to)
  if (differing.length > 0) {
    errors.write(
      `${fromName} and ${toName} do not hold the same: ${differing.map(({ table }) => table).join(', ')}. One of them has changed since the move.\n`,
    )
    return 1
  }
  output.write(
    colors.dim(
      `All of ${fromName} is in ${toName}. Name that in DATABASE_URL or DATA_DIR before the bot starts again.\n`,
    ),
  )
  return 0
}

function placeOf(place: string, option: string): ArchivePlace {
  if (!POSTGRES.test(place)) return { dataDir: resolve(place) }
  if (!URL.canParse(place)) {
    throw new UsageError(
      `Cannot use the address given as ${option}: it is not postgres://USER:PASSWORD@HOST:PORT/DATABASE.`,
    )
  }
  return { dataDir: '', databaseUrl: place }
}

/** What speaks to either database is loaded where it is needed. */
async function openReader({ dataDir, databaseUrl }: ArchivePlace): Promise<DumpReader> {
  if (databaseUrl === undefined) {
    const { openSqliteReader } = await import('../archive/sqlite/sqlite-dump.ts')
    return openSqliteReader(dataDir)
  }
  const { openPostgresReader } = await import('../archive/postgres/postgres-dump.ts')
  return await openPostgresReader(databaseUrl)
}

async function openWriter({ dataDir, databaseUrl }: ArchivePlace): Promise<DumpWriter> {
  if (databaseUrl === undefined) {
    const { openSqliteWriter } = await import('../archive/sqlite/sqlite-dump-writer.ts')
    return openSqliteWriter(dataDir)
  }
  const [{ openPostgresWriter }, { createWordWriter }, { createWordsWriter }] = await Promise.all([
    import('../archive/postgres/postgres-dump-writer.ts'),
    import('../archive/postgres/word-writer.ts'),
    import('../search/segments/article-words.ts'),
  ])
  return await openPostgresWriter(databaseUrl, createWordWriter(createWordsWriter(), TEXT_VERSION))
}

/** The rows of each table in both, those that differ marked. */
function countTable(counts: readonly MovedCount[]): string {
  const lines = [
    ['table', 'from', 'to', ''],
    ...counts.map(({ table, from, to }) => [table, String(from), String(to), from === to ? '' : 'differs']),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map(([table = '', from = '', to = '', mark = '']) =>
      `${table.padEnd(widths[0] ?? 0)}  ${from.padStart(widths[1] ?? 0)}  ${to.padStart(widths[2] ?? 0)}  ${mark}`.trimEnd(),
    )
    .join('\n')
}
