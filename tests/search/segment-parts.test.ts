import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../src/archive/exclusive-lock.ts'
import { createByteCache } from '../../src/search/segments/byte-cache.ts'
import { ByteReader } from '../../src/search/segments/byte-reader.ts'
import { ByteWriter } from '../../src/search/segments/byte-writer.ts'
import { headlineScore } from '../../src/search/segments/headlines.ts'
import { chooseMerge, type MergeCandidate } from '../../src/search/segments/merge-policy.ts'
import type { Postings } from '../../src/search/segments/part.ts'
import { readPostingBytes, writePostings } from '../../src/search/segments/posting-bytes.ts'
import {
  createSectionWriter,
  DamagedSegment,
  openSectionFile,
} from '../../src/search/segments/segment-file.ts'
import { createStringTable, layOutStrings } from '../../src/search/segments/string-table.ts'

const noPostings = (): Postings => ({ passages: new Uint32Array(0), frequencies: new Uint32Array(0) })

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-segment-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('numbers in bytes', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff_ffff })), (numbers) => {
        const writer = new ByteWriter(1)
        for (const number of numbers) writer.varint(number)
        const reader = new ByteReader(writer.copy())
        expect(numbers.map(() => reader.varint())).toEqual(numbers)
        expect(reader.at).toBe(writer.length)
      }),
    )
  })
})

describe('postings in bytes', () => {
  it('are read as they were written, common frequencies and rare ones', () => {
    const one = fc.tuple(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
    )
    fc.assert(
      fc.property(fc.array(one), (drawn) => {
        const held = drawn.filter(([, text, names, title]) => text + names + title > 0)
        let passage = -1
        const passages = held.map(([gap]) => (passage += gap))
        const frequencies = held.map(([, text, names, title]) => text | (names << 8) | (title << 16))
        const writer = new ByteWriter()
        const given = { passages: Uint32Array.from(passages), frequencies: Uint32Array.from(frequencies) }
        writePostings(given, held.length, writer)
        const read = noPostings()
        expect(readPostingBytes(writer.copy(), read)).toBe(held.length)
        expect([...read.passages.subarray(0, held.length)]).toEqual(passages)
        expect([...read.frequencies.subarray(0, held.length)]).toEqual(frequencies)
      }),
    )
  })
})

describe('a table of strings', () => {
  it('finds each by its text, and those that begin alike in order, whatever the script', () => {
    const texts = fc.uniqueArray(
      fc.oneof(fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })),
    )
    fc.assert(
      fc.property(texts, fc.boolean(), (drawn, keep) => {
        const held = drawn.filter((text) => text.isWellFormed())
        const table = createStringTable(layOutStrings(held), keep)
        for (const [number, text] of held.entries()) {
          expect(table.find(text)).toBe(number)
          expect(table.at(number)).toBe(text)
        }
        expect(table.find('not among them at all')).toBe(-1)
        for (const prefix of held.slice(0, 3).map((text) => [...text].slice(0, 1).join(''))) {
          const found: string[] = []
          table.visitPrefix(prefix, (number) => {
            found.push(table.at(number))
            return true
          })
          expect(found).toEqual(
            held.filter((text) => text.startsWith(prefix)).sort((a, b) => (a < b ? -1 : 1)),
          )
        }
      }),
    )
  })
})

