import { close, closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { TEXT_VERSION } from '../../text/text-version.ts'
import type { Scratch } from './part.ts'

/** A segment file is not what it was when it was written. */
export class DamagedSegment extends Error {
  override readonly name = 'DamagedSegment'
  readonly file: string

  constructor(file: string, reason: string) {
    super(`Cannot read the index segment ${file}: ${reason}`)
    this.file = file
  }
}

/** Ends a segment file; the digits say which words it holds. A change of the format alone takes another name. */
const MAGIC = Buffer.from(`DLSEGM${String(TEXT_VERSION).padStart(2, '0')}`)

/** Sections start at multiples of this, so that they can be looked at as numbers. */
const ALIGNMENT = 8

/** Length and checksum of the table of sections, then the magic. */
const TRAILER = 16

interface Section {
  readonly start: number
  readonly length: number
  /** CRC-32 of the whole section. */
  readonly crc: number
}

interface Table {
  readonly sections: Readonly<Record<string, Section>>
  readonly facts: Readonly<Record<string, unknown>>
}

/** Writes a file of named sections, one after the other. */
export interface SectionWriter {
  /** Opens the next section. */
  begin(name: string): void
  /** Appends to the open section. */
  append(bytes: Uint8Array): void
  /** Writes a section whole. */
  section(name: string, values: ArrayBufferView): void
  /** Writes the table of sections and puts all on disk. @param facts what a reader is told beside the sections */
  finish(facts: Readonly<Record<string, unknown>>): void
  close(): void
}

const BUFFERED = 1 << 20

/** How much is read ahead, and for how many sections. */
const AHEAD = 1 << 18
const MOST_STRETCHES = 2

export function createSectionWriter(path: string): SectionWriter {
  const file = openSync(path, 'w')
  const sections: Record<string, Section> = {}
  const buffer = Buffer.alloc(BUFFERED)
  let buffered = 0
  let written = 0
  let open: { readonly name: string; readonly start: number; crc: number } | undefined

  function flush(): void {
    for (let at = 0; at < buffered; ) at += writeSync(file, buffer, at, buffered - at)
    buffered = 0
  }

  function write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const count = Math.min(bytes.length - at, BUFFERED - buffered)
      buffer.set(bytes.subarray(at, at + count), buffered)
      buffered += count
      at += count
      if (buffered === BUFFERED) flush()
    }
    written += bytes.length
  }

  function end(): void {
    if (open === undefined) return
    sections[open.name] = { start: open.start, length: written - open.start, crc: open.crc }
    open = undefined
  }

  const writer: SectionWriter = {
    begin(name) {
      end()
      const padding = (ALIGNMENT - (written % ALIGNMENT)) % ALIGNMENT
      if (padding > 0) write(new Uint8Array(padding))
      open = { name, start: written, crc: 0 }
    },
    append(bytes) {
      open!.crc = crc32(bytes, open!.crc)
      write(bytes)
    },
    section(name, values) {
      writer.begin(name)
      writer.append(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    },
    finish(facts) {
      end()
      const table = Buffer.from(JSON.stringify({ sections, facts } satisfies Table))
      const trailer = Buffer.alloc(TRAILER)
      trailer.writeUInt32LE(table.length, 0)
      trailer.writeUInt32LE(crc32(table), 4)
      MAGIC.copy(trailer, 8)
      write(table)
      write(trailer)
      flush()
      fsyncSync(file)
    },
    close: () => closeSync(file),
  }
  return writer
}

/** A file of named sections, open for reading. */
export interface SectionFile {
  readonly path: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly bytes: number
  /** The names of its sections. */
  readonly sections: readonly string[]
  /** Reads a section whole and compares its checksum. @throws {DamagedSegment} where they differ */
  load(name: string): Uint8Array<ArrayBuffer>
  /**
   * Reads a part of a section.
   * @param how `ahead` where what follows is likely to be read next; or the memory that it is read into, until the next reading
   * @throws {DamagedSegment} where its checksum is not `crc`, or it cannot be read
   */
  read(
    name: string,
    from: number,
    length: number,
    crc: number,
    how?: 'alone' | 'ahead' | Scratch,
  ): Uint8Array<ArrayBuffer>
  close(): void
}

