import type { DumpReader, DumpWriter, Move, MovedRow, MovePosition } from './archive-dump.ts'
import { ArchiveError } from './archive-error.ts'
import { MOVED_TABLES, type MovedTable } from './moved-tables.ts'

/** How many rows of a table both archives hold after a move. */
export interface MovedCount {
  readonly table: string
  readonly from: number
  readonly to: number
}

export interface MoveProgress {
  readonly table: string
  /** Rows that are there, of all that are to be moved. */
  readonly moved: number
  readonly rows: number
}

export interface MoveOptions {
  readonly nowMs: number
  /** How the two are named to people. */
  readonly fromName: string
  readonly toName: string
  readonly onProgress?: (progress: MoveProgress) => void
}

/**
 * Moves all that an archive holds into an empty one, or goes on with a move that was interrupted; a move that has ended is only
 * counted again. The first archive is only read.
 * @returns the rows of each table in both.
 * @throws {ArchiveError} where a bot works on either, the second one holds something else, or the first one has changed meanwhile.
 */
export async function moveArchive(
  from: DumpReader,
  to: DumpWriter,
  options: MoveOptions,
): Promise<readonly MovedCount[]> {
  const { fromName, toName, nowMs } = options
  const action = `Cannot move the archive ${fromName} to ${toName}`
  if (from.archive === to.archive) throw new ArchiveError(`${action}: both are the same archive`)
  await requireAtRest(from, `${action}: ${fromName}`, nowMs)
  await requireAtRest(to, `${action}: ${toName}`, nowMs)
  const change = await from.lastChange()
  const held = await to.move()
  if (held === undefined) await requireEmpty(to, action, toName)
  else if (held.from !== from.archive) {
    throw new ArchiveError(`${action}: another archive was moved to ${toName}; name an empty one`)
  }
  if (held?.finished !== true) {
    if (held !== undefined && held.change !== change) {
      throw new ArchiveError(
        `${action}: articles of ${fromName} have changed since the move was begun; begin anew with an empty one`,
      )
    }
    await moveTables(from, to, held ?? (await begin(from, to, change)), options)
  }
  return await Promise.all(
    MOVED_TABLES.map(async (table) => ({
      table: table.name,
      from: await from.count(table),
      to: await to.count(table),
    })),
  )
}

async function requireAtRest(
  archive: Pick<DumpReader, 'leases'>,
  what: string,
  nowMs: number,
): Promise<void> {
  const { names, untilMs } = await archive.leases(nowMs)
  if (names.length === 0) return
  const seconds = Math.ceil((untilMs - nowMs) / 1000)
  throw new ArchiveError(
    `${what} is in use by a bot (its lease for ${names.join(' and ')} runs for another ${seconds} s). Stop the bot; what it held is free after that time`,
  )
}

async function requireEmpty(to: DumpWriter, action: string, toName: string): Promise<void> {
  for (const table of MOVED_TABLES) {
    const rows = await to.count(table)
    if (rows === 0) continue
    throw new ArchiveError(
      `${action}: ${toName} holds something already (${rows} in ${table.name}); name an empty one`,
    )
  }
}

async function begin(from: DumpReader, to: DumpWriter, change: number): Promise<Move> {
  const [first] = MOVED_TABLES
  const move = { from: from.archive, change, position: { table: first!.name }, finished: false }
  await to.begin(move)
  return move
}

async function moveTables(
  from: DumpReader,
  to: DumpWriter,
  { position: begun, change }: Move,
  { onProgress }: MoveOptions,
): Promise<void> {
  let rows = 0
  let moved = 0
  for (const table of MOVED_TABLES) {
    rows += await from.count(table)
    moved += await to.count(table)
  }
  const first = MOVED_TABLES.findIndex(({ name }) => name === begun.table)
  let position = begun
  for (const table of MOVED_TABLES.slice(first)) {
    if (position.table !== table.name) {
      const next = { table: table.name }
      await to.write(table, [], { from: position, to: next })
      position = next
    }
    for (;;) {
      onProgress?.({ table: table.name, moved, rows })
      const batch = await from.rows(table, position.after, table.batch)
      const last = batch.at(-1)
      if (last === undefined) break
      const next: MovePosition = { table: table.name, after: keyOf(table, last) }
      await to.write(table, batch, { from: position, to: next })
      position = next
      moved += batch.length
    }
  }
  const counted = new Map<MovedTable, number>()
  for (const table of MOVED_TABLES) {
    if (table.counted !== undefined) counted.set(table, await from.counted(table))
  }
  await to.finish({ from: position, change, counted })
}

const keyOf = (table: MovedTable, row: MovedRow) => table.key.map((column) => row[column] ?? null)