describe('a file of sections', () => {
  const write = (path: string): void => {
    const file = createSectionWriter(path)
    file.section('numbers', Uint32Array.from([1, 2, 3]))
    file.begin('pieces')
    for (let at = 0; at < 3_000; at += 1) file.append(Buffer.from(`piece ${at};`))
    file.finish({ made: 'by a test' })
    file.close()
  }

  it('gives sections whole and in part, read ahead or not', async () => {
    const path = join(folder, 'file')
    write(path)
    const file = openSectionFile(path)
    expect(file.facts).toEqual({ made: 'by a test' })
    expect([...new Uint32Array(file.load('numbers').buffer)]).toEqual([1, 2, 3])
    const pieces = file.load('pieces')
    expect(Buffer.from(pieces).toString()).toContain('piece 2999;')
    const { crc32 } = await import('node:zlib')
    for (const how of ['ahead', 'alone', { bytes: new Uint8Array(1) }] as const)
      for (const from of [0, 8, 20_000])
        expect(file.read('pieces', from, 8, crc32(pieces.subarray(from, from + 8)), how)).toEqual(
          pieces.slice(from, from + 8),
        )
    expect(() => file.read('pieces', 0, 8, 1)).toThrow(DamagedSegment)
    file.close()
    file.close()
    expect(() => file.load('numbers')).toThrow(/closed/)
  })

  it('is refused where it is cut, foreign or absent', () => {
    const path = join(folder, 'file')
    write(path)
    truncateSync(path, 900)
    expect(() => openSectionFile(path)).toThrow(DamagedSegment)
    writeFileSync(path, 'The minutes of the harbour council.')
    expect(() => openSectionFile(path)).toThrow(/no segment/)
    expect(() => openSectionFile(join(folder, 'nothing'))).toThrow(DamagedSegment)
  })

  it('is damaged where the file cannot be read any more', () => {
    const path = join(folder, 'a')
    const written = createSectionWriter(path)
    written.section('numbers', new Uint8Array(8))
    written.finish({})
    written.close()
    const file = openSectionFile(path)
    // No file can be read before its beginning.
    expect(() => file.read('numbers', -1_000_000, 8, 0)).toThrow(DamagedSegment)
    file.close()
  })
})

describe('the choice of what to merge', () => {
  const segment = (
    articleSlots: number,
    removedArticles = 0,
    bytes = articleSlots * 6_000,
  ): MergeCandidate => ({
    articleSlots,
    removedArticles,
    bytes,
  })

  it('takes four of a size, the smallest first, and leaves fewer alone', () => {
    expect(chooseMerge([segment(500), segment(600), segment(700)])).toEqual([])
    const small = [segment(500), segment(600), segment(700), segment(900)]
    const large = [segment(9_000), segment(10_000), segment(11_000), segment(12_000)]
    expect(chooseMerge([...large, ...small])).toEqual(small)
    expect(chooseMerge(large)).toEqual(large)
  })

  it('writes a segment anew that a quarter of its articles left', () => {
    const worn = segment(1_000, 300)
    expect(chooseMerge([segment(1_000), worn])).toEqual([worn])
  })

  it('makes no segment that is larger than its numbers reach', () => {
    const huge = [1, 2, 3, 4].map(() => segment(200_000, 0, 2_000_000_000))
    expect(chooseMerge(huge)).toEqual([])
  })
})

describe('bytes that are kept', () => {
  it('are read once while they are in use, and forgotten when there is no room', () => {
    const cache = createByteCache(1_000)
    const reads: string[] = []
    const get = (key: string) =>
      cache.get(key, () => {
        reads.push(key)
        return new Uint8Array(100)
      })
    get('a')
    get('a')
    expect(reads).toEqual(['a'])
    for (let at = 0; at < 30; at += 1) get(`b${at}`)
    get('a')
    expect(reads.filter((key) => key === 'a')).toHaveLength(2)
  })
})

describe('a lock', () => {
  it('is held once until it is released', () => {
    const path = join(folder, 'lock')
    const lock = takeLock(path)
    expect(lock).toBeDefined()
    expect(takeLock(path)).toBeUndefined()
    lock?.release()
    const again = takeLock(path)
    expect(again).toBeDefined()
    again?.release()
  })
})

describe('how well a headline fits', () => {
  it('counts the same words most, then unfinished ones, then misspelt ones, and needs every word', () => {
    const headline = ['harbour', 'opens', 'second', 'ferry', 'pier']
    const whole = headlineScore(['ferry', 'pier'], headline)
    const unfinished = headlineScore(['ferry', 'pi'], headline)
    const misspelt = headlineScore(['harbuor', 'pier'], headline)
    expect(whole).toBeGreaterThan(unfinished)
    expect(whole).toBeGreaterThan(misspelt)
    expect(misspelt).toBe(0)
    expect(headlineScore(['harbur', 'pier'], headline)).toBeGreaterThan(0)
    expect(headlineScore(['ferry', 'zebra'], headline)).toBe(0)
  })
})
