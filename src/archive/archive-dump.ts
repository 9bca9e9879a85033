import type { MovedTable } from './moved-tables.ts'

/** A flag is 0 or 1, a list a text of JSON. */
export type MovedValue = string | number | null
export type MovedRow = Readonly<Record<string, MovedValue>>

/** How far a move has come: the last row of a table that was written, by the values of its key. */
export interface MovePosition {
  readonly table: string
  readonly after?: readonly MovedValue[]
}

/** A move into an archive, as that archive remembers it. */
export interface Move {
  /** The archive that is moved, and the number of its last change at the beginning. */
  readonly from: string
  readonly change: number
  readonly position: MovePosition
  readonly finished: boolean
}

/** What an archive says of all that it holds, row by row. */
export interface ArchiveDump {
  /** Which archive it is. */
  readonly archive: string
  /** The number of the last change of an article. */
  lastChange(): Promise<number>
  /** Leases that processes hold now, and when the last of them ends. */
  leases(nowMs: number): Promise<{ readonly names: readonly string[]; readonly untilMs: number }>
  count(table: MovedTable): Promise<number>
  /** The largest number that a table has counted to; 0 where it has not. */
  counted(table: MovedTable): Promise<number>
  close(): Promise<void>
}

/** An archive that is only read. */
export interface DumpReader extends ArchiveDump {
  /** The rows behind one, in the order of their keys. */
  rows(
    table: MovedTable,
    after: readonly MovedValue[] | undefined,
    limit: number,
  ): Promise<readonly MovedRow[]>
}

/** An archive that another one is moved into. Each method that writes is one transaction. */
export interface DumpWriter extends ArchiveDump {
  /** The move that was begun; `undefined` where there was none. */
  move(): Promise<Move | undefined>
  begin(move: Move): Promise<void>
  /**
   * Writes rows and how far the move has come with them.
   * @param options.from where it stood before: another process may have gone on with it meanwhile.
   */
  write(
    table: MovedTable,
    rows: readonly MovedRow[],
    options: { readonly from: MovePosition; readonly to: MovePosition },
  ): Promise<void>
  /** Lets numbers go on where they stood in the other archive, and ends the move. */
  finish(options: {
    readonly from: MovePosition
    readonly change: number
    readonly counted: ReadonlyMap<MovedTable, number>
  }): Promise<void>
}