/**
 * Opens a file that `SectionWriter` wrote. Its table of sections is compared with its checksum now, sections when they are read.
 * @throws {DamagedSegment} where it is no such file, or not whole.
 */
export function openSectionFile(path: string): SectionFile {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    throw new DamagedSegment(path, reasonOf(error))
  }
  let open = true
  const fail = (reason: string): never => {
    throw new DamagedSegment(path, reason)
  }

  function readInto(scratch: Scratch, position: number, length: number): Uint8Array<ArrayBuffer> {
    if (scratch.bytes.length < length) scratch.bytes = new Uint8Array(length * 2)
    return fill(scratch.bytes, position, length).subarray(0, length)
  }

  function readAt(position: number, length: number): Uint8Array<ArrayBuffer> {
    return fill(new Uint8Array(length), position, length)
  }

  function fill(bytes: Uint8Array<ArrayBuffer>, position: number, length: number): Uint8Array<ArrayBuffer> {
    if (!open) throw new Error(`Cannot read ${path}: it was closed`)
    let read = 0
    while (read < length) {
      const count = readSome(bytes, read, length - read, position + read)
      if (count === 0) fail('it ends too soon')
      read += count
    }
    return bytes
  }

  function readSome(into: Uint8Array, at: number, length: number, position: number): number {
    try {
      return readSync(file, into, at, length, position)
    } catch (error) {
      return fail(reasonOf(error))
    }
  }

  /** What was read ahead, and where it starts: one stretch for each of the sections that are read at once. */
  const stretches: { start: number; bytes: Uint8Array<ArrayBuffer> }[] = []

  function readAhead(position: number, length: number): Uint8Array<ArrayBuffer> {
    for (const { start, bytes } of stretches)
      if (position >= start && position + length <= start + bytes.length)
        return bytes.slice(position - start, position - start + length)
    const most = Math.max(length, Math.min(AHEAD, size - position))
    const stretch = { start: position, bytes: readAt(position, most) }
    stretches.unshift(stretch)
    if (stretches.length > MOST_STRETCHES) stretches.pop()
    return stretch.bytes.slice(0, length)
  }

  let size = 0
  try {
    size = fstatSync(file).size
    if (size < TRAILER) fail('it is no segment')
    const trailer = Buffer.from(readAt(size - TRAILER, TRAILER))
    if (!trailer.subarray(8).equals(MAGIC)) fail('it is no segment of this version')
    const length = trailer.readUInt32LE(0)
    if (length > size - TRAILER) fail('its table is cut')
    const json = readAt(size - TRAILER - length, length)
    if (crc32(json) !== trailer.readUInt32LE(4)) fail('its table is damaged')
    const table = JSON.parse(Buffer.from(json).toString('utf8')) as Table
    const sectionOf = (name: string): Section => table.sections[name] ?? fail(`it has no section "${name}"`)
    return {
      path,
      facts: table.facts,
      bytes: size,
      sections: Object.keys(table.sections),
      load(name) {
        const { start, length: count, crc } = sectionOf(name)
        const bytes = readAt(start, count)
        if (crc32(bytes) !== crc) fail(`its section "${name}" is damaged`)
        return bytes
      },
      read(name, from, count, crc, how = 'alone') {
        const position = sectionOf(name).start + from
        const bytes =
          how === 'ahead'
            ? readAhead(position, count)
            : how === 'alone'
              ? readAt(position, count)
              : readInto(how, position, count)
        if (crc32(bytes) !== crc) fail(`its section "${name}" is damaged at ${from}`)
        return bytes
      },
      close() {
        // A number that was closed may be another file's by now: it is closed once. A file that was removed is given up by its last
        // close, which takes long for a large one: nobody waits for it.
        if (open) close(file, () => undefined)
        open = false
      },
    }
  } catch (error) {
    closeSync(file)
    if (error instanceof DamagedSegment) throw error
    throw new DamagedSegment(path, reasonOf(error))
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
